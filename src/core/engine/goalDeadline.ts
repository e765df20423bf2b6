import type { Journey } from '../document/Journey.ts';
import { addDuration, parseDuration } from '../values/duration.ts';
import type { Instant } from '../values/instant.ts';
import type { Run } from './State.ts';

/**
 * Up to and at which instant an event counts for the goal; undefined where it counts as long as the run lives;
 * `none-yet` before the first mail, where the goal counts from the last one.
 */
export function goalDeadline(run: Run, { goal }: Journey, zone: string): Instant | undefined | 'none-yet' {
  const length = goal?.within === undefined ? undefined : parseDuration(goal.within);
  const from = goal?.from === 'lastSend' ? run.lastSendAt : run.enteredAt;
  if (from === undefined) return 'none-yet';
  return length && addDuration(from, length, zone);
}
