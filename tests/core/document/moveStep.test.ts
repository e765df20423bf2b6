import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  connect, graphOf, judgeMove, leadPast, moveStep, moveWay, outletsOf, restlessSteps, waysInOrder, type JourneyDocument,
} from '../../../src/core/index.ts'; // oxfmt-ignore
import { anyJourney } from '../../canvas/outline/anyJourney.ts';
import { condition, drawDraft, email, exit, there, trigger, wait } from '../draw.ts';
import { expectEdit } from './expectEdit.ts';

const journey = () =>
  drawDraft([
    trigger('S', 't'),
    email('a'),
    wait('P1D', 'w'),
    condition({ tag: 'vip' }, { yes: [email('b'), exit('Done', 'x')], no: [exit('No', 'y')] }, 'c'),
  ]).document;
const lead = ({ edges }: JourneyDocument) =>
  edges.map(({ from, outlet, to }) => `${from}/${outlet}→${to}`).toSorted();
const way = (from: string, outlet = 'next') => ({ from, outlet });

describe('moving a step along the journey', () => {
  test('past its neighbour, and back again', () => {
    const before = journey();
    const after = expectEdit(before, (document) => moveStep(document, 'w', [way('t')]));
    expect(lead(after)).toEqual(['a/next→c', 'b/next→x', 'c/otherwise→y', 'c/yes→b', 't/next→w', 'w/next→a']);
    expect(lead(moveStep(after, 'w', [way('a')]))).toEqual(lead(before));
  });
  test('into a branch, with what stood there following it', () => {
    const after = expectEdit(journey(), (document) => moveStep(document, 'a', [way('c', 'otherwise')]));
    expect(lead(after)).toEqual(['a/next→y', 'b/next→x', 'c/otherwise→a', 'c/yes→b', 't/next→w', 'w/next→c']);
  });
  test('to where several ways meet: all of them lead to it', () => {
    const merged = connect(journey(), { ...way('b'), to: 'y' });
    const after = expectEdit(merged, (document) =>
      moveStep(document, 'w', [way('b'), way('c', 'otherwise')]),
    );
    expect(lead(after)).toEqual(['a/next→c', 'b/next→w', 'c/otherwise→w', 'c/yes→b', 't/next→a', 'w/next→y']);
  });
  test.each([
    ['a trigger', 't', [way('a')], /people enter there/],
    ['a step from which several ways go on', 'c', [way('t')], /Several ways/],
    ['a step that is not there', 'gone', [way('t')], /no longer there/],
    ['an end into the middle', 'y', [way('t')], /goes on there/],
    ['to where it is', 'w', [way('a')], /there already/],
    ['to nowhere', 'w', [], /no such place/],
    ['to a way that is not there', 'w', [way('a', 'other')], /no such place/],
    ['behind itself', 'w', [way('w')], /no such place/],
    ['behind ways that lead to different steps', 'w', [way('t'), way('c', 'yes')], /no such place/],
  ])('refuses %s, in words', (_, id, ways, words) => {
    const document = journey();
    const verdict = judgeMove(document, id, ways);
    expect(verdict.allowed ? '' : verdict.words).toMatch(words);
    expect(moveStep(document, id, ways)).toBe(document);
  });
  test('refuses to take the only wait out of a loop', () => {
    const looped = connect(journey(), { from: 'b', outlet: 'next', to: 'a' });
    expect(judgeMove(looped, 'w', [way('t')])).toEqual({
      allowed: false,
      words: 'This would loop without a wait.',
    });
  });
});

test('of any journey: no step is lost, nothing else is led elsewhere, no loop without a wait comes to be', () => {
  fc.assert(
    fc.property(anyJourney, fc.nat(20), fc.nat(60), (document, which, where) => {
      const node = document.nodes[which % Math.max(1, document.nodes.length)];
      if (!node) return;
      const past = leadPast(document, node.id);
      if (!past.allowed) return;
      const all = past.document.nodes.flatMap((each) => outletsOf(each).map(({ id }) => way(each.id, id)));
      const target = all[where % Math.max(1, all.length)];
      if (!target) return;
      const after = expectEdit(document, (present) => moveStep(present, node.id, [target]));
      expect(after.nodes).toBe(document.nodes);
      const before = restlessSteps(document);
      expect([...restlessSteps(after)].filter((id) => !before.has(id))).toEqual([]);
      if (after === document) return;
      expect(graphOf(after).at(target.from, target.outlet)?.to).toBe(node.id);
      const next = graphOf(past.document).at(target.from, target.outlet)?.to;
      expect(
        graphOf(after)
          .outgoing(node.id)
          .map(({ to }) => to),
      ).toEqual(next === undefined ? [] : [next]);
      const others = (each: JourneyDocument) =>
        lead({
          ...each,
          edges: each.edges.filter(
            ({ from, to, outlet }) =>
              from !== node.id && to !== node.id && !(from === target.from && outlet === target.outlet),
          ),
        });
      expect(others(after)).toEqual(others(past.document));
    }),
    { numRuns: 1_000 },
  );
});

describe('the order of ways', () => {
  test('is a list in the settings; what a way leads to stays with it', () => {
    const rule = { tag: 'a' };
    const branches = ['one', 'two', 'three'].map((id) => ({ id, label: id, when: rule }));
    const { document } = drawDraft([
      trigger('S', 't'),
      { kind: 'condition', id: 'c', settings: { branches }, ways: { two: [exit('Two', 'x')] } },
    ]);
    const after = expectEdit(document, (present) => moveWay(present, 'c', 'two', -1));
    const node = there(graphOf(after).node('c'));
    expect(outletsOf(node).map(({ id }) => id)).toEqual(['two', 'one', 'three', 'otherwise']);
    expect(waysInOrder(node)).toEqual({ setting: 'branches', ids: ['two', 'one', 'three'] });
    expect(graphOf(after).at('c', 'two')?.to).toBe('x');
    expect(moveWay(after, 'c', 'two', 1)).toEqual(document);
    for (const [outlet, by] of [
      ['two', -1],
      ['three', 1],
      ['otherwise', -1],
      ['gone', 1],
    ] as const)
      expect(moveWay(after, 'c', outlet, by)).toBe(after);
    expect(moveWay(after, 't', 'next', 1)).toBe(after);
  });
  test('of a step without a choice is nobody’s', () => {
    for (const node of drawDraft([trigger('S', 't'), wait('P1D', 'w'), exit('Done', 'x')]).document.nodes)
      expect(waysInOrder(node)).toBeUndefined();
  });
});
