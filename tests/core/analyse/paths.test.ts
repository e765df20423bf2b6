import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pathsOf, type Path } from '../../../src/core/analyse/paths.ts';
import { walksOf } from './bruteForce.ts';
import { choose, diamonds, enter, flowOf, leave, mail, rest, someday, type Line } from './flowOf.ts';
import { anyFlow } from './anyFlow.ts';

const hour = 3_600_000;
const brief = ({ stops, mails, least, most, ends, backTo }: Path): string =>
  [
    stops.map(({ node, outlet }) => (outlet === undefined ? node : `${node}.${outlet}`)).join(' '),
    mails,
    least / hour,
    most === undefined ? '?' : most / hour,
    ends,
    backTo ?? '',
  ]
    .join(' | ')
    .replace(/ \| $/, '');
const listed = (lines: Record<string, Line>) => pathsOf(flowOf(lines)).list?.map(brief);

describe('every path', () => {
  test('with its outlets, mails and times, in outlet order', () => {
    expect(
      listed({
        t: enter('w'),
        w: ['waitForEvent', { events: [{ id: 'done', label: 'D', when: { event: 'A' } }], timeout: 'PT48H' }, 'x', 'm'],
        m: mail('c'),
        c: choose('n', 'x'),
        n: mail(null),
        x: leave,
      }),
    ).toEqual([
      't.next w.done x | 0 | 0 | 48 | stops',
      't.next w.timeout m.next c.b0 n.next | 2 | 48 | 48 | completes',
      't.next w.timeout m.next c.otherwise x | 1 | 48 | 48 | stops',
    ]); // oxfmt-ignore
  });
  test('of several triggers, each by itself', () => {
    expect(listed({ t: enter('m'), u: enter('w'), w: rest('PT2H', 'm'), m: mail(null), v: enter(null) })).toEqual([
      't.next m.next | 1 | 0 | 0 | completes',
      'u.next w.next m.next | 1 | 2 | 2 | completes',
      'v.next | 0 | 0 | 0 | completes',
    ]); // oxfmt-ignore
  });
  test('without a longest time where a date may be any time off', () => {
    expect(listed({ t: enter('w'), w: someday('v'), v: rest('PT2H', null) })).toEqual([
      't.next w.next v.next | 0 | 2 | ? | completes',
    ]);
  });
  test('once around a loop, and says where it begins anew', () => {
    const loop = { t: enter('m'), m: mail('w'), w: rest('PT1H', 'c'), c: choose('m', 'x'), x: leave };
    expect(pathsOf(flowOf(loop))).toMatchObject({ count: 2n, exact: true });
    expect(listed(loop)).toEqual([
      't.next m.next w.next c.b0 | 1 | 1 | 1 | loops | m',
      't.next m.next w.next c.otherwise x | 1 | 1 | 1 | stops',
    ]);
    expect(listed({ t: enter('w'), w: rest('PT1H', 'w') })).toEqual([
      't.next w.next | 0 | 1 | 1 | loops | w',
    ]);
  });
  test('through a loop that can be entered in two places, whichever came first', () => {
    expect(listed({ t: enter('c'), c: choose('a', 'b'), a: rest('PT1H', 'd'), d: choose('b', null), b: rest('PT2H', 'e'), e: choose('a', null) })).toEqual([
      't.next c.b0 a.next d.b0 b.next e.b0 | 0 | 3 | 3 | loops | a',
      't.next c.b0 a.next d.b0 b.next e.otherwise | 0 | 3 | 3 | completes',
      't.next c.b0 a.next d.otherwise | 0 | 1 | 1 | completes',
      't.next c.otherwise b.next e.b0 a.next d.b0 | 0 | 3 | 3 | loops | b',
      't.next c.otherwise b.next e.b0 a.next d.otherwise | 0 | 3 | 3 | completes',
      't.next c.otherwise b.next e.otherwise | 0 | 2 | 2 | completes',
    ]); // oxfmt-ignore
  });
  test('no trigger, no path', () => {
    expect(pathsOf(flowOf({}))).toEqual({ count: 0n, exact: true, list: [] });
  });
});

