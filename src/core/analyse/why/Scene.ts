import type { Scenario, ScenarioEvent } from '../../document/Scenario.ts';
import type { EventInput } from '../../engine/Input.ts';
import type { Linked } from '../../engine/link.ts';
import { eventId, timesOf, type Simulation } from '../../simulate/simulate.ts';
import { toInput } from '../../simulate/toInput.ts';
import type { RunFacts } from '../../values/Facts.ts';
import { parseInstant, type Instant } from '../../values/instant.ts';
import { matches } from '../../values/matches.ts';
import type { EventPattern } from '../../values/rule.ts';
import type { TrailEntry } from '../../values/trail.ts';
import { journeysOf, type Decision } from './decision.ts';
import type { Change } from './Change.ts';

/** An event of the scenario with its id and its time. */
export interface Told {
  id: string;
  at: Instant;
  event: ScenarioEvent;
}

/** A decision with all that one has to know to change what led to it. */
export interface Scene {
  linked: Linked;
  scenario: Scenario;
  simulation: Simulation;
  decision: Decision;
  entry: TrailEntry;
  /** When it was decided. */
  now: Instant;
  zone: string;
  start: Instant;
  events: readonly Told[];
  /** When the run came in, and by which input; undefined where it is about no run. */
  entered: { at: Instant; input: string; entry: TrailEntry } | undefined;
  run: RunFacts | undefined;
  /** Hears of it where there are more ideas than are had. */
  cut: () => void;
}

/** Changes that may do, all of one together, the likeliest first. */
export type Ideas = Change[][];

export function sceneOf(
  linked: Linked,
  scenario: Scenario,
  simulation: Simulation,
  decision: Decision,
  cut: () => void,
): Scene {
  const { zone, start, events } = timesOf(linked, scenario);
  const told = scenario.events.map((event, index) => ({
    id: eventId(event, index),
    at: events[index] ?? start,
    event,
  }));
  const { entry } = decision;
  const entered = enteredOf(simulation, entry.run);
  return {
    linked,
    scenario,
    simulation,
    decision,
    entry,
    now: parseInstant(entry.at) ?? start,
    zone,
    start,
    events: told,
    entered,
    run: entered && runFactsOf(linked, entered.entry, told),
    cut,
  };
}

/** When and by which input a run came in. */
export function enteredOf({ entries }: Pick<Simulation, 'entries'>, run: string | null): Scene['entered'] {
  const entry = entries.find((one) => one.run === run && one.did === 'entered');
  if (run === null || entry?.why.code !== 'trigger') return undefined;
  const { because } = entry.why;
  // A run that another one started came in by the input of that one.
  if ('run' in because) {
    const by = enteredOf({ entries: entries.slice(0, entries.indexOf(entry)) }, because.run);
    if (by) return { ...by, at: parseInstant(entry.at) ?? by.at, entry };
  }
  const input = 'input' in because ? because.input : (entry.input ?? '');
  return { at: parseInstant(entry.at) ?? 0, input, entry };
}

function runFactsOf(linked: Linked, entry: TrailEntry, events: readonly Told[]): RunFacts | undefined {
  if (entry.why.code !== 'trigger' || entry.run === null) return undefined;
  const { because, key } = entry.why;
  const event = 'input' in because ? events.find(({ id }) => id === because.input)?.event : undefined;
  const properties = event && 'properties' in event ? (event.properties ?? {}) : {};
  const path = journeysOf(linked, entry.journey)[0]?.journey.reentry.key;
  return {
    id: entry.run,
    entrySeq: 0,
    trigger: { event: 'event' in because ? because.event : '', timestamp: entry.at, properties },
    ...(path !== undefined && key !== undefined && { key: { path, value: key } }),
  };
}

/** The events of the scenario that match a pattern, for the scene's run. */
export function matching(scene: Scene, pattern: EventPattern): Told[] {
  const { zone, run } = scene;
  return scene.events.filter(({ id, at, event }) => {
    const input = toInput(event, id, at);
    return input.type === 'event' && matches(pattern, kept(input), { now: at, zone, ...(run && { run }) });
  });
}

const kept = ({ id, at, event, properties }: EventInput) => ({ id, seq: 0, at, event, properties });

/** Moments inside an open stretch of time, the plainest first: its middle on the hour, just before its end, just after its begin. */
export function momentsIn(from: Instant, to: Instant): Instant[] {
  if (to - from < 2) return [];
  const minute = 60_000;
  const middle = from + Math.floor((to - from) / 2);
  const round = (step: number) => Math.floor(middle / step) * step;
  const wanted = [round(60 * minute), round(5 * minute), middle, to - minute, from + minute];
  return [...new Set(wanted.filter((at) => at > from && at < to))].slice(0, 4);
}
