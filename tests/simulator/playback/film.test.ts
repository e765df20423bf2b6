import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trailNames, type Simulation } from '../../../src/core/index.ts';
import { noBreakpoints, toggled, type Breakpoints } from '../../../src/session/breakpoints.ts';
import { breakEntries } from '../../../src/simulator/playback/breakEntries.ts';
import { advance, filmOf, type Film } from '../../../src/simulator/playback/film.ts';
import { storyIndex } from '../../../src/simulator/playback/storyIndex.ts';
import { tellingEntries } from '../../../src/simulator/tellingEntries.ts';
import { journey, twice, unreachable } from './trails.ts';

const filmed = ({ entries, mails }: Simulation, travels = true): Film =>
  filmOf(entries, storyIndex(journey, entries, mails).instants, tellingEntries(entries), travels);

describe('a film of a trail', () => {
  const simulation = twice();
  const { entries } = simulation;
  const film = filmed(simulation);

  test('comes to every entry at a moment of its own, in order', () => {
    for (const [index] of entries.entries()) {
      expect(film.frameAt(film.startOf(index)).index).toBe(index);
      if (index > 0) expect(film.startOf(index)).toBeGreaterThan(film.startOf(index - 1));
    }
    expect(film.frameAt(film.length)).toEqual({
      index: entries.length - 1,
      travel: undefined,
      skip: undefined,
    });
  });
  test('never goes back as time goes on', () => {
    fc.assert(
      fc.property(fc.nat(film.length), fc.nat(film.length), (a, b) => {
        const [early, late] = [film.frameAt(Math.min(a, b)), film.frameAt(Math.max(a, b))];
        expect(early.index).toBeLessThanOrEqual(late.index);
      }),
      { seed: 5 },
    );
  });
  test('leads along the way out by which the next entry was reached, from its start to its end', () => {
    const arrivals = entries.flatMap(({ why }, index) =>
      why.code === 'arrival' ? [{ index, edge: `${why.from}/${why.outlet}` }] : [],
    );
    expect(arrivals.length).toBeGreaterThan(6);
    for (const { index, edge } of arrivals) {
      const before = film.frameAt(film.startOf(index) - 1);
      expect(before).toMatchObject({ index: index - 1, travel: { edge } });
      expect(before.travel?.part).toBeGreaterThan(0.99);
      expect(film.frameAt(film.startOf(index) - 500).travel?.part).toBeLessThan(0.1);
    }
  });
  test('says which wait is skipped, and lets the clock run over it', () => {
    const woke = entries.findIndex(({ did }) => did === 'woke');
    const { skip } = film.frameAt(film.startOf(woke) - 550);
    if (!skip) throw new Error('nothing is skipped');
    expect(skip.until - skip.since).toBe(3 * 86_400_000);
    expect((skip.now - skip.since) / (skip.until - skip.since)).toBeCloseTo(0.5, 1);
  });
  test('without motion goes from entry to entry', () => {
    const still = filmed(simulation, false);
    expect(still.length).toBeLessThan(film.length);
    for (let ms = 0; ms <= still.length; ms += 20) expect(still.frameAt(ms).travel).toBeUndefined();
  });
  test('of nothing, and of one entry', () => {
    const none = filmOf([], new Float64Array(0), [], true);
    expect(none.frameAt(10).index).toBe(-1);
    const [first] = entries;
    if (!first) throw new Error('no entries');
    const one = filmOf([first], new Float64Array([0]), [0], true);
    expect(one.frameAt(10)).toEqual({ index: 0, travel: undefined, skip: undefined });
    expect(advance(one, [], 0, 16)).toEqual({ ms: 0, halted: 'end' });
  });
});

describe('breakpoints', () => {
  const names = trailNames([], {});
  const at = (simulation: Simulation, breakpoints: Partial<Breakpoints>) =>
    breakEntries(simulation.entries, { ...noBreakpoints, ...breakpoints }, names);
  const met = (simulation: Simulation, breakpoints: Partial<Breakpoints>) =>
    at(simulation, breakpoints).stops.map((index) => {
      const entry = simulation.entries[index];
      return `${entry?.did} ${entry?.step ?? '-'}`;
    });

  test('on a step, a way out, any mail, any refusal', () => {
    expect(met(twice(), {})).toEqual([]);
    expect(met(twice(), { steps: ['c'] })).toEqual(['arrived c', 'arrived c']);
    expect(met(twice(), { steps: ['t'] })).toEqual(['entered t', 'entered t']);
    expect(met(twice(), { outlets: ['e/done'] })).toEqual(['arrived m2']);
    expect(met(twice(), { anyEmail: true })).toEqual(['sent m1', 'sent m1', 'sent m2']);
    expect(met(twice(), { anyRefusal: true })).toEqual(['refused -']);
    expect(met(unreachable(), { anyRefusal: true }).every((each) => each.startsWith('skipped'))).toBe(true);
    expect(met(unreachable(), { anyRefusal: true })).toHaveLength(1);
  });
  test('are met once, by whoever plays on from them', () => {
    const simulation = twice();
    const film = filmed(simulation);
    const { stops } = at(simulation, { steps: ['c'], anyEmail: true });
    const halts: number[] = [];
    let ms = 0;
    for (;;) {
      const next = advance(film, stops, ms, 160);
      ms = next.ms;
      if (next.halted === 'end') break;
      if (next.halted === 'breakpoint') halts.push(film.frameAt(ms).index);
    }
    expect(halts).toEqual([...stops]);
  });
  test('hold however fast it plays', () => {
    const simulation = twice();
    const film = filmed(simulation);
    const { stops } = at(simulation, { steps: ['c'] });
    expect(advance(film, stops, 0, 1e9)).toEqual({ ms: film.startOf(stops[0] ?? -1), halted: 'breakpoint' });
  });
  test('a press sets one, another takes it away', () => {
    const once = toggled(noBreakpoints, 'steps', 'c');
    expect(once.steps).toEqual(['c']);
    expect(toggled(once, 'steps', 'c')).toEqual(noBreakpoints);
  });
});
