import { t } from '../../texts/t.ts';
import { checkJourney } from '../compile/checkJourney.ts';
import { segmentLoops } from '../compile/segmentLoops.ts';
import { stepKind, type AnyStepKind } from '../kinds/catalogue.ts';
import type { Journey, Policies, Program, Segment, Step, Topic, Trigger } from '../document/Journey.ts';
import { isEventPattern, type ExitRule } from '../document/JourneyDocument.ts';
import type { Awaited } from '../kinds/Kind.ts';
import { badReference, thingWords, type Thing } from '../values/badReference.ts';
import { issue, type Issue } from '../values/issue.ts';
import { canonicalJson, digestOf, pointer } from '../values/json.ts';
import { clausesOf, type EventPattern, type Rule } from '../values/rule.ts';
import { asksOf, type Asks } from './asks.ts';
import { memoryOf, propertiesOf, runMemoryOf, type Memory } from './memory.ts';

/** A step with its kind, and the names of the events that may move somebody who rests there. */
export interface LinkedStep {
  step: Step;
  kind: AnyStepKind;
  hears: ReadonlySet<string>;
  awaited: LinkedAwaited | undefined;
}

/** What a step listens for; `key` names it by its content, the same in every version. */
export interface LinkedAwaited extends Awaited {
  key: string;
}

/** A journey prepared for running. */
export interface LinkedJourney {
  journey: Journey;
  steps: ReadonlyMap<string, LinkedStep>;
  ruleExits: readonly (ExitRule & { when: Rule })[];
  patternExits: readonly (ExitRule & { when: EventPattern })[];
  /** The names of the events by which a run may reach its goal or leave. */
  endedBy: ReadonlySet<string>;
  /** What may change the answer of an exit rule. */
  exitAsks: Asks;
  /** Whether any of its emails is transactional, so that suppression does not keep people out. */
  transactional: boolean;
  memory: Memory;
  /** What any version awaits from the entry on, by event name: a run may be moved there. */
  early: ReadonlyMap<string, readonly LinkedAwaited[]>;
  eventTriggers: ReadonlySet<string>;
}

/** A trigger that goes by the clock. */
export interface ClockTrigger {
  entrance: LinkedJourney;
  trigger: Trigger;
  key: string;
}

/** A program prepared once for any number of subscribers. Immutable. */
export interface Linked {
  digest: string;
  /** Every version, by journey id and version. */
  versions: ReadonlyMap<string, ReadonlyMap<number, LinkedJourney>>;
  /** The highest version of each journey, by falling priority, then id: those that take entries. */
  entrances: readonly LinkedJourney[];
  topics: ReadonlyMap<string, Topic>;
  segments: ReadonlyMap<string, Segment>;
  policies: Policies;
  memory: Memory;
  /** Top-level properties that rules read, by event name. */
  properties: ReadonlyMap<string, ReadonlySet<string>>;
  /** The segments that some trigger listens to. */
  tracked: ReadonlyMap<string, Asks>;
  clocks: readonly ClockTrigger[];
  /** Arms that were chosen for a person, by `journey/step`. */
  pins: ReadonlyMap<string, string>;
}

export type Linking = { ok: true; linked: Linked } | { ok: false; issues: readonly Issue[] };

const programOf = (journey: Journey): Program => ({
  format: 'wend.program/1',
  policies: journey.policies,
  segments: journey.segments,
  topics: journey.topics,
  journeys: [journey],
});

/** Prepares a program for running. A lone journey is a program of one. */
export function link(input: Program | Journey): Linking {
  const program = input.format === 'wend.journey/1' ? programOf(input) : input;
  const issues: Issue[] = [...program.journeys.flatMap(checkJourney), ...segmentLoops(program.segments)];
  const { journeys } = program;
  const topics = definitions(
    program.topics,
    journeys.map((journey) => journey.topics),
    'topic',
    issues,
  );
  const segments = definitions(
    program.segments,
    journeys.map((journey) => journey.segments),
    'segment',
    issues,
  );
  for (const [id, { rule }] of segments)
    for (const clause of clausesOf(rule))
      if ('segment' in clause && !segments.has(clause.segment))
        issues.push(badReference({ path: `/segments/${id}` }, 'segment', clause.segment));
  const known = new Map<string, Map<number, Journey>>();
  for (const journey of program.journeys) {
    const versions = known.get(journey.id) ?? new Map<number, Journey>();
    if (versions.has(journey.version)) issues.push(issue('duplicate-id', {}, { id: versionWords(journey) }));
    known.set(journey.id, versions.set(journey.version, journey));
  }
  issues.push(...shutDoors(program));
  if (issues.length > 0) return { ok: false, issues };
  const versions = new Map(
    [...known].map(([id, all]) => [
      id,
      new Map(
        [...all].map(([version, journey]) => [
          version,
          prepare(journey, [...all.values()], topics, segments),
        ]),
      ),
    ]),
  );
  const entrances = [...versions.values()].flatMap((all) => {
    const highest = all.get(Math.max(...all.keys()));
    return highest ? [highest] : [];
  });
  entrances.sort(({ journey: a }, { journey: b }) => b.priority - a.priority || (a.id < b.id ? -1 : 1));
  const tracked = new Map<string, Asks>();
  for (const { journey } of entrances)
    for (const { on } of journey.triggers) {
      const segment = 'segment' in on ? segments.get(on.segment) : undefined;
      if ('segment' in on && segment) tracked.set(on.segment, asksOf([segment.rule], segments));
    }
  return {
    ok: true,
    linked: {
      digest: digestOf(program),
      versions,
      entrances,
      topics,
      segments,
      policies: program.policies,
      memory: memoryOf(program.journeys, segments),
      properties: propertiesOf(program.journeys, segments),
      tracked,
      clocks: entrances.flatMap((entrance) =>
        entrance.journey.triggers
          .filter(({ on }) => 'date' in on || 'inactivity' in on)
          .map((trigger) => ({ entrance, trigger, key: `${entrance.journey.id} ${trigger.id}` })),
      ),
      pins: new Map(),
    },
  };
}

