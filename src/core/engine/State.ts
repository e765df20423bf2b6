import type { SubscriberRecord } from '../document/Scenario.ts';
import type { Instant } from '../values/instant.ts';
import type { TriggerEvent } from '../values/judge.ts';
import type { KeptEvent, Mail, Subscriber } from '../values/subscriber.ts';

/** One subscriber's pass through one journey version. */
export interface Run {
  id: string;
  journey: string;
  version: number;
  key?: string | number | boolean;
  trigger: TriggerEvent;
  triggerId: string;
  enteredAt: Instant;
  entrySeq: number;
  step: string;
  arrivedAt: Instant;
  arrivedSeq: number;
  /** Up to which input a step that listens has found nothing. */
  heardSeq?: number;
  /** How often each step was arrived at; part of effect ids. */
  visits: Record<string, number>;
  /** When the step is to be visited again by the clock. */
  due?: Instant;
  /** When the exit rules may change by the clock alone. */
  recheck?: Instant;
  previousEmail?: string;
  lastSendAt?: Instant;
  goalAt?: Instant;
  /** `convertsUntil`: up to and at this instant a completed run still reaches its goal. */
  ended?: { outcome: string; convertsUntil?: Instant };
}

/** Entries into a journey by one key value, over all versions: what re-entry is judged by. */
export interface Entries {
  count: number;
  last: Instant;
}

/** Everything that has to be stored of one subscriber: plain JSON. */
export interface SubscriberState {
  format: 'wend.state/1';
  clock: Instant | null;
  /** Of the latest input; orders events by arrival. */
  seq: number;
  subscriber: Subscriber;
  events: KeptEvent[];
  mails: Mail[];
  runs: Run[];
  /** By journey id, a space, and the canonical JSON of the key value, if there is one. */
  entries: Record<string, Entries>;
  /** When inputs of the last seven days came, by `#` and their id: the sign keeps ids such as `__proto__` harmless. */
  seen: Record<string, Instant>;
  /** When what no rule can ask for was last forgotten. */
  swept: Instant;
}

/** The state of a subscriber to whom nothing has happened yet. */
export function startState(record: SubscriberRecord): SubscriberState {
  const { id, email, timeZone, attributes, tags, topics, suppressed } = record;
  const subscriber: Subscriber = {
    id,
    ...(email !== undefined && { email }),
    ...(timeZone !== undefined && { timeZone }),
    attributes: { ...attributes },
    tags: [...(tags ?? [])],
    topics: { ...topics },
    ...(suppressed && { suppressed }),
  };
  return {
    format: 'wend.state/1',
    clock: null,
    seq: 0,
    subscriber,
    events: [],
    mails: [],
    runs: [],
    entries: {},
    seen: {},
    swept: 0,
  };
}
