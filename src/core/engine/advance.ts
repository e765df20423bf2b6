import { formatInstant, type Instant } from '../values/instant.ts';
import type { TrailEntry, Why } from '../values/trail.ts';
import { arrivalOf, type Input } from './Input.ts';
import type { Linked } from './link.ts';
import { Machine } from './Machine.ts';
import { forget, isRemembered, tooOldMs } from './profile.ts';
import { meetSegments } from './segments.ts';
import { trailEntry, type Effect, type Sink } from './Sink.ts';
import type { SubscriberState } from './State.ts';
import { reckon } from './clocks.ts';
import { nextWake, passTime } from './passTime.ts';
import { settle, work } from './work.ts';

/** The engine's own version, part of every trail's header. */
export const engineVersion = '2';

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
    happened: (happening, why) => trail.push(trailEntry(happening, why())),
    effect: (make) => effects.push(make()),
  });
  const wake = nextWake(next);
  if (wake !== undefined) effects.push({ type: 'wake', at: wake });
  return { state: next, effects, trail };
}

/** The same transition in place, for hosts that own the state: the state given is changed. */
export function feed(linked: Linked, state: SubscriberState, input: Input, sink: Sink): void {
  const machine = new Machine(linked, state, sink);
  const clock = Math.max(state.clock ?? -Infinity, arrivalOf(input));
  const id = input.type === 'tick' ? null : input.id;
  meet(machine, state.clock ?? clock);
  passTime(machine, clock, false);
  machine.begin(clock, id, false);
  forget(machine);
  if (input.type === 'tick') return passTime(machine, clock, true);
  if (input.at < clock - tooOldMs) return ignore(machine, 'too-old');
  if (isRemembered(state, input.id, clock)) return ignore(machine, 'duplicate');
  state.seen[`#${input.id}`] = clock;
  state.seq += 1;
  work(machine, input);
  settle(machine);
}

/** Gets a new state, or one that a new program takes over, going: nothing that is so already counts as a change. */
function meet(machine: Machine, clock: Instant): void {
  const { state, linked } = machine;
  machine.now = clock;
  state.firstAt ??= clock;
  meetSegments(machine);
  if (linked.clocks.length > 0 || (linked.policies.sunset && state.silence)) reckon(machine);
  for (const run of state.runs) {
    if (run.ended || machine.versionOf(run)) continue;
    // Nobody knows this version any more: there is nothing left to follow.
    run.ended = { outcome: 'exited:version-gone' };
    run.due = undefined;
    run.recheck = undefined;
    run.paused = undefined;
    const why = (): Why => ({ code: 'engine-exit', reason: 'version-gone' });
    const journey = machine.entrance(run.journey)?.journey;
    machine.tell('exited', why, journey, run, run.step, 'version-gone');
    if (journey?.group !== undefined) machine.derived.push({ type: 'group', group: journey.group });
    machine.journeysChanged = true;
  }
  settle(machine);
}

const ignore = (machine: Machine, reason: 'too-old' | 'duplicate'): void =>
  machine.tell('ignored', () => ({ code: 'input', reason, clock: formatInstant(machine.now) }));
