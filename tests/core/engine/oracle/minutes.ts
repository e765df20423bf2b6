import { pendingByClock } from './byClock.ts';
import { instantOf, minus, minute, plus, type At } from './clock.ts';
import { waitEnds } from './waits.ts';
import { isActing, prolonged, stepOf, zoneOf, type Run, type World } from './World.ts';

/**
 * The next minute at which anything may happen: a superset, found without thinking. Rules change by the clock only where a
 * length of time that the program names anywhere has passed since, or is left until, any moment that is known at all.
 */
export function nextMinute(world: World, lengths: readonly string[]): At {
  const later = (moments: readonly At[]) =>
    moments.reduce((next, moment) => (moment > world.now && moment < next ? moment : next), Infinity);
  const zones = new Set([
    'UTC',
    ...world.takers.map(({ timeZone }) => timeZone),
    ...(world.person.zone === undefined ? [] : [world.person.zone]),
  ]);
  const happened = [
    ...world.events.map(({ at }) => at),
    ...world.mails.flatMap(({ at, deeds }) => [at, ...deeds.map((deed) => deed.at)]),
  ];
  const named = [
    ...world.person.attributes.values(),
    ...world.events.flatMap(({ properties }) => Object.values(properties)),
    ...world.runs.flatMap(({ cause }) => Object.values(cause.properties)),
  ].filter((value) => typeof value === 'string');
  let next = later([
    ...world.coming.map(({ at }) => at),
    ...world.runs.filter(isActing).flatMap((run) => duesOf(world, run)),
    ...pendingByClock(world).flatMap(({ name, due }) => (world.done.has(name) ? [] : [due])),
  ]);
  for (const zone of zones) {
    const moments = named.flatMap((value) => instantOf(value, zone) ?? []);
    next = Math.min(next, later(moments.flatMap((moment) => [moment, moment + minute])));
    for (const length of lengths) {
      next = Math.min(next, later([...happened, ...moments].map((moment) => plus(moment, length, zone))));
      next = Math.min(next, later(moments.map((moment) => minus(moment, length, zone) + minute)));
    }
  }
  return next;
}

function duesOf(world: World, run: Run): At[] {
  const step = stepOf(run);
  const until = (length: string) => prolonged(run, plus(run.arrivedAt, length, zoneOf(world, run.journey)));
  if (step.kind === 'wait') return [waitEnds(world, run, step).due];
  if (step.kind === 'waitForEvent') return [until(step.timeout)];
  if (step.kind === 'webhook') return [until(step.timeout ?? 'PT30S')];
  return run.heldUntil === undefined ? [] : [run.heldUntil];
}

/** Every length of time that a rule of a program names. */
export function lengthsIn(program: unknown): string[] {
  const found = new Set<string>();
  JSON.stringify(program, (name, value: unknown) => {
    const asks = name === 'within' || name === 'value';
    if (asks && typeof value === 'string' && /^P(?=.)[0-9YMWDTHS]*$/.test(value)) found.add(value);
    return value;
  });
  return [...found];
}
