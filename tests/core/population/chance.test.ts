import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asShare, befalls, chance, chances, nameNumber } from '../../../src/core/population/chance.ts';
import { drawDelay, drawValue } from '../../../src/core/population/drawing.ts';
import { exp, ln, normalQuantile } from '../../../src/core/population/logarithm.ts';

const opens = nameNumber('email first opens');

test('a chance is the same for ever', () => {
  expect([nameNumber('email first opens'), chance(7, 123, opens, 1), chance(0, 0, 0, 0)])
    .toMatchInlineSnapshot(`
    [
      2874918115,
      1219584244,
      4245517898,
    ]
  `);
});

test('no two people draw the same number, and shares come out', () => {
  const drawn = Array.from({ length: 50_000 }, (_, person) => chance(9, person, opens, 1));
  expect(new Set(drawn).size).toBe(drawn.length);
  for (const share of [0.003, 0.05, 0.35, 0.9]) {
    const hits = drawn.filter((one) => befalls(one, share)).length;
    const deviation = Math.sqrt(drawn.length * share * (1 - share));
    expect(Math.abs(hits - drawn.length * share)).toBeLessThan(4 * deviation);
  }
  expect(drawn.some((one) => befalls(one, 0))).toBe(false);
  expect(drawn.every((one) => befalls(one, 1))).toBe(true);
});

test('chances of two names, of two visits and of two seeds have nothing to do with each other', () => {
  const clicks = nameNumber('email first clicks');
  const pairs: [(person: number) => number, (person: number) => number][] = [
    [(person) => chance(1, person, opens, 1), (person) => chance(1, person, clicks, 1)],
    [(person) => chance(1, person, opens, 1), (person) => chance(1, person, opens, 2)],
    [(person) => chance(1, person, opens, 1), (person) => chance(2, person, opens, 1)],
    [(person) => chance(1, person, opens, 1), (person) => chance(1, person + 1, opens, 1)],
  ];
  for (const [a, b] of pairs) {
    const cells = Array.from({ length: 16 }, () => 0);
    for (let person = 0; person < 16_000; person++) {
      const cell = Math.floor((a(person) / chances) * 4) * 4 + Math.floor((b(person) / chances) * 4);
      cells[cell] = (cells[cell] ?? 0) + 1;
    }
    const chi = cells.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chi).toBeLessThan(37.7); // 15 degrees of freedom: beyond it once in a thousand
  }
});

test('the logarithm and its kin are right', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
      expect(Math.abs(ln(x) - Math.log(x))).toBeLessThanOrEqual(1e-13 + Math.abs(Math.log(x)) * 1e-15);
    }),
    { seed: 1 },
  );
  fc.assert(
    fc.property(fc.double({ min: -600, max: 600, noNaN: true }), (x) => {
      expect(exp(x) / Math.exp(x)).toBeCloseTo(1, 12);
    }),
    { seed: 2 },
  );
  expect(() => ln(0)).toThrow(RangeError);
  expect(normalQuantile(0.5)).toBe(0);
  for (const [share, z] of [
    [0.975, 1.959964],
    [0.9, 1.281552],
    [0.999, 3.090232],
    [1e-9, -5.997807],
    [1e-13, -7.348796],
  ] as const)
    expect(normalQuantile(share)).toBeCloseTo(z, 5);
});

/** Seconds within which a share of 20,000 draws lie. */
function quantile(draw: (drawn: number) => number, share: number): number {
  const sorted = Array.from({ length: 20_000 }, (_, person) => draw(chance(5, person, opens, 1))).sort(
    (a, b) => a - b,
  );
  return sorted[Math.floor(share * sorted.length)] ?? NaN;
}

test('delays are what they say', () => {
  const hour = 3600;
  const skewed = drawDelay({ half: 'PT2H', most: 'PT24H' });
  expect(quantile(skewed, 0.5) / hour).toBeCloseTo(2, 0);
  expect(quantile(skewed, 0.9) / hour / 24).toBeCloseTo(1, 0);
  const memoryless = drawDelay({ mean: 'PT10H' });
  expect(quantile(memoryless, 0.5) / hour).toBeCloseTo(10 * Math.log(2), 0);
  const even = drawDelay({ from: 'PT1H', to: 'PT3H' });
  expect(quantile(even, 0) / hour).toBeCloseTo(1, 2);
  expect(quantile(even, 0.5) / hour).toBeCloseTo(2, 1);
  expect(quantile(even, 0.9999) / hour).toBeLessThanOrEqual(3);
  expect(drawDelay({ always: 'P1DT1H' })(4_000_000_000)).toBe(25 * hour);
  // The unlikeliest person is late, not never.
  expect(skewed(chances - 1)).toBeLessThan(36_525 * 86_400 + 1);
});

test('values are what they say', () => {
  const some = Array.from({ length: 4_000 }, (_, person) => chance(5, person, opens, 1));
  const plans = some.map((drawn) => drawValue({ oneOf: [{ value: 'pro', share: 1 }, { value: 'free', share: 3 }, { value: 'none', share: 0 }] })(drawn, 1, undefined)); // oxfmt-ignore
  expect(plans.filter((plan) => plan === 'pro').length / some.length).toBeCloseTo(0.25, 1);
  expect(plans).not.toContain('none');
  const totals = some.map((drawn) =>
    Number(drawValue({ between: [10, 12], decimals: 1 })(drawn, 1, undefined)),
  );
  expect([Math.min(...totals), Math.max(...totals)]).toEqual([10, 12]);
  expect(new Set(totals).size).toBe(21);
  const days = some.map((drawn) => drawValue({ days: ['2026-02-27', '2026-03-02'] })(drawn, 1, undefined));
  expect(new Set(days)).toEqual(new Set(['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02']));
  expect(drawValue({ fresh: 'cart-' })(5, 3, undefined)).toBe('cart-3');
  const cause = {
    event: 'Cart Updated',
    timestamp: '2026-03-02T00:00:00Z',
    properties: { cart: { id: 'c1' } },
  };
  expect(drawValue({ same: 'properties.cart.id' })(5, 3, cause)).toBe('c1');
  expect(drawValue({ same: 'properties.total' })(5, 3, cause)).toBeUndefined();
  expect(asShare(0)).toBeGreaterThan(0);
  expect(asShare(chances - 1)).toBeLessThan(1);
});
