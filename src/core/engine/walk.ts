import type { Step, Target } from '../document/Journey.ts';
import type { ChosenArm, Moment, Outcome } from '../kinds/Kind.ts';
import { formatInstant } from '../values/instant.ts';
import { holds, judge, type Reason } from '../values/judge.ts';
import { atPath, own, setOwn } from '../values/json.ts';
import type { Rule } from '../values/rule.ts';
import type { KeptEvent } from '../values/subscriber.ts';
import { isTouched } from './asks.ts';
import { chooseArm } from './chooseArm.ts';
import { complete, end } from './endRun.ts';
import { leaveByRule } from './exits.ts';
import { factsOf } from './facts.ts';
import type { LinkedJourney, LinkedStep } from './link.ts';
import { effectId, mostSteps, profileChange, runFacts, type Machine } from './Machine.ts';
import { hear } from './note.ts';
import { personData, send } from './send.ts';
import type { Heard, Run } from './State.ts';

export interface Way {
  from: string;
  outlet: string;
  to: Target;
}

/** Moves a run along a way and on through every step that lets it pass at once, until it rests or ends. */
export function walk(machine: Machine, linked: LinkedJourney, run: Run, way: Way): void {
  let next: Way | undefined = way;
  while (next) {
    // An exit rule acts as soon as it holds; until here only what was sent and who has ended can have changed it.
    const { mailsChanged: mails, journeysChanged: journeys } = machine;
    if (isTouched(linked.exitAsks, { mails, journeys }) && leaveByRule(machine, linked, run)) return;
    if (next.to === null) return complete(machine, linked, run, next.from, next.outlet);
    if (machine.stepsOf(run) > mostSteps)
      return end(machine, linked, run, 'looping', () => ({ code: 'engine-exit', reason: 'looping' }));
    const { from, outlet, to } = next;
    arrive(machine, run, to);
    machine.tell(
      'arrived',
      () => ({ code: 'arrival', from, outlet }),
      linked.journey,
      run,
      to,
      `${from}/${outlet}`,
    );
    next = act(machine, linked, run, visit(machine, linked, run, { arriving: true, ripe: true }), true);
  }
}

/** Puts a run at a step, as if it had not been there before. */
export function arrive(machine: Machine, run: Run, step: string): void {
  run.step = step;
  run.arrivedAt = machine.now;
  run.arrivedSeq = machine.state.seq;
  setOwn(run.visits, step, (own(run.visits, step) ?? 0) + 1);
  run.due = undefined;
  run.ends = undefined;
  run.pausedMs = undefined;
  run.deferred = undefined;
  run.calling = undefined;
  run.answered = undefined;
  run.heard = undefined;
}

/** Looks again at the step where a run rests: something has happened, or its time has come. */
export function visitAgain(machine: Machine, linked: LinkedJourney, run: Run, event?: KeptEvent): void {
  const outcome = visit(machine, linked, run, { arriving: false, ripe: machine.ripe, event });
  const next = act(machine, linked, run, outcome, false);
  if (next) walk(machine, linked, run, next);
}

/** Puts a run at a step of another version and acts as the step asks. */
export function visitAnew(machine: Machine, linked: LinkedJourney, run: Run): void {
  const next = act(machine, linked, run, visit(machine, linked, run, { arriving: true, ripe: true }), true);
  if (next) walk(machine, linked, run, next);
}

interface Visit {
  arriving: boolean;
  ripe: boolean;
  event?: KeptEvent | undefined;
}

function visit(machine: Machine, linked: LinkedJourney, run: Run, how: Visit): Outcome {
  const { step, kind } = stepAt(linked, run.step);
  return kind.visit(step, new RunMoment(machine, linked, run, how));
}

/** What a step may know of the moment at which it is visited. */
class RunMoment implements Moment {
  readonly now: number;
  readonly arrivedAt: number;
  readonly arriving: boolean;
  readonly pausedMs: number;
  readonly answered: boolean | undefined;
  readonly #machine: Machine;
  readonly #linked: LinkedJourney;
  readonly #run: Run;
  readonly #how: Visit;

  constructor(machine: Machine, linked: LinkedJourney, run: Run, how: Visit) {
    this.now = machine.now;
    this.arrivedAt = run.arrivedAt;
    this.arriving = how.arriving;
    this.pausedMs = run.pausedMs ?? 0;
    this.answered = run.answered;
    this.#machine = machine;
    this.#linked = linked;
    this.#run = run;
    this.#how = how;
  }

