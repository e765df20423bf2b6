import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  impossibleOutlets,
  judgeTest,
  personFor,
  type Journey,
  type Scenario,
} from '../../../src/core/index.ts';
import { createTestRuns, isFresh, type TestCase } from '../../../src/simulator/testing/createTestRuns.ts';
import { verdictOf } from '../../../src/simulator/testing/verdictOf.ts';
import { Stopped, TooLong, type TestThread } from '../../../src/simulator/testing/testThread.ts';
import { draw, email, exit, linked, scenario, trigger, wait } from '../../core/draw.ts';

const journey = draw([trigger('Signed Up', 't'), email('m'), wait('P1D', 'w'), exit('Done', 'x')]);
const longer = draw([trigger('Signed Up', 't'), email('m'), wait('P3D', 'w'), exit('Done', 'x')]);
const expecting = (by: string): Scenario =>
  scenario([['PT0S', 'Signed Up']], { expect: [{ journey: 'journey', outcome: 'exited:Done', by }] });
const case_ = (id: string, given: Scenario): TestCase => ({
  id,
  scenario: given,
  concerning: given.expect ? [0] : [],
});

let log: string[] = [];
/** A thread that answers by the same core, when it is let. */
function threads() {
  let open: Journey | undefined;
  const held: (() => void)[] = [];
  let hold = false;
  let failing = false;
  const start = (): TestThread => {
    log.push('start');
    let outstanding = 0;
    let stopped = false;
    const answer = <T>(words: string, make: () => T): Promise<T> => {
      log.push(words);
      outstanding++;
      return new Promise((resolve, reject) => {
        const give = () => {
          outstanding--;
          if (stopped || failing) reject(new Stopped('stopped'));
          else resolve(make());
        };
        if (hold) held.push(give);
        else queueMicrotask(give);
      });
    };
    const program = () => {
      if (!open) throw new Error('no journey is open');
      return linked(open);
    };
    return {
      open: (given) =>
        answer('open', () => {
          open = given;
        }),
      impossible: () => answer('impossible', () => impossibleOutlets(open ?? journey, {})),
      judge: (given, concerning) =>
        answer(`judge ${given.name}`, () => judgeTest(program(), 'journey', given, concerning)),
      make: (way, called) => answer('make', () => personFor(program(), 'journey', way, called)),
      isBusy: () => outstanding > 0,
      stop: () => {
        log.push('stop');
        stopped = true;
        for (const give of held.splice(0)) give();
      },
    };
  };
  const letAll = () => held.splice(0).forEach((give) => give());
  return {
    start,
    hold: (on: boolean) => (hold = on),
    let: letAll,
    /** Ends the thread with what it holds, as the clock does. */
    fail: () => {
      failing = true;
      letAll();
      failing = false;
    },
  };
}

