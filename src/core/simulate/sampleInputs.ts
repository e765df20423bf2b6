import type { Scenario } from '../document/Scenario.ts';
import type { Input } from '../engine/Input.ts';
import { addDuration, parseDuration } from '../values/duration.ts';
import { parseInstant, type Instant } from '../values/instant.ts';
import { toInput } from './toInput.ts';

/** What reaches a sample person, by its own time; reactions to mails are left out, as they need a run. */
export type SampleInput = Exclude<Input, { type: 'tick' }>;

/** The zone of a sample person's clock; `journeyZone` where they have none. */
export const sampleZone = ({ subscriber }: Scenario, journeyZone: string): string =>
  subscriber.timeZone ?? journeyZone;

/** A sample's events as the engine would take them, in order of time. Events whose moment cannot be read are left out. */
export function sampleInputs(scenario: Scenario, journeyZone: string): readonly SampleInput[] {
  const start = parseInstant(scenario.start);
  const zone = sampleZone(scenario, journeyZone);
  return scenario.events
    .flatMap((event, index): SampleInput[] => {
      const at = momentOf(event, start, zone);
      const input =
        at === undefined ? undefined : toInput(event, event.messageId ?? `event-${index + 1}`, at);
      return input === undefined || input.type === 'tick' ? [] : [input];
    })
    .sort((a, b) => a.at - b.at);
}

function momentOf(
  { after, timestamp }: { after?: string | undefined; timestamp?: string | undefined },
  start: Instant | undefined,
  zone: string,
): Instant | undefined {
  if (timestamp !== undefined) return parseInstant(timestamp);
  const length = after === undefined ? undefined : parseDuration(after);
  return length && start !== undefined ? addDuration(start, length, zone) : undefined;
}