  zone(which: 'subscriber' | 'journey'): string {
    const { journey } = this.#linked;
    return which === 'journey' ? journey.timeZone : this.#machine.zoneFor(journey);
  }

  isDue(due: number): boolean {
    return this.#how.ripe ? due <= this.now : due < this.now;
  }

  holds(rule: Rule): boolean {
    return holds(rule, this.#facts());
  }

  explain(rule: Rule): Reason {
    return judge(rule, this.#facts()).reason;
  }

  get heard(): Heard | undefined {
    const run = this.#run;
    const awaited = this.#linked.steps.get(run.step)?.awaited;
    if (awaited?.since === 'entry') return own(run.early, awaited.key);
    if (run.heard) return run.heard;
    const { event } = this.#how;
    if (!awaited || !event || event.seq <= run.arrivedSeq) return undefined;
    const { journey } = this.#linked;
    return hear(awaited, event, {
      now: this.now,
      zone: this.zone('subscriber'),
      run: runFacts(run, journey),
    });
  }

  arm(arms: readonly { id: string; weight: number }[]): ChosenArm | undefined {
    return chooseArm(this.#machine, `${this.#linked.journey.id}/${this.#run.step}`, arms);
  }

  knowsJourney(id: string): boolean {
    return this.#machine.entrance(id) !== undefined;
  }

  attribute(name: string): unknown {
    return own(this.#machine.state.subscriber.attributes, name);
  }

  trigger(path: string): unknown {
    return atPath(this.#run.trigger, path);
  }

  #facts() {
    return factsOf(this.#machine, this.#linked.journey, this.#run);
  }
}

/** Does what a visit came to, and returns the way on, if there is one. */
function act(
  machine: Machine,
  linked: LinkedJourney,
  run: Run,
  outcome: Outcome,
  arriving: boolean,
): Way | undefined {
  const { journey } = linked;
  switch (outcome.go) {
    case 'on':
      machine.tell(outcome.did, outcome.why, journey, run, run.step, outcome.outlet);
      if (outcome.besides && 'change' in outcome.besides)
        machine.derived.push({
          type: 'change',
          id: effectId(run),
          change: profileChange(outcome.besides.change),
          run,
          linked,
        });
      else if (outcome.besides)
        machine.derived.push({
          type: 'start',
          id: effectId(run),
          journey: outcome.besides.start,
          record: run.trigger,
          cause: { run: run.id, step: run.step },
        });
      return wayOut(linked, run, outcome.outlet);
    case 'stay':
      if (arriving) machine.tell('waiting', outcome.why, journey, run, run.step);
      else if (run.due !== outcome.due) machine.tell('rescheduled', outcome.why, journey, run, run.step);
      rest(run, outcome.due, outcome.ends);
      return undefined;
    case 'call': {
      const id = effectId(run);
      const { request, timeout, due } = outcome;
      machine.tell(
        'called',
        () => ({
          code: 'call',
          effect: id,
          method: request.method,
          url: request.url,
          timeout,
          due: formatInstant(due),
        }),
        journey,
        run,
        run.step,
      );
      rest(run, due, due);
      run.calling = id;
      machine.sink.effect(
        () => ({
          type: 'call',
          id,
          run: run.id,
          journey: journey.id,
          step: run.step,
          request,
          data: personData(machine, run),
        }),
        'call',
      );
      return undefined;
    }
    case 'out':
      end(machine, linked, run, outcome.reason, outcome.why);
      return undefined;
    case 'send':
      return send(machine, linked, run, outcome.sending) ? wayOut(linked, run, 'next') : undefined;
  }
}

function rest(run: Run, due: number, ends: number | undefined): void {
  run.due = due;
  run.ends = ends;
}

const wayOut = (linked: LinkedJourney, run: Run, outlet: string): Way => ({
  from: run.step,
  outlet,
  to: targetOf(stepAt(linked, run.step).step, outlet),
});

function stepAt({ steps, journey }: LinkedJourney, id: string): LinkedStep {
  const step = steps.get(id);
  if (!step)
    throw new Error(`journey ${journey.id} has no step ${id}: checkJourney let a dangling reference through`);
  return step;
}

function targetOf(step: Step, outlet: string): Target {
  return (outlet === 'next' ? step.next : own(step.outlets, outlet)) ?? null;
}
