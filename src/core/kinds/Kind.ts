import { t } from '../../texts/t.ts';
import type { z } from '../values/zod.ts';
import type { Because } from '../values/Facts.ts';
import type { Reason } from '../values/judge.ts';
import type { Json } from '../values/json.ts';
import type { Instant } from '../values/instant.ts';
import type { Issue } from '../values/issue.ts';
import type { Words } from '../values/issues/entry.ts';
import type { Mode } from '../values/primitives.ts';
import type { EventPattern, Rule } from '../values/rule.ts';
import type { Did, Why } from '../values/trail.ts';
import type { Weekday } from '../values/weekday.ts';

/** Families share a hue on screen. */
export type Family = 'trigger' | 'email' | 'timing' | 'logic' | 'data' | 'ending';

/** A step's named way out. */
export interface Outlet {
  id: string;
  label: string;
}

/** The way out of steps that have one. */
export const next: Outlet = { id: 'next', label: t('Then', { context: 'the way out of a step' }) };

/** What a summary may call by name instead of id. */
export interface Names {
  email: (id: string) => { subject: string } | undefined;
  journey?: (id: string) => string | undefined;
  segment?: (id: string) => string | undefined;
  topic?: (id: string) => string | undefined;
}

/** Adds one finding about the node that is checked. */
export type Report = (code: Issue['code'], setting?: string, words?: Words) => void;

/** The least and the most that something takes, in milliseconds. */
export interface Span {
  least: number;
  most: number | undefined;
}
export const noTime: Span = { least: 0, most: 0 };

/** What else a check may look at. */
export interface Surroundings {
  hasTopic(id: string): boolean;
  /** What keeps an email from being sent, by code and place; undefined where there is no such email. */
  email(id: string): readonly { code: Issue['code']; setting: string; words?: Words }[] | undefined;
  hasSegment(id: string): boolean;
  /** Undefined where nobody can say: a lone journey does not know the others. */
  hasJourney(id: string): boolean | undefined;
  /** What a journey is called that is known to have no manual trigger; undefined for every other. */
  shutJourney(id: string): string | undefined;
  /** Whether a journey is known to be put away, so that nobody enters it. */
  isArchived(id: string): boolean;
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
  /** Whether this is the visit on arrival. */
  arriving: boolean;
  /** By how much pauses prolong what began on arrival, in milliseconds. */
  pausedMs: number;
  zone(which: 'subscriber' | 'journey'): string;
  /** Whether `due` has come. While an input is handled, what is due at this very instant still waits: inputs come before timers. */
  isDue(due: Instant): boolean;
  holds(rule: Rule): boolean;
  explain(rule: Rule): Reason;
  /** The earliest event that the step awaits, then list order. */
  heard: { id: string; because: Because; keyless?: true } | undefined;
  /** What was answered to the step's call, once it was. */
  answered: boolean | undefined;
  /** The arm that this person falls into by the weights in basis points, or that somebody pinned. */
  arm(arms: readonly { id: string; weight: number }[]): ChosenArm | undefined;
  knowsJourney(id: string): boolean;
  attribute(name: string): unknown;
  trigger(path: string): unknown;
}

export interface ChosenArm {
  id: string;
  bucket: number;
  pinned?: true;
}

/** A change of the profile that a step asks for. */
export interface AskedChange {
  set?: Record<string, Json>;
  unset?: readonly string[];
  addTags?: readonly string[];
  removeTags?: readonly string[];
  subscribe?: readonly string[];
  unsubscribe?: readonly string[];
  suppress?: true;
}

/** A mail that a step asks for. `zone` is the one that its window is read in. */
export interface Sending {
  email: string;
  topic: string;
  window?: { weekdays?: readonly Weekday[] | undefined; from: string; to: string } | undefined;
  zone: 'subscriber' | 'journey';
  timeSensitive: boolean;
  onCapped: 'skip' | 'defer';
  deferUpTo: string;
  onSkip: 'continue' | 'exit';
}

/** A call to another system. Texts are Liquid; whoever performs the call renders them. */
export interface Request {
  method: string;
  url: string;
  headers: Record<string, string | { secret: string }>;
  body?: string;
}

/** What a visit comes to. Closed: the engine acts on each of these. `why` is asked at once or never. */
export type Outcome =
  | {
      go: 'on';
      outlet: string;
      did: Did;
      why: () => Why;
      /** What is to happen besides, as an input of the same instant, once the run has come to rest. */
      besides?: { change: AskedChange } | { start: string };
    }
  /** Rests until `due`. A pause prolongs what ends at `ends`. */
  | { go: 'stay'; due: Instant; ends?: Instant; why: () => Why }
  | { go: 'send'; sending: Sending }
  | { go: 'call'; request: Request; timeout: string; due: Instant }
  | { go: 'out'; reason: string; why: () => Why };

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
  /** The list of settings that its ways out stand in, in kinds where a person chooses their order. Its items have the outlets' ids. */
  ways?: string;
  /** What it does, from its settings, in half a line; empty where nothing is set. */
  summary(settings: Partial<Settings>, names: Names): string;
  /** Finds what keeps the settings from being complete; where it reports no error, the strict schema accepts them. */
  check(settings: Partial<Settings>, report: Report, surroundings: Surroundings): void;
  asks(settings: Settings): Asked;
  /** What, besides time and answers, may move a run that rests here; undefined where none rests for sure, so that a loop through it may never end. */
  movedBy: readonly ('event' | 'profile')[] | undefined;
  /** The mail that it sends, in kinds that send one; `exempt` from caps. */
  sends?(settings: Partial<Settings>): { email: string; topic: string; exempt: boolean } | undefined;
  /** The journey that it lets people into, in kinds that do. */
  starts?(settings: Partial<Settings>): string | undefined;
  /** How long it takes to leave by an outlet, in milliseconds of 24-hour days; `most` is undefined where nobody can say. */
  lasts(settings: Partial<Settings>, outlet: string): Span;
}

/** The events that a step listens for, since the run's entry or its arrival. */
export interface Awaited {
  since: 'entry' | 'arrival';
  events: readonly { id: string; when: EventPattern }[];
}

/** A kind of step: a node that runs visit. */
export interface StepKind<Name extends string, Settings extends object> extends NodeKind<Name, Settings> {
  /** What it listens for, in kinds that events move. */
  awaits?(settings: Settings): Awaited;
  /** What happens to a run that is here. Called on arrival, on every later input and when it is due; it must be pure. */
  visit(settings: Settings, moment: Moment): Outcome;
}
