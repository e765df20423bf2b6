import type { ScenarioEvent, SubscriberRecord } from '../document/Scenario.ts';
import { readEvents, readSubscribers, type Trouble } from '../simulate/readEvents.ts';
import type { KnownPerson } from './Life.ts';

/**
 * People from files of events (one Segment-spec event a line) and of subscribers (a JSON list, or one a line), in any order, by id;
 * and the lines that could not be read.
 */
export function readPeople(texts: readonly string[]): { known: KnownPerson[]; troubles: Trouble[] } {
  const profiles = new Map<string, SubscriberRecord>();
  const events = new Map<string, ScenarioEvent[]>();
  const troubles: Trouble[] = [];
  for (const text of texts) {
    const log = readEvents(text);
    const list = log.people.size === 0 ? readSubscribers(text) : undefined;
    // What holds no event may be a list of people; what is neither is told of as a log.
    if (list && list.subscribers.size > 0) {
      for (const [id, subscriber] of list.subscribers) profiles.set(id, subscriber);
      troubles.push(...list.troubles);
      continue;
    }
    for (const [id, more] of log.people) events.set(id, [...(events.get(id) ?? []), ...more]);
    troubles.push(...log.troubles);
  }
  const ids = [...new Set([...profiles.keys(), ...events.keys()])].sort();
  return {
    known: ids.map((id) => ({ subscriber: profiles.get(id) ?? { id }, events: events.get(id) ?? [] })),
    troubles,
  };
}
