import { expect, test } from 'vitest';
import {
  estimateModel, estimate, prepareJob, scenarioOf, simulate, type KnownPerson, type Model, type Reaction, type ReadyJob,
  type ScenarioEvent,
} from '../../../src/core/index.ts'; // oxfmt-ignore
import { addDuration, parseDuration } from '../../../src/core/values/duration.ts';
import { formatInstant, parseInstant } from '../../../src/core/values/instant.ts';
import { cartModel, fourEmails } from './fourEmails.ts';

const dullModel: Model = {
  ...cartModel,
  people: {
    ...cartModel.people,
    timeZones: [{ zone: 'UTC', share: 1 }],
    attributes: { plan: { oneOf: [{ value: 'none' }] } },
  },
  segments: {},
  behaviours: cartModel.behaviours.map((behaviour) =>
    behaviour.perDay === undefined ? { ...behaviour, chance: 0.5 } : { ...behaviour, perDay: 3 },
  ),
  mails: { usually: { opens: 0.9, clicks: 0.9, unsubscribes: 0.5, complains: 0.5, bounces: 0.5 } },
};

function ready(model: Model): ReadyJob {
  const prepared = prepareJob({ program: fourEmails(), model, seed: 3 });
  if (!prepared.ok) throw new Error(prepared.issues.map(({ message }) => message).join('\n'));
  return prepared.job;
}

/** What a sender's log says of somebody: what they did, and what became of each mail. */
function logged({ linked, prepared, seed }: ReadyJob, person: number): KnownPerson {
  const scenario = scenarioOf(linked, prepared, seed, person);
  const sends = new Map<string, number>();
  const answers = simulate(linked, scenario).mails.flatMap((mail): ScenarioEvent[] => {
    const nth = (sends.get(mail.email) ?? 0) + 1;
    sends.set(mail.email, nth);
    const reaction = scenario.reactions?.find(({ email, send }) => email === mail.email && send === nth);
    return eventsOf(mail, reaction);
  });
  return { subscriber: scenario.subscriber, events: [...scenario.events, ...answers] };
}

function eventsOf(
  { at, run, step, email }: { at: string; run: string; step: string; email: string },
  reaction: Reaction | undefined,
): ScenarioEvent[] {
  const sent = parseInstant(at) ?? 0;
  const event = (name: string, after: string, properties = {}): ScenarioEvent => {
    const length = parseDuration(after);
    if (!length) throw new Error(`no length: ${after}`);
    return {
      type: 'track',
      event: name,
      properties,
      timestamp: formatInstant(addDuration(sent, length, 'UTC')),
      context: { wend: { run, step, email } },
    };
  };
  if (reaction?.bounces) return [event('Email Bounced', 'PT1S', { bounceType: reaction.bounces })];
  const { opens, clicks, unsubscribes, complains } = reaction ?? {};
  return [
    event('Email Delivered', 'PT0S'),
    ...(opens ? [event('Email Opened', opens)] : []),
    ...(clicks ? [event('Email Link Clicked', clicks.after)] : []),
    ...(unsubscribes ? [event('Unsubscribed', unsubscribes)] : []),
    ...(complains ? [event('Email Marked as Spam', complains)] : []),
  ];
}

const people = 3_000;
const job = ready({ ...cartModel, segments: {} });
const log = Array.from({ length: people }, (_, person) => logged(job, person));
const { model, evidence } = estimateModel(dullModel, job.linked, log);
const behaviour = (id: string) => model.behaviours.find((one) => one.id === id);

test('rates of mails are found again in a log of people who behaved by them', () => {
  const { usually } = cartModel.mails;
  const found = model.mails.usually;
  expect(evidence.people).toBe(people);
  expect(evidence.mails).toBeGreaterThan(2_000);
  const near = (value: number | undefined, truth: number | undefined, of: number) => {
    const { low, high } = estimate(Math.round((value ?? 0) * of), of, 0.999);
    expect(truth).toBeGreaterThanOrEqual(low);
    expect(truth).toBeLessThanOrEqual(high);
  };
  near(found.opens, usually.opens, evidence.mails);
  near(found.clicks, usually.clicks, evidence.mails * 0.35);
  near(found.unsubscribes, usually.unsubscribes, evidence.mails);
  near(found.bounces, usually.bounces, evidence.mails);
  expect(found.opens).not.toBe(dullModel.mails.usually.opens);
  // Where nothing is said, half of the people open within five hours.
  expect(found.opensAfter).toMatchObject({ half: expect.stringMatching(/^PT(4|5|6)H$/) });
  expect(Object.keys(model.mails.emails ?? {})).toContain('first');
  expect(evidence.emails['first']).toBeGreaterThan(1_000);
});

test('what people do is found again: at first, after the entry, after a click, again and again', () => {
  expect(behaviour('cart')?.chance).toBeCloseTo(0.95, 1);
  expect(behaviour('buys')?.chance).toBeCloseTo(0.05, 1);
  expect(behaviour('buys')?.delay).toBeDefined();
  expect(behaviour('buys-after-a-click')?.chance).toBeCloseTo(0.2, 0.5);
  expect(behaviour('buys-after-a-click')?.chance).toBeLessThan(0.3);
  expect(behaviour('buys-after-a-click')?.chance).toBeGreaterThan(0.1);
  expect(behaviour('views')?.perDay).toBeLessThan(1);
  expect(evidence.behaviours['buys-after-a-click']?.of).toBeGreaterThan(50);
});

test('people are described as they are', () => {
  const { timeZones = [], attributes } = model.people;
  expect(timeZones.map(({ zone }) => zone)).toEqual(['Europe/Berlin', 'America/New_York', 'Asia/Tokyo']);
  const [most, ...others] = timeZones.map(({ share }) => share);
  expect((most ?? 0) / people).toBeCloseTo(5 / 9, 1);
  expect(others).toHaveLength(2);
  const plan = attributes?.['plan'];
  expect(plan && 'oneOf' in plan ? plan.oneOf.map(({ value }) => value) : []).toEqual(['free', 'pro']);
});

test('from a few cases nothing is concluded', () => {
  const few = estimateModel(dullModel, job.linked, log.slice(0, 5));
  expect(few.model).toEqual(dullModel);
  expect(few.evidence.behaviours).toEqual({});
});

test('a log that names no mails is read by their order, and machines do not count', () => {
  const bare = log.map(({ subscriber, events }) => ({
    subscriber,
    events: events.map((event) => ({ ...event, context: {} })),
  }));
  const { model: found } = estimateModel(dullModel, job.linked, bare);
  expect(found.mails.usually.opens).toBeCloseTo(model.mails.usually.opens ?? 0, 1);
  const machines = log.map(({ subscriber, events }) => ({
    subscriber,
    events: events.map((event) =>
      event.type === 'track' && event.event === 'Email Opened'
        ? { ...event, context: { ...event.context, machine: true } }
        : event,
    ),
  }));
  expect(estimateModel(dullModel, job.linked, machines).model.mails.usually.opens).toBeLessThan(0.1);
});
