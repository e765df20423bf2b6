import { describe, expect, test } from 'vitest';
import { flowOfJourney } from '../../../src/core/analyse/flow.ts';
import { overlaps, type Overlapping } from '../../../src/core/analyse/overlap.ts';
import { overlapWords } from '../../../src/core/analyse/overlapWords.ts';
import type { EventPattern, Rule } from '../../../src/core/values/rule.ts';
import { draw, email, trigger } from '../draw.ts';

const journey = (id: string, on: string | EventPattern, more: Partial<Overlapping> = {}): Overlapping => ({
  id,
  priority: 50,
  flow: flowOfJourney(draw([trigger(on, 't'), email('m')])),
  mailsInADay: 1,
  ...more,
});
const onSettings = (id: string, on: object): Overlapping => {
  const node = { id: 't', kind: 'trigger' as const, settings: { on }, ways: [] };
  return {
    id,
    priority: 50,
    flow: { triggers: [node], nodes: [node], node: () => node, shape: {} },
    mailsInADay: 2,
  };
};
const reasons = (...journeys: Overlapping[]) =>
  overlaps(journeys, { segments: {} }).map(({ journeys: pair, reasons: found, certain }) =>
    [...pair, ...found.map(({ code }) => code), certain ? 'certain' : 'perhaps'].join(' '),
  );
const total = (is: 'atLeast' | 'lessThan', value: number): EventPattern => ({
  event: 'Order',
  where: { property: 'total', is, value },
});
const plan = (value: string): Rule => ({ attribute: 'plan', is: 'equals', value });

describe('two journeys overlap', () => {
  test('by the same event, if one event can pass both filters', () => {
    expect(reasons(journey('a', 'Order'), journey('b', 'Order'), journey('c', 'Other'))).toEqual([
      'a b same-event certain',
    ]);
    expect(reasons(journey('a', total('atLeast', 50)), journey('b', total('atLeast', 90)))).toEqual([
      'a b same-event certain',
    ]);
    expect(reasons(journey('a', total('atLeast', 50)), journey('b', total('lessThan', 50)))).toEqual([]);
  });
  test('not if nobody is in both audiences', () =>
    expect(
      reasons(
        journey('a', 'Order', { audience: plan('pro') }),
        journey('b', 'Order', { audience: plan('free') }),
      ),
    ).toEqual([]));
  test('by whom they choose', () => {
    expect(reasons(journey('a', 'A', { audience: plan('pro') }), journey('b', 'B', { audience: { attribute: 'plan', is: 'exists' } }))).toEqual(['a b same-people certain']);
    expect(reasons(journey('a', 'A', { audience: plan('pro') }), journey('b', 'B', { audience: { tag: 'x' } }))).toEqual([]);
  }); // oxfmt-ignore
  test('by segment, date and silence', () => {
    const segment = { segment: 'vips', edge: 'enters' };
    expect(reasons(onSettings('a', segment), onSettings('b', segment), onSettings('c', { segment: 'vips', edge: 'leaves' }))).toEqual(['a b same-segment certain']);
    const date = (attribute: string) => ({ date: { attribute, time: '09:00', yearly: true } });
    expect(reasons(onSettings('a', date('birthday')), onSettings('b', date('birthday')), onSettings('c', date('renewsOn')))).toEqual(['a b same-date certain']);
    const silence = { inactivity: { of: { event: 'Page Viewed' }, for: 'P90D' } };
    expect(reasons(onSettings('a', silence), onSettings('b', silence))).toEqual(['a b same-silence certain']);
  }); // oxfmt-ignore
});

describe('what happens to whoever is in both', () => {
  const names = { journey: (id: string) => id.toUpperCase(), segment: (id: string) => id };
  const groups = { promo: { lower: 'exit', refused: 'queue', onComplete: 'keep' } } as const;
  const told = (a: Partial<Overlapping>, b: Partial<Overlapping>) =>
    overlaps([journey('a', 'Order', a), journey('b', 'Order', b)], { segments: {}, groups }).flatMap(
      (overlap) => overlapWords(overlap, names),
    );
  test('without a group both run, and their mails add up', () =>
    expect(told({ mailsInADay: 2 }, {})).toEqual([
      '“A” and “B” both begin with the same Order.',
      'Nothing keeps them apart: they are not in one group.',
      'Together they can send 3 emails within 24 hours.',
    ]));
  test('in one group the higher priority goes first', () =>
    expect(told({ group: 'promo' }, { group: 'promo', priority: 80 })).toEqual([
      '“A” and “B” both begin with the same Order.',
      '“B” goes first: “A” ends meanwhile, and whoever would begin it waits its turn.',
    ]));
  test('unless there is none', () =>
    expect(told({ group: 'promo' }, { group: 'promo' })[1]).toBe(
      'They are in one group, but their priority is the same: both run.',
    ));
});
