import type { TrailEntry } from '../../core/index.ts';
import { lastThat, placeOf } from './lastThat.ts';

/** Shorter stretches of time are not said to be skipped. */
const worthSayingMs = 5 * 60_000;
/** How long it takes at speed 1, in ms: to read a line, to skip a wait, to go along a line. Nothing takes no time, so that every moment has one entry. */
const pace = { read: 650, skip: 1_100, travel: 520, least: 1 };

/** What is seen at a moment of the film. */
export interface Frame {
  /** The entry that has been reached; −1 for none. */
  index: number;
  /** The way out on which the person is under way to the next entry, and how far along. */
  travel: { edge: string; part: number } | undefined;
  /** The wait that is being skipped, and how much of it: the instant in ms that the clock shows. */
  skip: { since: number; until: number; now: number } | undefined;
}

/** A trail as it is played: every entry at a moment of its own, at speed 1. */
export interface Film {
  /** In ms. */
  length: number;
  /** When the playhead comes to an entry, in ms from the beginning. */
  startOf: (index: number) => number;
  /** What is seen so many ms from the beginning; found in as many looks as the number of entries has digits. */
  frameAt: (ms: number) => Frame;
}

/** Lays a trail out in time. Without `travels` the person goes from entry to entry at once. */
export function filmOf(
  entries: readonly TrailEntry[],
  instants: Float64Array,
  told: readonly number[],
  travels: boolean,
): Film {
  const starts = new Float64Array(entries.length);
  const isTold = new Uint8Array(entries.length);
  for (const index of told) isTold[index] = 1;

  const edgeTo = (index: number) => {
    const why = entries[index]?.why;
    return why?.code === 'arrival' ? `${why.from}/${why.outlet}` : undefined;
  };
  const gapAfter = (index: number) => (instants[index + 1] ?? Number.NaN) - (instants[index] ?? Number.NaN);
  /** What lies between an entry and the one after it. */
  const partsOf = (index: number) => ({
    read: isTold[index] === 1 ? pace.read : pace.least,
    skip: gapAfter(index) >= worthSayingMs ? pace.skip : 0,
    travel: travels && edgeTo(index + 1) !== undefined ? pace.travel : 0,
  });
  for (let index = 1; index < starts.length; index++) {
    const { read, skip, travel } = partsOf(index - 1);
    starts[index] = (starts[index - 1] ?? 0) + read + skip + travel;
  }

  return {
    length: starts.at(-1) ?? 0,
    startOf: (index) => starts[index] ?? 0,
    frameAt(ms) {
      const index = placeOf(starts, ms);
      const still: Frame = { index, travel: undefined, skip: undefined };
      if (index < 0 || index >= starts.length - 1) return still;
      const { read, skip, travel } = partsOf(index);
      const since = ms - (starts[index] ?? 0);
      if (since < read) return still;
      if (since < read + skip) {
        const [from, to] = [instants[index] ?? 0, instants[index + 1] ?? 0];
        const now = Math.floor(from + ((to - from) * (since - read)) / skip);
        return { ...still, skip: { since: from, until: to, now } };
      }
      const edge = edgeTo(index + 1);
      if (edge === undefined || travel === 0) return still;
      return { ...still, travel: { edge, part: (since - read - skip) / travel } };
    },
  };
}

/** Where a film is after so much more of it, and why it goes no further: it comes to a breakpoint, or to its end. */
export interface Advance {
  ms: number;
  halted: 'breakpoint' | 'end' | undefined;
}

/** Plays on for `elapsed` ms. `breaks` are entries to stop at, in order; the one where the film stands does not hold it. */
export function advance(film: Film, breaks: readonly number[], ms: number, elapsed: number): Advance {
  const to = Math.min(ms + elapsed, film.length);
  const next = breaks[lastThat(breaks.length, (place) => film.startOf(breaks[place] ?? 0) <= ms) + 1];
  if (next !== undefined && film.startOf(next) <= to) return { ms: film.startOf(next), halted: 'breakpoint' };
  return { ms: to, halted: to >= film.length ? 'end' : undefined };
}
