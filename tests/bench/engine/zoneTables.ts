import { offsetAt } from '../../../src/core/index.ts';
import { begin, dayMs, horizon, hourMs, zones } from './world.ts';

/** Each zone's one clock change in the span: when, and the offsets before and after. */
const change = new Float64Array(zones.length).fill(Infinity);
const before = new Int32Array(zones.length);
const after = new Int32Array(zones.length);
for (const [index, zone] of zones.entries()) {
  let from = begin - 2 * dayMs;
  before[index] = after[index] = offsetAt(zone, from);
  for (let to = from; to < horizon + 8 * dayMs; to += dayMs) {
    if (offsetAt(zone, to) === after[index]) continue;
    if (change[index] !== Infinity) throw new Error(`${zone} changes its clock twice`);
    after[index] = offsetAt(zone, to);
    from = to - dayMs;
    while (to - from > 1) {
      const middle = Math.floor((from + to) / 2);
      if (offsetAt(zone, middle) === before[index]) from = middle;
      else to = middle;
    }
    change[index] = to;
  }
}

const offset = (zone: number, at: number): number =>
  (at < (change[zone] ?? 0) ? before[zone] : after[zone]) ?? 0;

/** The moment so many calendar days later on a zone's clock, by the rule for skipped and repeated times. */
export function daysLater(zone: number, at: number, days: number): number {
  const old = offset(zone, at);
  const moved = at + days * dayMs;
  const fresh = offset(zone, moved);
  if (fresh === old) return moved;
  // Over the change, or in what it skips or repeats: the old offset counts where it still holds then, and in a gap.
  const shifted = moved + old - fresh;
  return offset(zone, shifted) === fresh ? shifted : moved;
}

/** The first moment from `now` on that is not within 21:00–08:00 on a zone's clock. */
export function opensAt(zone: number, now: number): number {
  const here = offset(zone, now);
  const wall = now + here;
  const midnight = Math.floor(wall / dayMs) * dayMs;
  const hour = Math.floor((wall - midnight) / hourMs);
  if (hour >= 8 && hour < 21) return now;
  // No zone changes its clock by day, so one moment reads so.
  const opens = midnight + (hour < 8 ? 8 : 32) * hourMs;
  return opens - offset(zone, opens - here);
}
