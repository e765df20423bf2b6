import type { TrailEntry } from '../../core/index.ts';
import { lastThat, placeOf } from './lastThat.ts';

/** A line from 0 to 1 along which the told entries lie. */
export interface ScrubScale {
  /** Where a place among the told entries lies. */
  at: (place: number) => number;
  /** The place that lies nearest. */
  nearest: (fraction: number) => number;
}

/** By time, as long as it took; or compressed: every told entry as far from the next. */
export function scrubScale(
  instants: Float64Array,
  told: readonly number[],
  axis: 'compressed' | 'linear',
): ScrubScale {
  const last = told.length - 1;
  const instant = (place: number) => instants[told[place] ?? -1] ?? 0;
  const [first, span] = [instant(0), instant(last) - instant(0)];
  const at = (place: number) => {
    if (axis === 'linear' && span > 0) return (instant(place) - first) / span;
    return last > 0 ? place / last : 0;
  };
  return {
    at,
    nearest(fraction) {
      const before = Math.max(
        0,
        lastThat(told.length, (place) => at(place) <= fraction),
      );
      const after = Math.min(last, before + 1);
      return fraction - at(before) <= at(after) - fraction ? before : after;
    },
  };
}

export interface Tick {
  at: number;
  kind: 'day' | 'mail' | 'refusal';
}

/** So many ticks have room beside each other, and no more are told apart. */
const finest = 240;

/** Where days begin, mails went out and refusals happened. Where several fall together, one stands: the one that tells most. */
export function scrubTicks(
  entries: readonly TrailEntry[],
  told: readonly number[],
  scale: ScrubScale,
  isRefusal: (entry: TrailEntry) => boolean,
): readonly Tick[] {
  const weight = { day: 0, mail: 1, refusal: 2 } as const;
  const ticks = new Map<number, Tick>();
  let day = '';
  for (const [place, index] of told.entries()) {
    const entry = entries[index];
    if (!entry) continue;
    const today = entry.local.slice(0, 10);
    const kind = isRefusal(entry)
      ? 'refusal'
      : entry.did === 'sent'
        ? 'mail'
        : today !== day
          ? 'day'
          : undefined;
    day = today;
    if (kind === undefined) continue;
    const at = scale.at(place);
    const slot = Math.round(at * finest);
    const present = ticks.get(slot);
    if (present === undefined || weight[kind] > weight[present.kind]) ticks.set(slot, { at, kind });
  }
  return [...ticks.values()];
}

/** The place a day on or back: that of the first told entry of the next day, or of this day's or the one before. */
export function dayFrom(days: readonly number[], told: readonly number[], place: number, by: 1 | -1): number {
  const here = told[place] ?? -1;
  const to = by === 1 ? days[placeOf(days, here) + 1] : days[placeOf(days, here - 1)];
  return to === undefined ? (by === 1 ? told.length - 1 : 0) : placeOf(told, to);
}
