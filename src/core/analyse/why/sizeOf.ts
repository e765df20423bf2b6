import type { Instant } from '../../values/instant.ts';
import { dayMs } from '../../values/calendar.ts';
import type { Change } from './Change.ts';

const sizes: Readonly<Record<Change['change'], number>> = {
  pin: 1,
  answer: 1,
  topic: 1.1,
  tag: 1.2,
  attribute: 1.3,
  property: 1.4,
  respond: 1.5,
  ignore: 1.5,
  move: 1.5,
  frequency: 1.6,
  suppressed: 1.6,
  email: 1.7,
  add: 2,
  remove: 2.2,
};

/** How much of somebody changes, for putting the smallest change first: kinds of changes by their weight, shifts also by their length. */
export function sizeOf(changes: readonly Change[], times: ReadonlyMap<string, Instant>): number {
  return changes.reduce((sum, change) => sum + sizes[change.change] + lengthOf(change, times), 0);
}

/** For moves, up to 0.6: an hour is little, a year is much. A mail that fails is nobody's doing, and comes late. */
function lengthOf(change: Change, times: ReadonlyMap<string, Instant>): number {
  if (change.change === 'respond' && change.response.fails) return 1.5;
  if (change.change !== 'move') return 0;
  const days = Math.abs(change.to - (times.get(change.input) ?? change.to)) / dayMs;
  return Math.min(0.6, days / (days + 10));
}
