import type { Step } from '../../../../src/core/index.ts';
import { instantOf, nextTime, plus, rfc3339, shifted, type At } from './clock.ts';
import { atPath } from './rules.ts';
import { prolonged, zoneOf, type Run, type World } from './World.ts';

type Wait = Extract<Step, { kind: 'wait' }>;
/** When a wait ends, and how. */
export interface Ending {
  due: At;
  way: 'next' | 'skip' | 'wait-past' | 'wait-missing';
}

const choices = { continue: 'next', skip: 'skip' } as const;

export function waitEnds(world: World, run: Run, step: Wait): Ending {
  const { now } = world;
  const zone = step.zone === 'journey' ? run.journey.timeZone : zoneOf(world, run.journey);
  const { until } = step;
  const from = step.for === undefined ? run.arrivedAt : prolonged(run, plus(run.arrivedAt, step.for, zone));
  if (until === undefined) return { due: from, way: 'next' };

  if (!('date' in until) && !('attribute' in until) && !('trigger' in until)) {
    const due = nextTime(from, until.time, until.weekdays, zone);
    return { due: due < now ? nextTime(now, until.time, until.weekdays, zone) : due, way: 'next' };
  }

  const value =
    'date' in until
      ? until.date
      : 'attribute' in until
        ? world.person.attributes.get(until.attribute)
        : atPath(run.cause, until.trigger);
  const offset = 'date' in until ? undefined : until.offset;
  if (typeof value !== 'string' || instantOf(value, zone) === undefined) {
    const choice = step.ifMissing ?? 'continue';
    return { due: from, way: choice === 'exit' ? 'wait-missing' : choices[choice] };
  }
  const isPast = (moment: At) => moment < from || moment < now;
  const due = shifted(value, 0, offset, until.time, zone);
  if (!isPast(due)) return { due, way: 'next' };
  const choice = step.ifPast ?? 'continue';
  if (choice !== 'nextOccurrence')
    return { due: from, way: choice === 'exit' ? 'wait-past' : choices[choice] };
  // A date of long ago comes back in about this year, by its offset sooner or later.
  const first = Math.max(1, Number(rfc3339(now).slice(0, 4)) - Number(value.slice(0, 4)) - 3);
  for (let years = first; ; years++) {
    const later = shifted(value, years, offset, until.time, zone);
    if (!isPast(later)) return { due: later, way: 'next' };
  }
}
