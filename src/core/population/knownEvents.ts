import type { ScenarioEvent } from '../document/Scenario.ts';
import { addDuration, parseDuration } from '../values/duration.ts';
import { parseInstant, type Instant } from '../values/instant.ts';

/** When somebody's first event happened. */
export function earliest(events: readonly ScenarioEvent[], otherwise: Instant): Instant {
  let first = Infinity;
  for (const { timestamp } of events)
    first = Math.min(first, (timestamp === undefined ? undefined : parseInstant(timestamp)) ?? Infinity);
  return first === Infinity ? otherwise : first;
}

/** When an event happened. */
export function momentOf({ timestamp, after }: ScenarioEvent, start: Instant, zone: string): Instant {
  const length = after === undefined ? undefined : parseDuration(after);
  if (length) return addDuration(start, length, zone);
  return (timestamp === undefined ? undefined : parseInstant(timestamp)) ?? start;
}
