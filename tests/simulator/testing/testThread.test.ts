import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Stopped, startTestThread, TooLong } from '../../../src/simulator/testing/testThread.ts';
import type { Question } from '../../../src/simulator/testing/tests.worker.ts';
import { draw, exit, scenario, trigger } from '../../core/draw.ts';

const journey = draw([trigger('Signed Up', 't'), exit('Done', 'x')]);
const given = scenario([]);

/** A worker that answers when it is told to. */
class HeldWorker extends EventTarget {
  static latest: HeldWorker;
  asked: Question['type'][] = [];
  ended = false;
  constructor() {
    super();
    HeldWorker.latest = this;
  }
  postMessage({ type }: Question) {
    this.asked.push(type);
  }
  terminate() {
    this.ended = true;
  }
  answer(data: unknown) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', HeldWorker);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('answers come in the order of the questions', async () => {
  const thread = startTestThread();
  const opened = thread.open(journey);
  const impossible = thread.impossible();
  expect(HeldWorker.latest.asked).toEqual(['journey', 'impossible']);
  expect(thread.isBusy()).toBe(true);
  HeldWorker.latest.answer('open');
  HeldWorker.latest.answer(['nothing']);
  expect(await opened).toBe('open');
  expect(await impossible).toEqual(['nothing']);
  expect(thread.isBusy()).toBe(false);
});

test('one that hangs is ended by the clock; only the question that it hung on took too long', async () => {
  const thread = startTestThread();
  const answers = Promise.allSettled([thread.judge(given, []), thread.judge(given, [])]);
  await vi.advanceTimersByTimeAsync(29_000);
  expect(HeldWorker.latest.ended).toBe(false);
  await vi.advanceTimersByTimeAsync(1_100);
  expect(HeldWorker.latest.ended).toBe(true);
  expect(await answers).toMatchObject([{ reason: expect.any(TooLong) }, { reason: expect.any(Stopped) }]);
});

test('a question that waits for others is not timed, and an idle thread never ends', async () => {
  const thread = startTestThread();
  const slow = thread.impossible();
  const next = thread.judge(given, []);
  await vi.advanceTimersByTimeAsync(29_000);
  HeldWorker.latest.answer([]);
  await vi.advanceTimersByTimeAsync(29_000);
  HeldWorker.latest.answer('judged');
  expect(await slow).toEqual([]);
  expect(await next).toBe('judged');
  await vi.advanceTimersByTimeAsync(120_000);
  expect(HeldWorker.latest.ended).toBe(false);
});

test('what the worker cannot do is said to whoever waits', async () => {
  const thread = startTestThread();
  const answers = Promise.allSettled([thread.impossible()]);
  HeldWorker.latest.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
  expect(await answers).toMatchObject([{ reason: { message: 'out of memory' } }]);
});
