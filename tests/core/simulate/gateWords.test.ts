import { describe, expect, test } from 'vitest';
import { checkWords, wordsOf, type GateCheck, type TrailEntry, type Why } from '../../../src/core/index.ts';
import { entry, names, said } from './said.ts';

describe('the words of the gate', () => {
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
});
