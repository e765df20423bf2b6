import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  compile,
  link,
  readEvents,
  simulate,
  trailLines,
  type Draft,
  type Journey,
  type RenderedEmail,
  type Sample,
} from '../../src/core/index.ts';
import { buildSampleWorkspace } from '../../src/library/sampleWorkspace.ts';

const text = (file: string) => readFileSync(`public/samples/${file}`, 'utf8');
const workspace = buildSampleWorkspace(text('workspace.json'), text('cart-recovery.ndjson'));
const emails: Draft['emails'] = Object.fromEntries(workspace.emails.map((email) => [email.id, email]));

function compiled() {
  const [document] = workspace.journeys;
  if (!document) throw new Error('no journey');
  const blank: RenderedEmail = {
    subject: 's',
    preheader: 'p',
    html: '<p></p>',
    text: 't',
    shows: {},
    links: [],
  };
  const rendered = Object.fromEntries(workspace.emails.map(({ id }) => [id, blank]));
  return compile(document, { ...workspace, emails }, rendered, 1);
}
function journey(): Journey {
  const { journey: made } = compiled();
  if (!made) throw new Error('not compiled');
  return made;
}
function travel(id: string) {
  const linked = link(journey());
  const sample = workspace.samples.find((each) => each.id === id);
  if (!linked.ok || !sample) throw new Error('not linked');
  return simulate(linked.linked, sample.scenario);
}

test('the sample journey compiles without anything to complain about', () => {
  expect(compiled().issues).toEqual([]);
});

test('it reminds after 1, 24 and 72 hours and counts an order in time as the goal', () => {
  expect(workspace.journeys[0]).toMatchObject({
    name: 'Cart recovery',
    about: { stage: 'purchase' },
    goal: { when: { event: 'Order Completed' }, exit: true, value: 'properties.total', within: 'P7D' },
    reentry: { key: 'properties.cart_id' },
  });
  const { mails } = travel('ada');
  const entered = Date.parse('2026-03-05T08:00:00Z');
  expect(mails.map(({ at, email }) => [(Date.parse(at) - entered) / 3_600_000, email])).toEqual([
    [1, 'cart-1'],
    [24, 'cart-2'],
    [72, 'cart-3'],
  ]);
});

test('the three do what they are there to show', () => {
  const outcomes = (id: string) =>
    travel(id).outcomes.map(({ run, outcome }) => [run.split(':').at(-1), outcome]);
  expect(outcomes('ada')).toEqual([['c-1001', 'exited:Did not buy']]);
  expect(outcomes('jonas')).toEqual([['c-1002', 'goal']]);
  expect(outcomes('maya')).toEqual([
    ['c-1003', 'exited:Cart emptied'],
    ['c-1004', 'goal'],
  ]);
  expect(travel('jonas').mails.map(({ email }) => email)).toEqual(['cart-1']);
});

test('every opened mail is one that was sent', () => {
  const opened = (sample: Sample): unknown[] =>
    sample.scenario.events.flatMap((event) =>
      event.type === 'track' && event.event === 'Email Opened' ? [event.context?.['wend']] : [],
    );
  expect(workspace.samples.flatMap(opened).length).toBeGreaterThan(0);
  for (const sample of workspace.samples) {
    const sent = travel(sample.id).mails.map(({ run, step, email }) => ({ run, step, email }));
    for (const mail of opened(sample)) expect(sent).toContainEqual(expect.objectContaining(mail));
  }
});

test('everybody has a name, an address, a zone and the events of the file', () => {
  expect(
    workspace.samples.map(({ scenario: { subscriber } }) => [
      subscriber.attributes?.['name'],
      subscriber.email,
      subscriber.timeZone,
    ]),
  ).toEqual([
    ['Ada Okafor', 'ada@example.com', 'Europe/Berlin'],
    ['Jonas Lindqvist', 'jonas@example.com', 'Europe/Stockholm'],
    ['Maya Ruiz', 'maya@example.com', 'America/New_York'],
  ]);
  const lines = text('cart-recovery.ndjson').trim().split('\n').length;
  const events = workspace.samples.reduce((sum, { scenario }) => sum + scenario.events.length, 0);
  expect(events).toBe(lines - workspace.samples.length);
});

test('a sample’s trail is, byte for byte, the one that its lines of the file give', () => {
  const linked = link(journey());
  if (!linked.ok) throw new Error('not linked');
  const { people } = readEvents(text('cart-recovery.ndjson'));
  expect([...people.keys()]).toEqual(workspace.samples.map(({ id }) => id));
  for (const { id, scenario } of workspace.samples) {
    const fromFile = { ...scenario, subscriber: { id }, events: people.get(id) ?? [] };
    const lines = trailLines(simulate(linked.linked, scenario));
    expect(lines.length).toBeGreaterThan(5);
    expect(lines).toEqual(trailLines(simulate(linked.linked, fromFile)));
  }
});

test('a damaged file is a bug that names itself', () => {
  expect(() => buildSampleWorkspace(text('workspace.json'), '{"type":"track"}')).toThrow('line 1');
  expect(() => buildSampleWorkspace('{}', '')).toThrow('damaged');
});
