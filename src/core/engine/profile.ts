import { addDuration, parseDuration } from '../values/duration.ts';
import { formatInstant, type Instant } from '../values/instant.ts';
import { own } from '../values/json.ts';
import type { KeptEvent, Mail, Subscriber } from '../values/subscriber.ts';
import type { Input, ProfileChange } from './Input.ts';
import type { Machine } from './Machine.ts';
import type { Run, SubscriberState } from './State.ts';

/** Lays a profile change over a subscriber, in place. */
export function changeProfile(subscriber: Subscriber, change: ProfileChange): void {
  if (change.email !== undefined && change.email !== subscriber.email) {
    subscriber.email = change.email;
    // What is known of the old address says nothing about the new one.
    delete subscriber.address;
  }
  if (change.timeZone !== undefined) subscriber.timeZone = change.timeZone;
  for (const [name, value] of Object.entries(change.attributes ?? {})) {
    if (value === null) delete subscriber.attributes[name];
    // defineProperty: assigning to a name such as __proto__ would reach the prototype instead.
    else
      Object.defineProperty(subscriber.attributes, name, {
        value,
        writable: true,
        enumerable: true,
        configurable: true,
      });
  }
  if (change.tags) subscriber.tags = [...new Set(change.tags)];
  if (change.addTags) subscriber.tags = [...new Set([...subscriber.tags, ...change.addTags])];
}

const mailEvents: Record<string, Mail['deeds'][number]['did']> = {
  'Email Delivered': 'delivered',
  'Email Opened': 'opened',
  'Email Link Clicked': 'clicked',
  'Email Bounced': 'bounced',
  'Email Marked as Spam': 'complained',
};

type EventInput = Extract<Input, { type: 'event' }>;

/** Notes an event: what became of a mail, what it says about address and consent, and the event itself if a rule may ask for it. */
export function noteEvent(machine: Machine, input: EventInput): KeptEvent {
  const { state } = machine;
  const did = Object.hasOwn(mailEvents, input.event) ? mailEvents[input.event] : undefined;
  if (did) noteMailEvent(machine, input, did);
  if (input.event === 'Unsubscribed') unsubscribe(machine, input);
  const kept: KeptEvent = {
    id: input.id,
    seq: state.seq,
    at: input.at,
    event: input.event,
    properties: input.properties,
  };
  if (machine.linked.keepFor.has(input.event)) state.events.push(kept);
  return kept;
}

function noteMailEvent({ state }: Machine, input: EventInput, did: Mail['deeds'][number]['did']): void {
  const { mail: tie, properties } = input;
  const mail = tie && state.mails.findLast(({ run, step }) => run === tie.run && step === tie.step);
  const link = properties['link'] ?? properties['link_id'] ?? properties['url'];
  mail?.deeds.push({
    did,
    at: input.at,
    input: input.id,
    ...(typeof link === 'string' && { link }),
    ...(input.machine && { machine: true }),
  });
  if (did === 'bounced' && properties['bounceType'] !== 'soft') state.subscriber.address = 'bounced';
  if (did === 'complained') state.subscriber.address = 'complained';
}

function unsubscribe({ state, now }: Machine, { properties }: EventInput): void {
  const { topic } = properties;
  if (typeof topic === 'string' && topic !== '')
    Object.defineProperty(state.subscriber.topics, topic, {
      value: false,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  else state.subscriber.suppressed ??= { reason: 'unsubscribed', at: formatInstant(now) };
}

const rememberedMs = 7 * 86_400_000;
const sweepEveryMs = 86_400_000;

/** Whether an input of this id has come in the last seven days. */
export function isRemembered({ seen }: SubscriberState, id: string, now: Instant): boolean {
  return (own(seen, `#${id}`) ?? -Infinity) > now - rememberedMs;
}

/** Forgets what no rule can ask for any more: runs at once, what takes long to look through once a day. */
export function forget({ state, linked, now }: Machine): void {
  const isOver = ({ ended }: Run) => ended !== undefined && (ended.convertsUntil ?? -Infinity) < now;
  if (state.runs.some(isOver)) state.runs = state.runs.filter((run) => !isOver(run));
  if (now - state.swept < sweepEveryMs) return;
  state.swept = now;
  state.seen = Object.fromEntries(Object.entries(state.seen).filter(([, at]) => at > now - rememberedMs));
  if (linked.keepsForever) return;
  state.events = state.events.filter((event) => !isForgotten(event, linked.keepFor.get(event.event), now));
}

function isForgotten({ at }: KeptEvent, keepFor: ReadonlySet<string> | undefined, now: Instant): boolean {
  // Any zone may be asked for: two days of grace outlast every offset.
  const ends = [...(keepFor ?? [])].map((length) => {
    const parts = parseDuration(length);
    return parts ? addDuration(at, parts, 'UTC') + 2 * 86_400_000 : Infinity;
  });
  return ends.every((end) => end < now);
}
