import { describe, expect, test } from 'vitest';
import { describeNode, editDocument, putEmails, type Draft } from '../../src/core/index.ts';
import { edgeId } from '../../src/canvas/edgeEnds.ts';
import { lineWords } from '../../src/canvas/lineWords.ts';
import { createProjection, wordsId, type Shown } from '../../src/canvas/toFlow.ts';
import { writtenEmail } from '../core/draw.ts';
import { cartJourney } from './sampleJourney.ts';

const nothing = { nodes: [], edges: [] };
const shownOf = (draft: Draft, more: Partial<Shown> = {}): Shown => ({
  draft,
  selection: nothing,
  moving: undefined,
  tabStop: undefined,
  ...more,
});

/** Ids of what is another object in the second list. */
const changed = <T extends { id: string }>(before: readonly T[], after: readonly T[]) =>
  after.filter((item) => !before.includes(item)).map(({ id }) => id);

describe('identity', () => {
  test('the same view gives the same flow', () => {
    const project = createProjection();
    const draft = cartJourney();
    expect(project(shownOf(draft))).toBe(project(shownOf(draft)));
  });

  test('a frame of a drag touches the dragged step alone, and no edge', () => {
    const project = createProjection();
    const draft = cartJourney();
    const rest = project(shownOf(draft));
    const one = project(shownOf(draft, { moving: new Map([['w', { x: 408, y: 120 }]]) }));
    const two = project(shownOf(draft, { moving: new Map([['w', { x: 416, y: 120 }]]) }));
    expect(changed(rest.nodes, one.nodes)).toEqual(['w']);
    expect(changed(one.nodes, two.nodes)).toEqual(['w']);
    expect(two.edges).toBe(rest.edges);
    expect(two.nodes[1]).toMatchObject({ position: { x: 416, y: 120 }, data: rest.nodes[1]?.data });
    // What React Flow measured and what the card is drawn from stay the very same.
    expect(two.nodes[1]?.data).toBe(rest.nodes[1]?.data);
    expect(two.nodes[1]?.measured).toBe(rest.nodes[1]?.measured);
    expect(two.nodes[1]?.handles).toBe(rest.nodes[1]?.handles);
  });

  test('a drag that is given up shows the document again', () => {
    const project = createProjection();
    const draft = cartJourney();
    project(shownOf(draft, { moving: new Map([['w', { x: 0, y: 0 }]]) }));
    expect(project(shownOf(draft)).nodes[1]?.position).toEqual({ x: 400, y: 120 });
  });

  test('selecting, and coming back with the Tab key, touch the steps concerned', () => {
    const project = createProjection();
    const draft = cartJourney();
    const rest = project(shownOf(draft));
    const selected = project(shownOf(draft, { selection: { nodes: ['m'], edges: ['c/yes'] } }));
    expect(changed(rest.nodes, selected.nodes)).toEqual(['m']);
    expect(changed(rest.edges, selected.edges)).toEqual(['c/yes']);
    const focused = project(shownOf(draft, { selection: { nodes: ['m'], edges: ['c/yes'] }, tabStop: 'w' }));
    expect(changed(selected.nodes, focused.nodes)).toEqual(['w']);
    expect(focused.nodes.map(({ domAttributes }) => domAttributes?.tabIndex)).toEqual([-1, 0, -1, -1, -1]);
  });

  test('a new name touches its step, and no edge: those name themselves', () => {
    const project = createProjection();
    const draft = cartJourney();
    const before = project(shownOf(draft));
    const rename = editDocument((document) => describeNode(document, 'c', { name: 'Still there?' }));
    const after = project(shownOf(rename(draft)));
    expect(changed(before.nodes, after.nodes)).toEqual(['c']);
    expect(after.edges).toBe(before.edges);
  });

  test('an email that only another step sends touches no card', () => {
    const project = createProjection();
    const draft = cartJourney();
    const before = project(shownOf(draft));
    const after = project(shownOf(putEmails(writtenEmail('other'))(draft)));
    expect(after.nodes).toBe(before.nodes);
  });
});

describe('what React Flow is told before it draws', () => {
  const { nodes, edges } = createProjection()(shownOf(cartJourney()));
  const node = (id: string) => nodes.find((each) => each.id === id);

  test('size and handles, on the borders of the card', () => {
    expect(node('c')).toMatchObject({ width: 240, height: 44, measured: { width: 240, height: 44 } });
    // A line ends in the middle of a handle's outer border: half of 8 px to the right.
    expect(
      node('c')?.handles?.map(({ id, type, x, y }) => [id, type, x + 4, type === 'source' ? y + 8 : y]),
    ).toEqual([
      [null, 'target', 120, 0],
      ['yes', 'source', 64, 44],
      ['otherwise', 'source', 176, 44],
    ]);
    expect(node('t')?.handles?.map(({ type }) => type)).toEqual(['source']);
    expect(node('x')?.handles?.map(({ type }) => type)).toEqual(['target']);
  });

  test('names for screen readers', () => {
    expect(node('w')?.domAttributes).toMatchObject({
      'aria-labelledby': wordsId('w'),
      'aria-roledescription': 'step',
    });
    const draft = cartJourney();
    const words = Object.fromEntries(
      draft.document.edges.map((edge) => [edgeId(edge), lineWords(draft, edge)]),
    );
    expect(words['w/next']).toBe('1 hour → no Order Completed');
    expect(words['c/yes']).toBe('no Order Completed, Yes → Subject of m');
  });

  test('only a way out among several has its label on the line', () => {
    expect(Object.fromEntries(edges.map(({ id, data }) => [id, data?.label]))).toEqual({
      't/next': '',
      'w/next': '',
      'c/yes': 'Yes',
      'c/otherwise': 'No',
    });
  });

  test('an edge whose end is not there is not drawn', () => {
    const draft = cartJourney();
    const broken = {
      ...draft,
      document: {
        ...draft.document,
        edges: [
          ...draft.document.edges,
          { from: 'm', outlet: 'next', to: 'gone' },
          { from: 'm', outlet: 'gone', to: 'x' },
          { from: 'x', outlet: 'next', to: 't' },
        ],
      },
    };
    expect(createProjection()(shownOf(broken)).edges).toHaveLength(4);
  });
});