describe('too many to list', () => {
  test('a list is whole or absent', () => {
    expect(pathsOf(diamonds(3), 8).list).toHaveLength(8);
    expect(pathsOf(diamonds(3), 7)).toEqual({ count: 8n, exact: true, list: undefined });
  });
  test('a million paths are counted, not walked', () => {
    expect(pathsOf(diamonds(20))).toEqual({ count: 2n ** 20n, exact: true, list: undefined });
    expect(pathsOf(diamonds(1_600)).count).toBe(2n ** 1_600n);
  });
  test('with loops the count stays exact, as long as each is entered at one place', () => {
    const lines: Record<string, Line> = { t: enter('c0') };
    for (let index = 0; index < 12; index += 1) {
      lines[`c${index}`] = choose(`w${index}`, `c${index + 1}`);
      lines[`w${index}`] = rest('PT1H', `l${index}`);
      lines[`l${index}`] = choose(`w${index}`, `c${index + 1}`);
    }
    lines['c12'] = leave;
    // From each of the 2^i ways to the i-th loop one path goes back into it; the others come to the end.
    expect(pathsOf(flowOf(lines))).toMatchObject({ count: 2n ** 13n - 1n, exact: true });
    expect(pathsOf(flowOf(lines), 8_000)).toEqual({ count: 2n ** 13n - 1n, exact: true, list: undefined });
    expect(pathsOf(flowOf(lines), 8_191).list).toHaveLength(8_191);
  });
  test('where a loop can be entered in several places, the count is called a lower bound', () => {
    const lines: Record<string, Line> = {
      t: enter('c'),
      c: choose('a0', 'b0'),
    };
    for (let index = 0; index < 12; index += 1) {
      const next = (side: string) => (index === 11 ? null : `${side}${index + 1}`);
      lines[`a${index}`] = choose(`b${index}`, next('a'));
      lines[`b${index}`] = choose(`a${index}`, next('b'));
    }
    const { count, exact, list } = pathsOf(flowOf(lines), 500);
    expect({ exact, list }).toEqual({ exact: false, list: undefined });
    const all = walksOf(flowOf(lines), { longest: 99, once: true }).length;
    expect(Number(count)).toBeLessThanOrEqual(all);
    expect(pathsOf(flowOf(lines), all)).toMatchObject({ count: BigInt(all), exact: true });
  });
  test('few but very long paths', () => {
    const long: Record<string, Line> = { t: enter('c0') };
    for (let index = 0; index < 9; index += 1) long[`c${index}`] = choose(`c${index + 1}`, `d${index}`);
    for (let index = 0; index < 9; index += 1) long[`d${index}`] = rest('PT1H', `c${index + 1}`);
    long['c9'] = rest('PT1H', 's0');
    for (let index = 0; index < 4_900; index += 1) long[`s${index}`] = rest('PT1H', `s${index + 1}`);
    long['s4900'] = leave;
    expect(pathsOf(flowOf(long))).toEqual({ count: 512n, exact: true, list: undefined });
  });
  test('a chain of five thousand steps and a condition of five thousand branches', () => {
    const chain: Record<string, Line> = { t: enter('s0'), s4999: leave };
    for (let index = 0; index < 4_999; index += 1) chain[`s${index}`] = rest('PT1H', `s${index + 1}`);
    expect(pathsOf(flowOf(chain)).list?.[0]).toMatchObject({ least: 4_999 * hour, ends: 'stops' });
    const fan: Record<string, Line> = { t: enter('c'), c: choose(...Array.from({ length: 5_000 }, (_, i) => `w${i}`)) };
    for (let index = 0; index < 5_000; index += 1) fan[`w${index}`] = rest('PT1H', null);
    expect(pathsOf(flowOf(fan)).list).toHaveLength(5_000);
  }); // oxfmt-ignore
});

test('agrees with walking every path of random flows', () => {
  fc.assert(
    fc.property(anyFlow, (flow) => {
      const walks = walksOf(flow, { longest: 99, once: true });
      const { count, list, exact } = pathsOf(flow);
      expect(count).toBe(BigInt(walks.length));
      expect(exact).toBe(true);
      expect(list?.map(({ stops, least, most, ends }) => ({ nodes: stops.map(({ node }) => node), least, most: most ?? Infinity, ends }))).toEqual(
        walks.map(({ nodes, total, ends }) => ({ nodes, ...total, ends })),
      ); // oxfmt-ignore
      // Counting without listing: never too many, and exactly as many where it says so.
      const counted = pathsOf(flow, 0);
      expect(counted.list).toBe(undefined);
      expect(counted.count <= count).toBe(true);
      if (counted.exact) expect(counted.count).toBe(count);
    }),
    { seed: 20261123, numRuns: 600 },
  );
});
