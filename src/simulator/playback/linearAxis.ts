import { dayMs } from '../../core/index.ts';
import { axisMargin, type Axis } from '../timelineAxis.ts';

/** A day is at least so wide, in px; but a line of many years no longer than this. */
const leastDay = 72;
const longest = 200_000;

/** Lays instants out as far apart as they were: nothing is skipped, and what happened together stands together. */
export function linearAxis(instants: readonly number[], room: number): Axis {
  const first = instants[0] ?? 0;
  const span = (instants.at(-1) ?? first) - first;
  const wanted = Math.min((span / dayMs) * leastDay, longest);
  const inner = Math.max(wanted, room - 2 * axisMargin, 0);
  const xs = instants.map((at) => axisMargin + (span > 0 ? ((at - first) / span) * inner : 0));
  const stretches = xs.slice(1).map((to, place) => ({ from: xs[place] ?? 0, to, skipped: undefined }));
  return { xs, stretches, width: Math.max(room, (xs.at(-1) ?? 0) + axisMargin) };
}
