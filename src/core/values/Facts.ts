import type { Instant } from './instant.ts';
import type { Clause, EventPattern, Rule } from './rule.ts';
import type { KeptEvent, Subscriber } from './subscriber.ts';
import type { DeedTally, Tally } from './Tally.ts';

/** What a rule is judged by: one subscriber at one instant and, in steps, exits and shows, the run. */
export interface Facts {
  now: Instant;
  zone: string;
  subscriber: Subscriber;
  /** How many events match, the first and the last of them; undefined where there is none. */
  tally(pattern: EventPattern, since: 'entry' | undefined): Tally | undefined;
  /** Everything that matches and may lie in a window of this length. In no order. */
  recent(pattern: EventPattern, within: string, since: 'entry' | undefined): KeptEvent[];
  /** What came of mails: of this run's in a run, of all without one. */
  deeds(clause: DeedClause, email: string): DeedTally | undefined;
  recentDeeds(clause: DeedClause, email: string, within: string): DeedTally['last'][];
  /** Whether a subscriber who made no choice has this topic. */
  topicDefault(topic: string): boolean;
  /** A segment's rule, and the facts to judge it by: never those of a run. */
  segment(id: string): { rule: Rule; facts: Facts } | undefined;
  journey(id: string): Record<JourneyState, boolean>;
  /** Absent in segments and audiences, which look at the person and not at a run. */
  run?: RunFacts;
}

export type JourneyState = 'active' | 'completed' | 'everEntered';
export type DeedClause = Extract<Clause, { did: unknown }>;

export interface RunFacts {
  id: string;
  /** `seq` of the input that the run entered by; what came after it is `since: "entry"`. */
  entrySeq: number;
  trigger: TriggerEvent;
  /** The email of the nearest earlier email step on the path, sent or not. */
  previousEmail?: string | undefined;
  key?: { path: string; value: unknown } | undefined;
}

/** The event a run was entered by, as `trigger.…` paths see it. */
export interface TriggerEvent {
  event: string;
  timestamp: string;
  properties: Record<string, unknown>;
}

/** The event that decided a clause. */
export interface Because {
  input: string;
  event: string;
  at: string;
}
