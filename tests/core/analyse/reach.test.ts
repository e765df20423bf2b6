import { describe, expect, test } from 'vitest';
import { flowOfDocument, type Flow } from '../../../src/core/analyse/flow.ts';
import { reachOf, type ReachContext } from '../../../src/core/analyse/reach.ts';
import type { Clause, EventPattern, Rule } from '../../../src/core/values/rule.ts';
import { condition, drawDraft, email, exit, trigger, wait, type Piece } from '../draw.ts';

const plan = (value: string): Clause => ({ attribute: 'plan', is: 'equals', value });
const reach = (pieces: Piece[], context: Partial<ReachContext> = {}) =>
  reachOf(flowOfDocument(drawDraft(pieces).document), { exits: [], segments: {}, ...context });
const codes = (pieces: Piece[], context: Partial<ReachContext> = {}) =>
  reach(pieces, context).findings.map(({ code, node, outlet, by }) => [code, node, outlet, ...by].join(' '));

/** A step with several branches, the last of which is left over. */
const branches = (id: string, rules: Record<string, Rule>, ways: Record<string, Piece[]> = {}): Piece => ({
  kind: 'condition',
  id,
  settings: {
    branches: Object.entries(rules).map(([branch, when]) => ({ id: branch, label: branch, when })),
  },
  ways,
});

describe('one step', () => {
  test('nobody takes a branch that contradicts itself', () =>
    expect(codes([trigger('A', 't'), branches('c', { a: { all: [plan('pro'), plan('free')] } })])).toEqual([
      'never-holds c a',
    ]));
  test('everybody takes one that cannot fail, and nobody those after it', () =>
    expect(
      codes([
        trigger('A', 't'),
        branches('c', { a: { any: [plan('pro'), { not: plan('pro') }] }, b: plan('x') }),
      ]),
    ).toEqual(['always-holds c a', 'shadowed c b a', 'shadowed c otherwise a']));
  test('a branch after a wider one is never taken', () =>
    expect(
      codes([
        trigger('A', 't'),
        branches('c', {
          wide: { attribute: 'age', is: 'atLeast', value: 18 },
          other: { tag: 'x' },
          narrow: { attribute: 'age', is: 'atLeast', value: 21 },
        }),
      ]),
    ).toEqual(['shadowed c narrow wide']));
  test('several together may shadow one', () =>
    expect(
      codes([trigger('A', 't'), branches('c', { a: plan('a'), b: plan('b'), c: { attribute: 'plan', is: 'oneOf', value: ['a', 'b'] } })]),
    ).toEqual(['shadowed c c a b'])); // oxfmt-ignore
  test('what only looks alike is left alone', () =>
    expect(
      codes([
        trigger('A', 't'),
        branches('c', {
          a: { attribute: 'age', is: 'atLeast', value: 18 },
          b: { attribute: 'age', is: 'lessThan', value: 18 },
          c: { event: { event: 'B' } },
          d: { event: { event: 'B' }, within: 'P7D' },
          e: { tag: 'x' },
        }),
      ]),
      // Somebody of no known age is in neither of the first two.
    ).toEqual(['shadowed c d c']));
  test('a rule half written says nothing', () =>
    expect(
      codes([trigger('A', 't'), branches('c', { a: { all: [plan('pro'), plan('')] }, b: { any: [] } })]),
    ).toEqual([]));
  test('segments count as what they say', () =>
    expect(
      codes([trigger('A', 't'), branches('c', { a: { tag: 'vip' }, b: { segment: 'vips' } })], {
        segments: { vips: { rule: { all: [{ tag: 'vip' }, plan('pro')] } } },
      }),
    ).toEqual(['shadowed c b a']));
});

