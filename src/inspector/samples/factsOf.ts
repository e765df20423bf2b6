import {
  isZone,
  parseInstant,
  plainFacts,
  startState,
  type Facts,
  type KeptEvent,
  type Scenario,
  type Shared,
} from '../../core/index.ts';
import { changeProfile } from '../../core/engine/profile.ts';
import { sampleInputs } from './sampleInputs.ts';

/** What is known of a sample person after the last of their events, outside of any run. No mail has been sent to them. */
export function factsOf(
  scenario: Scenario,
  journeyZone: string,
  { topics, segments }: Pick<Shared, 'topics' | 'segments'>,
): Facts | undefined {
  const inputs = sampleInputs(scenario, journeyZone);
  const now = inputs.at(-1)?.at ?? parseInstant(scenario.start);
  if (now === undefined) return undefined;
  const { subscriber } = startState(scenario.subscriber);
  const events: KeptEvent[] = [];
  for (const input of inputs) {
    if (input.type === 'profile') changeProfile(subscriber, input.change, input.at);
    // Other inputs move runs, and nobody is in one here.
    if (input.type !== 'event') continue;
    const { id, at, event, properties } = input;
    events.push({ id, seq: events.length + 1, at, event, properties });
    const { topic } = properties;
    if (event === 'Unsubscribed' && typeof topic === 'string')
      subscriber.topics = { ...subscriber.topics, [topic]: false };
  }
  const zone =
    subscriber.timeZone !== undefined && isZone(subscriber.timeZone) ? subscriber.timeZone : journeyZone;
  return plainFacts({ now, zone, subscriber, events, topics, segments });
}
