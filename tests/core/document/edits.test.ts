import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addNode, addNodeAfter, blankDocument, canConnect, changeSettings, connect, describeNode, disconnect, duplicateNodes, graphOf, moveNodes,
  newNode, nodeKindNames, outletsOf, removeNodes, tidied, type JourneyDocument,
} from '../../../src/core/index.ts'; // oxfmt-ignore
import { condition, drawDraft, email, exit, there, trigger, wait, waitForEvent } from '../draw.ts';
import { expectEdit } from './expectEdit.ts';

const journey = () =>
  drawDraft([
    trigger('Signed Up', 't'),
    email('a'),
    waitForEvent(
      'Opened',
      'PT48H',
      { done: [exit('Opened', 'x1')], timeout: [email('b'), exit('Idle', 'x2')] },
      'e',
    ),
  ]).document;
const edgeList = ({ edges }: JourneyDocument) =>
  edges.map(({ from, outlet, to }) => `${from}/${outlet}→${to}`).sort();

describe('canConnect', () => {
  const refusal = (from: string, outlet: string, to: string) => {
    const verdict = canConnect(journey(), { from, outlet, to });
    return verdict.allowed ? 'allowed' : verdict.reason;
  };
  test('says why not', () => {
    expect(refusal('a', 'next', 't')).toBe('into-trigger');
    expect(refusal('a', 'next', 'a')).toBe('same-step');
    expect(refusal('a', 'nowhere', 'b')).toBe('missing-outlet');
    expect(refusal('a', 'next', 'zz')).toBe('missing-step');
    expect(refusal('a', 'next', 'e')).toBe('already-connected');
    expect(refusal('x1', 'next', 'a')).toBe('missing-outlet');
  });
  test('allows a loop with a wait and refuses one without', () => {
    expect(refusal('b', 'next', 'a')).toBe('allowed');
    const { document } = drawDraft([trigger('S', 't'), email('a'), email('b'), exit('Done', 'x')]);
    expect(canConnect(document, { from: 'b', outlet: 'next', to: 'a' })).toMatchObject({
      allowed: false,
      reason: 'loop-without-wait',
      words: 'This would loop without a wait.',
    });
    expect(connect(document, { from: 'b', outlet: 'next', to: 'a' })).toBe(document);
  });
});

describe('edits', () => {
  test('an outlet that leads elsewhere is led here instead', () => {
    const after = expectEdit(journey(), (document) =>
      connect(document, { from: 'a', outlet: 'next', to: 'x2' }),
    );
    expect(edgeList(after)).toContain('a/next→x2');
    expect(edgeList(after)).not.toContain('a/next→e');
  });
  test('adding after an outlet takes over what it led to', () => {
    const after = expectEdit(journey(), (document) =>
      addNodeAfter(document, 'a', 'next', newNode('n', 'wait', { x: 0, y: 0 })),
    );
    expect(edgeList(after)).toEqual(expect.arrayContaining(['a/next→n', 'n/next→e']));
  });
  test('deleting heals a single way and leaves several open', () => {
    const healed = expectEdit(journey(), (document) => removeNodes(document, new Set(['b'])));
    expect(edgeList(healed)).toContain('e/timeout→x2');
    const open = expectEdit(journey(), (document) => removeNodes(document, new Set(['e'])));
    expect(edgeList(open)).toEqual(['b/next→x2', 't/next→a']);
    const chain = expectEdit(journey(), (document) => removeNodes(document, new Set(['a', 'b'])));
    expect(edgeList(chain)).toEqual(['e/done→x1', 'e/timeout→x2', 't/next→e']);
  });
  test('healing never makes a loop without a wait', () => {
    const { document } = drawDraft([trigger('S', 't'), email('a'), wait('P1D', 'w'), email('b')]);
    const loop = connect(document, { from: 'b', outlet: 'next', to: 'a' });
    expect(edgeList(expectEdit(loop, (before) => removeNodes(before, new Set(['w']))))).toEqual([
      'b/next→a',
      't/next→a',
    ]);
  });
  test('edges of a branch that is gone are dropped', () => {
    const { document } = drawDraft([
      trigger('S', 't'),
      condition({ tag: 'vip' }, { yes: [exit('V', 'v')], no: [exit('N', 'n')] }, 'c'),
    ]);
    const after = expectEdit(document, (before) =>
      changeSettings(before, 'c', { branches: [{ id: 'other', label: 'Other', when: { tag: 'x' } }] }),
    );
    expect(edgeList(after)).toEqual(['c/otherwise→n', 't/next→c']);
  });
  test('an edit that changes nothing returns the very same document', () => {
    const document = journey();
    expect(moveNodes(document, new Map([['a', { ...there(document.nodes[1]).position }]]))).toBe(document);
    expect(describeNode(document, 'a', { name: undefined })).toBe(document);
    expect(removeNodes(document, new Set(['zz']))).toBe(document);
    expect(disconnect(document, [{ from: 'zz', outlet: 'next', to: 'a' }])).toBe(document);
    expect(addNode(document, newNode('a', 'wait', { x: 0, y: 0 }))).toBe(document);
    expect(duplicateNodes(document, new Map())).toBe(document);
  });

  const step = fc.record({ what: fc.integer({ min: 0, max: 7 }), a: fc.nat(), b: fc.nat(), c: fc.nat() });
  test('any sequence of edits keeps every law', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let document = blankDocument('j', 'J', 'UTC');
        let made = 0;
        for (const { what, a, b, c } of steps) {
          const pick = (n: number) => document.nodes[n % Math.max(1, document.nodes.length)];
          const [x, y] = [pick(a), pick(b)];
          const kind = there(nodeKindNames[c % nodeKindNames.length]);
          const outlet = x && outletsOf(x)[c % Math.max(1, outletsOf(x).length)]?.id;
          document = expectEdit(document, (before) => {
            if (what === 0 || !x || !y)
              return addNode(before, newNode(`n${++made}`, kind, { x: a % 999, y: b % 999 }));
            if (what === 1) return connect(before, { from: x.id, outlet: outlet ?? 'next', to: y.id });
            if (what === 2) return removeNodes(before, new Set([x.id, ...(c % 3 === 0 ? [y.id] : [])]));
            if (what === 3)
              return duplicateNodes(
                before,
                new Map([[x.id, `n${++made}`], ...(x.id === y.id ? [] : [[y.id, `n${++made}`] as const])]),
              );
            if (what === 4)
              return outlet === undefined
                ? before
                : addNodeAfter(before, x.id, outlet, newNode(`n${++made}`, kind, { x: 0, y: 0 }));
            if (what === 5) return moveNodes(before, new Map([[x.id, { x: b % 500, y: c % 500 }]]));
            if (what === 6)
              return x.kind === 'condition'
                ? changeSettings(before, x.id, {
                    branches: [{ id: `b${c % 3}`, label: 'B', when: { tag: 'x' } }],
                  })
                : before;
            return tidied(before, () => ({ width: 240, height: 64 }));
          });
          for (const trouble of document.nodes)
            expect(graphOf(document).incoming(trouble.id).length === 0 || trouble.kind !== 'trigger').toBe(
              true,
            );
        }
      }),
      { seed: 20261122, numRuns: 120 },
    );
  });
});
