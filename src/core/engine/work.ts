import { formatInstant } from '../values/instant.ts';
import type { Trigger } from '../document/Journey.ts';
import type { KeptEvent } from '../values/subscriber.ts';
import type { Why } from '../values/trail.ts';
import { isTouched, type Change } from './asks.ts';
import { reckon } from './clocks.ts';
import { bySegment, enter, enterJourneys, type ByHand } from './entry.ts';
import { leaveByRule, meetEvent } from './exits.ts';
import type { Input } from './Input.ts';
import type { LinkedJourney } from './link.ts';
import type { Derived, Machine } from './Machine.ts';
import { migrate } from './migrate.ts';
import { mailDeed, noteEvent } from './note.ts';
import { changeProfile } from './profile.ts';
import { edgesOf, noEdges, type Edges } from './segments.ts';
import { settleGroup } from './settleGroup.ts';
import type { Run } from './State.ts';
import { visitAgain } from './walk.ts';

/** Works one input in. What the engine itself causes by it is left for `settle`. */
export function work(machine: Machine, input: Exclude<Input, { type: 'tick' }>): void {
  switch (input.type) {
    case 'event': {
      const event = noteEvent(machine, input);
      const change: Change = {
        event: event && input.event,
        profile: input.event === 'Unsubscribed',
        mails: mailDeed(input.event) !== undefined,
      };
      return round(machine, change, event);
    }
    case 'profile':
      changeProfile(machine.state.subscriber, input.change, machine.now);
      return round(machine, { profile: true }, undefined);
    case 'manual':
      return enterByHand(machine, input);
    case 'answer':
      round(machine, {}, undefined);
      return answer(machine, input);
    case 'migrate':
      migrate(machine, input);
      return round(machine, {}, undefined);
  }
}

/** What follows from one change: who leaves, who goes on, who enters. */
function round(machine: Machine, change: Change, event: KeptEvent | undefined, byHand?: ByHand): void {
  const { state, linked } = machine;
  machine.mailsChanged = false;
  if (linked.clocks.length > 0 || linked.policies.sunset) reckon(machine);
  const edges = edgesOf(machine, change);
  if (state.runs.length > 0) {
    if (event) for (const [run, version] of withEnded(machine)) meetEvent(machine, version, run, event);
    leave(machine, change);
    goOn(machine, change, event);
  }
  if (event !== undefined || edges.size > 0 || byHand) enterJourneys(machine, event, edges, byHand);
}

/** Runs in order, with those that have ended but may still convert. */
function withEnded(machine: Machine): readonly (readonly [Run, LinkedJourney])[] {
  if (!machine.state.runs.some(({ ended }) => ended?.convertsUntil !== undefined)) return machine.live();
  const pairs = [...machine.live()];
  for (const run of machine.state.runs) {
    const linked = run.ended?.convertsUntil === undefined ? undefined : machine.versionOf(run);
    if (linked) pairs.push([run, linked]);
  }
  return machine.inOrder(pairs);
}

/** Exit rules act as soon as they hold, in pauses too, be it by the change or because their time has come. */
function leave(machine: Machine, change: Change): void {
  for (const [run, linked] of machine.live())
    if (!run.ended && (isRipe(run.recheck, machine) || isTouched(linked.exitAsks, change)))
      leaveByRule(machine, linked, run);
}

const isRipe = (recheck: number | undefined, { now }: Machine): boolean =>
  recheck !== undefined && recheck <= now;

/** Steps where people rest look again at what has changed. */
function goOn(machine: Machine, change: Change, event: KeptEvent | undefined): void {
  for (const [run, linked] of machine.live()) {
    if (run.ended || run.paused !== undefined) continue;
    const step = linked.steps.get(run.step);
    if (!step) continue;
    if (event ? step.hears.has(event.event) : change.profile && step.kind.movedBy?.includes('profile'))
      visitAgain(machine, linked, run, event);
  }
}

/** What the engine itself has caused is an input of the same instant, first come, first served, until nothing is left. */
export function settle(machine: Machine): void {
  for (;;) {
    if (machine.mailsChanged || machine.journeysChanged) {
      const change: Change = { mails: machine.mailsChanged, journeys: machine.journeysChanged };
      machine.mailsChanged = false;
      machine.journeysChanged = false;
      const edges = edgesOf(machine, change);
      leave(machine, change);
      if (edges.size > 0) enterJourneys(machine, undefined, edges);
      if (machine.linked.policies.sunset) reckon(machine);
      continue;
    }
    const next = machine.derived.shift();
    if (!next) return;
    derive(machine, next);
  }
}

function derive(machine: Machine, derived: Derived): void {
  if (derived.type === 'group') return settleGroup(machine, derived.group);
  const before = machine.input;
  machine.input = derived.id;
  if (derived.type === 'change') {
    const { change, run, linked } = derived;
    const was = machine.state.subscriber.suppressed;
    changeProfile(machine.state.subscriber, change, machine.now);
    if (change.suppress === 'sunset' && !was) tellSunset(machine, run, linked);
    round(machine, { profile: true }, undefined);
  } else {
    const entrance = machine.entrance(derived.journey);
    const trigger = entrance?.journey.triggers.find(({ on }) => 'manual' in on);
    const { id: input, record, cause } = derived;
    if (entrance && trigger) enter(machine, entrance, { trigger, input, record, cause });
    else ignore(machine, 'no-manual-trigger');
  }
  machine.input = before;
}

function tellSunset(machine: Machine, run: Run, linked: LinkedJourney): void {
  const attempts = machine.linked.policies.sunset?.attempts ?? 0;
  machine.tell(
    'suppressed',
    () => ({
      code: 'sunset',
      reason: 'sunset',
      attempts,
      sent: run.sends,
      since: formatInstant(run.enteredAt),
    }),
    linked.journey,
    run,
  );
}

function enterByHand(machine: Machine, input: Extract<Input, { type: 'manual' }>): void {
  const { journey, properties } = input;
  const record = { event: 'Manual Entry', timestamp: formatInstant(input.at), properties };
  round(machine, {}, undefined, { journey, input: input.id, record });
  if (!machine.entrance(journey)?.journey.triggers.some(({ on }) => 'manual' in on))
    ignore(machine, 'no-manual-trigger');
}

const ignore = (machine: Machine, reason: 'no-manual-trigger' | 'no-such-run'): void =>
  machine.tell('ignored', () => ({ code: 'input', reason, clock: formatInstant(machine.now) }));

export function enterBySegment(
  machine: Machine,
  entrance: LinkedJourney,
  trigger: Trigger,
  edges: Edges,
): void {
  if ('segment' in trigger.on && edges !== noEdges)
    enter(machine, entrance, bySegment(machine, trigger, trigger.on));
}

/** What became of a mail or a call. */
function answer(machine: Machine, { effect, ok }: Extract<Input, { type: 'answer' }>): void {
  const calling = machine.live().find(([run]) => run.calling === effect && run.answered === undefined);
  if (calling) {
    const [run, linked] = calling;
    run.answered = ok;
    if (run.paused === undefined) visitAgain(machine, linked, run);
    return;
  }
  const mail = machine.state.mails.find(({ id }) => id === effect);
  if (!mail) return ignore(machine, 'no-such-run');
  if (ok || mail.failed) return;
  mail.failed = true;
  const known = machine.state.runs.find(({ id }) => id === mail.run);
  const journey = (known && machine.versionOf(known)?.journey) ?? machine.entrance(mail.journey)?.journey;
  const why = (): Why => ({ code: 'send-failed', email: mail.email, effect });
  machine.tell('failed', why, journey, { id: mail.run }, mail.step, mail.email);
}
