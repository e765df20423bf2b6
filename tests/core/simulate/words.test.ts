import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkWords, deeds, foundWords, link, programSchema, refusalReasons, scenarioSchema, simulate, skippedTime, trailNames,
  valueText, wordsOf, type EntryCause, type GateCheck, type Journey, type Program, type Reason, type Scenario,
  type TrailEntry, type TrailNames, type Why,
} from '../../../src/core/index.ts'; // prettier-ignore
import { conformance } from '../../conformance/groups.ts';
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
import { cases } from '../engine/oracle/casesStories.ts';

const names: TrailNames = {
  step: () => 'the step',
  email: () => 'Welcome aboard',
  outlet: () => 'Yes, please',
  exit: () => 'the exit',
  topic: () => 'News & offers',
  segment: () => 'Pricing shoppers',
  journey: () => 'Cart recovery',
  variant: () => 'Short',
  zone: () => 'Europe/Berlin',
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
    timeout: [{ code: 'timeout', outlet: 'timeout', timeout: 'P2D', since: '2026-03-02T08:00:00Z' }, 'Yes, please: nothing came within 2 days'],
    branch: [{ code: 'branch', outlet: 'otherwise', tried: [{ branch: 'b-7', reason: rule }] }, 'Yes, please: plan is free'],
    gate: [{ code: 'gate', outlet: 'next', email: 'mail-7', checks: [{ check: 'address', passed: true, found: 'ok' }, { check: 'topic', passed: false, topic: 'topic-7', choice: false, from: 'default' }] }, 'Skipped: Welcome aboard: does not want “News & offers” (by default)'],
    deferral: [{ code: 'deferral', email: 'mail-7', checks: [{ check: 'address', passed: true, found: 'ok' }, { check: 'cap', passed: false, max: 1, per: 'P1D', count: 'calendar', found: 1, until: '2026-03-02T23:00:00Z' }], due: '2026-03-02T23:00:00Z' }, 'Held back: Welcome aboard until Tue 0:00: already got 1 of 1 email today'],
    'send-failed': [{ code: 'send-failed', email: 'mail-7', effect: 'run-7/step-7/1' }, 'Not delivered: Welcome aboard'],
    arm: [{ code: 'arm', outlet: 'a', bucket: 4821 }, 'Yes, please: drew 48.21 of 100'],
    change: [{ code: 'change', outlet: 'next', set: { planName: 'pro', seats: 3 }, unset: ['last_seen'], removeTags: ['trial'], addTags: ['vip'], subscribe: ['news'], unsubscribe: ['offers'], suppress: true }, 'Profile updated: plan name is now pro, seats is now 3, last seen cleared, no longer tagged “trial”, tagged “vip”, subscribed to “News & offers”, unsubscribed from “News & offers”, gets no more mail'],
    call: [{ code: 'call', effect: 'run-7/step-7/1', method: 'POST', url: 'https://crm.example/hook', timeout: 'PT30S', due: '2026-03-02T08:00:30Z' }, 'Called: POST https://crm.example/hook, waits at most 30 seconds'],
    answer: [{ code: 'answer', outlet: 'next', ok: true, since: '2026-03-02T08:00:00Z' }, 'Yes, please: the other system answered'],
    start: [{ code: 'start', outlet: 'next', journey: 'cart-7' }, 'Started: “Cart recovery”'],
    'goal-step': [{ code: 'goal-step', outlet: 'next', goal: 'Came to the end', value: 5 }, 'Goal: Came to the end, worth 5'],
    goal: [{ code: 'goal', goal: 'Buys', because, value: 84 }, 'Goal: Buys: Order Completed, worth 84'],
    'exit-event': [{ code: 'exit-event', exit: 'x-7', reason: 'closed', because }, 'Left: closed: Order Completed'],
    'exit-rule': [{ code: 'exit-rule', exit: 'x-7', reason: 'staff', rule: { holds: true, asked: { tag: 'staff' }, found: ['staff'] } }, 'Left: staff: tagged “staff”'],
    'exit-step': [{ code: 'exit-step', reason: 'Finished' }, 'Left: Finished'],
    'engine-exit': [{ code: 'engine-exit', reason: 'looping' }, 'Left: the journey went round a thousand times without rest'],
    outranked: [{ code: 'outranked', by: 'cart-7:i-7', group: 'promotions' }, 'Paused: gives way to “Cart recovery”'],
    resumed: [{ code: 'resumed', since: '2026-02-28T06:00:00Z', group: 'promotions' }, 'Goes on: after a pause of 2 d 2 h'],
    sunset: [{ code: 'sunset', reason: 'sunset', attempts: 3, sent: 3, since: '2026-02-02T08:00:00Z' }, 'No more mail: none of 3 emails opened or clicked since Mon 2 Feb 9:00'],
    migration: [{ code: 'migration', from: 1, to: 2, step: 'step-8' }, 'Moved: from version 1 to version 2, to the step'],
    end: [{ code: 'end', from: 'step-6', outlet: 'next', tag: 'done' }, 'Completed: tagged “done”'],
    input: [{ code: 'input', reason: 'duplicate', clock: '2026-03-02T08:00:00Z' }, 'Ignored: this came before'],
  }; // prettier-ignore
  for (const [why, words] of Object.values(all)) expect(said(why)).toBe(words);
});

