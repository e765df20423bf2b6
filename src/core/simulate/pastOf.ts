import type { Scenario } from '../document/Scenario.ts';
import { changeProfile } from '../engine/profile.ts';
import { startState } from '../engine/State.ts';
import { parseInstant, type Instant } from '../values/instant.ts';
import type { plainFacts } from '../values/plainFacts.ts';
import type { KeptEvent } from '../values/subscriber.ts';
import { isZone } from '../values/zone.ts';
import { sampleInputs } from './sampleInputs.ts';

/** What a sample person is and did after the last of their events, outside of any run. */
export type Past = Pick<Parameters<typeof plainFacts>[0], 'now' | 'zone' | 'subscriber' | 'events'>;

const pasts = new WeakMap<Scenario, { journeyZone: string; past: Past | undefined }>();

/** Worked out once for each scenario; undefined where its start cannot be read. Nobody may write into it. */
export function pastOf(scenario: Scenario, journeyZone: string): Past | undefined {
  const known = pasts.get(scenario);
  if (known?.journeyZone === journeyZone) return known.past;
  const past = pastAt(scenario, journeyZone);
  pasts.set(scenario, { journeyZone, past });
  return past;
}

/** The same up to and at a moment; without one, after the last of their events. */
export function pastAt(scenario: Scenario, journeyZone: string, moment?: Instant): Past | undefined {
  const inputs = sampleInputs(scenario, journeyZone).filter(({ at }) => moment === undefined || at <= moment);
  const now = moment ?? inputs.at(-1)?.at ?? parseInstant(scenario.start);
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
  return { now, zone, subscriber, events };
}
