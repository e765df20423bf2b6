import type { SubscriberRecord } from '../document/Scenario.ts';
import type { Because, TriggerEvent } from '../values/Facts.ts';
import type { Instant } from '../values/instant.ts';
import type { Deed, KeptEvent, Mail, Subscriber } from '../values/subscriber.ts';
import type { DeedTally, Tally } from '../values/Tally.ts';
import type { EntryCause } from '../values/trail.ts';

export type KeyValue = string | number | boolean;

/** An awaited event that came: which of those awaited, and what it was. */
export interface Heard {
  id: string;
  at: Instant;
  because: Because;
  keyless?: true;
}

/**
 * One subscriber's pass through one journey version. Its size is bounded by the journey's steps and rules. What is over
 * is set to undefined, never deleted: an object that keeps its shape is several times as fast.
 */
export interface Run {
  id: string;
  journey: string;
  version: number;
  key?: KeyValue | undefined;
  trigger: TriggerEvent;
  enteredAt: Instant;
  entrySeq: number;
  step: string;
  arrivedAt: Instant;
  arrivedSeq: number;
  /** How often each step was arrived at; part of effect ids. */
  visits: Record<string, number>;
  /** When the step is to be visited again by the clock. */
  due?: Instant | undefined;
  /** When what a pause prolongs is over. */
  ends?: Instant | undefined;
  /** By how much pauses have prolonged it since the arrival, in milliseconds. */
  pausedMs?: number | undefined;
  /** Since when the run gives way to another. */
  paused?: Instant | undefined;
  /** A mail is held back until `due`. */
  deferred?: true | undefined;
  /** The call whose answer is awaited, and the answer that came during a pause. */
  calling?: string | undefined;
  answered?: boolean | undefined;
  /** What was awaited and came during a pause. */
  heard?: Heard | undefined;
  /** The earliest awaited events since the entry, by what is awaited, for steps that count from there. */
  early?: Record<string, Heard> | undefined;
  /** Events since the entry, by pattern. */
  tallies?: Record<string, Tally> | undefined;
  /** What came of this run's mails, by what rules ask. */
  deeds?: Record<string, DeedTally> | undefined;
  deedLog?: Deed[] | undefined;
  /** When the exit rules may change by the clock alone. */
  recheck?: Instant | undefined;
  previousEmail?: string | undefined;
  sends: number;
  lastSendAt?: Instant | undefined;
  goalAt?: Instant | undefined;
  /** It was started because nothing had been opened for long. */
  sunset?: true | undefined;
  /** `convertsUntil`: up to and at this instant a completed run still reaches its goal. */
  ended?: { outcome: string; convertsUntil?: Instant | undefined } | undefined;
}

/** Entries into a journey by one key value, over all versions: what re-entry is judged by. */
export interface Entries {
  count: number;
  last: Instant;
}

/** An entry that waits for a higher run of its group to end. */
export interface QueuedEntry {
  journey: string;
  trigger: string;
  input: string;
  key?: KeyValue | undefined;
  record: TriggerEvent;
  cause: EntryCause;
  sunset?: true | undefined;
}

/** A trigger that goes by the clock. `mark` says what it was reckoned from, `fired` for what it has fired. */
export interface TriggerClock {
  due?: Instant;
  mark: string;
  fired?: string;
}

/**
 * Everything that has to be stored of one subscriber: plain JSON. Its size is bounded by the program: a tally for each
 * pattern that a rule counts without a window; events and deeds only as long as some window reaches, or where a rule
 * compares them with a run's own values; mails as long as caps count them; runs that live or may still convert.
 */
export interface SubscriberState {
  format: 'wend.state/1';
  clock: Instant | null;
  /** When the first input came. */
  firstAt: Instant | null;
  /** Of the latest input; orders events by arrival. */
  seq: number;
  subscriber: Subscriber;
  /** By pattern. */
  tallies: Record<string, Tally>;
  /** By event name, in order of arrival. */
  events: Record<string, KeptEvent[]>;
  deeds: Record<string, DeedTally>;
  deedLog: Deed[];
  mails: Mail[];
  runs: Run[];
  queue: QueuedEntry[];
  /** By journey id, a space, and the canonical JSON of the key value, if there is one. */
  entries: Record<string, Entries>;
  /** How often each journey was entered and completed. */
  journeys: Record<string, { entered: number; completed: number }>;
  /** Who is in the segments that journeys are triggered by, and when time alone may change that. */
  segments: Record<string, { inside: boolean; recheck?: Instant }>;
  /** By journey id and trigger id. */
  clocks: Record<string, TriggerClock>;
  /** The first mail or, later, the last open or click, and when the silence since then is too long. */
  silence?: { since: Instant; seq: number; due?: Instant; fired?: true };
  /** When inputs of the last seven days came, by `#` and their id: the sign keeps ids such as `__proto__` harmless. */
  seen: Record<string, Instant>;
  /** The same of the seven days before the last sweep. */
  seenBefore: Record<string, Instant>;
  /** When what no rule can ask for was last forgotten. */
  swept: Instant;
}

/** The state of a subscriber to whom nothing has happened yet. */
export function startState(record: SubscriberRecord): SubscriberState {
  const { id, email, timeZone, attributes, tags, topics, suppressed, frequency } = record;
  const subscriber: Subscriber = {
    id,
    ...(email !== undefined && { email }),
    ...(timeZone !== undefined && { timeZone }),
    attributes: { ...attributes },
    tags: [...(tags ?? [])],
    topics: { ...topics },
    ...(suppressed && { suppressed }),
    ...(frequency && { frequency }),
  };
  return {
    format: 'wend.state/1',
    clock: null,
    firstAt: null,
    seq: 0,
    subscriber,
    tallies: {},
    events: {},
    deeds: {},
    deedLog: [],
    mails: [],
    runs: [],
    queue: [],
    entries: {},
    journeys: {},
    segments: {},
    clocks: {},
    seen: {},
    seenBefore: {},
    swept: 0,
  };
}
