import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  acceptIssue, addSection, connect, describeNode, graphOf, issue, judgeReplacement, newNode, nodeKindNames, outletsOf, replaceNode,
  restlessSteps, type JourneyDocument, type NodeKindName,
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
const blank = (id: string, kind: NodeKindName) => newNode(id, kind, { x: 0, y: 0 });
const lost = (document: JourneyDocument, id: string, kind: NodeKindName) => {
  const verdict = judgeReplacement(document, blank(id, kind));
  return verdict.allowed ? verdict.lost.map(({ outlet }) => outlet) : verdict.words;
};

describe('replacing a step', () => {
  test('keeps what leads to it and on from it, and what people wrote about it', () => {
    const named = describeNode(journey(), 'w', { name: 'A day off', note: 'Ask Mia' });
    const after = expectEdit(named, (document) => replaceNode(document, blank('w', 'webhook')));
    expect(lead(after)).toEqual(lead(named));
    expect(graphOf(after).node('w')).toMatchObject({ kind: 'webhook', name: 'A day off', note: 'Ask Mia' });
    expect(after.nodes.map(({ id }) => id)).toEqual(named.nodes.map(({ id }) => id));
    expect(lost(named, 'w', 'webhook')).toEqual([]);
  });
  test('leads on by the way of the same name, the other ways in their order', () => {
    const timed = expectEdit(journey(), (document) => replaceNode(document, blank('c', 'waitForEvent')));
    expect(lead(timed)).toEqual(['a/next→w', 'b/next→x', 'c/done→b', 'c/timeout→y', 't/next→a', 'w/next→c']);
    const back = expectEdit(timed, (document) => replaceNode(document, blank('c', 'condition')));
    expect(lead(back)).toEqual(lead(journey()));
    // A webhook has “next” itself: the way that does not is the other one.
    const failing = connect(replaceNode(journey(), blank('w', 'webhook')), { from: 'w', outlet: 'failed', to: 'y' }); // oxfmt-ignore
    expect(lost(failing, 'w', 'email')).toEqual(['failed']);
  });
  test('with fewer ways out tells which are lost; what they led to stays', () => {
    const after = expectEdit(journey(), (document) => replaceNode(document, blank('c', 'goal')));
    expect(lead(after)).toEqual(['a/next→w', 'b/next→x', 'c/next→b', 't/next→a', 'w/next→c']);
    expect(graphOf(after).node('y')).toBeDefined();
    expect(lost(journey(), 'c', 'goal')).toEqual(['otherwise']);
    expect(lost(journey(), 'c', 'exit')).toEqual(['yes', 'otherwise']);
  });
  test('stays in its section; an accepted warning about the old step goes, others stay', () => {
    const accept = (document: JourneyDocument, node: string) =>
      acceptIssue(document, issue('no-goal', { node }), 'On purpose');
    const before = addSection(accept(accept(journey(), 'w'), 'a'), {
      id: 's',
      name: 'S',
      members: ['w', 'a'],
    });
    const after = expectEdit(before, (document) => replaceNode(document, blank('w', 'goal')));
    expect(after.sections).toBe(before.sections);
    expect(after.accepted?.map(({ node }) => node)).toEqual(['a']);
    expect('accepted' in replaceNode(accept(journey(), 'w'), blank('w', 'goal'))).toBe(false);
  });
  test.each([
    ['a trigger', 't', 'email', /stays a trigger/],
    ['a step by a trigger', 'a', 'trigger', /cannot become a trigger/],
    ['a step by one like it', 'a', 'email', /already/],
    ['a step that is not there', 'gone', 'email', /no longer there/],
  ] as const)('refuses %s, in words', (_, id, kind, words) => {
    const document = journey();
    expect(lost(document, id, kind)).toMatch(words);
    expect(replaceNode(document, blank(id, kind))).toBe(document);
  });
  test('refuses to take the only wait out of a loop', () => {
    const looped = connect(journey(), { from: 'b', outlet: 'next', to: 'a' });
    expect(lost(looped, 'w', 'goal')).toBe('This would loop without a wait.');
    expect(lost(looped, 'w', 'waitForEvent')).toEqual([]);
  });
});

test('of any journey: only the step and its ways out change, as many go on as can, no loop without a wait comes to be', () => {
  fc.assert(
    fc.property(anyJourney, fc.nat(20), fc.constantFrom(...nodeKindNames), (document, which, kind) => {
      const node = document.nodes[which % Math.max(1, document.nodes.length)];
      if (!node) return;
      const by = newNode(node.id, kind, node.position);
      const after = expectEdit(document, (present) => replaceNode(present, by));
      const verdict = judgeReplacement(document, by);
      expect(after === document).toBe(!verdict.allowed);
      if (!verdict.allowed) return;
      expect(there(graphOf(after).node(node.id)).kind).toBe(kind);
      const [old, now] = [graphOf(document).outgoing(node.id), graphOf(after).outgoing(node.id)];
      expect(now.length).toBe(Math.min(old.length, outletsOf(by).length));
      expect(verdict.lost.length).toBe(old.length - now.length);
      expect([...now, ...verdict.lost].map(({ to }) => to).toSorted()).toEqual(
        old.map(({ to }) => to).toSorted(),
      );
      const others = ({ edges }: JourneyDocument) => edges.filter(({ from }) => from !== node.id);
      expect(others(after)).toEqual(others(document));
      const before = restlessSteps(document);
      expect([...restlessSteps(after)].filter((id) => !before.has(id))).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});