describe('along a path', () => {
  const twice = (between: Piece[]) => [
    trigger('A', 't'),
    condition(
      plan('pro'),
      { yes: [...between, condition(plan('free'), { yes: [exit('x', 'x')], no: [exit('y', 'y')] }, 'c2')] },
      'c1',
    ),
  ];
  test('decisions at one moment may contradict each other', () => {
    const found = reach(twice([]));
    expect(found.findings).toEqual([{ code: 'contradicts-path', node: 'c2', outlet: 'yes', by: [] }]);
    expect(found.reaches('x')).toBe(false);
    expect(found.reaches('y')).toBe(true);
    expect(found.leavesBy('c2', 'yes')).toBe(false);
  });
  test('a wait or a mail between may change anything', () => {
    expect(codes(twice([wait('P1D')]))).toEqual([]);
    expect(codes(twice([email('m')]))).toEqual([]);
  });
  test('another way there keeps a step alive', () => {
    const far = condition(plan('free'), { yes: [exit('x', 'x')], no: [exit('y', 'y')] }, 'c2');
    expect(codes([trigger('A', 't'), condition({ tag: 'v' }, { yes: [condition(plan('pro'), { yes: [far] }, 'c1')], no: [] }, 'c0')])).toEqual(['contradicts-path c2 yes']);
  }); // oxfmt-ignore
  test('the audience and the trigger are known at entry, the trigger for good', () => {
    const asks = (when: Rule, between: Piece[] = []) => [
      trigger({ event: 'Cart Updated', where: { property: 'total', is: 'atLeast', value: 50 } }, 't'),
      ...between,
      condition(when, { yes: [exit('x', 'x')] }, 'c'),
    ];
    const cheap: Rule = { trigger: 'properties.total', is: 'lessThan', value: 20 };
    expect(codes(asks(cheap))).toEqual(['contradicts-path c yes']);
    expect(codes(asks(cheap, [wait('P1D')]))).toEqual(['contradicts-path c yes']);
    expect(codes(asks({ event: { event: 'Cart Updated' } }))).toEqual(['contradicts-path c otherwise']);
    expect(codes(asks({ event: { event: 'Cart Updated' }, within: 'P7D' }))).toEqual([]);
    expect(codes(asks({ tag: 'vip' }), { audience: { not: { tag: 'vip' } } })).toEqual([
      'contradicts-path c yes',
    ]);
    expect(codes(asks({ tag: 'vip' }, [wait('P1D')]), { audience: { not: { tag: 'vip' } } })).toEqual([]);
  });
  test('whom an exit takes comes to no step', () =>
    expect(
      codes([trigger('A', 't'), wait('P1D'), condition({ tag: 'gone' }, { yes: [exit('x', 'x')] }, 'c')], {
        exits: [{ id: 'e', when: { any: [{ tag: 'gone' }, { tag: 'off' }] }, reason: 'Gone' }],
      }),
    ).toEqual(['exits-first c yes e']));
  test('a day in a filter was judged at its own moment and proves nothing later', () => {
    const where = { property: 'at', is: 'inLast' as const, value: 'P1D' };
    const pattern: EventPattern = { event: 'A', where };
    expect(codes([trigger(pattern, 't'), condition({ trigger: 'properties.at', is: 'inLast', value: 'P1D' }, { no: [exit('x', 'x')] }, 'c')])).toEqual([]); // oxfmt-ignore
  });
});

describe('hostile graphs end quickly', () => {
  /** A flow of layers, each step of which leads to every step of the next by a branch of its own: width^depth paths. */
  const layers = (depth: number, width: number): Flow => {
    const at = (layer: number, place: number) => `n${layer}-${place}`;
    const step = (layer: number, place: number) => ({
      id: at(layer, place),
      kind: 'condition' as const,
      settings: { branches: Array.from({ length: width - 1 }, (_, way) => ({ id: `b${way}`, label: 'b', when: plan(`${way + place}`) })) },
      ways: Array.from({ length: width }, (_, way) => ({ outlet: way === width - 1 ? 'otherwise' : `b${way}`, to: at(layer + 1, way) })),
    }); // oxfmt-ignore
    const start = {
      id: 't',
      kind: 'trigger' as const,
      settings: { on: { event: { event: 'A' } } },
      ways: [{ outlet: 'next', to: at(0, 0) }],
    };
    const nodes = [
      start,
      ...Array.from({ length: depth * width }, (_, index) => step(Math.floor(index / width), index % width)),
    ];
    const byId = new Map(nodes.map((node) => [node.id, node]));
    return { triggers: [start], nodes, node: (id) => byId.get(id), shape: {} };
  };
  test('10^20 paths', () => {
    const found = reachOf(layers(40, 4), { exits: [], segments: {} });
    expect(found.reaches('n39-0')).toBe(true);
  }, 60_000);
  test('a step with 5,000 branches, the last of which is shadowed', () => {
    const rules = Object.fromEntries(
      Array.from({ length: 5_000 }, (_, index) => [`b${index}`, plan(`${index}`)]),
    );
    const found = reach([trigger('A', 't'), branches('c', { ...rules, last: plan('4999') })]);
    expect(found.findings.map(({ outlet, by }) => [outlet, ...by])).toEqual([['last', 'b4999']]);
    expect(found.complete).toBe(true);
  }, 60_000);
  test('work that is given up is told, and denies nothing', () => {
    const found = reachOf(layers(10, 4), { exits: [], segments: {}, budget: 1 });
    expect(found.complete).toBe(false);
    expect(found.findings).toEqual([]);
    expect(found.reaches('n9-3')).toBe(true);
  });
});
