import { createActor, setup } from 'xstate';
import { bucketOf } from '../../../src/core/index.ts';
import { Digest } from './Digest.ts';
import type { Columns } from './population.ts';
import {
  countriesAsked, eventNames, horizon, hourMs, journeyId, steps, subscriberId, type EventName, type StepId,
} from './world.ts'; // oxfmt-ignore
import { VirtualClock } from './VirtualClock.ts';
import { daysLater, opensAt } from './zoneTables.ts';

/** One subscriber, as the machine sees them. */
interface Context {
  clock: VirtualClock;
  digest: Digest;
  zone: number;
  paid: boolean;
  age: number;
  country: number;
  bar: number;
  firstHalf: boolean;
  /** When each mail stops counting for the cap. */
  mails: number[];
}
type Moment = { context: Context };
type Event = { type: EventName; value: number };

const add = (place: number) => (moment: Moment) => moment.context.digest.add(place);
const arrive = (step: StepId) => add(Digest.at('arrived') + steps.indexOf(step));
const after = (days: number) => (moment: Moment) => {
  const { clock, zone } = moment.context;
  return daysLater(zone, clock.now, days) - clock.now;
};

// XState takes its types from a value that it never reads.
const types: { context?: Context; events?: Event; input?: Context } = {};

const machine = setup({
  types,
  delays: {
    timeout: 48 * hourMs,
    twoDays: after(2),
    threeDays: after(3),
    untilOpen: ({ context: { clock, zone } }) => opensAt(zone, clock.now) - clock.now,
  },
}).createMachine({
  context: ({ input }) => input,
  initial: 'outside',
  states: {
    outside: {
      id: 'outside',
      on: {
        'Signed Up': [
          { guard: ({ context }) => context.bar === 2, actions: add(Digest.of('refused suppressed')) },
          { target: 'inside', actions: add(Digest.of('entered')) },
        ],
      },
    },
    inside: {
      on: {
        'Order Completed': {
          guard: ({ event }) => event.value >= 50,
          target: 'outside',
          actions: ({ context: { digest, clock } }) => {
            digest.add(Digest.of('goals'));
            digest.addTime(Digest.of('goal times'), clock.now);
          },
        },
        'Signed Up': { actions: add(Digest.of('refused re-entry')) },
      },
      initial: 'welcome',
      states: {
        welcome: email('welcome', 'opened'),
        opened: {
          id: 'opened',
          entry: arrive('opened'),
          on: { 'Email Opened': 'fits' },
          after: { timeout: 'reminder' },
        },
        reminder: email('reminder', 'pause'),
        pause: { id: 'pause', entry: arrive('pause'), after: { twoDays: 'fits' } },
        fits: {
          entry: arrive('fits'),
          always: [
            {
              guard: ({ context: { paid, age, country } }) => paid && (age >= 30 || country < countriesAsked),
              target: 'half',
            },
            { target: 'done' },
          ],
        },
        half: {
          entry: arrive('half'),
          always: [{ guard: ({ context }) => context.firstHalf, target: 'tips' }, { target: 'offer' }],
        },
        tips: email('tips', 'twoDays'),
        offer: email('offer', 'threeDays'),
        twoDays: { id: 'twoDays', entry: arrive('twoDays'), after: { twoDays: 'viewed' } },
        threeDays: { id: 'threeDays', entry: arrive('threeDays'), after: { threeDays: 'viewed' } },
        viewed: {
          entry: arrive('viewed'),
          on: { 'Product Viewed': { guard: ({ event }) => event.value >= 100, target: 'last' } },
          after: { timeout: 'done' },
        },
        last: email('last', 'done'),
        done: {
          id: 'done',
          entry: arrive('done'),
          always: {
            target: '#outside',
            actions: ({ context: { digest, clock } }: Moment) => {
              digest.add(Digest.of('exits'));
              digest.addTime(Digest.of('exit times'), clock.now);
            },
          },
        },
      },
    },
  },
});

/** An email step: the gate, and a place to wait until it opens. */
function email(step: StepId, next: 'opened' | 'pause' | 'twoDays' | 'threeDays' | 'done') {
  const index = steps.indexOf(step);
  const target = `#${next}` as const;
  return {
    entry: arrive(step),
    initial: 'gate',
    states: {
      gate: {
        always: [
          {
            guard: ({ context }: Moment) => context.bar > 0,
            target,
            actions: add(Digest.at('barred') + index),
          },
          {
            guard: ({ context: { mails, clock } }: Moment) =>
              mails.filter((end) => clock.now < end).length >= 3,
            target,
            actions: add(Digest.at('capped') + index),
          },
          {
            guard: ({ context: { zone, clock } }: Moment) => opensAt(zone, clock.now) > clock.now,
            target: 'held',
          },
          {
            target,
            actions: ({ context: { digest, clock, mails, zone } }: Moment) => {
              digest.add(Digest.at('sent') + index);
              digest.addTime(Digest.of('send times'), clock.now);
              mails.push(daysLater(zone, clock.now, 7));
            },
          },
        ],
      },
      held: { entry: add(Digest.at('deferred') + index), after: { untilOpen: 'gate' } },
    },
  } as const;
}

/** Runs the first `size` subscribers, each as one XState actor. */
export function runXState(population: Columns, size: number): Digest {
  const digest = new Digest();
  const { zone, plan, age, country, bar, first, time, name, value } = population;
  for (let person = 0; person < size; person++) {
    const clock = new VirtualClock(0);
    const actor = createActor(machine, {
      clock,
      input: {
        clock,
        digest,
        zone: zone[person] ?? 0,
        paid: plan[person] === 1 || plan[person] === 2,
        age: age[person] ?? 0,
        country: country[person] ?? 0,
        bar: bar[person] ?? 0,
        firstHalf: bucketOf(`${journeyId}/half/${subscriberId(person)}`) < 5_000,
        mails: [],
      },
    });
    actor.start();
    for (let at = first[person] ?? 0; at < (first[person + 1] ?? 0); at++) {
      clock.moveTo(time[at] ?? 0);
      actor.send({ type: eventNames[name[at] ?? 0] ?? 'Page Viewed', value: value[at] ?? 0 });
    }
    clock.moveTo(horizon);
    actor.stop();
  }
  return digest;
}
