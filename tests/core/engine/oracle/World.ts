import type { Journey, Json, Program, Scenario, Step, Trigger } from '../../../../src/core/index.ts';
import { rfc3339, type At } from './clock.ts';

/** What let a run in, as `trigger.…` sees it. */
export interface Cause {
  event: string;
  timestamp: string;
  properties: Readonly<Record<string, Json>>;
}

/** An event that came. `number` orders by arrival; `at` is the event's own time. */
export interface Happened extends Cause {
  number: number;
  at: At;
  machine: boolean;
}

export interface Sent {
  effect: string;
  at: At;
  run: Run;
  email: string;
  step: string;
  topic: string;
  transactional: boolean;
  failed: boolean;
  deeds: { did: string; at: At; number: number; link: unknown; machine: boolean }[];
}

export interface Run {
  id: string;
  /** As lines name it: `journey`, `journey#2`. */
  label: string;
  journey: Journey;
  cause: Cause;
  key: Json | undefined;
  enteredAt: At;
  enteredNumber: number;
  sunset: boolean;
  live: boolean;
  pausedSince: At | undefined;
  outcome: string | undefined;
  endedAt: At | undefined;
  converted: boolean;
  lastSend: At | undefined;
  previousEmail: string | undefined;
  step: string;
  visits: Record<string, number>;
  /** Steps within one input. */
  walked: number;
  arrivedAt: At;
  arrivedNumber: number;
  /** While it stands at its step. */
  pauses: { from: At; to: At }[];
  heldUntil: At | undefined;
  call: { effect: string; answer: boolean | undefined } | undefined;
  /** It was put here by a migration and has not been looked at yet. */
  moved: boolean;
}

/** Something that comes to the engine at a minute. */
export type Arriving =
  | { type: 'event'; id: string; event: string; properties: Record<string, Json>; at: At; tie: Tie | undefined; machine: boolean }
  | { type: 'profile'; id: string; change: Change }
  | { type: 'manual'; id: string; journey: string; properties: Record<string, Json>; at: At }
  | { type: 'migrate'; id: string; journey: string; from: number; to: number; steps: Readonly<Record<string, string>> }
  | { type: 'answer'; id: string; effect: string; ok: boolean }
  | { type: 'suppress'; id: string; run: Run }
  | { type: 'start'; id: string; journey: string; cause: Cause }
  | { type: 'group'; id: string; group: string }; // oxfmt-ignore
/** `happened` is when it happened, where it comes later. */
export interface Coming {
  at: At;
  happened?: At;
  input: Arriving;
}
export interface Tie {
  run: string;
  step: string;
}
export interface Change {
  attributes?: Record<string, Json>;
  unset?: readonly string[];
  tags?: readonly string[];
  addTags?: readonly string[];
  removeTags?: readonly string[];
  topics?: Record<string, boolean>;
  email?: string;
  zone?: string;
  suppress?: boolean;
}

/** Somebody who may come in: by which trigger, and why. */
export interface Entry {
  journey: Journey;
  trigger: Trigger;
  input: string;
  cause: Cause;
  sunset: boolean;
}

export interface Waiting extends Entry {
  key: Json | undefined;
}

/** All there is to know at one moment. Everything else is asked from it, again and again. */
export interface World {
  program: Program;
  scenario: Scenario;
  /** The highest versions, by falling priority, then id. */
  takers: readonly Journey[];
  now: At;
  /** Whether what is due at this very instant may happen: inputs come first. */
  timers: boolean;
  /** Of the last event. */
  number: number;
  metAt: At | undefined;
  person: {
    id: string;
    email: string | undefined;
    zone: string | undefined;
    attributes: Map<string, Json>;
    tags: Set<string>;
    topics: Map<string, boolean>;
    address: 'ok' | 'bounced' | 'complained';
    suppressed: boolean;
    frequency: { max: number; per: string } | undefined;
  };
  zoneSince: At;
  attributeSince: Map<string, At>;
  events: Happened[];
  mails: Sent[];
  runs: Run[];
  queue: Waiting[];
  members: Map<string, boolean>;
  /** What was done already, once and for all: occurrences of dates, silences. */
  done: Set<string>;
  seen: Map<string, At>;
  /** What the engine itself did, to be worked in at the same instant. */
  derived: Arriving[];
  /** What is still to come, by time and then in this order; `happened` where that was before it comes. */
  coming: Coming[];
  sends: Map<string, number>;
  /** Entries within one input. */
  entered: number;
  lines: string[];
}

/** More lines than anybody reads: the beginning of such a story is enough. */
export const mostLines = 2_000;
export class Endless extends Error {}

export function say(world: World, journey: string, ...words: readonly string[]): void {
  world.lines.push([rfc3339(world.now), journey, ...words].join(' '));
  if (world.lines.length >= mostLines) throw new Endless();
}

export const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** By falling priority, then journey, then run id. */
export const inOrder = (runs: readonly Run[]): Run[] =>
  [...runs].sort(
    (one, other) =>
      other.journey.priority - one.journey.priority ||
      byText(one.journey.id, other.journey.id) ||
      byText(one.id, other.id),
  );
export const liveRuns = (world: World): Run[] => inOrder(world.runs.filter(({ live }) => live));
export const isActing = (run: Run): boolean => run.live && run.pausedSince === undefined;

export const zoneOf = (world: World, journey: Journey): string => world.person.zone ?? journey.timeZone;

export function stepOf(run: Run): Step {
  const step = run.journey.steps[run.step];
  if (!step) throw new Error(`no step ${run.step}`);
  return step;
}

/** Whether somebody opened or clicked, and not their mail program. */
export const isHeard = ({ event, machine }: Happened): boolean =>
  (event === 'Email Opened' || event === 'Email Link Clicked') && !machine;

export const topicOf = ({ program }: World, id: string) => program.topics[id];
export const wants = (world: World, topic: string): boolean =>
  world.person.topics.get(topic) ?? topicOf(world, topic)?.default === 'in';

export const groupPolicy = ({ program }: World, group: string) =>
  program.policies.groups?.[group] ?? { lower: 'pause', refused: 'drop', onComplete: 'keep' };

/** When something that began on arrival at a step ends, prolonged by every pause that began before that end. */
export function prolonged(run: Run, end: At): At {
  return run.pauses.reduce((until, { from, to }) => (from < until ? until + to - from : until), end);
}
