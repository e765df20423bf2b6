import {
  addDuration,
  formatInstant,
  isZone,
  parseDuration,
  parseInstant,
  readEvents,
  type Sample,
  type Scenario,
  type ScenarioEvent,
} from '../../core/index.ts';
import { eventName } from './eventShape.ts';

/** A person found in a file of events. */
export interface ImportedPerson {
  scenario: Scenario;
  /** The sample that stands for the same subscriber already. */
  known: Sample | undefined;
}

/** Reads Segment-spec events into people; lines that cannot be read are told by number, and the rest goes on. */
export function importedPeople(
  ndjson: string,
  samples: readonly Sample[],
): { people: ImportedPerson[]; troubles: readonly { line: number; reason: string }[] } {
  const { people, troubles } = readEvents(ndjson);
  const known = new Map(samples.map((sample) => [sample.scenario.subscriber.id, sample]));
  return {
    people: [...people].map(([id, events]) => ({ scenario: scenarioOf(id, events), known: known.get(id) })),
    troubles,
  };
}

const watchedAfter = parseDuration('P30D');

/** A person from their events: what an `identify` at the beginning says is who they are from the start. */
function scenarioOf(id: string, unsorted: readonly ScenarioEvent[]): Scenario {
  const when = (event: ScenarioEvent) => parseInstant(event.timestamp ?? '') ?? 0;
  const events = [...unsorted].sort((a, b) => when(a) - when(b));
  const [first] = events;
  const last = events.at(-1);
  const start = first ? when(first) : 0;
  const end = last && watchedAfter ? addDuration(when(last), watchedAfter, 'UTC') : start;
  const base = {
    format: 'wend.scenario/1',
    start: formatInstant(start),
    until: formatInstant(end),
  } as const;
  if (first?.type !== 'identify') return { ...base, name: nameOf(events), subscriber: { id }, events };
  const { email, tags, ...attributes } = first.traits;
  const zone = first.context?.['timezone'];
  return {
    ...base,
    name: nameOf(events),
    subscriber: {
      id,
      ...(typeof email === 'string' && { email }),
      ...(typeof zone === 'string' && isZone(zone) && { timeZone: zone }),
      attributes,
      ...(Array.isArray(tags) && { tags: tags.filter((tag) => typeof tag === 'string' && tag !== '') }),
    },
    events: events.slice(1),
  };
}

/** What they do, from the names of their events: “Product Viewed, Cart Updated”. */
function nameOf(events: readonly ScenarioEvent[]): string {
  const names = [...new Set(events.map(eventName).filter((name) => name !== ''))];
  const said = names.slice(0, 3).join(', ');
  return names.length > 3 ? `${said} …` : said;
}

/** The sample to be stored: beside the known one, or in its place, where only the events and what the file says of the profile are new. */
export function sampleOf({ scenario, known }: ImportedPerson, replace: boolean, newId: () => string): Sample {
  if (!known || !replace) return { id: newId(), scenario };
  const { name, subscriber, reactions, expect } = known.scenario;
  return {
    id: known.id,
    scenario: {
      ...scenario,
      name: name || scenario.name,
      subscriber: {
        ...subscriber,
        ...scenario.subscriber,
        attributes: { ...subscriber.attributes, ...scenario.subscriber.attributes },
      },
      ...(reactions && { reactions }),
      ...(expect && { expect }),
    },
  };
}
