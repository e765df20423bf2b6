import { describe, expect, test } from 'vitest';
import { graphOf, nodeKindNames, type NodeKindName } from '../../src/core/index.ts';
import { addStep, kindsBehind, sendsEmail, type Where } from '../../src/canvas/addStep.ts';
import { copySteps } from '../../src/canvas/copySteps.ts';
import { expectEdit } from '../core/document/expectEdit.ts';
import { shared, there } from '../core/draw.ts';
import { cartJourney } from './sampleJourney.ts';

/** Ids in order: n1, n2 … */
function ids(): () => string {
  let count = 0;
  return () => `n${(count += 1)}`;
}
const add = (kind: NodeKindName, where: Where) => addStep(kind, where, ids(), shared);

test('the kinds that send an email say so themselves', () => {
  expect(nodeKindNames.filter(sendsEmail)).toHaveLength(1);
});

describe('adding', () => {
  test('every kind can be dropped anywhere; the same edit again changes nothing', () => {
    for (const kind of nodeKindNames) {
      const draft = cartJourney();
      const { id, edit } = add(kind, { at: { x: 1_001, y: 1_003 } });
      const after = edit(draft);
      expectEdit(draft.document, () => after.document);
      expect(graphOf(after.document).node(id)).toMatchObject({ kind, position: { x: 1_000, y: 1_000 } });
      expect(edit(after)).toBe(after);
    }
  });

  test('a step that sends an email comes with a blank one on the first topic, in the same edit', () => {
    const [kind] = nodeKindNames.filter(sendsEmail);
    const draft = cartJourney();
    const after = add(there(kind), { behind: { from: 'm', outlet: 'next' } }).edit(draft);
    expect(graphOf(after.document).node('n1')?.settings).toMatchObject({ email: 'n2', topic: 'news' });
    expect(after.emails['n2']).toMatchObject({ id: 'n2', name: '' });
    expect(after.emails['m']).toBe(draft.emails['m']);
  });

  test('behind a free way out it is connected; on an edge it stands between', () => {
    const draft = cartJourney();
    const behind = add('wait', { behind: { from: 'm', outlet: 'next' } }).edit(draft);
    expect(graphOf(behind.document).at('m', 'next')?.to).toBe('n1');
    const between = add('wait', { behind: { from: 'w', outlet: 'next' } }).edit(draft);
    const graph = graphOf(between.document);
    expect([graph.at('w', 'next')?.to, graph.at('n1', 'next')?.to]).toEqual(['n1', 'c']);
    expect(there(graph.node('c')).position.y).toBeGreaterThan(
      there(graphOf(draft.document).node('c')).position.y,
    );
    expectEdit(draft.document, () => between.document);
  });

  test('what would cut off the rest is neither offered on an edge nor put there', () => {
    const draft = cartJourney();
    const edge = { from: 'w', outlet: 'next' };
    const free = { from: 'm', outlet: 'next' };
    const refused = nodeKindNames.filter((kind) => !kindsBehind(draft.document, edge).includes(kind));
    expect(refused).toEqual(['trigger', 'exit']);
    expect(nodeKindNames.filter((kind) => !kindsBehind(draft.document, free).includes(kind))).toEqual([
      'trigger',
    ]);
    for (const kind of refused) expect(add(kind, { behind: edge }).edit(draft)).toBe(draft);
  });

  test('behind a step that has gone nothing is added, not even an email', () => {
    const [kind] = nodeKindNames.filter(sendsEmail);
    const draft = cartJourney();
    expect(add(there(kind), { behind: { from: 'gone', outlet: 'next' } }).edit(draft)).toBe(draft);
  });
});

describe('copying', () => {
  test('copies send emails of their own, keep the edges among them and lie on nothing', () => {
    const draft = cartJourney();
    const nodes = draft.document.nodes.filter(({ id }) => id === 'c' || id === 'm');
    const { ids: copies, edit } = copySteps(draft, nodes, ids());
    const after = edit(draft);
    expectEdit(draft.document, () => after.document);
    expect(copies).toEqual(['n1', 'n2']);
    const graph = graphOf(after.document);
    expect(graph.at('n1', 'yes')?.to).toBe('n2');
    expect(graph.at('n1', 'otherwise')).toBeUndefined();
    expect(graph.node('n2')?.settings).toMatchObject({ email: 'n3' });
    expect(after.emails['n3']).toEqual({ ...draft.emails['m'], id: 'n3' });
    const apart = there(graph.node('n2')).position.x - there(graph.node('n1')).position.x;
    expect(apart).toBe(264 - 400);
  });

  test('of a step that has gone nothing is copied', () => {
    const draft = cartJourney();
    const { edit } = copySteps(draft, draft.document.nodes, ids());
    const less = {
      ...draft,
      document: { ...draft.document, nodes: draft.document.nodes.slice(1), edges: [] },
    };
    expect(edit(less)).toBe(less);
  });
});
