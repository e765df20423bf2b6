import { stepKind } from '../kinds/catalogue.ts';
import type { Moment, Outcome } from '../kinds/Kind.ts';
import type { Journey, Step, Target } from '../document/Journey.ts';
import { formatInstant } from '../values/instant.ts';
import { atPath, own } from '../values/json.ts';
import { keyless, matches, type Reason } from '../values/judge.ts';
import type { EventPattern } from '../values/rule.ts';
import type { KeptEvent } from '../values/subscriber.ts';
import { complete, end } from './endRun.ts';
import { leaveByRule } from './exits.ts';
import { gate } from './gate.ts';
import type { LinkedJourney } from './link.ts';
import { runFacts, type Machine } from './Machine.ts';
import type { Run } from './State.ts';

/** How many steps one input may lead a run through before it is taken to be looping. */
const mostSteps = 1_000;

interface Way {
  from: string;
  outlet: string;
  to: Target;
}

/** Moves a run along a way and on through every step that lets it pass at once, until it rests or ends. */
export function walk(machine: Machine, linked: LinkedJourney, run: Run, way: Way): void {
  let next: Way | undefined = way;
  let steps = 0;
  while (next) {
    // An exit rule acts as soon as it holds, also between two steps.
    if (leaveByRule(machine, linked, run)) return;
    if (next.to === null) return complete(machine, linked.journey, run, next.from, next.outlet);
    if (++steps > mostSteps)
      return end(machine, linked.journey, run, 'looping', { code: 'engine-exit', reason: 'looping' });
    run.step = next.to;
    run.arrivedAt = machine.now;
    run.arrivedSeq = machine.state.seq;
    run.visits[next.to] = (own(run.visits, next.to) ?? 0) + 1;
    delete run.due;
    delete run.heardSeq;
    machine.tell(
      'arrived',
      { code: 'arrival', from: next.from, outlet: next.outlet },
      linked.journey,
      run,
      next.to,
    );
    next = act(machine, linked, run, visit(machine, linked.journey, run, true), true);
  }
}

/** Looks again at the step where a run rests: something has happened, or its time has come. */
export function visitAgain(machine: Machine, linked: LinkedJourney, run: Run): void {
  const next = act(machine, linked, run, visit(machine, linked.journey, run, machine.ripe), false);
  if (next) walk(machine, linked, run, next);
}

function visit(machine: Machine, journey: Journey, run: Run, ripe: boolean): Outcome {
  const step = stepAt(journey, run.step);
  const facts = machine.facts(journey, runFacts(run, journey));
  const moment: Moment = {
    now: machine.now,
    arrivedAt: run.arrivedAt,
    zone: (which) => (which === 'journey' ? journey.timeZone : machine.zoneFor(journey)),
    isDue: (due) => (ripe ? due <= machine.now : due < machine.now),
    judge: (rule) => machine.judge(rule, journey, facts.run).reason,
    firstMatch(events, since) {
      const after = run.heardSeq ?? (since === 'entry' ? run.entrySeq : run.arrivedSeq);
      let first: { event: KeptEvent; id: string } | undefined;
      for (const event of eventsAfter(machine.state.events, after)) {
        // Of what happened before the arrival, the earliest by its own timestamp wins, not the first that came in.
        if (first && first.event.at <= event.at) continue;
        const awaited = events.find(({ when }: { when: EventPattern }) => matches(when, event, facts));
        if (awaited) first = { event, id: awaited.id };
      }
      // An event's answer never changes, so the next visit need not look at these again.
      if (!first) {
        run.heardSeq = machine.state.seq;
        return undefined;
      }
      const { event, id } = first;
      const because = { input: event.id, event: event.event, at: formatInstant(event.at) };
      return { id, because, ...keyless(event, facts) };
    },
    attribute: (name) => own(machine.state.subscriber.attributes, name),
    trigger: (path) => atPath(run.trigger, path),
  };
  return stepKind(step.kind).visit(step, moment);
}

/** Does what a visit came to, and returns the way on, if there is one. */
function act(
  machine: Machine,
  { journey }: LinkedJourney,
  run: Run,
  outcome: Outcome,
  arriving: boolean,
): Way | undefined {
  const way = (outlet: string): Way => ({
    from: run.step,
    outlet,
    to: targetOf(stepAt(journey, run.step), outlet),
  });
  switch (outcome.go) {
    case 'on':
      machine.tell(outcome.did, outcome.why, journey, run, run.step);
      return way(outcome.outlet);
    case 'stay':
      if (arriving) machine.tell('waiting', outcome.why, journey, run, run.step);
      else if (run.due !== outcome.due) machine.tell('rescheduled', outcome.why, journey, run, run.step);
      run.due = outcome.due;
      return undefined;
    case 'out':
      end(machine, journey, run, outcome.reason, outcome.why);
      return undefined;
    case 'send':
      return send(machine, journey, run, outcome) ? way('next') : undefined;
  }
}

/** Sends a mail if the gate lets it. Returns whether the run goes on. */
function send(
  machine: Machine,
  journey: Journey,
  run: Run,
  { email, topic, onSkip }: Extract<Outcome, { go: 'send' }>,
): boolean {
  const { subscriber, mails, seq } = machine.state;
  const effect = `${run.id}/${run.step}/${own(run.visits, run.step) ?? 1}`;
  const { passed, checks } = gate(subscriber, topic, machine.linked.topics.get(topic));
  run.previousEmail = email;
  if (!passed) {
    machine.tell('skipped', { code: 'gate', outlet: 'next', email, checks }, journey, run, run.step);
    if (onSkip === 'continue') return true;
    end(machine, journey, run, 'email-skipped', { code: 'engine-exit', reason: 'email-skipped' });
    return false;
  }
  const shows: Record<string, Reason> = {};
  for (const [id, rule] of Object.entries(own(journey.emails, email)?.shows ?? {}))
    shows[id] = machine.judge(rule, journey, runFacts(run, journey)).reason;
  machine.tell(
    'sent',
    { code: 'gate', outlet: 'next', email, checks, ...(Object.keys(shows).length > 0 && { shows }), effect },
    journey,
    run,
    run.step,
  );
  mails.push({
    id: effect,
    at: machine.now,
    seq,
    journey: journey.id,
    run: run.id,
    step: run.step,
    email,
    deeds: [],
  });
  run.lastSendAt = machine.now;
  const { attributes, topics: _, suppressed: __, address: ___, ...person } = subscriber;
  machine.sink.effect({
    type: 'send',
    id: effect,
    run: run.id,
    journey: journey.id,
    step: run.step,
    email,
    to: subscriber.email ?? '',
    data: {
      subscriber: { ...attributes, ...person },
      trigger: { ...run.trigger },
      show: Object.fromEntries(Object.entries(shows).map(([id, { holds }]) => [id, holds])),
    },
  });
  return true;
}

/** The events that came after an input, which is a tail of them: they are kept in order of arrival. */
function eventsAfter(events: readonly KeptEvent[], seq: number): readonly KeptEvent[] {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle]?.seq ?? Infinity) > seq) high = middle;
    else low = middle + 1;
  }
  return low === 0 ? events : events.slice(low);
}

function stepAt(journey: Journey, id: string): Step {
  const step = own(journey.steps, id);
  if (!step)
    throw new Error(`journey ${journey.id} has no step ${id}: checkJourney let a dangling reference through`);
  return step;
}

function targetOf(step: Step, outlet: string): Target {
  return (outlet === 'next' ? step.next : own(step.outlets, outlet)) ?? null;
}
