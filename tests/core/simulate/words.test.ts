import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deeds, foundWords, simulate, skippedTime, trailNames, valueText, wordsOf, type Journey, type Reason, type Scenario, type TrailEntry, type Why } from '../../../src/core/index.ts'; // prettier-ignore
import {
  condition,
  draw,
  email,
  exit,
  linked,
  scenario,
  there,
  trigger,
  wait,
  waitForEvent,
} from '../draw.ts';
import { histories, journeys } from '../engine/oracleCases.ts';

const names = {
  step: () => 'the step',
  email: () => 'Welcome aboard',
  outlet: () => 'Yes, please',
  exit: () => 'the exit',
  topic: () => 'News & offers',
};
const entry = (why: Why, more: Partial<TrailEntry> = {}): TrailEntry => ({
  at: '2026-03-02T08:00:00Z', local: '2026-03-02T09:00:00+01:00', input: 'i-7', run: 'run-7', journey: 'journey-7', step: 'step-7', did: 'arrived', why, ...more,
}); // prettier-ignore
const said = (why: Why, more?: Partial<TrailEntry>) => {
  const { title, detail } = wordsOf(entry(why, more), names);
  return `${title}: ${detail}`;
};
const because = { input: 'i-7', event: 'Order Completed', at: '2026-03-02T08:00:00Z' };
const rule: Reason = {
  holds: false,
  asked: { attribute: 'plan', is: 'equals', value: 'pro' },
  found: 'free',
};
const moments = [
  { rule: 'arrival' as const, reached: '2026-03-06T10:00:00+01:00' },
  { rule: 'for' as const, value: 'P3D', reached: '2026-03-09T10:00:00+01:00' },
  { rule: 'time' as const, value: '09:00', reached: '2026-03-10T09:00:00+01:00' },
  { rule: 'weekdays' as const, value: 'mon fri', reached: '2026-03-13T09:00:00+01:00' },
];

test('every reason has words', () => {
  const all: { [Code in Why['code']]: [Extract<Why, { code: Code }>, string] } = {
    trigger: [{ code: 'trigger', trigger: 't-7', because, zone: 'Europe/Berlin', key: 'c-1' }, 'Entered: Order Completed, for c-1'],
    refusal: [{ code: 'refusal', reason: 'audience', trigger: 't-7', because, rule }, 'Not let in: Order Completed: not among those who may enter: plan is free'],
    arrival: [{ code: 'arrival', from: 'step-6', outlet: 'next' }, 'Came to: the step'],
    moment: [{ code: 'moment', moments, due: '2026-03-13T08:00:00Z' }, 'Waits: 3 days → Mon 9 Mar 10:00 → at 9:00 → Tue 10 Mar 9:00 → Monday or Friday → Fri 13 Mar 9:00'],
    listening: [{ code: 'listening', events: ['A', 'B'], timeout: 'PT48H', due: '2026-03-04T08:00:00Z' }, 'Waits: for A or B, at most 48 hours'],
    waited: [{ code: 'waited', outlet: 'next', moments: moments.slice(0, 2), since: '2026-03-06T09:00:00Z' }, 'Moved on: 3 days → Mon 9 Mar 10:00'],
    past: [{ code: 'past', outlet: 'skip', moments: moments.slice(0, 2), choice: 'skip' }, 'Skipped ahead: the moment it waits for had passed: 3 days → Mon 9 Mar 10:00'],
    missing: [{ code: 'missing', outlet: 'next', asked: 'properties.startsAt', choice: 'continue' }, 'Went on: starts at is not known'],
    event: [{ code: 'event', outlet: 'done', because, since: '2026-03-02T08:00:00Z', keyless: true }, 'Yes, please: Order Completed (it names no key, so it counts for every run)'],
    timeout: [{ code: 'timeout', outlet: 'timeout', timeout: 'P2D', since: '2026-03-02T08:00:00Z' }, 'Yes, please: it did not happen within 2 days'],
    branch: [{ code: 'branch', outlet: 'otherwise', tried: [{ branch: 'b-7', reason: rule }] }, 'Yes, please: plan is free'],
    gate: [{ code: 'gate', outlet: 'next', email: 'mail-7', checks: [{ check: 'address', passed: true, found: 'ok' }, { check: 'topic', passed: false, topic: 'topic-7', choice: false, from: 'default' }] }, 'Skipped: Welcome aboard: does not want “News & offers” (by default)'],
    deed: [{ code: 'deed', email: 'mail-7', effect: 'run-7/step-7/1' }, 'Not delivered: Welcome aboard'],
    goal: [{ code: 'goal', goal: 'Buys', because, value: 84 }, 'Goal: Buys: Order Completed, worth 84'],
    'exit-event': [{ code: 'exit-event', exit: 'x-7', reason: 'closed', because }, 'Left: closed: Order Completed'],
    'exit-rule': [{ code: 'exit-rule', exit: 'x-7', reason: 'staff', rule: { holds: true, asked: { tag: 'staff' }, found: ['staff'] } }, 'Left: staff: tagged “staff”'],
    'exit-step': [{ code: 'exit-step', reason: 'Finished' }, 'Left: Finished'],
    'engine-exit': [{ code: 'engine-exit', reason: 'looping' }, 'Left: the journey went round a thousand times without rest'],
    end: [{ code: 'end', from: 'step-6', outlet: 'next', tag: 'done' }, 'Completed: tagged “done”'],
    input: [{ code: 'input', reason: 'duplicate', clock: '2026-03-02T08:00:00Z' }, 'Ignored: this event came before'],
  }; // prettier-ignore
  for (const [why, words] of Object.values(all)) expect(said(why)).toBe(words);
});

