import type { Because, Reason } from './judge.ts';

/** What happened to a run, or was decided against. A closed list: readers of a trail may rely on it. */
export const deeds = [
  'entered', 'refused', 'queued', 'arrived', 'waiting', 'rescheduled', 'woke', 'branched', 'split', 'sent', 'skipped',
  'deferred', 'failed', 'updated', 'called', 'goal', 'exited', 'completed', 'paused', 'resumed', 'ignored',
] as const; // prettier-ignore
export type Did = (typeof deeds)[number];

/** One rule that moved a wait's moment, and the local time it led to. */
export interface MomentMove {
  rule:
    | 'arrival'
    | 'for'
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

export type RefusalReason = 'audience' | 'exit-holds' | 're-entry' | 'cooldown' | 'no-key' | 'suppressed';
export type GateCheck =
  | { check: 'address'; passed: boolean; found: 'ok' | 'missing' | 'bounced' | 'complained' }
  | { check: 'suppression'; passed: boolean; reason?: string; since?: string }
  | { check: 'topic'; passed: boolean; topic: string; choice: boolean; from: 'person' | 'default' };

/** Why it happened, as data: codes and RFC 3339 times, never words. */
export type Why =
  | { code: 'trigger'; trigger: string; because: Because; zone: string; key?: unknown; audience?: Reason }
  | {
      code: 'refusal';
      reason: RefusalReason;
      trigger: string;
      because: Because;
      rule?: Reason;
      exit?: string;
      since?: string;
      until?: string;
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
    }
  | { code: 'deed'; email: string; effect: string }
  | { code: 'goal'; goal: string; because: Because; value?: unknown; deadline?: string; keyless?: true }
  | { code: 'exit-event'; exit: string; reason: string; because: Because; keyless?: true }
  | { code: 'exit-rule'; exit: string; reason: string; rule: Reason }
  | { code: 'exit-step'; reason: string }
  | {
      code: 'engine-exit';
      reason: 'looping' | 'version-gone' | 'email-skipped' | 'wait-past' | 'wait-missing';
    }
  | { code: 'end'; from: string; outlet: string; tag?: string }
  | { code: 'input'; reason: 'too-old' | 'duplicate'; clock: string };

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
