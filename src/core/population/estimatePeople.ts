import type { SubscriberRecord } from '../document/Scenario.ts';
import { toInput } from '../simulate/toInput.ts';
import { canonicalJson, own, type Json } from '../values/json.ts';
import { isZone } from '../values/zone.ts';
import type { KnownPerson } from './Life.ts';
import { leastEvidence, ratio } from './logRates.ts';
import type { Model, Values } from './Model.ts';

/** More different values than these are no longer told one by one. */
const mostValues = 20;

/** The people of a model as the known ones are: zones, tags, topics, and those attributes that the model speaks of. */
export function estimatePeople(base: Model['people'], people: readonly KnownPerson[]): Model['people'] {
  const profiles = people.map(profileOf);
  const zones = tallied(profiles.flatMap(({ timeZone }) => (timeZone && isZone(timeZone) ? [timeZone] : [])));
  const withTags = profiles.flatMap(({ tags }) => (tags ? [tags] : []));
  const attributes = Object.entries(base.attributes ?? {}).map(([name, values]) => {
    const found = profiles.flatMap(({ attributes: all = {} }) => own(all, name) ?? []);
    return [name, valuesOf(found) ?? values] as const;
  });
  const topics = Object.entries(base.topics ?? {}).map(([topic, share]) => {
    const choices = profiles.flatMap(({ topics: all = {} }) => own(all, topic) ?? []);
    return [topic, choices.length < leastEvidence ? share : shareOf(choices, Boolean)] as const;
  });
  const tags = Object.entries(base.tags ?? {}).map(
    ([tag, share]) =>
      [
        tag,
        withTags.length < leastEvidence ? share : shareOf(withTags, (list) => list.includes(tag)),
      ] as const,
  );
  return {
    ...base,
    ...(total(zones) >= leastEvidence && {
      timeZones: zones.slice(0, mostValues).map(([zone, share]) => ({ zone, share })),
    }),
    ...(attributes.length > 0 && { attributes: Object.fromEntries(attributes) }),
    ...(topics.length > 0 && { topics: Object.fromEntries(topics) }),
    ...(tags.length > 0 && { tags: Object.fromEntries(tags) }),
  };
}

/** The profile that somebody has after all that is known of them. */
function profileOf({ subscriber, events }: KnownPerson): SubscriberRecord {
  const profile = { ...subscriber, attributes: { ...subscriber.attributes } };
  for (const event of events) {
    if (event.type !== 'identify') continue;
    const input = toInput(event, '', 0);
    if (input.type !== 'profile') continue;
    const { attributes = {}, timeZone, tags } = input.change;
    Object.assign(profile.attributes, attributes);
    if (timeZone) profile.timeZone = timeZone;
    if (tags) profile.tags = [...tags];
  }
  return profile;
}

function valuesOf(found: readonly Json[]): Values | undefined {
  if (found.length < leastEvidence) return undefined;
  const options = tallied(found.map((value) => canonicalJson(value)));
  if (options.length <= mostValues) {
    const byText = new Map(found.map((value) => [canonicalJson(value), value]));
    return { oneOf: options.map(([text, share]) => ({ value: byText.get(text) ?? null, share })) };
  }
  const numbers = found.filter((value) => typeof value === 'number');
  if (numbers.length < found.length) return undefined;
  const [least, most] = numbers.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  );
  return { between: [least, most], ...(numbers.some((value) => value % 1 !== 0) && { decimals: 2 }) };
}

/** How often each came, the most frequent first. */
function tallied(texts: readonly string[]): [string, number][] {
  const tallies = new Map<string, number>();
  for (const text of texts) tallies.set(text, (tallies.get(text) ?? 0) + 1);
  return [...tallies].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

const total = (tallies: readonly [string, number][]): number =>
  tallies.reduce((sum, [, count]) => sum + count, 0);

const shareOf = <T>(all: readonly T[], has: (one: T) => boolean): number =>
  ratio(all.filter(has).length, all.length);