describe('every reading of one reason', () => {
  test('refusals', () => {
    for (const reason of ['audience', 'exit-holds', 're-entry', 'cooldown', 'no-key', 'suppressed'] as const)
      expect(said({ code: 'refusal', reason, trigger: 't-7', because })).toMatch(
        /^Not let in: Order Completed: [a-z ,]+$/,
      );
    expect(
      said({
        code: 'refusal',
        reason: 'cooldown',
        trigger: 't-7',
        because,
        until: '2026-04-01T09:00:00+02:00',
      }),
    ).toContain('not before Wed 1 Apr 9:00');
  });
  test('ends that the engine makes', () => {
    for (const reason of ['looping', 'version-gone', 'email-skipped', 'wait-past', 'wait-missing'] as const)
      expect(said({ code: 'engine-exit', reason })).toMatch(/^Left: [a-z, ]+$/);
  });
  test('the gate', () => {
    const gate = (...checks: Extract<Why, { code: 'gate' }>['checks']) =>
      said({ code: 'gate', outlet: 'next', email: 'mail-7', checks }, { did: 'sent' });
    expect(gate({ check: 'address', passed: true, found: 'ok' })).toBe('Sent: Welcome aboard');
    for (const found of ['missing', 'bounced', 'complained'] as const)
      expect(gate({ check: 'address', passed: false, found })).toMatch(/^Skipped: Welcome aboard: [a-z ]+$/);
    expect(
      gate({ check: 'suppression', passed: false, reason: 'unsubscribed', since: '2026-03-01T08:00:00Z' }),
    ).toBe('Skipped: Welcome aboard: gets no mail (unsubscribed since Sun 1 Mar 8:00)');
  });
  test('a moment of any origin', () => {
    for (const [origin, value, words] of [['offset', '-P14D', '14 days before'], ['offset', 'PT2H', '2 hours after'], ['date', '2026-12-24', '2026-12-24'], ['attribute', 'renewsOn', 'renews on'], ['trigger', 'properties.startsAt', 'starts at'], ['nextOccurrence', undefined, 'next year’s'], ['gap', undefined, 'clocks go forward'], ['overlap', undefined, 'clocks go back: the first time']] as const)
      expect(said({ code: 'moment', moments: [{ rule: origin, reached: '2026-03-06T10:00:00+01:00', ...(value !== undefined && { value }) }], due: '2026-03-06T09:00:00Z' })).toBe(`Waits: ${words} → Fri 6 Mar 10:00`); // prettier-ignore
  });
});

