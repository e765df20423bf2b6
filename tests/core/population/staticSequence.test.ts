import { expect, test } from 'vitest';
import { link, simulate, staticProgram, staticSequence, type Program } from '../../../src/core/index.ts';
import { brief, draw, email, scenario, shared, trigger, waitForEvent, wait } from '../draw.ts';
import { fourEmails } from './fourEmails.ts';

test('a static sequence is the path with the most mails, with fixed waits', () => {
  const sequence = staticSequence(fourEmails());
  expect(Object.entries(sequence.steps).map(([id, step]) => [id, 'for' in step ? step.for : ''])).toEqual([
    ['fourth', ''],
    ['before-fourth', 'P2D'],
    ['third', ''],
    ['before-third', 'PT1380M'],
    ['first', ''],
    ['before-first', 'PT60M'],
  ]);
  expect(sequence.triggers[0]?.next).toBe('before-first');
  expect(sequence.goal).toMatchObject({ exit: false, name: 'Purchase' });
  expect(link(sequence).ok).toBe(true);
});

test('it goes on after the goal, which still counts', () => {
  const linking = link(staticSequence(fourEmails()));
  if (!linking.ok) throw new Error('it does not link');
  const lines = brief(
    simulate(
      linking.linked,
      scenario([
        ['PT0S', 'Cart Updated'],
        ['PT2H', 'Order Completed', { total: 30 }],
      ]),
    ),
  );
  expect(lines.map((line) => line.split(' ').slice(1).join(' '))).toEqual(
    [
      'entered t1',
      'waiting before-first',
      'woke before-first next',
      'sent first next',
      'waiting before-third',
      'goal before-third',
      'woke before-third next',
      'sent third next',
      'waiting before-fourth',
      'woke before-fourth next',
      'sent fourth next',
      'completed -',
    ].map((line) => (line === 'completed -' ? expect.stringContaining('completed') : line)),
  );
});

test('an event that is awaited counts for half of its time', () => {
  const journey = draw([
    trigger('Signed Up'),
    email('one'),
    waitForEvent('Guide Opened', 'P2D', { done: [email('two'), wait('P1D'), email('three')] }),
  ]);
  const { steps } = staticSequence(journey);
  expect(Object.values(steps).flatMap((step) => ('for' in step ? [step.for] : []))).toEqual(['P1D', 'P1D']);
});

test('of a program every journey becomes one, without groups and the sunset', () => {
  const { digest: _, ...grouped } = draw([trigger('Signed Up'), email('one')], { group: 'g' });
  const program: Program = {
    format: 'wend.program/1',
    policies: {
      caps: [{ max: 1, per: 'P1D', count: 'calendar' }],
      sunset: { after: 'P90D', journey: 'journey', attempts: 3 },
    },
    segments: {},
    topics: shared.topics,
    journeys: [grouped, { ...grouped, version: 2 }],
  };
  const made = staticProgram(program);
  expect(made).toMatchObject({ policies: { caps: [{ max: 1 }] }, journeys: [{ version: 2 }] });
  expect(JSON.stringify(made)).not.toMatch(/sunset|"group"/);
  expect(link(made).ok).toBe(true);
});
