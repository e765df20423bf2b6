import type { Reaction, Scenario, ScenarioEvent } from '../../document/Scenario.ts';
import { eventId } from '../../simulate/simulate.ts';
import { formatInstant, type Instant } from '../../values/instant.ts';
import { canonicalJson, setOwn, type Json } from '../../values/json.ts';

/** What somebody does with one mail, counted by its email; bounces and failures included. */
export type Response = Omit<Reaction, 'email' | 'send'>;

/** One thing that is otherwise about a sample person. `input` names an event as the trail does. */
export type Change =
  | { change: 'attribute'; name: string; value: Json | undefined }
  | { change: 'tag'; tag: string; tagged: boolean }
  | { change: 'topic'; topic: string; wanted: boolean }
  | { change: 'email'; email: string | undefined }
  | { change: 'suppressed'; since: string | undefined }
  | { change: 'frequency'; max: number | undefined }
  | { change: 'pin'; place: string; arm: string }
  | { change: 'answer'; place: string; answer: 'answered' | 'failed' | 'silent' }
  | { change: 'respond'; email: string; send: number; response: Response }
  | { change: 'ignore'; email: string; send: number; response: keyof Response }
  | { change: 'add'; event: ScenarioEvent; at: Instant }
  | { change: 'remove'; input: string }
  | { change: 'move'; input: string; to: Instant }
  | { change: 'property'; input: string; property: string; value: Json | undefined };

/** The same change has the same text. */
export const changeKey = (change: Change): string => canonicalJson(change);

/**
 * A scenario with changes made to it. Events keep their ids, whatever is taken out before them, so that runs and reasons
 * are named as in the original.
 */
export function changed(scenario: Scenario, changes: readonly Change[]): Scenario {
  const events = new Map(scenario.events.map((event, index) => [eventId(event, index), event]));
  let { subscriber, reactions, pins, webhooks } = scenario;
  let added = scenario.events.length;
  for (const change of changes)
    switch (change.change) {
      case 'attribute':
        subscriber = {
          ...subscriber,
          attributes: withMember(subscriber.attributes, change.name, change.value),
        };
        break;
      case 'tag': {
        const others = (subscriber.tags ?? []).filter((tag) => tag !== change.tag);
        subscriber = { ...subscriber, tags: change.tagged ? [...others, change.tag] : others };
        break;
      }
      case 'topic':
        subscriber = { ...subscriber, topics: { ...subscriber.topics, [change.topic]: change.wanted } };
        break;
      case 'email':
        subscriber = withMember(subscriber, 'email', change.email);
        break;
      case 'suppressed': {
        const at = change.since;
        const suppressed = at === undefined ? undefined : { reason: 'manual' as const, at };
        subscriber = withMember(subscriber, 'suppressed', suppressed);
        break;
      }
      case 'frequency': {
        const { frequency } = subscriber;
        const own = frequency && change.max !== undefined ? { ...frequency, max: change.max } : undefined;
        subscriber = withMember(subscriber, 'frequency', own);
        break;
      }
      case 'pin':
        pins = { ...pins, [change.place]: change.arm };
        break;
      case 'answer':
        webhooks = { ...webhooks, [change.place]: change.answer };
        break;
      case 'respond':
        reactions = [...(reactions ?? []), { email: change.email, send: change.send, ...change.response }];
        break;
      case 'ignore':
        reactions = (reactions ?? []).flatMap((reaction) =>
          reaction.email === change.email && (reaction.send ?? 1) === change.send
            ? without(reaction, change.response)
            : [reaction],
        );
        break;
      case 'add':
        events.set(freeId(events, ++added), change.event);
        break;
      case 'remove':
        events.delete(change.input);
        break;
      case 'move':
        replace(events, change.input, (event) => atMoment(event, change.to));
        break;
      case 'property':
        replace(events, change.input, (event) => withProperty(event, change.property, change.value));
        break;
    }
  return {
    ...scenario,
    subscriber,
    events: [...events].map(([id, event], index) =>
      eventId(event, index) === id ? event : { ...event, messageId: id },
    ),
    ...(reactions && { reactions }),
    ...(pins && { pins }),
    ...(webhooks && { webhooks }),
  };
}

/** The same event at another moment. */
export function atMoment(event: ScenarioEvent, to: Instant): ScenarioEvent {
  const copy = { ...event, timestamp: formatInstant(to) };
  delete copy.after;
  delete copy.receivedAt;
  return copy;
}

function freeId(taken: ReadonlyMap<string, unknown>, place: number): string {
  for (let number = place; ; number++) if (!taken.has(`event-${number}`)) return `event-${number}`;
}

function replace(
  events: Map<string, ScenarioEvent>,
  id: string,
  change: (event: ScenarioEvent) => ScenarioEvent,
): void {
  const event = events.get(id);
  if (event) events.set(id, change(event));
}

/** Without a response; nothing is left of a reaction that was only that. */
function without(reaction: Reaction, response: keyof Response): Reaction[] {
  const rest = { ...reaction };
  delete rest[response];
  return Object.keys(rest).some((name) => name !== 'email' && name !== 'send') ? [rest] : [];
}

function withMember<T extends object>(record: T | undefined, name: string, value: unknown): T {
  const copy: Record<string, unknown> = { ...record };
  if (value === undefined) delete copy[name];
  else setOwn(copy, name, value);
  return copy as T; // the same record, with one member of the type that callers give for it
}

/** An event with another value at a dotted path of its properties. */
function withProperty(event: ScenarioEvent, path: string, value: Json | undefined): ScenarioEvent {
  if (event.type === 'identify' || event.type === 'migrate') return event;
  const properties = valueSet(event.properties, path.split('.'), value) as Record<string, Json>; // JSON in, JSON out
  return { ...event, properties };
}

function valueSet(record: unknown, [name = '', ...rest]: readonly string[], value: Json | undefined): object {
  const here = typeof record === 'object' && record !== null && !Array.isArray(record) ? record : {};
  const inner = (here as Record<string, unknown>)[name]; // a plain JSON object, asked for a member
  return withMember(here, name, rest.length === 0 ? value : valueSet(inner, rest, value));
}
