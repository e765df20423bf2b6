import { addDuration, parseDuration } from '../values/duration.ts';
import type { Instant } from '../values/instant.ts';
import type { Moment } from './Kind.ts';

/** When a length that began on arrival is over: on the person's clock, prolonged by pauses. */
export function timeoutAt(length: string, moment: Pick<Moment, 'arrivedAt' | 'pausedMs' | 'zone'>): Instant {
  const parts = parseDuration(length);
  if (!parts) throw new RangeError(`not a duration: ${length}`);
  return addDuration(moment.arrivedAt, parts, moment.zone('subscriber')) + moment.pausedMs;
}
