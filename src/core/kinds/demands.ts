import { dayMs } from '../values/calendar.ts';
import { roughly } from '../values/duration.ts';
import { formatInstant, type Instant } from '../values/instant.ts';
import type { Json } from '../values/json.ts';
import { momentOf } from '../values/moment.ts';
import type { Comparison, Rule } from '../values/rule.ts';
import type { Branch } from './condition.ts';
import type { NodeKindName, NodeSettings } from './catalogue.ts';
import type { Bearing, Demand } from './Demand.ts';
import type { WaitSettings } from './waitSettings.ts';

const asksNothing = (): readonly Demand[] => [];

const failures = new WeakMap<readonly Branch[], readonly Demand[]>();
/** That each branch is passed by; made once for all outlets, because there may be thousands of both. */
function failuresOf(branches: readonly Branch[]): readonly Demand[] {
  const known = failures.get(branches);
  if (known) return known;
  const made = branches.map(({ id, when }): Demand => ({ rule: when, holds: false, takes: id }));
  failures.set(branches, made);
  return made;
}

const bearings: { readonly [Name in NodeKindName]: Bearing<NodeSettings[Name]> } = {
  trigger: { demands: asksNothing, carries: true },
  // Quiet hours and windows hold a mail back, and what is sent is a fact of its own.
  email: {
    demands: ({ topic }) => (topic === undefined ? [] : [{ suits: { topic, subscribed: true } }]),
    carries: false,
  },
  wait: { demands: waitDemands, carries: false },
  waitForEvent: {
    demands({ events = [], countFrom }, outlet) {
      const index = events.findIndex(({ id }) => id === outlet);
      const awaited = events[index];
      if (!awaited)
        return [
          { quiet: events.map(({ when }) => when), since: countFrom === 'entry' ? 'entry' : 'arrival' },
        ];
      const earlier = events.slice(0, index).map(({ when }) => when);
      return [{ happens: awaited.when, first: earlier.filter(({ event }) => event === awaited.when.event) }];
    },
    carries: false,
  },
  condition: {
    demands({ branches = [] }, outlet) {
      const index = branches.findIndex(({ id }) => id === outlet);
      const failed = failuresOf(branches);
      const taken = branches[index];
      return taken ? [...failed.slice(0, index), { rule: taken.when, holds: true }] : failed;
    },
    carries: true,
  },
  split: { demands: (_, outlet) => [{ arm: outlet }], carries: true },
  // Its change is worked in once the run has come to rest: until then everything is as it was.
  update: {
    demands: asksNothing,
    carries: true,
    changes({ set = {}, suppress, ...rest }, read) {
      const values = Object.entries(set).flatMap(([name, value]) => {
        const found = typeof value === 'object' ? read(value.trigger) : value;
        return found === undefined || found === null ? [] : [[name, found]];
      });
      // Everything in a trigger came in as JSON.
      return {
        ...dropUndefined(rest),
        set: Object.fromEntries(values) as Record<string, Json>,
        ...(suppress && { suppress }),
      };
    },
  },
  webhook: {
    demands: (_, outlet) => [{ answer: outlet === 'next' ? 'answered' : 'failed' }],
    carries: false,
  },
  startJourney: { demands: asksNothing, carries: true },
  goal: { demands: asksNothing, carries: true },
  exit: { demands: asksNothing, carries: true },
};

const dropUndefined = <T extends object>(members: T) =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [Name in keyof T]?: Exclude<T[Name], undefined>; // what was undefined is gone, the rest is as it was
  };

/** The bearing of a kind, its settings' type erased. */
export const bearingOf = (kind: NodeKindName): Bearing<object> => bearings[kind];

// Times of day and zones move a moment by less than this.
const margin = 2 * dayMs;

function waitDemands(
  { for: length, until, ifPast, ifMissing }: Partial<WaitSettings>,
  outlet: string,
  arrivedAt: Instant,
): readonly Demand[] {
  if (until === undefined || (!('date' in until) && !('attribute' in until) && !('trigger' in until)))
    return [];
  const from = arrivedAt + (length === undefined ? 0 : roughly(length));
  const offset = 'offset' in until && until.offset !== undefined ? roughly(until.offset) : 0;
  const past = outlet !== 'next';
  if ('date' in until) {
    const date = momentOf(until.date, 'UTC');
    if (date === undefined || (!past && (ifPast ?? 'continue') === 'continue')) return [];
    return [
      past
        ? { arrives: 'after', instant: date + margin }
        : { arrives: 'before', instant: date - (from - arrivedAt) - margin },
    ];
  }
  const ask = (comparison: Comparison): Rule =>
    'attribute' in until
      ? { attribute: until.attribute, ...comparison }
      : { trigger: until.trigger, ...comparison };
  const missing = ask({ is: 'missing' });
  if (!past) return [{ suits: ask({ is: 'after', value: formatInstant(from - offset + margin) }) }];
  const before = ask({ is: 'before', value: formatInstant(from - offset - margin) });
  return [
    { suits: ifPast !== 'skip' ? missing : ifMissing === 'skip' ? { any: [before, missing] } : before },
  ];
}
