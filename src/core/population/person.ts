import type { SubscriberRecord } from '../document/Scenario.ts';
import { holds } from '../values/judge.ts';
import { plainFacts } from '../values/plainFacts.ts';
import type { Linked } from '../engine/link.ts';
import type { Instant } from '../values/instant.ts';
import { setOwn, type Json } from '../values/json.ts';
import { befalls, chance, nameNumber } from './chance.ts';
import { placeIn } from './drawing.ts';
import type { Model } from './Model.ts';
import type { PreparedModel } from './prepareModel.ts';

/** By what a person's shares and rates differ from the model's. */
export interface Factors {
  opens: number;
  clicks: number;
  unsubscribes: number;
  complains: number;
  bounces: number;
  /** By the behaviour's place. */
  behaviours: Float64Array;
}

const zoneNumber = nameNumber('time zone');
const addressNumber = nameNumber('address');
const frequencyNumber = nameNumber('frequency');

/** What a made person is called. Arms of splits go by it, so it names the seed. */
const personId = (seed: number, index: number): string => `${seed}-${index}`;

/** Makes the profile that a person begins with. */
export function makePerson(prepared: PreparedModel, seed: number, index: number): SubscriberRecord {
  const { people } = prepared.model;
  const id = personId(seed, index);
  const record: SubscriberRecord = { id };
  if (!befalls(chance(seed, index, addressNumber, 0), people.withoutEmail ?? 0))
    record.email = `${id}@example.com`;
  const { zones } = prepared;
  if (zones.total > 0)
    record.timeZone = zones.names[placeIn(zones.ends, zones.total, chance(seed, index, zoneNumber, 0))];
  if (prepared.attributes.length > 0) {
    const attributes: Record<string, Json> = {};
    for (const { name, number, draw } of prepared.attributes) {
      const value = draw(chance(seed, index, number, 0), 1, undefined);
      if (value !== undefined && value !== null) setOwn(attributes, name, value);
    }
    record.attributes = attributes;
  }
  if (prepared.tags.length > 0)
    record.tags = prepared.tags
      .filter(({ number, draw }) => befalls(chance(seed, index, number, 0), draw))
      .map(({ name }) => name);
  if (prepared.topics.length > 0) {
    const topics: Record<string, boolean> = {};
    for (const { name, number, draw } of prepared.topics)
      topics[name] = befalls(chance(seed, index, number, 0), draw);
    record.topics = topics;
  }
  const { frequency } = people;
  if (frequency) {
    const drawn = chance(seed, index, frequencyNumber, 0);
    let end = 0;
    const own = frequency.find(({ share }) => befalls(drawn, (end += share)));
    if (own) record.frequency = { max: own.max, per: own.per };
  }
  return record;
}

/** What is different for a person: the product of what every segment that they are in says. */
export function factorsOf(
  linked: Linked,
  prepared: PreparedModel,
  person: SubscriberRecord,
  now: Instant,
  zone: string,
): Factors {
  const factors: Factors = {
    opens: 1,
    clicks: 1,
    unsubscribes: 1,
    complains: 1,
    bounces: 1,
    behaviours: new Float64Array(prepared.behaviours.length).fill(1),
  };
  const { attributes = {}, tags = [], topics = {} } = person;
  const facts = plainFacts({
    now,
    zone,
    subscriber: { ...person, attributes, tags, topics },
    events: [],
    topics: Object.fromEntries(linked.topics),
    segments: Object.fromEntries(linked.segments),
  });
  for (const { when, times } of segmentsOf(prepared.model)) {
    if (!holds(when, facts)) continue;
    for (const name of ['opens', 'clicks', 'unsubscribes', 'complains', 'bounces'] as const)
      factors[name] *= times[name] ?? 1;
    for (const { id, place } of prepared.behaviours)
      factors.behaviours[place] = (factors.behaviours[place] ?? 1) * (times.behaviours?.[id] ?? 1);
  }
  return factors;
}

const segmentsOf = ({ segments = {} }: Model) => Object.values(segments);