describe('clauses', () => {
  const words = (reason: Reason) =>
    said({ code: 'branch', outlet: 'yes', tried: [{ branch: 'yes', reason }] }).replace('Yes, please: ', '');
  test.each<[Reason, string]>([
    [{ holds: false, asked: { attribute: 'plan', is: 'equals', value: 'pro' }, note: 'missing' }, 'plan is not known'],
    [{ holds: false, asked: { attribute: 'plan', is: 'equals', value: 'pro' }, found: null, note: 'missing' }, 'plan is not known'],
    [{ holds: false, asked: { attribute: 'plan', is: 'exists' } }, 'plan is not known'],
    [{ holds: true, asked: { attribute: 'plan', is: 'missing' } }, 'plan is not known'],
    [{ holds: true, asked: { attribute: 'plan', is: 'exists' }, found: 'pro' }, 'plan is known'],
    [{ holds: false, asked: { attribute: 'plan', is: 'missing' }, found: 'pro' }, 'plan is known'],
    [{ holds: false, asked: { attribute: 'plan', is: 'equals', value: 'pro' }, found: '' }, 'plan is empty'],
    [{ holds: false, asked: { attribute: 'plan', is: 'equals', value: 'pro' }, found: { a: [1, null] }, note: 'different-type' }, 'plan is a: 1, nothing, which cannot be compared'],
    [{ holds: true, asked: { attribute: 'likes', is: 'contains', value: 'tea' }, found: ['tea', 'cake'] }, 'likes is tea, cake'],
    [{ holds: true, asked: { trigger: 'properties.cart_total', is: 'atLeast', value: 5 }, found: 84 }, 'the trigger’s cart total is 84'],
    [{ holds: false, asked: { tag: 'vip' }, found: [] }, 'not tagged “vip”'],
    [{ holds: true, asked: { topic: 'topic-7', subscribed: true }, found: true }, 'wants “News & offers”'],
    [{ holds: true, asked: { topic: 'topic-7', subscribed: false }, found: false }, 'does not want “News & offers”'],
    [{ holds: false, asked: { event: { event: 'Buy' } }, found: 0 }, 'no Buy'],
    [{ holds: true, asked: { event: { event: 'Buy' }, since: 'entry', within: 'P7D' }, found: 1 }, 'Buy in the last 7 days since entry'],
    [{ holds: false, asked: { event: { event: 'Buy' }, times: { atLeast: 3 } }, found: 1 }, '1 × Buy'],
    [{ holds: true, asked: { event: { event: 'Buy', where: { all: [{ property: 'total', is: 'atLeast', value: 5 }, { any: [{ property: 'a', is: 'exists' }, { property: 'b', is: 'missing' }] }] } } }, found: 2 }, '2 × Buy with total is at least 5 and (a is known or b is not known)'],
    [{ holds: false, asked: { event: { event: 'Cart' }, pick: 'last', property: 'item_count', is: 'greaterThan', value: 0 }, note: 'no-such-event' }, 'no Cart'],
    [{ holds: false, asked: { event: { event: 'Cart' }, pick: 'last', property: 'item_count', is: 'greaterThan', value: 0 }, note: 'missing' }, 'last Cart: item count is not known'],
    [{ holds: true, asked: { event: { event: 'Cart' }, pick: 'first', property: 'item_count', is: 'greaterThan', value: 0 }, found: 2 }, 'first Cart: item count is 2'],
    [{ holds: true, asked: { email: 'mail-7', did: 'opened', within: 'P2D' }, found: 1 }, '“Welcome aboard” was opened in the last 2 days'],
    [{ holds: false, asked: { email: 'previous', did: 'clicked' }, found: 0 }, 'the previous email was not clicked'],
    [{ holds: false, asked: { email: 'any', did: 'opened' }, found: 0 }, 'no email was opened'],
    [{ holds: true, not: { holds: false, asked: { tag: 'vip' }, found: [] } }, 'not tagged “vip”'],
    [{ holds: true, all: [{ holds: true, asked: { tag: 'a' } }, { holds: true, asked: { tag: 'b' } }] }, 'tagged “a” and tagged “b”'],
    [{ holds: false, all: [{ holds: true, asked: { tag: 'a' } }, { holds: false, asked: { tag: 'b' } }] }, 'not tagged “b”'],
    [{ holds: true, any: [{ holds: true, asked: { tag: 'a' } }, { holds: false, asked: { tag: 'b' } }] }, 'tagged “a”'],
  ])('%j', (reason, expected) => expect(words(reason)).toBe(expected)); // prettier-ignore
  test('what was found', () => {
    expect(foundWords({ holds: false, asked: { attribute: 'a', is: 'exists' } })).toBe('nothing known');
    expect(foundWords({ holds: false, asked: { tag: 'a' }, found: ['x', 'y'] })).toBe('tags x, y');
    expect(foundWords({ holds: false, asked: { tag: 'a' }, found: [] })).toBe('no tags');
    expect(foundWords({ holds: false, asked: { email: 'any', did: 'sent' }, found: 0 })).toBe('no');
    expect([undefined, null, true, 0, '', [], ['a', [1]], { a: { b: 1 } }].map(valueText)).toEqual([
      'nothing',
      'nothing',
      'true',
      '0',
      'empty',
      'an empty list',
      'a, 1',
      'a: b: 1',
    ]);
  });
});

