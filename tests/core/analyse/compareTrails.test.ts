import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  compareTrails,
  differingCauses,
  differingChecks,
  differingClauses,
  link,
  scenarioSchema,
  simulate,
  programSchema,
  type SideBySide,
  type Simulation,
} from '../../../src/core/index.ts';
import { aligned } from '../../../src/core/analyse/aligned.ts';
import { condition, draw, email, exit, run, scenario, there, trigger, wait, waitForEvent } from '../draw.ts';

const folder = 'public/conformance/cases';
const simulations = readdirSync(folder).map((file) => {
  const read = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as {
    program: unknown;
    scenario: unknown;
  };
  const linking = link(programSchema.parse(read.program));
  if (!linking.ok) throw new Error(file);
  return { file, simulation: simulate(linking.linked, scenarioSchema.parse(read.scenario)) };
});

const mirrored = ({ divergence, shared, rows }: SideBySide) => ({
  shared,
  kind: divergence?.kind,
  parts: [divergence?.b, divergence?.a],
  rows: rows.map(({ a, b, alike }) => [b?.entries, a?.entries, alike]),
});
const asRead = ({ divergence, shared, rows }: SideBySide) => ({
  shared,
  kind: divergence?.kind,
  parts: [divergence?.a, divergence?.b],
  rows: rows.map(({ a, b, alike }) => [a?.entries, b?.entries, alike]),
});
/** Between two pairs, who stands alone has no order of its own. */
const unordered = ({ rows, ...rest }: ReturnType<typeof asRead>) => ({
  ...rest,
  rows: rows.map((row) => JSON.stringify(row)).sort(),
});

const whys = ({ divergence }: SideBySide, a: Simulation, b: Simulation) =>
  [a.entries[divergence?.a ?? -1]?.why, b.entries[divergence?.b ?? -1]?.why] as const;

