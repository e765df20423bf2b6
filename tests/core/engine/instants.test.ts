import { expect, test } from 'vitest';
import type { Journey } from '../../../src/core/index.ts';
import { condition, draw, email, exit, run, scenario, trigger, wait, waitForEvent } from '../draw.ts';

const outcomes = (journey: Journey, given: ReturnType<typeof scenario>) =>
  run(journey, given).outcomes.map(({ outcome }) => outcome);

test('all inputs of an instant come before what is due at it', () => {
  const journey = draw([
    trigger('Signed Up', 't'),
    wait('P1D', 'w'),
    condition({ tag: 'vip' }, { yes: [exit('Vip', 'v')], no: [waitForEvent('Guide Opened', 'P1D', { done: [exit('Opened', 'o')], timeout: [exit('Idle', 'i')] }, 'e')] }, 'c'),
  ]); // oxfmt-ignore
  // The first of the two must not wake the run: it would meet the second one on the other side of the wait.
  expect(outcomes(journey, scenario([['PT0S', 'Signed Up'], ['P1D', 'Page Viewed'], ['P1D', { identify: { tags: ['vip'] } }]]))).toEqual(['exited:Vip']); // oxfmt-ignore
  expect(outcomes(journey, scenario([['PT0S', 'Signed Up'], ['P1D', 'Page Viewed'], ['P1D', 'Guide Opened']]))).toEqual(['exited:Idle']); // oxfmt-ignore
  const { entries } = run(journey, scenario([['PT0S', 'Signed Up'], ['P1D', 'Page Viewed']])); // oxfmt-ignore
  expect(entries.find(({ did }) => did === 'woke')).toMatchObject({ step: 'w', input: null });
});

test('what a zone or an attribute moves into the past is due at once', () => {
  const journey = draw([
    trigger('Signed Up', 't'),
    wait({ until: { attribute: 'renewsOn' }, ifPast: 'skip' }, 'w'),
    exit('In time', 'x'),
  ]);
  const given = scenario([['PT0S', 'Signed Up'], ['P1D', { identify: { renewsOn: '2026-03-01' } }]], {
    subscriber: { id: 'ada', attributes: { renewsOn: '2026-03-20' } },
  }); // oxfmt-ignore
  expect(run(journey, given).entries.find(({ did }) => did === 'woke')).toMatchObject({
    at: '2026-03-03T08:00:00Z',
    input: 'event-2',
    why: { code: 'past' },
  });
});

test('a goal counts up to and at its deadline, of a completed run too', () => {
  const buys = (from: 'entry' | 'lastSend') => ({
    goal: { name: 'Buys', when: { event: 'Buy' }, within: 'P7D', from, exit: true },
  });
  for (const journey of [
    draw([trigger('Signed Up', 't'), wait('P30D', 'w')], buys('entry')),
    draw([trigger('Signed Up', 't'), email('m')], buys('lastSend')),
  ]) {
    const bought = (after: string) =>
      outcomes(
        journey,
        scenario([
          ['PT0S', 'Signed Up'],
          [after, 'Buy'],
        ]),
      )[0];
    expect([bought('P7D'), bought('P7DT1S') === 'goal']).toEqual(['goal', false]);
  }
});

test('an exit rule acts between two steps of one instant', () => {
  const journey = draw([trigger('Signed Up', 't'), email('first'), email('second'), exit('Done', 'x')], {
    exits: [{ id: 'r', when: { email: 'first', did: 'sent' }, reason: 'one is enough' }],
  });
  const { outcomes: ended, mails } = run(journey, scenario([['PT0S', 'Signed Up']]));
  expect(ended).toMatchObject([{ outcome: 'exited:one is enough' }]);
  expect(mails).toHaveLength(1);
});
