import { describe, expect, test } from 'vitest';
import { compare } from '../../../src/core/values/compare.ts';
import { ops, parseInstant, type Op } from '../../../src/core/index.ts';
import { there } from '../draw.ts';

const at = (text: string) => there(parseInstant(text));
const now = at('2026-03-10T12:00:00Z');
const asked = (found: unknown, op: Op, expected?: unknown, ignoreCase = false, zone = 'Europe/Berlin') =>
  compare(found, op, expected, ignoreCase, { now, zone });
const holds = (...of: Parameters<typeof asked>) => asked(...of).holds;

describe('what is not there', () => {
  test.each(ops.filter((op) => op !== 'exists' && op !== 'missing'))('%s is false, and says so', (op) => {
    for (const nothing of [undefined, null])
      for (const expected of ['x', 1, true, ['x'], [1, 2], undefined, 'P7D'])
        expect(asked(nothing, op, expected)).toEqual({ holds: false, note: 'missing' });
  });
  test('only exists and missing know it; nothing else counts as missing', () => {
    for (const nothing of [undefined, null]) {
      expect(holds(nothing, 'exists')).toBe(false);
      expect(holds(nothing, 'missing')).toBe(true);
    }
    for (const something of ['', 0, false, [], {}]) {
      expect(holds(something, 'exists')).toBe(true);
      expect(holds(something, 'missing')).toBe(false);
    }
  });
});

describe('types are never coerced', () => {
  test.each<[unknown, Op, unknown]>([
    ['1', 'equals', 1],
    [1, 'equals', '1'],
    [1, 'equals', true],
    ['1', 'notEquals', 1],
    ['5', 'greaterThan', 1],
    [5, 'greaterThan', '1'],
    ['b', 'greaterThan', 'a'],
    ['5', 'between', [1, 9]],
    [5, 'between', ['1', '9']],
    [5, 'between', 1],
    [12, 'contains', 1],
    [12, 'startsWith', '1'],
    ['12', 'endsWith', 2],
    ['1', 'oneOf', [1, 2]],
    [['a'], 'equals', 'a'],
    [{ a: 1 }, 'equals', 'a'],
    [{}, 'notEquals', 'a'],
    [[1], 'contains', '1'],
    [1_773_000_000_000, 'before', '2030-01-01'],
    ['soon', 'before', '2030-01-01'],
    ['2026-03-01', 'inLast', 'a week'],
    ['x', 'equals', undefined],
    ['x', 'contains', undefined],
    [['x'], 'contains', undefined],
  ])('%j %s %j', (found, op, expected) => {
    expect(asked(found, op, expected)).toEqual({ holds: false, note: 'different-type' });
  });
  test('lists and objects are equal to nothing, not even to themselves', () => {
    const same = { a: 1 };
    // By identity this would depend on whether a state had been stored in between.
    for (const op of ['equals', 'notEquals'] as const) expect(asked(same, op, same).holds).toBe(false);
    expect(holds([same], 'contains', same)).toBe(false);
    expect(holds(same, 'oneOf', [same])).toBe(false);
  });
});

describe('texts', () => {
  const composed = 'caf\u00e9';
  const decomposed = 'cafe\u0301';
  test('compare after NFC', () => {
    expect(holds(composed, 'equals', decomposed)).toBe(true);
    expect(holds(decomposed, 'notEquals', composed)).toBe(false);
    expect(holds(decomposed, 'endsWith', '\u00e9')).toBe(true);
    expect(holds(`x ${decomposed} y`, 'contains', composed)).toBe(true);
    expect(holds(decomposed, 'oneOf', ['tea', composed])).toBe(true);
    expect(holds([decomposed], 'contains', composed)).toBe(true);
  });
  test('mind case unless told not to', () => {
    expect(holds('Pro', 'equals', 'pro')).toBe(false);
    expect(holds('Pro', 'equals', 'pro', true)).toBe(true);
    expect(holds('\u00c9COLE', 'startsWith', 'e\u0301co', true)).toBe(true);
    expect(holds(['Vip'], 'contains', 'VIP', true)).toBe(true);
    expect(holds('Pro', 'oneOf', ['FREE', 'PRO'], true)).toBe(true);
  });
  test('no part is a pattern', () => {
    expect(holds('a.c', 'contains', '.')).toBe(true);
    expect(holds('abc', 'contains', '.')).toBe(false);
    expect(holds('a*', 'startsWith', 'a*')).toBe(true);
  });
});

