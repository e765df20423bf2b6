import type { z } from '../values/zod.ts';
import type { Because, Reason } from '../values/judge.ts';
import type { Instant } from '../values/instant.ts';
import type { Issue } from '../values/issue.ts';
import type { Mode } from '../values/primitives.ts';
import type { EventPattern, Rule } from '../values/rule.ts';
import type { Did, Why } from '../values/trail.ts';

/** Families share a hue on screen. */
export type Family = 'trigger' | 'email' | 'timing' | 'logic' | 'data' | 'ending';

/** A step's named way out. */
export interface Outlet {
  id: string;
  label: string;
}

/** What a summary may call by name instead of id. */
export interface Names {
  email(id: string): { subject: string } | undefined;
}

/** Adds one finding about the node that is checked. */
export type Report = (code: Issue['code'], setting?: string, words?: Record<string, string | number>) => void;

/** The least and the most that something takes, in milliseconds. */
export interface Span {
  least: number;
  most: number | undefined;
}
export const noTime: Span = { least: 0, most: 0 };

/** What else a check may look at. */
export interface Surroundings {
  hasTopic(id: string): boolean;
  /** Findings about an email's content, by code; undefined where there is no such email. */
  email(id: string): readonly { code: Issue['code']; words?: Record<string, string> }[] | undefined;
}

/** Every rule and pattern of a step, for `needs` and for what looks at rules across kinds. */
export interface Asked {
  rules: readonly Rule[];
  patterns: readonly EventPattern[];
  /** Attributes read outside rules. */
  attributes: readonly string[];
}
export const asksNothing: Asked = { rules: [], patterns: [], attributes: [] };

/** The moment at which a step is visited: what a step may know. Pure for one instant. */
export interface Moment {
  now: Instant;
  arrivedAt: Instant;
  zone(which: 'subscriber' | 'journey'): string;
  /** Whether `due` has come. While an input is handled, what is due at this very instant still waits: inputs come before timers. */
  isDue(due: Instant): boolean;
  judge(rule: Rule): Reason;
  /** The earliest matching event since the entry or the arrival, then list order. */
  firstMatch(
    events: readonly { id: string; when: EventPattern }[],
    since: 'entry' | 'arrival',
  ): { id: string; because: Because; keyless?: true } | undefined;
  attribute(name: string): unknown;
  trigger(path: string): unknown;
}

/** What a visit comes to. Closed: the engine acts on each of these. */
export type Outcome =
  | { go: 'on'; outlet: string; did: Did; why: Why }
  | { go: 'stay'; due: Instant; why: Why }
  | { go: 'send'; email: string; topic: string; onSkip: 'continue' | 'exit' }
  | { go: 'out'; reason: string; why: Why };

/** One kind of node: everything that the rest of Wend may know about it. */
export interface NodeKind<Name extends string, Settings extends object> {
  kind: Name;
  title: string;
  /** What it is for, in one sentence, for the palette. */
  hint: string;
  family: Family;
  icon: string;
  fields(mode: Mode): { [Field in keyof Settings]-?: z.ZodType<Settings[Field]> };
  blank: Partial<Settings>;
  outlets(settings: Partial<Settings>): readonly Outlet[];
  /** What it does, from its settings, in half a line; empty where nothing is set. */
  summary(settings: Partial<Settings>, names: Names): string;
  /** Finds what keeps the settings from being complete; where it reports no error, the strict schema accepts them. */
  check(settings: Partial<Settings>, report: Report, surroundings: Surroundings): void;
  asks(settings: Settings): Asked;
  /** What, besides time, may move a run that rests here; undefined where none ever rests, so that a loop through it never ends. */
  movedBy: readonly ('event' | 'profile')[] | undefined;
  /** How long it takes to leave by an outlet, in milliseconds of 24-hour days; `most` is undefined where nobody can say. */
  lasts(settings: Partial<Settings>, outlet: string): Span;
}

/** A kind of step: a node that runs visit. */
export interface StepKind<Name extends string, Settings extends object> extends NodeKind<Name, Settings> {
  /** What happens to a run that is here. Called on arrival, on every later input and when it is due; it must be pure. */
  visit(settings: Settings, moment: Moment): Outcome;
}
