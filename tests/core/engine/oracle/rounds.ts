import type { Journey, Trigger } from '../../../../src/core/index.ts';
import { apply } from './applied.ts';
import { dueByClock } from './byClock.ts';
import { at, plus, rfc3339 } from './clock.ts';
import { end, leavesByRule } from './endings.ts';
import { lookAtGroup, tryToEnter } from './entries.ts';
import { asRun, fits, isMember, isPattern } from './rules.ts';
import { look, most } from './steps.ts';
import {
  inOrder, liveRuns, say, zoneOf,
  type Arriving, type Coming, type Entry, type Happened, type Run, type World,
} from './World.ts'; // oxfmt-ignore

const sevenDays = 7 * 86_400_000;

/** One input, and all that follows from it at the same instant. */
export function workIn(world: World, { input, happened = world.now }: Coming): void {
  const before = world.seen.get(input.id);
  if (before !== undefined && world.now - before < sevenDays) return;
  if (world.metAt === undefined) begin(world);
  if (happened < world.now - sevenDays) return;
  world.seen.set(input.id, world.now);
  world.timers = false;
  beginCounting(world);
  round(world, input);
  settle(world);
}

/** Timers of this minute: exits, waiting steps, entries, and what follows. */
export function tick(world: World): void {
  if (world.metAt === undefined) {
    if (world.now < at(world.scenario.start)) return;
    begin(world);
  }
  world.timers = true;
  beginCounting(world);
  leaveByRules(world);
  const edges = edgesNow(world);
  for (const run of liveRuns(world)) look(world, run);
  const due = dueByClock(world);
  const instant = rfc3339(world.now);
  for (const journey of world.takers) {
    const pulled = journey.triggers.filter(
      (trigger) => !('manual' in trigger.on) && (due.has(trigger) || edgeCause(world, trigger, edges)),
    );
    const [first] = pulled;
    const cause = first && (due.get(first) ?? edgeCause(world, first, edges));
    if (first && cause)
      tryToEnter(world, { journey, trigger: first, input: `${first.id}@${instant}`, cause, sunset: false });
    // The re-engagement is the policy's doing, by whatever trigger lets people in by hand.
    const trigger = journey.triggers.find(({ on }) => 'manual' in on);
    const silence = trigger && due.get(trigger);
    if (trigger && silence)
      tryToEnter(world, { journey, trigger, input: `sunset@${instant}`, cause: silence, sunset: true });
  }
  lookAgain(world, undefined);
  settle(world);
}

/** Segments, dates and silences count from what was known before the first input, or at the start of the story. */
function begin(world: World): void {
  world.metAt = world.now;
  world.zoneSince = world.now;
  edgesNow(world);
}

function beginCounting(world: World): void {
  world.entered = 0;
  for (const run of world.runs) run.walked = 0;
}

function settle(world: World): void {
  for (let input = world.derived.shift(); input; input = world.derived.shift()) round(world, input);
}

function round(world: World, input: Arriving): void {
  const event = apply(world, input);
  const edges = edgesNow(world);
  if (event) for (const run of inOrder(world.runs)) hear(world, run, event);
  leaveByRules(world);
  for (const run of liveRuns(world)) look(world, run);
  if (input.type === 'group') lookAtGroup(world, input.group);
  for (const journey of world.takers) {
    const entry = entryBy(world, journey, input, event, edges);
    if (entry) tryToEnter(world, entry);
  }
  lookAgain(world, input.id);
}

/** Goal first, then exits, on an event that came after the entry. */
function hear(world: World, run: Run, event: Happened): void {
  const { goal, exits } = run.journey;
  if (
    goal &&
    !run.converted &&
    fits(goal.when, event, asRun(world, run)) &&
    isInGoalTime(world, run, event)
  ) {
    run.converted = true;
    say(world, run.label, 'goal', goal.name);
    if (run.outcome === 'completed') run.outcome = 'goal';
    if (run.live && goal.exit) end(world, run, 'goal');
  }
  if (!run.live) return;
  const exit = exits.find(({ when }) => isPattern(when) && fits(when, event, asRun(world, run)));
  if (exit) end(world, run, exit.reason);
}

function isInGoalTime(world: World, run: Run, event: Happened): boolean {
  const { goal } = run.journey;
  if (!goal || !(run.live || run.outcome === 'completed')) return false;
  const from = goal.from === 'entry' ? run.enteredAt : run.lastSend;
  if (from === undefined) return false;
  if (goal.within === undefined) return run.live;
  return event.at <= plus(from, goal.within, zoneOf(world, run.journey));
}

function leaveByRules(world: World): boolean {
  let any = false;
  for (const run of liveRuns(world)) if (run.live && leavesByRule(world, run)) any = true;
  return any;
}

/** Who came into a tracked segment or left it since this was last asked. */
function edgesNow(world: World): Map<string, 'enters' | 'leaves'> {
  const edges = new Map<string, 'enters' | 'leaves'>();
  const tracked = world.takers.flatMap(({ triggers }) =>
    triggers.flatMap(({ on }) => ('segment' in on ? [on.segment] : [])),
  );
  for (const segment of tracked) {
    const before = world.members.get(segment);
    const now = isMember(world, segment);
    world.members.set(segment, now);
    if (before !== undefined && before !== now) edges.set(segment, now ? 'enters' : 'leaves');
  }
  return edges;
}

/** What was done may move exits and segments again; and so on, until nothing moves. */
function lookAgain(world: World, input: string | undefined): void {
  for (let rounds = 0; ; rounds++) {
    if (rounds > most * 2) throw new Error('exits and segments turn in circles');
    const left = leaveByRules(world);
    const edges = edgesNow(world);
    for (const journey of world.takers) {
      for (const trigger of journey.triggers) {
        const cause = edgeCause(world, trigger, edges);
        if (!cause) continue;
        const id = input ?? `${trigger.id}@${rfc3339(world.now)}`;
        tryToEnter(world, { journey, trigger, input: id, cause, sunset: false });
        break;
      }
    }
    if (!left && edges.size === 0) return;
  }
}

function edgeCause(world: World, { on }: Trigger, edges: ReadonlyMap<string, string>) {
  if (!('segment' in on) || edges.get(on.segment) !== on.edge) return undefined;
  const event = on.edge === 'enters' ? 'Segment Entered' : 'Segment Left';
  return { event, timestamp: rfc3339(world.now), properties: { segment: on.segment } };
}

/** The first listed trigger that the input pulls. */
function entryBy(
  world: World,
  journey: Journey,
  input: Arriving,
  event: Happened | undefined,
  edges: ReadonlyMap<string, string>,
): Entry | undefined {
  const nobody = { zone: zoneOf(world, journey) };
  for (const trigger of journey.triggers) {
    const { on } = trigger;
    const entry = { journey, trigger, input: input.id, sunset: false };
    const edge = edgeCause(world, trigger, edges);
    if (edge) return { ...entry, cause: edge };
    if ('event' in on && event && fits(on.event, event, nobody)) return { ...entry, cause: event };
    if (!('manual' in on)) continue;
    if (input.type === 'start' && input.journey === journey.id) return { ...entry, cause: input.cause };
    if (input.type === 'manual' && input.journey === journey.id) {
      const { properties } = input;
      return { ...entry, cause: { event: 'Manual Entry', timestamp: rfc3339(input.at), properties } };
    }
  }
  return undefined;
}
