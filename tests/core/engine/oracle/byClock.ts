import type { Journey, Trigger } from '../../../../src/core/index.ts';
import { dateOf, inYear, occurrence, plus, rfc3339, type At } from './clock.ts';
import { fits } from './rules.ts';
import { isHeard, zoneOf, type Cause, type World } from './World.ts';

/** What a trigger waits for, and when: each such thing happens once. */
export interface Pending {
  trigger: Trigger;
  /** Tells it from every other occurrence, date or silence. */
  name: string;
  due: At;
  cause: Cause;
}

/** Everything that the clock alone will let somebody in for, past and to come. */
export function pendingByClock(world: World): Pending[] {
  const pending = world.takers.flatMap((journey) =>
    journey.triggers.flatMap((trigger) => [
      ...dates(world, journey, trigger),
      ...silence(world, journey, trigger),
    ]),
  );
  return [...pending, ...sunset(world)];
}

/** What is due now and was not before. Whatever is due is thereby done. */
export function dueByClock(world: World): Map<Trigger, Cause> {
  const due = new Map<Trigger, Cause>();
  for (const { trigger, name, due: moment, cause } of pendingByClock(world)) {
    if (moment > world.now || world.done.has(name)) continue;
    world.done.add(name);
    due.set(trigger, cause);
  }
  return due;
}

function dates(world: World, journey: Journey, trigger: Trigger): Pending[] {
  if (!('date' in trigger.on)) return [];
  const { attribute, offset, time, yearly } = trigger.on.date;
  const zone = zoneOf(world, journey);
  const value = world.person.attributes.get(attribute);
  const date = dateOf(value, zone);
  if (date === undefined) return [];
  const thisYear = Number(rfc3339(world.now).slice(0, 4));
  const returns = yearly ? [-1, 0, 1].map((years) => inYear(date, thisYear + years)) : [date];
  const known = Math.max(world.metAt ?? world.now, world.zoneSince, world.attributeSince.get(attribute) ?? 0);
  return returns
    .map((day) => ({ day, due: occurrence(day, offset, time, zone) }))
    .filter(({ due }) => due >= known)
    .map(({ day, due }) => ({
      trigger,
      name: `${journey.id}/${trigger.id} ${JSON.stringify(value)} ${day}`,
      due,
      cause: { event: 'Date Reached', timestamp: rfc3339(world.now), properties: { attribute, date: day } },
    }));
}

function silence(world: World, journey: Journey, trigger: Trigger): Pending[] {
  if (!('inactivity' in trigger.on) || world.metAt === undefined) return [];
  const { of, for: length } = trigger.on.inactivity;
  const zone = zoneOf(world, journey);
  const matches = world.events.filter((event) => fits(of, event, { zone }));
  const since = matches.length === 0 ? world.metAt : Math.max(...matches.map(({ at }) => at));
  const properties = { of: of.event, since: rfc3339(since) };
  return [
    {
      trigger,
      name: `${journey.id}/${trigger.id} ${since}`,
      due: plus(since, length, zone),
      cause: { event: 'Inactive', timestamp: rfc3339(world.now), properties },
    },
  ];
}

/** The re-engagement of whoever has been sent mails and opens none. */
function sunset(world: World): Pending[] {
  const policy = world.program.policies.sunset;
  const journey = world.takers.find(({ id }) => id === policy?.journey);
  const trigger = journey?.triggers.find(({ on }) => 'manual' in on);
  const [first] = world.mails;
  if (!policy || !journey || !trigger || !first) return [];
  const heard = world.events.filter(isHeard).map(({ at }) => at);
  const since = Math.max(first.at, ...heard);
  return [
    {
      trigger,
      name: `sunset ${since}`,
      due: plus(since, policy.after, zoneOf(world, journey)),
      cause: { event: 'Sunset', timestamp: rfc3339(world.now), properties: { since: rfc3339(since) } },
    },
  ];
}
