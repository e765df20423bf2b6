import { changeProfile } from '../engine/profile.ts';
import { startState } from '../engine/State.ts';
import { toInput } from '../simulate/toInput.ts';
import { parseInstant } from '../values/instant.ts';
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
  const lists = profiles.map(({ tags }) => tags);
  const tagged = lists.filter((list) => list.length > 0).length;
  const attributes = Object.entries(base.attributes ?? {}).map(([name, values]) => {
    const found = profiles.map((profile): Json => own(profile.attributes, name) ?? null);
    return [name, valuesOf(found) ?? values] as const;
  });
  const topics = Object.entries(base.topics ?? {}).map(([topic, share]) => {
    const choices = profiles.flatMap((profile) => own(profile.topics, topic) ?? []);
    return [topic, choices.length < leastEvidence ? share : shareOf(choices, Boolean)] as const;
  });
  const tags = Object.entries(base.tags ?? {}).map(
    ([tag, share]) =>
      [tag, tagged < leastEvidence ? share : shareOf(lists, (list) => list.includes(tag))] as const,
  );
  return {
    ...base,
    ...(total(zones) >= leastEvidence && {
      timeZones: zones.map(([zone, share]) => ({ zone, share })),
    }),
    ...(attributes.length > 0 && { attributes: Object.fromEntries(attributes) }),
    ...(topics.length > 0 && { topics: Object.fromEntries(topics) }),
    ...(tags.length > 0 && { tags: Object.fromEntries(tags) }),
  };
}

/** The profile that somebody has after all that is known of them, in whatever order it was told. */
function profileOf({ subscriber: record, events }: KnownPerson) {
  const { subscriber } = startState(record);
  const told = events
    .flatMap((event) =>
      event.type === 'identify' ? [{ event, at: parseInstant(event.timestamp ?? '') ?? 0 }] : [],
    )
    .sort((a, b) => a.at - b.at);
  for (const { event, at } of told) {
    const input = toInput(event, '', at);
    if (input.type === 'profile') changeProfile(subscriber, input.change, at);
  }
  return subscriber;
}

/** Null stands for people of whom no value is known; undefined where too little is, or a model cannot say it. */
function valuesOf(found: readonly Json[]): Values | undefined {
  const known = found.filter((value) => value !== null);
  if (known.length < leastEvidence) return undefined;
  const options = tallied(found.map((value) => canonicalJson(value)));
  if (options.length <= mostValues) {
    const byText = new Map(found.map((value) => [canonicalJson(value), value]));
    return { oneOf: options.map(([text, share]) => ({ value: byText.get(text) ?? null, share })) };
  }
  const numbers = known.filter((value) => typeof value === 'number');
  // A stretch of numbers gives everybody one, which most must have.
  if (numbers.length < known.length || known.length * 2 < found.length) return undefined;
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
