import { describe, expect, test } from 'vitest';
import { deeds, refusalReasons, skippedTime, type EntryCause, type Reason, type Why } from '../../../src/core/index.ts'; // oxfmt-ignore
import { because, entry, said } from './said.ts';

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
  }; // oxfmt-ignore
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
  test('a moment of any origin', () => {
    for (const [origin, value, words] of [['pause', '2 d', 'paused for 2 d'], ['offset', '-P14D', '14 days before'], ['offset', 'PT2H', '2 hours after'], ['date', '2026-12-24', 'Thu 24 Dec 2026'], ['attribute', 'renewsOn', 'renews on'], ['trigger', 'properties.startsAt', 'starts at'], ['nextOccurrence', undefined, 'next year’s'], ['gap', undefined, 'clocks go forward'], ['overlap', undefined, 'clocks go back: the first time']] as const)
      expect(said({ code: 'moment', moments: [{ rule: origin, reached: '2026-03-06T10:00:00+01:00', ...(value !== undefined && { value }) }], due: '2026-03-06T09:00:00Z' })).toBe(`Waits: ${words} → Fri 6 Mar 10:00`); // oxfmt-ignore
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

test('the deeds of a trail are a closed list', () => expect(new Set(deeds).size).toBe(deeds.length));
