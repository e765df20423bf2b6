// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { simulate, someWhatIfsIn } from '../../../src/core/index.ts';
import { useWhatIfs } from '../../../src/simulator/events/useWhatIfs.ts';
import type { ToSearch } from '../../../src/simulator/why/variants.worker.ts';
import { draw, linked, scenario, trigger, wait } from '../../core/draw.ts';
import { act, waitFor } from '../../ui/dom.ts';

/** A worker that searches by the very function that the real one calls, or fails. */
class SearchWorker extends EventTarget {
  static asked: ToSearch[] = [];
  static fails = false;
  static ended = 0;
  postMessage(asked: ToSearch) {
    SearchWorker.asked.push(structuredClone(asked));
    setTimeout(() => this.dispatchEvent(this.#answer(asked)));
  }
  terminate() {
    SearchWorker.ended += 1;
  }
  #answer(asked: ToSearch): Event {
    if (SearchWorker.fails) return new ErrorEvent('error', { message: 'out of memory' });
    if ('turn' in asked) throw new Error('no decision was asked about');
    const { program, journey, scenario: person, now, most } = asked;
    const data = structuredClone(someWhatIfsIn(program, journey, person, now, most));
    return new MessageEvent('message', { data });
  }
}
beforeEach(() => {
  SearchWorker.asked = [];
  SearchWorker.ended = 0;
  SearchWorker.fails = false;
  vi.stubGlobal('Worker', SearchWorker);
});
afterEach(() => vi.unstubAllGlobals());

/** Somebody who signed up every hour so many times, in a journey that can be left in seven ways. */
function suggestionsFor(times: number) {
  const exits = Array.from({ length: 7 }, (_, place) => ({
    id: `e${place}`,
    when: { event: `Left ${place}` },
    reason: 'Left',
  }));
  const journey = draw([trigger('Signed Up', 't'), wait('PT30M')], { exits, reentry: { mode: 'always' } });
  const program = linked(journey);
  const person = scenario(Array.from({ length: times }, (_, hour) => [`PT${hour}H`, 'Signed Up']));
  const simulation = simulate(program, person);
  const asked = {
    result: { journey, linked: program, simulation },
    scenario: person,
    now: Date.parse(person.start) + (times - 1) * 3_600_000 + 60_000,
    resting: true,
  };
  return { length: simulation.entries.length, ...renderHook(() => useWhatIfs(asked)) };
}

test('somebody whose trail is long is tried out in a worker, and so is what else there is', async () => {
  const { length, result, unmount } = suggestionsFor(600);
  expect(length).toBeGreaterThan(2_000);
  await waitFor(() => expect(result.current.list).toHaveLength(5), { timeout: 10_000 });
  expect(result.current).toMatchObject({ more: true, looking: false });
  act(() => result.current.lookForMore());
  expect(result.current).toMatchObject({ looking: true });
  await waitFor(() => expect(result.current.list.length).toBeGreaterThan(5), { timeout: 10_000 });
  expect(SearchWorker.asked).toMatchObject([{ most: 5 }, { most: 10 }]);
  expect(SearchWorker.ended).toBe(2);
  unmount();
});

test('a worker that failed is told of', async () => {
  SearchWorker.fails = true;
  const { result, unmount } = suggestionsFor(600);
  await waitFor(() => expect(result.current.failed).toContain('out of memory'), { timeout: 5_000 });
  unmount();
});

test('somebody whose trail is short is tried out here', async () => {
  const { result, unmount } = suggestionsFor(1);
  await waitFor(() => expect(result.current.list).toHaveLength(5), { timeout: 5_000 });
  expect(SearchWorker.asked).toEqual([]);
  unmount();
});
