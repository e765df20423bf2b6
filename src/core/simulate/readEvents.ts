import { t } from '../../texts/t.ts';
import { z } from '../values/zod.ts';
import { readJson, readWith } from '../document/door.ts';
import { subscriberSchema, type ScenarioEvent, type SubscriberRecord } from '../document/Scenario.ts';
import { formatInstant, parseInstant } from '../values/instant.ts';
import { jsonRecordSchema } from '../values/jsonSchema.ts';
import { limits } from '../values/limits.ts';

/** A line that could not be read, counted from 1, with the reason in words. */
export interface Trouble {
  line: number;
  reason: string;
}
export interface ReadEvents {
  /** Each person's events in the file's order, by user id. */
  people: Map<string, ScenarioEvent[]>;
  troubles: Trouble[];
}

const record = jsonRecordSchema;
/** The members of the Segment spec that Wend uses; others are legal there and ignored here. */
const line = z.discriminatedUnion('type', [
  z.object({ type: z.literal('track'), event: z.string().min(1), properties: record.nullish() }),
  z.object({ type: z.literal('page'), name: z.string().nullish(), properties: record.nullish() }),
  z.object({ type: z.literal('identify'), traits: record.nullish() }),
]);
const envelope = z.object({
  userId: z.string().min(1).max(256).nullish(),
  anonymousId: z.string().min(1).max(256).nullish(),
  messageId: z.string().min(1).nullish(),
  timestamp: z.string().nullish(),
  context: record.nullish(),
});

/** Reads Segment-spec events, one JSON object a line, or all in one JSON list, whose items are counted instead of lines. What cannot be read is told by its line; the rest is kept. */
export function readEvents(text: string): ReadEvents {
  const people = new Map<string, ScenarioEvent[]>();
  const troubles: Trouble[] = [];
  const take = (result: ReturnType<typeof readValue>, place: number) => {
    if (typeof result === 'string') {
      troubles.push({ line: place, reason: result });
      return;
    }
    const events = people.get(result.person) ?? [];
    people.set(result.person, events);
    if (events.length >= limits.scenarioEvents.max) {
      troubles.push({
        line: place,
        reason: t('more than {max} events for {person}', {
          max: limits.scenarioEvents.max,
          person: result.person,
        }),
      });
    } else events.push(result.event);
  };
  if (isList(text)) {
    const list = readJson(text);
    if (!list.ok) troubles.push({ line: 1, reason: firstReason(list.issues) });
    else if (Array.isArray(list.value))
      list.value.forEach((value, index) => take(readValue(value, index + 1), index + 1));
    return { people, troubles };
  }
  text.split('\n').forEach((row, index) => {
    if (row.trim() !== '') take(readLine(row, index + 1), index + 1);
  });
  return { people, troubles };
}

/** Whether a text of events is one JSON list, whose items are counted instead of lines. */
export const isList = (text: string): boolean => /^\uFEFF?\s*\[/u.test(text);

function readLine(text: string, number: number): ReturnType<typeof readValue> {
  const value = readJson(text);
  if (!value.ok) return value.issues[0]?.message.replace(/\.$/, '') ?? t('not readable');
  return readValue(value.value, number);
}

function readValue(value: unknown, number: number): { person: string; event: ScenarioEvent } | string {
  const head = readWith(envelope, value);
  if (!head.ok) return firstReason(head.issues);
  const body = readWith(line, value);
  if (!body.ok) return firstReason(body.issues);
  const { userId, anonymousId, messageId, timestamp, context } = head.value;
  const person = userId ?? anonymousId;
  if (person === null || person === undefined)
    return t('there is neither a userId nor an anonymousId: say who it was');
  const instant = typeof timestamp === 'string' ? parseInstant(timestamp) : undefined;
  if (instant === undefined)
    return timestamp
      ? t('the timestamp “{timestamp}” is no RFC 3339 moment: write one like 2026-03-05T08:00:00Z', {
          timestamp,
        })
      : t('there is no timestamp: say when it happened, such as 2026-03-05T08:00:00Z');
  const shared = {
    timestamp: formatInstant(instant),
    messageId: messageId ?? `line-${number}`,
    ...(context && { context }),
  };
  switch (body.value.type) {
    case 'track':
      return {
        person,
        event: { ...shared, type: 'track', event: body.value.event, properties: body.value.properties ?? {} },
      };
    case 'page': {
      const { name, properties } = body.value;
      return {
        person,
        event: { ...shared, type: 'page', ...(name && { name }), properties: properties ?? {} },
      };
    }
    case 'identify': {
      const traits = body.value.traits ?? {};
      const { email } = traits;
      if (typeof email === 'string' && email.length > 320)
        return t('an address of more than 320 characters: shorten it');
      if (Object.hasOwn(traits, '')) return t('a trait without a name: give it one');
      if (Object.keys(traits).length > limits.attributes.max)
        return t('more than {max} traits', { max: limits.attributes.max });
      return { person, event: { ...shared, type: 'identify', traits } };
    }
  }
}

const firstReason = (issues: readonly { path?: string | undefined; message: string }[]): string => {
  const [first] = issues;
  return first
    ? `${first.path ? `${first.path}: ` : ''}${first.message.replace(/\.$/, '')}`
    : t('not readable');
};

/** Reads subscribers from a JSON list or from one JSON object a line. */
export function readSubscribers(text: string): {
  subscribers: Map<string, SubscriberRecord>;
  troubles: Trouble[];
} {
  const subscribers = new Map<string, SubscriberRecord>();
  const troubles: Trouble[] = [];
  const add = (value: unknown, number: number) => {
    const read = readWith(subscriberSchema, value);
    if (read.ok && subscribers.has(read.value.id))
      troubles.push({
        line: number,
        reason: t('there is a subscriber “{id}” already', { id: read.value.id }),
      });
    else if (read.ok) subscribers.set(read.value.id, read.value);
    else troubles.push({ line: number, reason: firstReason(read.issues) });
  };
  if (text.trimStart().startsWith('[')) {
    const list = readJson(text);
    if (!list.ok) troubles.push({ line: 1, reason: firstReason(list.issues) });
    // A list has no lines to speak of: its items are counted instead.
    else if (Array.isArray(list.value)) list.value.forEach((value, index) => add(value, index + 1));
    return { subscribers, troubles };
  }
  text.split('\n').forEach((row, index) => {
    if (row.trim() === '') return;
    const value = readJson(row);
    if (value.ok) add(value.value, index + 1);
    else troubles.push({ line: index + 1, reason: firstReason(value.issues) });
  });
  return { subscribers, troubles };
}