describe('every reading of one reason', () => {
  test('refusals', () => {
    for (const reason of refusalReasons)
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
    const behind = { code: 'refusal', trigger: 't-7', because, by: 'cart-7:i-7' } as const;
    expect(said({ ...behind, reason: 'outranked' })).toBe(
      'Not let in: Order Completed: “Cart recovery” goes first',
    );
    expect(said({ ...behind, reason: 'outranked' }, { did: 'queued' })).toBe(
      'Stands in line: Order Completed: “Cart recovery” goes first',
    );
    expect(said({ ...behind, reason: 'queued-already' })).toContain(
      'stands in line behind “Cart recovery” already',
    );
    expect(said({ ...behind, reason: 'group-completed' })).toContain('“Cart recovery” is done');
  });
  test.each<[EntryCause, string]>([
    [because, 'Order Completed'],
    [{ segment: 'segment-7', edge: 'enters' }, 'joined “Pricing shoppers”'],
    [{ segment: 'segment-7', edge: 'leaves' }, 'left “Pricing shoppers”'],
    [{ date: '2026-03-05', attribute: 'renewsOn' }, 'renews on: Thu 5 Mar 2026'],
    [{ inactivity: 'Page Viewed', since: '2025-12-02T08:00:00Z' }, 'no Page Viewed since Tue 2 Dec 9:00'],
    [{ manual: true }, 'let in by hand'],
    [{ run: 'cart-7:i-7', step: 'step-6' }, 'started by “Cart recovery”'],
    [{ sunset: '2025-12-02T08:00:00Z' }, 'nothing opened since Tue 2 Dec 9:00'],
  ])('what lets people in: %j', (cause, words) =>
    expect(said({ code: 'trigger', trigger: 't-7', because: cause, zone: 'Europe/Berlin' })).toBe(
      `Entered: ${words}`,
    ),
  );
  test('ends that the engine makes', () => {
    for (const reason of [
      'looping',
      'version-gone',
      'email-skipped',
      'wait-past',
      'wait-missing',
      'outranked',
      'group-completed',
    ] as const)
      expect(said({ code: 'engine-exit', reason })).toMatch(/^Left: [a-z, ]+$/);
    expect(said({ code: 'engine-exit', reason: 'outranked', by: 'cart-7:i-7' })).toBe(
      'Left: gives way to “Cart recovery”',
    );
    expect(said({ code: 'engine-exit', reason: 'group-completed', by: 'cart-7:i-7' })).toBe(
      'Left: “Cart recovery” is done, and the others of its group end with it',
    );
  });
  test('inputs that nothing comes of', () => {
    for (const reason of ['too-old', 'duplicate', 'no-manual-trigger', 'no-such-run'] as const)
      expect(said({ code: 'input', reason, clock: '2026-03-02T08:00:00Z' })).toMatch(/^Ignored: [a-z ]+$/);
  });
  test('chance, and whoever overrules it', () => {
    expect(said({ code: 'arm', outlet: 'a', bucket: 0 })).toBe('Yes, please: drew 0.00 of 100');
    expect(said({ code: 'arm', outlet: 'a', bucket: 1, pinned: true })).toBe(
      'Yes, please: chosen by hand for this person',
    );
  });
  test('what other systems and other journeys do', () => {
    expect(said({ code: 'answer', outlet: 'failed', ok: false, since: '2026-03-02T08:00:00Z' })).toBe(
      'Yes, please: the other system refused',
    );
    expect(said({ code: 'start', outlet: 'next', journey: 'gone', unknown: true })).toBe(
      'Not started: “Cart recovery” does not run here',
    );
    expect(said({ code: 'change', outlet: 'next' })).toBe(
      'Profile updated: nothing, as the trigger does not say to what',
    );
    expect(said({ code: 'listening', events: [], timeout: 'PT30S', due: '2026-03-02T08:00:30Z' })).toBe(
      'Waits: for the answer, at most 30 seconds',
    );
  });
  test('the gate', () => {
    const gate = (...checks: Extract<Why, { code: 'gate' }>['checks']) =>
      said({ code: 'gate', outlet: 'next', email: 'mail-7', checks }, { did: 'sent' });
    expect(gate({ check: 'address', passed: true, found: 'ok' })).toBe('Sent: Welcome aboard');
    for (const found of ['missing', 'bounced', 'complained'] as const)
      expect(gate({ check: 'address', passed: false, found })).toMatch(/^Skipped: Welcome aboard: [a-z ]+$/);
    expect(
      gate({ check: 'suppression', passed: false, reason: 'unsubscribed', since: '2026-03-01T08:00:00Z' }),
    ).toBe('Skipped: Welcome aboard: gets no mail: unsubscribed from everything');
    const cap = { check: 'cap', passed: false, max: 2, per: 'P1W', count: 'rolling', found: 2 } as const;
    expect(gate(cap)).toBe('Skipped: Welcome aboard: already got 2 of 2 emails in the last week');
    expect(
      said(
        {
          code: 'gate',
          outlet: 'next',
          email: 'mail-7',
          checks: [{ ...cap, max: 1, per: 'P1D', count: 'calendar', found: 1 }],
          earliest: '2026-03-03T08:00:00Z',
        },
        { did: 'skipped' },
      ),
    ).toBe('Skipped: Welcome aboard: already got 1 of 1 email today; next possible Tue 9:00');
    expect(
      said(
        {
          code: 'gate',
          outlet: 'next',
          email: 'mail-7',
          checks: [],
          variant: { id: 'b', bucket: 712 },
        },
        { did: 'sent' },
      ),
    ).toBe('Sent: Welcome aboard, variant Short: drew 7.12 of 100');
  });
  test.each<[GateCheck, string]>([
    [{ check: 'suppression', passed: true }, 'not suppressed'],
    [
      { check: 'suppression', passed: false, reason: 'sunset' },
      'gets no mail: answered nothing for too long',
    ],
    [{ check: 'suppression', passed: false, reason: 'manual' }, 'gets no mail: suppressed by hand'],
    [
      { check: 'topic', passed: true, topic: 'topic-7', choice: true, from: 'person' },
      'wants “News & offers”',
    ],
    [
      { check: 'cap', passed: true, max: 3, per: 'P1M', count: 'calendar', found: 0 },
      'got 0 of 3 emails this month',
    ],
    [
      { check: 'cap', passed: true, max: 1, per: 'PT24H', count: 'rolling', topics: ['topic-7'], found: 0 },
      'got 0 of 1 email about “News & offers” in the last 24 hours',
    ],
    [
      { check: 'cap', passed: false, max: 1, per: 'P1W', count: 'calendar', found: 3 },
      'already got 3 emails this week, and 1 is the most',
    ],
    [
      { check: 'frequency', passed: true, max: 2, per: 'P1W', found: 1 },
      'wants at most 2 emails in any week, got 1',
    ],
    [
      { check: 'frequency', passed: false, max: 1, per: 'P3D', found: 1 },
      'wants at most 1 email in any 3 days, already got 1',
    ],
    [{ check: 'frequency', passed: false, max: 0, per: 'P1D', found: 0 }, 'wants no emails at all'],
    [{ check: 'quiet-hours', passed: false, from: '22:00', to: '08:00' }, 'quiet hours: 22:00 to 8:00'],
    [
      { check: 'quiet-hours', passed: true, from: '22:00', to: '08:00' },
      'outside the quiet hours (22:00 to 8:00)',
    ],
    [{ check: 'quiet-hours', passed: false, from: '09:00', to: '09:00' }, 'quiet hours: all day'],
    [
      { check: 'window', passed: false, from: '09:00', to: '18:00', weekdays: ['fri', 'mon'] },
      'outside the sending hours (Monday or Friday, 9:00 to 18:00)',
    ],
    [
      { check: 'window', passed: true, from: '09:00', to: '18:00' },
      'within the sending hours (9:00 to 18:00)',
    ],
  ])('a question of the gate: %j', (check, words) => expect(checkWords(check, names)).toBe(words));
  test('moments stand on the person’s own clock, also where it changes in between', () => {
    const until = (due: string, more: Partial<TrailEntry> = {}, zone?: string) =>
      wordsOf(entry({ code: 'deferral', email: 'mail-7', checks: [], due }, more), {
        ...names,
        zone: () => zone,
      })
        .detail.replace('Welcome aboard until ', '')
        .replace(/: .*$/, '');
    expect(until('2026-03-02T17:00:00Z', {}, 'Europe/Berlin')).toBe('18:00');
    expect(until('2026-03-30T07:00:00Z', {}, 'Europe/Berlin')).toBe('Mon 30 Mar 9:00');
    // Without a zone, and with one that is not theirs any more, the entry’s own offset is the best there is.
    expect(until('2026-03-30T07:00:00Z')).toBe('Mon 30 Mar 8:00');
    expect(until('2026-03-02T17:00:00Z', {}, 'Asia/Tokyo')).toBe('18:00');
  });
  test('a moment of any origin', () => {
    for (const [origin, value, words] of [['pause', '2 d', 'paused for 2 d'], ['offset', '-P14D', '14 days before'], ['offset', 'PT2H', '2 hours after'], ['date', '2026-12-24', '2026-12-24'], ['attribute', 'renewsOn', 'renews on'], ['trigger', 'properties.startsAt', 'starts at'], ['nextOccurrence', undefined, 'next year’s'], ['gap', undefined, 'clocks go forward'], ['overlap', undefined, 'clocks go back: the first time']] as const)
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
    [{ holds: true, asked: { segment: 'segment-7' }, of: { holds: true, asked: { tag: 'vip' }, found: ['vip'] } }, 'in “Pricing shoppers” (tagged “vip”)'],
    [{ holds: false, asked: { segment: 'segment-7' }, of: { holds: false, any: [{ holds: false, asked: { event: { event: 'Buy' } }, found: 0 }] } }, 'not in “Pricing shoppers” (no Buy)'],
    [{ holds: false, asked: { segment: 'segment-7' } }, 'not in “Pricing shoppers”'],
    [{ holds: true, asked: { in: 'journey-7', state: 'active' }, found: ['active', 'everEntered'] }, 'is in “Cart recovery”'],
    [{ holds: false, asked: { in: 'journey-7', state: 'completed' }, found: [] }, 'did not complete “Cart recovery”'],
    [{ holds: false, asked: { in: 'journey-7', state: 'everEntered' }, found: [] }, 'never entered “Cart recovery”'],
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
    expect(foundWords({ holds: true, asked: { segment: 's' } })).toBe('is in it');
    expect(foundWords({ holds: false, asked: { in: 'j', state: 'active' }, found: [] })).toBe(
      'never entered it',
    );
    expect(
      foundWords({ holds: true, asked: { in: 'j', state: 'active' }, found: ['active', 'everEntered'] }),
    ).toBe('entered it, is in it now');
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
  /** No id of a run, input or effect, and nothing that a program says when it has nothing to say. */
  const leak = /undefined|null|\[object|NaN|event-\d|@\d{4}|\/1\b/;
  const wordsFor = (journey: Journey, given: Scenario) => {
    const known = trailNames([journey]);
    return simulate(linked(journey), given).entries.map((one) =>
      Object.values(wordsOf(one, known)).join(': '),
    );
  };
  const leaks = (program: Program, given: Scenario): string[] => {
    const linking = link(program);
    if (!linking.ok) throw new Error(JSON.stringify(linking.issues));
    const known = trailNames(program.journeys, { zone: given.subscriber.timeZone });
    return simulate(linking.linked, given)
      .entries.map((one) => Object.values(wordsOf(one, known)).join(': '))
      .filter((line) => leak.test(line) || /: *$| {2}|: :|^: /.test(line));
  };
  test('leak nothing, whatever the conformance cases make happen', () => {
    const all = conformance.flatMap((group) => group.cases);
    for (const { name, program, scenario: given } of all)
      expect(leaks(programSchema.parse(program), scenarioSchema.parse(given)), name).toEqual([]);
  });
  test('leak nothing in stories made up at random', () => {
    fc.assert(
      fc.property(cases, ({ program, scenario: given }) => {
        expect(leaks(program, given)).toEqual([]);
      }),
      { seed: 20261122, numRuns: 60 },
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
      '48 h passed: nothing came within 48 hours',
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
  test('two journeys may use one id: the entry says which is meant', () => {
    const one = { ...draw([trigger('A', 't'), exit('Done', 'x')]), id: 'one', name: 'First' };
    const two = { ...draw([trigger('A', 't'), exit('Over', 'x')]), id: 'two', name: 'Second' };
    const known = trailNames([one, two], { journeyName: (id) => (id === 'three' ? 'Third' : undefined) });
    expect([known.step('x'), known.step('x', 'two'), known.step('x', 'gone')]).toEqual(['Done', 'Over', 'x']);
    expect(['two', 'three', 'four'].map((id) => known.journey(id))).toEqual(['Second', 'Third', 'four']);
    expect([known.zone('one'), known.zone(null)]).toEqual(['Europe/Berlin', undefined]);
    expect(trailNames([one], { zone: 'Asia/Tokyo' }).zone(null)).toBe('Asia/Tokyo');
  });
});

test('the deeds of a trail are a closed list', () => expect(new Set(deeds).size).toBe(deeds.length));
