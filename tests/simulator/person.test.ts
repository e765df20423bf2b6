import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fullName,
  parseInstant,
  scenarioEventSchema,
  shortName,
  type Json,
  type ScenarioEvent,
} from '../../src/core/index.ts';
import {
  eventDetails,
  eventTitle,
  propertiesOf,
  withTime,
  withType,
} from '../../src/simulator/person/eventShape.ts';
import { durationTo, eventInstant, inTimeOrder } from '../../src/simulator/person/scenarioTime.ts';
import { recordOf, rowsOf, rowTrouble, withKind, withText } from '../../src/simulator/person/valueRow.ts';
import { personFacts, valueWords } from '../../src/simulator/personFacts.ts';
import { scenario } from '../core/draw.ts';

const berlin = 'Europe/Berlin';
const at = (text: string) => parseInstant(text) ?? Number.NaN;

describe('times of a scenario', () => {
  const given = scenario([['PT2H', 'Signed Up']]);
  test('an instant is told in days where the time of day is the same, also over a clock change', () => {
    expect(durationTo(given, at('2026-03-04T08:00:00Z'), berlin)).toBe('P2D');
    // Summer time begins on 29 March: the same time of day is an hour earlier in UTC.
    expect(durationTo(given, at('2026-04-01T07:00:00Z'), berlin)).toBe('P30D');
    expect(durationTo(given, at('2026-03-03T10:30:00Z'), berlin)).toBe('PT26H30M');
    expect(durationTo(given, at('2026-03-02T08:00:00Z'), berlin)).toBe('PT0S');
  });
  test('the duration to an instant leads to that instant', () => {
    fc.assert(
      fc.property(fc.nat(90 * 86_400), (seconds) => {
        const instant = at(given.start) + seconds * 1000;
        const after = durationTo(given, instant, berlin);
        expect(eventInstant(given, { after, type: 'page' }, berlin)).toBe(instant);
      }),
      { seed: 20260302 },
    );
  });
  test('events are put in order by time, and left alone where they are', () => {
    const mixed = scenario([
      ['P2D', 'Later'],
      ['2026-03-02T09:00:00Z', 'First'],
      ['PT1H', 'Same time'],
    ]);
    const sorted = inTimeOrder(mixed, mixed.events, berlin);
    expect(sorted.map((event) => eventTitle(event, String))).toEqual(['First', 'Same time', 'Later']);
    expect(inTimeOrder(mixed, sorted, berlin)).toBe(sorted);
  });
});

describe('an event', () => {
  const [event] = scenario([['PT1H', 'Cart Updated', { item_count: 2, gift: true }]]).events;
  if (!event) throw new Error('no event');
  test('keeps what it carries through every type and time', () => {
    for (const type of ['page', 'identify', 'manual', 'track'] as const) {
      const other = withType(event, type, 'welcome');
      expect(scenarioEventSchema.safeParse(other).success).toBe(true);
      expect(propertiesOf(other)).toEqual({ item_count: 2, gift: true });
      const moved = withTime(other, { timestamp: '2026-03-05T08:00:00Z' });
      expect(scenarioEventSchema.safeParse(moved).success).toBe(true);
      expect(moved.after).toBeUndefined();
    }
    expect(withType(withType(event, 'page', ''), 'track', '')).toEqual(event);
  });
  test('reads in a line', () => {
    expect(eventDetails(event)).toBe('item_count 2, gift Yes');
    const name = (id: string) => (id === 'welcome' ? 'Welcome series' : id);
    expect(eventTitle(withType(event, 'manual', 'welcome'), name)).toBe('Let into “Welcome series”');
    const moved: ScenarioEvent = { after: 'P1D', type: 'migrate', journey: 'welcome', from: 1, to: 2, steps: { a: 'b', c: 'c' } }; // oxfmt-ignore
    expect(eventTitle(moved, name)).toBe('“Welcome series”: version 1 to 2');
    expect(eventDetails(moved)).toBe('a → b, c');
  });
});

describe('rows of values', () => {
  const jsonValue = fc.jsonValue() as fc.Arbitrary<Json>; // the same type by another name
  test('say the same as the record that they were read from', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), jsonValue), (record) => {
        expect(recordOf(rowsOf(record))).toEqual(record);
      }),
      { seed: 20260302 },
    );
  });
  test('change kind without losing what they can keep', () => {
    const [row] = rowsOf({ total: 84 });
    if (!row) throw new Error('no row');
    expect(withKind(row, 'text').value).toBe('84');
    expect(withKind(withKind(row, 'text'), 'number').value).toBe(84);
    expect(withKind(row, 'list').value).toEqual([84]);
    expect(withKind({ ...row, value: 'yes' }, 'truth').value).toBe(true);
  });
  test('that say nothing yet are left out and say why', () => {
    const [named] = rowsOf({ tags: ['a'] });
    if (!named) throw new Error('no row');
    const broken = withText(named, '["a",');
    expect(recordOf([broken])).toEqual({});
    expect(rowTrouble(broken, [broken])).toContain('list');
    const twin = { ...named, key: -1 };
    expect(rowTrouble(twin, [named, twin])).toBe('This name is there already');
    expect(rowTrouble(named, [named, twin])).toBeUndefined();
  });
});

describe('what a person is called', () => {
  const named = (attributes: Record<string, Json>, email?: string) =>
    scenario([], { subscriber: { id: 'u-1', attributes, ...(email !== undefined && { email }) } });
  test.each([
    [named({ name: 'Ada Okafor', first_name: 'Ada' }), 'Ada Okafor', 'Ada'],
    [named({ firstName: 'Ben', lastName: 'Sorensen' }), 'Ben Sorensen', 'Ben'],
    [named({}, 'kim@example.com'), 'kim@example.com', 'kim'],
    [named({ name: '  ' }), 'u-1', 'u-1'],
  ])('%#', (given, full, short) => {
    expect(fullName(given)).toBe(full);
    expect(shortName(given)).toBe(short);
  });
  test('what else is known stands beside it', () => {
    const given = scenario([], {
      subscriber: {
        id: 'a',
        attributes: { name: 'A', loyaltyPoints: 3 },
        tags: ['vip'],
        topics: { news: true, offers: false },
      },
    });
    expect(personFacts(given, (id) => id.toUpperCase())).toEqual([
      ['Loyalty points', '3'],
      ['Topics', 'NEWS'],
      ['Declined', 'OFFERS'],
      ['Tags', 'vip'],
    ]);
    expect(valueWords({ size: 'M', colours: ['red', 'blue'] })).toBe('size M, colours red, blue');
  });
});