describe('numbers', () => {
  test.each<[number, Op, unknown, boolean]>([
    [5, 'lessThan', 5, false],
    [5, 'atMost', 5, true],
    [5, 'greaterThan', 5, false],
    [5, 'atLeast', 5, true],
    [4.999_999, 'lessThan', 5, true],
    [5, 'between', [5, 5], true],
    [5, 'between', [6, 9], false],
    [5, 'between', [1, 5], true],
    [-0, 'equals', 0, true],
    [1e308, 'greaterThan', 1e307, true],
    [0.1 + 0.2, 'equals', 0.3, false],
  ])('%d %s %j is %s', (found, op, expected, answer) => {
    expect(holds(found, op, expected)).toBe(answer);
  });
});

describe('lists', () => {
  test('contain an item, or lack it', () => {
    expect(asked(['a', 'b'], 'contains', 'b')).toEqual({ holds: true });
    expect(asked(['a', 'b'], 'contains', 'c')).toEqual({ holds: false });
    expect(asked([], 'contains', 'c')).toEqual({ holds: false });
    expect(asked(['a', 1], 'contains', 1)).toEqual({ holds: true });
  });
});

describe('dates', () => {
  test('a date alone begins at midnight in the zone', () => {
    expect(holds('2026-03-10', 'before', '2026-03-09T23:30:00Z', false, 'Europe/Berlin')).toBe(true);
    expect(holds('2026-03-10', 'before', '2026-03-09T23:30:00Z', false, 'America/New_York')).toBe(false);
  });
  test('the same moment is neither before nor after', () => {
    for (const op of ['before', 'after'] as const)
      expect(holds('2026-03-10T12:00:00Z', op, '2026-03-10T13:00:00+01:00')).toBe(false);
  });
  test('inLast is half open, and says when it ends', () => {
    expect(asked('2026-03-10T12:00:00Z', 'inLast', 'P1D')).toEqual({
      holds: true,
      changesAt: at('2026-03-11T12:00:00Z'),
    });
    expect(holds('2026-03-09T12:00:00Z', 'inLast', 'P1D')).toBe(false);
    expect(holds('2026-03-09T12:00:00.001Z', 'inLast', 'P1D')).toBe(true);
    expect(asked('2026-03-11T12:00:00Z', 'inLast', 'P1D')).toEqual({
      holds: false,
      changesAt: at('2026-03-11T12:00:00Z'),
    });
    expect(asked('2026-01-01T00:00:00Z', 'inLast', 'P1D')).toEqual({ holds: false });
  });
  test('inNext is half open, and says when it begins and ends', () => {
    expect(asked('2026-03-10T12:00:00Z', 'inNext', 'P1D')).toEqual({ holds: true, changesAt: now + 1 });
    expect(asked('2026-03-11T12:00:00Z', 'inNext', 'P1D')).toEqual({ holds: false, changesAt: now + 1 });
    expect(holds('2026-03-11T11:59:59.999Z', 'inNext', 'P1D')).toBe(true);
    expect(asked('2026-03-10T11:59:59Z', 'inNext', 'P1D')).toEqual({ holds: false });
  });
  test('days are calendar days of the zone', () => {
    const night = { now: at('2026-03-29T11:30:00Z'), zone: 'Europe/Berlin' };
    // From noon on Saturday to noon on Sunday were only 23 hours.
    expect(compare('2026-03-28T11:00:00Z', 'inLast', 'P1D', false, night).holds).toBe(false);
    expect(compare('2026-03-28T11:00:00Z', 'inLast', 'PT25H', false, night).holds).toBe(true);
  });
});
