import { stepKind } from '../kinds/catalogue.ts';
import { formatInstant, type Instant } from '../values/instant.ts';
import { own } from '../values/json.ts';
import type { TrailEntry } from '../values/trail.ts';
import { enterJourneys } from './entry.ts';
import { leaveByRule, meetEvent } from './exits.ts';
import type { Input } from './Input.ts';
import type { Linked, LinkedJourney } from './link.ts';
import { Machine } from './Machine.ts';
import { changeProfile, forget, isRemembered, noteEvent } from './profile.ts';
import type { Effect, Sink } from './Sink.ts';
import type { Run, SubscriberState } from './State.ts';
import { visitAgain } from './walk.ts';

/** The engine's own version, part of every trail's header. */
export const engineVersion = '1';

const tooOldMs = 7 * 86_400_000;

export interface Advance {
  state: SubscriberState;
  effects: Effect[];
  trail: TrailEntry[];
}

/**
 * Works one input into one subscriber's state. Pure: returns the new state, what to perform and the trail, performs
 * nothing, and never throws on subscriber data.
 */
export function advance(linked: Linked, state: SubscriberState, input: Input): Advance {
  const effects: Effect[] = [];
  const trail: TrailEntry[] = [];
  // State is plain JSON by definition, so this copies it whole.
  const next = JSON.parse(JSON.stringify(state)) as SubscriberState;
  feed(linked, next, input, {
    entry: (entry) => trail.push(entry),
    effect: (effect) => effects.push(effect),
  });
  const wake = nextWake(next);
  if (wake !== undefined) effects.push({ type: 'wake', at: wake });
  return { state: next, effects, trail };
}

/** The same transition in place, for hosts that own the state: the state given is changed. */
export function feed(linked: Linked, state: SubscriberState, input: Input, sink: Sink): void {
  const machine = new Machine(linked, state, sink);
  const clock = state.clock ?? input.at;
  const id = input.type === 'tick' ? null : input.id;
  if (id !== null) {
    if (input.at < clock - tooOldMs) return ignore(machine, id, clock, 'too-old');
    if (isRemembered(state, id, Math.max(clock, input.at))) return ignore(machine, id, clock, 'duplicate');
  }
  const at = Math.max(clock, input.at);
  passTime(machine, at, false);
  machine.now = at;
  state.clock = at;
  machine.input = id;
  machine.ripe = false;
  forget(machine);
  if (id !== null) {
    state.seen[`#${id}`] = at;
    state.seq += 1;
  }
  if (input.type === 'event') happen(machine, input);
  else if (input.type === 'profile') {
    changeProfile(state.subscriber, input.change);
    review(machine, 'profile');
    settle(machine);
  } else passTime(machine, at, true);
}

/** When time alone next has something to do for this subscriber. */
export function nextWake(state: SubscriberState): Instant | undefined {
  let wake: Instant | undefined;
  for (const run of state.runs) {
    if (run.ended) continue;
    for (const due of [run.due, run.recheck])
      if (due !== undefined && (wake === undefined || due < wake)) wake = due;
  }
  return wake;
}

function ignore(machine: Machine, id: string, clock: Instant, reason: 'too-old' | 'duplicate'): void {
  machine.input = id;
  machine.now = clock;
  machine.tell('ignored', { code: 'input', reason, clock: formatInstant(clock) });
}

function happen(machine: Machine, input: Extract<Input, { type: 'event' }>): void {
  const event = noteEvent(machine, input);
  for (const [run, linked] of runsInOrder(machine)) meetEvent(machine, linked, run, event);
  review(machine, 'event');
  enterJourneys(machine, event);
  settle(machine);
}

/** Looks at every live run after something has changed: exit rules first, then the steps that this may move a run from. */
function review(machine: Machine, by: 'event' | 'profile'): void {
  for (const [run, linked] of runsInOrder(machine)) if (!run.ended) leaveByRule(machine, linked, run);
  for (const [run, linked] of runsInOrder(machine)) {
    const step = own(linked.journey.steps, run.step);
    if (step && stepKind(step.kind).movedBy?.includes(by)) visitLive(machine, linked, run);
  }
}

/** A change that the engine itself made to the profile is an input of the same instant. */
function settle(machine: Machine): void {
  // Each round is caused by a run that ended, so there are at most as many rounds as runs.
  while (machine.profileChanged) {
    machine.profileChanged = false;
    review(machine, 'profile');
  }
}

function visitLive(machine: Machine, linked: LinkedJourney, run: Run): void {
  if (run.ended) return;
  visitAgain(machine, linked, run);
}

/** Works through every wake before `until`, or up to and at it, in order of time. */
function passTime(machine: Machine, until: Instant, inclusive: boolean): void {
  machine.input = null;
  machine.ripe = true;
  for (let wake = nextWake(machine.state); wake !== undefined; wake = nextWake(machine.state)) {
    if (inclusive ? wake > until : wake >= until) break;
    const now = Math.max(wake, machine.state.clock ?? wake);
    machine.now = now;
    machine.state.clock = now;
    for (const [run, linked] of runsInOrder(machine))
      if (!run.ended && run.recheck !== undefined && run.recheck <= now) leaveByRule(machine, linked, run);
    for (const [run, linked] of runsInOrder(machine))
      if (run.due !== undefined && run.due <= now) visitLive(machine, linked, run);
    settle(machine);
  }
}

/** Runs by falling priority, then journey id, then run id, so that ties are never left to chance. A run whose version is gone ends here. */
function runsInOrder(machine: Machine): [Run, LinkedJourney][] {
  const pairs: [Run, LinkedJourney][] = [];
  for (const run of machine.state.runs) {
    const linked = machine.versionOf(run);
    if (linked) pairs.push([run, linked]);
    else if (!run.ended) {
      run.ended = { outcome: 'exited:version-gone' };
      delete run.due;
      delete run.recheck;
      const [other] = machine.linked.versions.get(run.journey)?.values() ?? [];
      machine.tell('exited', { code: 'engine-exit', reason: 'version-gone' }, other?.journey, run, run.step);
    }
  }
  return pairs.sort(
    ([a, { journey: x }], [b, { journey: y }]) =>
      y.priority - x.priority || compareText(x.id, y.id) || compareText(a.id, b.id),
  );
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