/** Steps that start a journey of the program which has no manual trigger to enter by. */
function shutDoors({ journeys }: Program): Issue[] {
  const open = new Set(
    journeys.filter(({ triggers }) => triggers.some(({ on }) => 'manual' in on)).map(({ id }) => id),
  );
  const names = new Map(journeys.map(({ id, name }) => [id, name]));
  return journeys.flatMap(({ steps }) =>
    Object.entries(steps).flatMap(([node, step]) => {
      const journey = stepKind(step.kind).starts?.(step);
      const name = journey === undefined || open.has(journey) ? undefined : names.get(journey);
      if (name === undefined) return [];
      return [issue('no-manual-trigger', { path: pointer(['steps', node]), node }, { journey: name })];
    }),
  );
}

/** The same program with chosen arms: `journey/step`, or `journey/step#variant` for an email's variant, to the arm's id. */
export const withPins = (linked: Linked, pins: Readonly<Record<string, string>>): Linked => ({
  ...linked,
  pins: new Map(Object.entries(pins)),
});

const versionWords = ({ id, version }: Journey): string =>
  t('{journey} version {version}', { journey: id, version: String(version) });

/** What the program defines, and where it says nothing, what its journeys carry along. */
function definitions<Value>(
  mine: Readonly<Record<string, Value>>,
  carried: readonly Readonly<Record<string, Value>>[],
  what: Thing,
  issues: Issue[],
): Map<string, Value> {
  const found = new Map<string, Value>(Object.entries(mine));
  for (const definitionsOfOne of carried)
    for (const [id, value] of Object.entries(definitionsOfOne)) {
      if (Object.hasOwn(mine, id)) continue; // the program's word counts
      const present = found.get(id);
      if (present && canonicalJson(present) !== canonicalJson(value))
        issues.push(issue('conflicting-definition', {}, { what: thingWords(what), id }));
      found.set(id, value);
    }
  return found;
}

function prepareStep(step: Step): LinkedStep {
  const kind = stepKind(step.kind);
  const awaited = kind.awaits?.(step);
  return {
    step,
    kind,
    hears: new Set(awaited?.events.map(({ when }) => when.event)),
    awaited: awaited && { ...awaited, key: canonicalJson(awaited.events) },
  };
}

/** What steps await from the entry on, by event name. */
function earlyOf(versions: readonly Journey[]): Map<string, LinkedAwaited[]> {
  const early = new Map<string, LinkedAwaited[]>();
  for (const step of versions.flatMap(({ steps }) => Object.values(steps))) {
    const { awaited, hears } = prepareStep(step);
    if (awaited?.since !== 'entry') continue;
    for (const event of hears) {
      const known = early.get(event) ?? [];
      early.set(event, known);
      if (!known.some(({ key }) => key === awaited.key)) known.push(awaited);
    }
  }
  return early;
}

function prepare(
  journey: Journey,
  versions: readonly Journey[],
  topics: ReadonlyMap<string, Topic>,
  segments: ReadonlyMap<string, Segment>,
): LinkedJourney {
  const ruleExits: (ExitRule & { when: Rule })[] = [];
  const patternExits: (ExitRule & { when: EventPattern })[] = [];
  for (const exit of journey.exits) {
    const { when } = exit;
    if (isEventPattern(when)) patternExits.push({ ...exit, when });
    else ruleExits.push({ ...exit, when });
  }
  return {
    journey,
    steps: new Map(Object.entries(journey.steps).map(([id, step]) => [id, prepareStep(step)])),
    endedBy: new Set([
      ...(journey.goal ? [journey.goal.when.event] : []),
      ...patternExits.map(({ when }) => when.event),
    ]),
    ruleExits,
    patternExits,
    exitAsks: asksOf(
      ruleExits.map(({ when }) => when),
      segments,
    ),
    transactional: Object.values(journey.steps).some((step) => {
      const sent = stepKind(step.kind).sends?.(step);
      return sent !== undefined && topics.get(sent.topic)?.transactional === true;
    }),
    memory: runMemoryOf(versions),
    early: earlyOf(versions),
    eventTriggers: new Set(journey.triggers.flatMap(({ on }) => ('event' in on ? [on.event.event] : []))),
  };
}