beforeEach(() => {
  log = [];
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());
const pause = () => vi.advanceTimersByTimeAsync(300);
const named = (name: string, given: Scenario): Scenario => ({ ...given, name });

describe('tests run on every change', () => {
  test('after a pause; tests before other people; with what they differ in', async () => {
    const runs = createTestRuns(threads().start);
    const good = case_('good', named('good', expecting('P1D')));
    const bad = case_('bad', named('bad', expecting('PT1H')));
    const other = case_('other', named('other', scenario([['PT0S', 'Other']])));
    runs.want(journey, [other, good, bad]);
    expect(runs.store.getState().isRunning).toBe(true);
    expect(log).toEqual([]);
    await pause();
    expect(log).toEqual(['start', 'open', 'judge good', 'judge bad', 'judge other', 'impossible']);
    const { results, isRunning, impossible } = runs.store.getState();
    expect(isRunning).toBe(false);
    expect(impossible).toEqual([]);
    expect(results.get('good')?.tested?.differences).toEqual([]);
    expect(results.get('bad')?.tested?.differences).toMatchObject([{ about: 'by' }]);
    expect(results.get('other')?.tested).toMatchObject({ differences: [], places: [], taken: [] });
  });

  test('only what has changed runs again, and undo shows at once what was known', async () => {
    const runs = createTestRuns(threads().start);
    const one = case_('one', named('one', expecting('P1D')));
    runs.want(journey, [one]);
    await pause();
    const two = case_('two', named('two', expecting('P1D')));
    log = [];
    runs.want(journey, [one, two]);
    await pause();
    expect(log).toEqual(['judge two']);
    runs.want(longer, [one, two]);
    // Of the new journey nothing is known yet: what is shown is the old result, and it says so.
    expect(runs.store.getState().results.get('one')?.tested?.differences).toEqual([]);
    expect(isFresh(runs.store.getState(), one)).toBe(false);
    await pause();
    expect(runs.store.getState().results.get('one')?.tested?.differences).toHaveLength(1);
    log = [];
    runs.want(journey, [one, two]);
    expect(isFresh(runs.store.getState(), one)).toBe(true);
    expect(runs.store.getState().results.get('one')?.tested?.differences).toEqual([]);
  });

  test('what is under way for nothing is broken off, and its answers never come through', async () => {
    const controls = threads();
    controls.hold(true);
    const runs = createTestRuns(controls.start);
    const one = case_('one', named('one', expecting('P1D')));
    runs.want(journey, [one]);
    await pause();
    expect(log).toEqual(['start', 'open']);
    runs.want(longer, [one]);
    controls.hold(false);
    await pause();
    expect(log).toEqual(['start', 'open', 'stop', 'start', 'open', 'judge one', 'impossible']);
    const { results, digest, trouble } = runs.store.getState();
    expect(trouble).toBeUndefined();
    expect(digest).toBe(longer.digest);
    expect(results.get('one')).toMatchObject({ digest: longer.digest });
  });

  test('typing asks for nothing: changes that come fast are one run', async () => {
    const runs = createTestRuns(threads().start);
    const one = case_('one', named('one', expecting('P1D')));
    for (let i = 0; i < 10; i++) {
      runs.want(i % 2 === 0 ? journey : longer, [one]);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(log).toEqual([]);
    await pause();
    expect(log.filter((said) => said.startsWith('judge'))).toHaveLength(1);
  });

  test('a journey that cannot run keeps the results, which are not fresh any more', async () => {
    const runs = createTestRuns(threads().start);
    const one = case_('one', named('one', expecting('P1D')));
    runs.want(journey, [one]);
    await pause();
    runs.want(undefined, [one]);
    const state = runs.store.getState();
    expect(state.results.has('one')).toBe(true);
    expect(isFresh(state, one)).toBe(false);
    expect(state.isRunning).toBe(false);
    await expect(
      runs.make({ node: 'w', outlet: 'next' }, { name: '', id: 'a', first: 'A', last: 'B' }),
    ).rejects.toThrow();
  });

  test('a thread that fails is said, and the next change starts another', async () => {
    const controls = threads();
    let broken = true;
    const runs = createTestRuns(() => {
      const thread = controls.start();
      return broken ? { ...thread, judge: () => Promise.reject(new Error('out of memory')) } : thread;
    });
    const one = case_('one', named('one', expecting('P1D')));
    runs.want(journey, [one]);
    await pause();
    expect(runs.store.getState()).toMatchObject({ isRunning: false, trouble: 'out of memory' });
    broken = false;
    runs.want(longer, [one]);
    await pause();
    expect(runs.store.getState()).toMatchObject({ isRunning: false, trouble: undefined });
    expect(isFresh(runs.store.getState(), one)).toBe(true);
  });

  test('whoever never answers is given up, and another thread goes on with the rest', async () => {
    const controls = threads();
    const endless = named('endless', expecting('P1D'));
    const runs = createTestRuns(() => {
      const thread = controls.start();
      return {
        ...thread,
        judge: (given, concerning) =>
          given === endless ? Promise.reject(new TooLong()) : thread.judge(given, concerning),
      };
    });
    const one = case_('one', named('one', expecting('P1D')));
    runs.want(journey, [case_('endless', endless), one]);
    await pause();
    const state = runs.store.getState();
    expect(log).toEqual(['start', 'open', 'stop', 'start', 'open', 'judge one', 'impossible']);
    expect(state).toMatchObject({ isRunning: false, trouble: undefined });
    expect(state.results.get('endless')).toMatchObject({ tested: undefined });
    expect(verdictOf(state, case_('endless', endless))).toMatchObject({
      state: 'failed',
      words: 'No answer in time',
    });
    expect(verdictOf(state, one).state).toBe('passed');
    // It is not asked again, until journey or scenario change.
    log = [];
    runs.want(journey, [case_('endless', endless), one, case_('two', named('two', expecting('P1D')))]);
    await pause();
    expect(log).toEqual(['judge two']);
  });

  test('a question whose thread ended because of another one is asked anew', async () => {
    const controls = threads();
    const runs = createTestRuns(controls.start);
    runs.want(journey, []);
    await pause();
    controls.hold(true);
    const waiting = runs.make(
      { node: 'w', outlet: 'next' },
      { name: 'Waits', id: 'ben', first: 'Ben', last: 'Sorensen' },
    );
    await vi.advanceTimersByTimeAsync(0);
    // The thread is stopped by the clock while this one waits.
    controls.fail();
    controls.hold(false);
    await vi.advanceTimersByTimeAsync(0);
    expect((await waiting).found).toBe(true);
    expect(log.filter((said) => said === 'make')).toHaveLength(2);
  });

  test('what a scenario expects here is judged anew where that has changed', async () => {
    const runs = createTestRuns(threads().start);
    const given = named('one', expecting('PT1H'));
    runs.want(journey, [{ id: 'one', scenario: given, concerning: [] }]);
    await pause();
    expect(runs.store.getState().results.get('one')?.tested?.differences).toEqual([]);
    runs.want(journey, [{ id: 'one', scenario: given, concerning: [0] }]);
    expect(runs.store.getState().isRunning).toBe(true);
    await pause();
    expect(runs.store.getState().results.get('one')?.tested?.differences).toHaveLength(1);
  });

  test('who is being made is not lost when people are added meanwhile', async () => {
    const controls = threads();
    const runs = createTestRuns(controls.start);
    runs.want(journey, []);
    await pause();
    controls.hold(true);
    const making = runs.make(
      { node: 'w', outlet: 'next' },
      { name: 'Waits', id: 'ben', first: 'Ben', last: 'Sorensen' },
    );
    runs.want(journey, [case_('one', named('one', expecting('P1D')))]);
    await pause();
    expect(log).not.toContain('stop');
    controls.hold(false);
    controls.let();
    expect((await making).found).toBe(true);
    await pause();
    expect(runs.store.getState().results.has('one')).toBe(true);
  });

  test('somebody is made who goes by a way out, under the name that is wanted', async () => {
    const runs = createTestRuns(threads().start);
    runs.want(journey, []);
    await pause();
    const made = await runs.make(
      { node: 'w', outlet: 'next' },
      { name: 'Waits', id: 'ben', first: 'Ben', last: 'Sorensen' },
    );
    if (!made.found) throw new Error(made.reason);
    expect(made.scenario).toMatchObject({
      name: 'Waits',
      subscriber: {
        id: 'ben',
        email: 'ben@example.com',
        attributes: { first_name: 'Ben', last_name: 'Sorensen' },
      },
    });
    expect(made.places).toContain('w/next');
    expect(made.taken).toMatchObject([{ journey: 'journey', outcome: 'exited:Done', emails: ['m'] }]);
  });
});
