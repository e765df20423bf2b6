import type { Because } from './Facts.ts';
import type { Reason } from './judge.ts';

/** What happened to a run, or was decided against. A closed list: readers of a trail may rely on it. */
export const deeds = [
  'entered', 'refused', 'queued', 'arrived', 'waiting', 'rescheduled', 'woke', 'branched', 'split', 'sent', 'skipped',
  'deferred', 'failed', 'updated', 'called', 'started', 'goal', 'exited', 'completed', 'paused', 'resumed', 'suppressed',
  'migrated', 'ignored',
] as const; // oxfmt-ignore
export type Did = (typeof deeds)[number];

/** One rule that moved a wait's moment, and the local time it led to. */
export interface MomentMove {
  rule:
    | 'arrival'
    | 'for'
    | 'pause'
    | 'offset'
    | 'date'
    | 'attribute'
    | 'trigger'
    | 'time'
    | 'weekdays'
    | 'nextOccurrence'
    | 'gap'
    | 'overlap';
  value?: string;
  /** RFC 3339 local time reached after this rule. */
  reached: string;
}

export const refusalReasons = [
  'audience', 'exit-holds', 're-entry', 'cooldown', 'no-key', 'suppressed', 'outranked', 'queued-already',
  'group-completed', 'looping',
] as const; // oxfmt-ignore
export type RefusalReason = (typeof refusalReasons)[number];

/** One question of the send gate and its answer. `until`: the earliest instant at which this answer may change by the clock. */
export type GateCheck =
  | { check: 'address'; passed: boolean; found: 'ok' | 'missing' | 'bounced' | 'complained' }
  | { check: 'suppression'; passed: boolean; reason?: string; since?: string }
  | { check: 'topic'; passed: boolean; topic: string; choice: boolean; from: 'person' | 'default' }
  | {
      check: 'cap';
      passed: boolean;
      max: number;
      per: string;
      count: 'calendar' | 'rolling';
      topics?: readonly string[];
      /** How many mails count now. */
      found: number;
      until?: string;
    }
  | { check: 'frequency'; passed: boolean; max: number; per: string; found: number; until?: string }
  | { check: 'quiet-hours'; passed: boolean; from: string; to: string; until?: string }
  | {
      check: 'window';
      passed: boolean;
      from: string;
      to: string;
      weekdays?: readonly string[];
      until?: string;
    };

/** Why a run ended or a mail was not sent, where no setting of the journey says it. */
export type EngineReason =
  | 'looping'
  | 'version-gone'
  | 'email-skipped'
  | 'wait-past'
  | 'wait-missing'
  | 'outranked'
  | 'group-completed';

/** What let somebody in: an event, or what the clock, a segment or another journey did. */
export type EntryCause =
  | Because
  | { segment: string; edge: 'enters' | 'leaves' }
  | { date: string; attribute: string }
  | { inactivity: string; since: string }
  | { manual: true }
  | { run: string; step: string }
  | { sunset: string };

/** Why it happened, as data: codes and RFC 3339 times, never words. */
export type Why =
  | { code: 'trigger'; trigger: string; because: EntryCause; zone: string; key?: unknown; audience?: Reason }
  | {
      code: 'refusal';
      reason: RefusalReason;
      trigger: string;
      because: EntryCause;
      rule?: Reason;
      exit?: string;
      since?: string;
      until?: string;
      /** The run that outranks. */
      by?: string;
    }
  | { code: 'arrival'; from: string; outlet: string }
  | { code: 'moment'; moments: MomentMove[]; due: string }
  | { code: 'listening'; events: string[]; timeout: string; due: string }
  | { code: 'waited'; outlet: string; moments: MomentMove[]; since: string }
  | { code: 'past'; outlet: string; moments: MomentMove[]; choice: 'continue' | 'skip' | 'exit' }
  | { code: 'missing'; outlet: string; asked: string; choice: 'continue' | 'skip' | 'exit' }
  | { code: 'event'; outlet: string; because: Because; since: string; keyless?: true }
  | { code: 'timeout'; outlet: string; timeout: string; since: string }
  | { code: 'branch'; outlet: string; tried: { branch: string; reason: Reason }[] }
  | {
      code: 'gate';
      outlet: string;
      email: string;
      checks: GateCheck[];
      shows?: Record<string, Reason>;
      effect?: string;
      variant?: { id: string; bucket: number; pinned?: true };
      /** The earliest instant at which the mail could have gone, where there is one. */
      earliest?: string;
    }
  | { code: 'deferral'; email: string; checks: GateCheck[]; due: string }
  | { code: 'send-failed'; email: string; effect: string }
  | { code: 'arm'; outlet: string; bucket: number; pinned?: true }
  | {
      code: 'change';
      outlet: string;
      set?: Record<string, unknown>;
      unset?: readonly string[];
      addTags?: readonly string[];
      removeTags?: readonly string[];
      subscribe?: readonly string[];
      unsubscribe?: readonly string[];
      suppress?: true;
    }
  | { code: 'call'; effect: string; method: string; url: string; timeout: string; due: string }
  | { code: 'answer'; outlet: string; ok: boolean; since: string }
  | { code: 'start'; outlet: string; journey: string; unknown?: true }
  | { code: 'goal-step'; outlet: string; goal: string; value?: number }
  | { code: 'goal'; goal: string; because: Because; value?: unknown; deadline?: string; keyless?: true }
  | { code: 'exit-event'; exit: string; reason: string; because: Because; keyless?: true }
  | { code: 'exit-rule'; exit: string; reason: string; rule: Reason }
  | { code: 'exit-step'; reason: string }
  | { code: 'engine-exit'; reason: EngineReason; by?: string }
  | { code: 'outranked'; by: string; group: string }
  | { code: 'resumed'; since: string; group: string }
  | { code: 'sunset'; reason: 'sunset'; attempts: number; sent: number; since: string }
  | { code: 'migration'; from: number; to: number; step: string }
  | { code: 'end'; from: string; outlet: string; tag?: string }
  | { code: 'input'; reason: 'too-old' | 'duplicate' | 'no-manual-trigger' | 'no-such-run'; clock: string };

/** One line of a trail. `local` is `at` on the subscriber's clock; both are RFC 3339. `input` is null where the clock alone moved the run. */
export interface TrailEntry {
  at: string;
  local: string;
  input: string | null;
  run: string | null;
  journey: string | null;
  step?: string;
  did: Did;
  why: Why;
}