test('time that passed in between', () => {
  const between = (to: string) =>
    skippedTime(
      entry({ code: 'exit-step', reason: 'x' }),
      entry({ code: 'exit-step', reason: 'x' }, { at: to }),
    );
  expect(between('2026-03-05T06:00:00Z')).toBe('2 d 22 h');
  expect(between('2026-03-02T08:00:59Z')).toBeUndefined();
});

describe('whole trails', () => {
  /** No id of a step, mail, run or input, and nothing that a program says when it has nothing to say. */
  const leak = /undefined|null|\[object|NaN|\b[sm]\d\b|event-\d|journey:/;
  const wordsFor = (journey: Journey, given: Scenario) => {
    const known = trailNames([journey]);
    return simulate(linked(journey), given).entries.map((one) =>
      Object.values(wordsOf(one, known)).join(': '),
    );
  };
  test('leak nothing', () => {
    fc.assert(
      fc.property(journeys, histories, ({ steps, emails, ...journey }, given) => {
        const named: Journey = {
          ...journey,
          steps,
          emails: Object.fromEntries(
            Object.entries(emails).map(([id, one]) => [id, { ...one, name: '', subject: 'Hello' }]),
          ),
        };
        for (const line of wordsFor(named, given)) {
          expect(line).not.toMatch(leak);
          expect(line).not.toMatch(/: *$| {2}|: :/);
        }
      }),
      { seed: 20261122, numRuns: 100 },
    );
  });
  test('say what a marketer would say', () => {
    const journey = draw([
      trigger('Signed Up', 't'), email('welcome'), wait({ for: 'P3D', until: { time: '09:00', weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'] } }, 'w'),
      waitForEvent('Guide Opened', 'PT48H', { timeout: [condition({ email: 'welcome', did: 'opened' }, { yes: [exit('Read it')], no: [exit('Never looked')] }, 'c')] }, 'e'),
    ]); // prettier-ignore
    expect(wordsFor(journey, scenario([['2026-03-06T09:00:00Z', 'Signed Up']]))).toEqual([
      'Entered: Signed Up',
      'Came to: Subject of welcome',
      'Sent: welcome',
      'Came to: 3 days, then a weekday 9:00',
      'Waits: 3 days → Mon 9 Mar 10:00 → at 9:00 → Tue 10 Mar 9:00',
      'Moved on: 3 days → Mon 9 Mar 10:00 → at 9:00 → Tue 10 Mar 9:00',
      'Came to: Guide Opened within 48 hours',
      'Waits: for Guide Opened, at most 48 hours',
      '48 h passed: it did not happen within 48 hours',
      'Came to: the email was opened',
      'No: “welcome” was not opened',
      'Came to: Never looked',
      'Left: Never looked',
    ]);
  });
  test('names come from the journeys, and ids only where nothing has a name', () => {
    const journey = draw([trigger('A', 't'), email('m'), wait('P1D', 'w'), exit('Done', 'x')]);
    const known = trailNames([journey]);
    expect([
      known.step('w'),
      known.step('gone'),
      known.email('m'),
      known.email('gone'),
      known.topic('news'),
      known.topic('gone'),
      known.outlet('w', 'next'),
      known.outlet('gone', 'next'),
      known.exit('gone'),
    ]).toEqual(['1 day', 'gone', 'm', 'gone', 'News', 'gone', 'Then', 'next', 'gone']);
    expect(known.step('constructor')).toBe('constructor');
    const calm = trailNames([
      { ...journey, steps: { ...journey.steps, w: { ...there(journey.steps['w']), name: 'Breathe' } } },
    ]);
    expect(calm.step('w')).toBe('Breathe');
  });
});

test('the deeds of a trail are a closed list', () => expect(new Set(deeds).size).toBe(deeds.length));
