import type { Json, Step } from '../../../../src/core/index.ts';
import { plus, rfc3339, type At } from './clock.ts';
import { end, leavesByRule } from './endings.ts';
import { gate } from './gate.ts';
import { armOf, bucketOf } from './murmur.ts';
import { comesOf } from './reactions.ts';
import { asRun, atPath, fits, holds } from './rules.ts';
import { waitEnds } from './waits.ts';
import {
  isActing,
  prolonged,
  say,
  stepOf,
  topicOf,
  zoneOf,
  type Change,
  type Run,
  type World,
} from './World.ts';

type Of<Kind extends Step['kind']> = Extract<Step, { kind: Kind }>;
type Target = string | null | undefined;

/** The most that a run may walk, and the most that may come in, within one input. */
export const most = 1_000;

export function goTo(world: World, run: Run, target: Target): void {
  if (leavesByRule(world, run)) return;
  if (target === null || target === undefined) return end(world, run, 'completed');
  run.walked += 1;
  if (run.walked > most) return end(world, run, 'looping');
  arriveAt(world, run, target);
  say(world, run.label, 'arrived', target);
  visit(world, run, true);
}

export function arriveAt(world: World, run: Run, step: string): void {
  run.visits[step] = (run.visits[step] ?? 0) + 1;
  Object.assign(run, {
    step,
    arrivedAt: world.now,
    arrivedNumber: world.number,
    pauses: [],
    heldUntil: undefined,
    call: undefined,
  });
}

/** Looks at a run that is not paused, as one that arrives where it was moved to. */
export function look(world: World, run: Run): void {
  if (!isActing(run)) return;
  const { moved } = run;
  run.moved = false;
  visit(world, run, moved);
}

/** What the step where a run stands makes of this moment. */
function visit(world: World, run: Run, arrives = false): void {
  const step = stepOf(run);
  const isOver = (due: At) => due < world.now || (due === world.now && (world.timers || arrives));
  const goOn = (outlet: string) => goTo(world, run, outlet === 'next' ? step.next : step.outlets?.[outlet]);
  switch (step.kind) {
    case 'email':
      return arrives || run.heldUntil === undefined || isOver(run.heldUntil)
        ? mail(world, run, step)
        : undefined;
    case 'wait': {
      const { due, way } = waitEnds(world, run, step);
      if (!isOver(due)) return;
      return way === 'wait-past' || way === 'wait-missing' ? end(world, run, way) : goOn(way);
    }
    case 'waitForEvent': {
      const heard = firstHeard(world, run, step);
      if (heard !== undefined) return goOn(heard);
      return isOver(prolonged(run, plus(run.arrivedAt, step.timeout, zoneOf(world, run.journey))))
        ? goOn('timeout')
        : undefined;
    }
    case 'condition': {
      const outlet =
        step.branches.find(({ when }) => holds(world, when, asRun(world, run)))?.id ?? 'otherwise';
      say(world, run.label, 'branched', run.step, outlet);
      return goOn(outlet);
    }
    case 'split': {
      const outlet = chosen(world, run, run.step, step.arms);
      say(world, run.label, 'split', run.step, outlet);
      return goOn(outlet);
    }
    case 'update': {
      const change = changeOf(run, step);
      say(world, run.label, 'updated', run.step);
      world.derived.push({ type: 'profile', id: effectOf(run), change });
      return goOn('next');
    }
    case 'webhook': {
      if (run.call === undefined) {
        const effect = effectOf(run);
        run.call = { effect, answer: undefined };
        say(world, run.label, 'called', run.step);
        const answer = world.scenario.webhooks?.[`${run.journey.id}/${run.step}`] ?? 'answered';
        const input = { type: 'answer' as const, id: `${effect}:answer`, effect, ok: answer === 'answered' };
        if (answer !== 'silent') world.coming.push({ at: world.now, input });
      }
      if (run.call.answer !== undefined) return goOn(run.call.answer ? 'next' : 'failed');
      const timeout = plus(run.arrivedAt, step.timeout ?? 'PT30S', zoneOf(world, run.journey));
      return isOver(prolonged(run, timeout)) ? goOn('failed') : undefined;
    }
    case 'startJourney':
      say(world, run.label, 'started', run.step);
      world.derived.push({ type: 'start', id: effectOf(run), journey: step.journey, cause: run.cause });
      return goOn('next');
    case 'goal':
      say(world, run.label, 'goal', step.name);
      return goOn('next');
    case 'exit':
      return end(world, run, step.reason);
  }
}

const effectOf = (run: Run) => `${run.id}/${run.step}/${run.visits[run.step]}`;

/** The arm that a person falls into by name, or that the scenario pins. */
function chosen(
  { scenario, person }: World,
  { journey }: Run,
  place: string,
  arms: readonly { id: string; weight: number }[],
): string {
  const pin = scenario.pins?.[`${journey.id}/${place}`];
  return pin ?? armOf(arms, bucketOf(`${journey.id}/${place}/${person.id}`)).id;
}

function firstHeard(world: World, run: Run, step: Of<'waitForEvent'>): string | undefined {
  const since = step.countFrom === 'entry' ? run.enteredNumber : run.arrivedNumber;
  for (const event of world.events) {
    if (event.number <= since) continue;
    const heard = step.events.find(({ when }) => fits(when, event, asRun(world, run)));
    if (heard) return heard.id;
  }
  return undefined;
}

function mail(world: World, run: Run, step: Of<'email'>): void {
  const verdict = gate(world, run, step);
  if ('until' in verdict) {
    run.heldUntil = verdict.until;
    return say(world, run.label, 'deferred', run.step, `until ${rfc3339(verdict.until)}`);
  }
  run.previousEmail = step.email;
  if ('skip' in verdict) {
    say(world, run.label, 'skipped', run.step, verdict.skip);
    return step.onSkip === 'exit' ? end(world, run, 'email-skipped') : goTo(world, run, step.next);
  }
  const variants = run.journey.emails[step.email]?.variants ?? [];
  const variant = variants.length > 0 ? `#${chosen(world, run, `${run.step}#variant`, variants)}` : '';
  say(world, run.label, 'sent', run.step, step.email + variant);
  world.mails.push({
    effect: effectOf(run), at: world.now, run, email: step.email, step: run.step, topic: step.topic,
    transactional: topicOf(world, step.topic)?.transactional === true, failed: false, deeds: [],
  }); // oxfmt-ignore
  run.lastSend = world.now;
  for (const coming of comesOf(world, run, step, effectOf(run))) world.coming.push(coming);
  goTo(world, run, step.next);
}

function changeOf(run: Run, step: Of<'update'>): Change {
  const attributes: Record<string, Json> = {};
  for (const [name, asked] of Object.entries(step.set ?? {})) {
    const value = typeof asked === 'object' ? atPath(run.cause, asked.trigger) : asked;
    if (value !== undefined) attributes[name] = value;
  }
  const {
    unset = [],
    addTags = [],
    removeTags = [],
    subscribe = [],
    unsubscribe = [],
    suppress = false,
  } = step;
  const topics: Record<string, boolean> = {};
  for (const topic of subscribe) topics[topic] = true;
  for (const topic of unsubscribe) topics[topic] = false;
  return { attributes, unset, addTags, removeTags, topics, suppress };
}