describe('two trails', () => {
  test('a trail beside itself diverges nowhere', () => {
    expect(simulations.length).toBeGreaterThan(200);
    for (const { simulation } of simulations) {
      const { rows, divergence, shared } = compareTrails(simulation, simulation, { moments: true });
      expect(divergence).toBeUndefined();
      expect(shared).toBe(rows.length);
      expect(rows.every(({ alike }) => alike)).toBe(true);
      // Nothing of the trail is left out, and nothing told twice.
      const told = rows.flatMap(({ a }) => a?.entries ?? []).sort((x, y) => x - y);
      expect(told).toEqual(simulation.entries.map((_, index) => index));
    }
  });

  test('it is the same whoever is named first', () => {
    fc.assert(
      fc.property(
        fc.nat(simulations.length - 1),
        fc.nat(simulations.length - 1),
        fc.boolean(),
        (first, second, moments) => {
          const a = there(simulations[first]).simulation;
          const b = there(simulations[second]).simulation;
          const forth = compareTrails(a, b, { moments });
          expect(unordered(mirrored(compareTrails(b, a, { moments })))).toEqual(unordered(asRead(forth)));
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('where two people part', () => {
  const journey = draw([
    trigger('Signed Up', 't'),
    wait('P1D', 'w'),
    condition(
      { all: [{ tag: 'vip' }, { attribute: 'plan', is: 'equals', value: 'pro' }] },
      { yes: [email('gift'), exit('Given', 'x1')], no: [email('news'), exit('Nothing', 'x2')] },
      'c',
    ),
  ]);
  const person = (tags: string[], plan: string, more: Parameters<typeof scenario>[1] = {}) =>
    scenario([['PT1H', 'Signed Up']], {
      subscriber: { id: 'x', email: 'x@example.com', timeZone: 'Europe/Berlin', tags, attributes: { plan } },
      ...more,
    });
  const pro = run(journey, person(['vip'], 'pro'));
  const free = run(journey, person(['vip'], 'free', { start: '2026-04-01T08:00:00Z' }));
  test('they share the way there, and the clause that was answered otherwise is named', () => {
    const found = compareTrails(pro, free);
    expect(found.shared).toBe(2);
    expect(found.divergence?.kind).toBe('decision');
    expect(found.rows.map(({ a, b, alike }) => [a?.step, b?.step, alike])).toEqual([
      ['t', 't', true],
      ['w', 'w', true],
      ['c', 'c', false],
      ['gift', undefined, false],
      ['x1', undefined, false],
      [undefined, 'news', false],
      [undefined, 'x2', false],
    ]);
    expect(differingClauses(...whys(found, pro, free))).toMatchObject([
      {
        of: 'yes',
        asked: { attribute: 'plan' },
        a: { holds: true, found: 'pro' },
        b: { holds: false, found: 'free' },
      },
    ]);
  });

  test('the time counts only where it is asked for', () => {
    const later = run(journey, person(['vip'], 'pro', { start: '2026-04-01T08:00:00Z' }));
    expect(compareTrails(pro, later).divergence).toBeUndefined();
    expect(compareTrails(pro, later, { moments: true }).divergence).toMatchObject({
      kind: 'moment',
      a: 0,
      b: 0,
    });
  });

  test('of one person in two versions it counts until when they wait; of two people who still wait it does not', () => {
    const until = { until: '2026-03-02T20:00:00Z' };
    const [short, long] = ['P1D', 'P3D'].map((length) =>
      run(draw([trigger('Signed Up', 't'), wait(length, 'w'), exit('Late', 'x')]), person([], 'pro', until)),
    );
    const found = compareTrails(there(short), there(long), { moments: true });
    expect(found).toMatchObject({ shared: 1, divergence: { kind: 'moment' } });
    const waiting = (one: Simulation | undefined, at = -1) => there(one).entries[at]?.why;
    expect(waiting(short, found.divergence?.a)).toMatchObject({ due: '2026-03-03T09:00:00Z' });
    expect(waiting(long, found.divergence?.b)).toMatchObject({ due: '2026-03-05T09:00:00Z' });
    expect(compareTrails(there(short), there(long)).divergence).toBeUndefined();
  });

  test('another version of the rule is told as asked on one side only', () => {
    const other = draw([
      trigger('Signed Up', 't'),
      wait('P1D', 'w'),
      condition(
        { tag: 'gold' },
        { yes: [email('gift'), exit('Given', 'x1')], no: [email('news'), exit('Nothing', 'x2')] },
        'c',
      ),
    ]);
    const now = run(other, person(['vip'], 'pro'));
    const found = compareTrails(pro, now, { moments: true });
    expect(found.divergence?.kind).toBe('decision');
    expect(
      differingClauses(...whys(found, pro, now)).map(({ asked, a, b }) => [asked, a?.holds, b?.holds]),
    ).toEqual([
      [{ tag: 'vip' }, true, undefined],
      [{ attribute: 'plan', is: 'equals', value: 'pro' }, true, undefined],
      [{ tag: 'gold' }, undefined, false],
    ]);
  });

  test('a mail that goes to one and not to the other parts them by the question of the gate', () => {
    const away = run(
      journey,
      person(['vip'], 'pro', {
        subscriber: {
          id: 'y',
          email: 'y@example.com',
          tags: ['vip'],
          attributes: { plan: 'pro' },
          topics: { news: false },
        },
      }),
    );
    const found = compareTrails(pro, away);
    expect(found.rows[found.shared]?.a?.step).toBe('gift');
    expect(differingChecks(...whys(found, pro, away))).toMatchObject([
      { check: 'topic', a: { passed: true }, b: { passed: false, choice: false } },
    ]);
  });

  test('who never comes parts from who does at the door', () => {
    const nobody = run(journey, scenario([]));
    expect(compareTrails(pro, nobody).divergence).toEqual({ kind: 'place', a: 0 });
    expect(compareTrails(nobody, pro).divergence).toEqual({ kind: 'place', b: 0 });
  });

  test('an event in time parts from a time-out', () => {
    const waiting = draw([
      trigger('Signed Up', 't'),
      waitForEvent(
        'Order Completed',
        'P2D',
        { done: [exit('Bought', 'x1')], timeout: [exit('Late', 'x2')] },
        'e',
      ),
    ]);
    const buys = run(waiting, scenario([['PT0S', 'Signed Up'], ['P1D', 'Order Completed']])); // oxfmt-ignore
    const waits = run(waiting, scenario([['PT0S', 'Signed Up']]));
    const { divergence, shared } = compareTrails(buys, waits);
    expect(shared).toBe(1);
    expect(buys.entries[divergence?.a ?? -1]?.why.code).toBe('event');
    expect(waits.entries[divergence?.b ?? -1]?.why.code).toBe('timeout');
    const found = compareTrails(buys, waits);
    expect(differingCauses(...whys(found, buys, waits))).toMatchObject([
      { by: 'event', name: 'Order Completed', a: { event: 'Order Completed' } },
    ]);
    expect(differingCauses(...whys(found, buys, buys))).toEqual([]);
  });
});

test('a goal and an exit are causes of their own, each on its side', () => {
  const leaving = draw([trigger('Signed Up', 't'), wait('P9D', 'w'), exit('Late', 'x')], {
    goal: { name: 'Order', when: { event: 'Order Completed' }, from: 'entry', exit: true },
    exits: [{ id: 'gone', reason: 'Refunded', when: { event: 'Refunded' } }],
  });
  const [orders, returns] = ['Order Completed', 'Refunded'].map(
    (event) =>
    run(leaving, scenario([['PT0S', 'Signed Up'], ['P1D', event]])), // oxfmt-ignore
  );
  const found = compareTrails(there(orders), there(returns));
  expect(found.divergence?.kind).toBe('decision');
  expect(differingCauses(...whys(found, there(orders), there(returns)))).toMatchObject([
    { by: 'goal', name: 'Order', a: { event: 'Order Completed' } },
    { by: 'exit', name: 'Refunded', b: { event: 'Refunded' } },
  ]);
});

describe('alignment', () => {
  const lists = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
  test('pairs the most that can be paired, in order, the same either way round', () => {
    fc.assert(
      fc.property(lists, lists, (a, b) => {
        const pairs = aligned(a, b);
        for (const [i, j] of pairs) expect(a[i]).toBe(b[j]);
        pairs.slice(1).forEach(([i, j], at) => {
          const [before, beside] = there(pairs[at]);
          expect(i > before && j > beside).toBe(true);
        });
        expect(pairs.length).toBe(mostInCommon(a, b));
        expect(aligned(b, a).map(([j, i]) => [i, j])).toEqual(pairs.map(([i, j]) => [i, j]));
      }),
    );
  });

  test('long lists are aligned, part by part, without waiting', () => {
    const long = Array.from({ length: 30_000 }, (_, index) => `s${index % 7}`);
    const other = long.map((key, index) => (index % 1_000 === 1 ? 'x' : key));
    const pairs = aligned(long, other);
    expect(pairs.length).toBe(29_970);
  });
});

/** The plain recursive definition. */
function mostInCommon(a: readonly string[], b: readonly string[]): number {
  const best = new Map<string, number>();
  const count = (i: number, j: number): number => {
    if (i === a.length || j === b.length) return 0;
    const known = best.get(`${i} ${j}`);
    if (known !== undefined) return known;
    const most = a[i] === b[j] ? 1 + count(i + 1, j + 1) : Math.max(count(i + 1, j), count(i, j + 1));
    best.set(`${i} ${j}`, most);
    return most;
  };
  return count(0, 0);
}
