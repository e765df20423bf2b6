// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  decisionAt,
  link,
  programSchema,
  scenarioSchema,
  simulate,
  variantsIn,
} from '../../../src/core/index.ts';
import { useVariants } from '../../../src/simulator/why/useVariants.ts';
import type { ToSearch } from '../../../src/simulator/why/variants.worker.ts';
import { ask, email, journey, program, scenario as somebody, wait } from '../../conformance/build.ts';
import { conformance } from '../../conformance/groups.ts';
import { act } from '../../ui/dom.ts';

/** A question that takes the search many tries, without an answer. */
function longQuestion() {
  const known = conformance
    .flatMap(({ cases }) => cases)
    .find(({ name }) => name === 'exit-rule-acts-by-the-clock-alone');
  const linking = known && link(programSchema.parse(known.program));
  if (!linking?.ok) throw new Error('the case is gone');
  const scenario = scenarioSchema.parse(known?.scenario);
  const simulation = simulate(linking.linked, scenario);
  const decision = decisionAt(linking.linked, simulation, simulation.entries.length - 1);
  const [turn] = decision?.others ?? [];
  if (!decision || !turn) throw new Error('nothing was decided');
  return { linked: linking.linked, scenario, simulation, decision, turn };
}
const { linked, scenario: told, simulation, decision, turn } = longQuestion();
/** How often the search looked at the person: once for each variant at least. */
let looks = 0;
const scenario = new Proxy(told, {
  get: (target, name) => {
    looks++;
    return Reflect.get(target, name) as unknown;
  },
});
const search = (start: { stale: boolean; asked?: boolean }) =>
  renderHook(
    ({ stale, asked = true }) =>
      useVariants(linked, scenario, simulation, asked ? decision : undefined, turn, stale),
    { initialProps: start },
  );

const timers = (run: () => unknown): void => act(() => void run());
/** What is to happen next in its turn, once: a slice of the search. */
const nextTurn = () => timers(() => vi.runOnlyPendingTimers());
beforeEach(() => {
  looks = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  // Whoever asks for the time has taken 3 ms.
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 3));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('the search lets others go on while it looks, and says how it ended', () => {
  const { result, unmount } = search({ stale: false });
  const looked: number[] = [];
  while (!result.current.done && looked.length < 1_000) {
    nextTurn();
    looked.push(looks);
  }
  expect(looked.length).toBeGreaterThan(3);
  expect(looked.every((count, place) => place === 0 || count >= (looked[place - 1] ?? 0))).toBe(true);
  const most = Math.max(...looked.map((count, place) => count - (looked[place - 1] ?? 0)));
  expect(most).toBeLessThan(looks / 2);
  expect(result.current).toEqual({ variants: [], done: true, end: 'gave-up' });
  unmount();
});

test('it does not look in what is from before the last change, and looks once that is up to date', () => {
  const { result, rerender, unmount } = search({ stale: true });
  timers(() => vi.runAllTimers());
  expect(looks).toBe(0);
  expect(result.current.done).toBe(false);
  rerender({ stale: false });
  timers(() => vi.runAllTimers());
  expect(result.current.done).toBe(true);
  expect(looks).toBeGreaterThan(0);
  unmount();
});

test('it stops when something else is asked', () => {
  const { result, rerender, unmount } = search({ stale: false });
  nextTurn();
  expect(result.current.done).toBe(false);
  const before = looks;
  expect(before).toBeGreaterThan(0);
  rerender({ stale: false, asked: false });
  timers(() => vi.runAllTimers());
  expect(looks).toBe(before);
  unmount();
});

/** A worker that searches by the very function that the real one calls, once it is told to. */
class HeldWorker extends EventTarget {
  static latest: HeldWorker | undefined;
  asked: ToSearch | undefined;
  ended = false;
  constructor() {
    super();
    HeldWorker.latest = this;
  }
  postMessage(asked: ToSearch) {
    this.asked = structuredClone(asked);
  }
  terminate() {
    this.ended = true;
  }
  answer() {
    if (!this.asked || !('turn' in this.asked)) throw new Error('nothing was asked');
    const { program: acts, scenario: person, index, turn: way } = this.asked;
    const data = structuredClone(variantsIn(acts, person, index, way));
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  fail() {
    this.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
  }
}

describe('somebody whose trail is long', () => {
  beforeEach(() => {
    HeldWorker.latest = undefined;
    vi.stubGlobal('Worker', HeldWorker);
  });
  afterEach(() => vi.unstubAllGlobals());

  /** The worker that is asked once nothing has changed for a moment. */
  const worker = () => {
    timers(() => vi.advanceTimersByTime(1_000));
    if (!HeldWorker.latest?.asked) throw new Error('no worker was asked');
    return HeldWorker.latest;
  };
  const rounds = () => {
    const steps = [
      wait('w', { for: 'PT1H' }),
      ask('c', { tag: 'vip' }, { yes: 'm', otherwise: 'w' }),
      email('m', { next: null }),
    ];
    const linking = link(programSchema.parse(program(journey({ steps }))));
    if (!linking.ok) throw new Error('it does not link');
    const person = somebody();
    const long = simulate(linking.linked, person);
    expect(long.entries.length).toBeGreaterThan(2_000);
    const last = decisionAt(
      linking.linked,
      long,
      long.entries.findLastIndex(({ did }) => did === 'branched'),
    );
    if (!last?.others[0]) throw new Error('nothing was decided');
    const way = last.others[0];
    return renderHook(() => useVariants(linking.linked, person, long, last, way, false));
  };
  test('is searched in a worker, with the same result, which ends with it', async () => {
    const { result } = rounds();
    const held = worker();
    expect(result.current.done).toBe(false);
    await act(async () => held.answer());
    expect(result.current).toMatchObject({ done: true, end: 'exhausted' });
    expect(result.current.variants.length).toBeGreaterThan(0);
    expect(result.current.variants[0]?.changes).toMatchObject([
      { change: 'add', event: { traits: { tags: ['vip'] } } },
    ]);
    expect(held.ended).toBe(true);
  });
  test('is not said to have no way where the worker failed', async () => {
    const { result } = rounds();
    const held = worker();
    await act(async () => held.fail());
    expect(result.current.failed).toContain('out of memory');
    expect(result.current.end).toBeUndefined();
  });
  test('is searched no longer than somebody asks', async () => {
    const { unmount } = rounds();
    const held = worker();
    await act(async () => unmount());
    expect(held.ended).toBe(true);
    HeldWorker.latest = undefined;
    rounds().unmount();
    timers(() => vi.advanceTimersByTime(10_000));
    expect(HeldWorker.latest).toBeUndefined();
  });
});
