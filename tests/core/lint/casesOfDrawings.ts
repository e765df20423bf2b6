import {
  acceptIssue, addNode, changeJourney, connect, describeNode, disconnect, newNode, removeNodes,
  type Edge, type JourneyDocument,
} from '../../../src/core/index.ts'; // oxfmt-ignore
import { condition, email, exit, shared, there, trigger, wait, waitForEvent, type Piece } from '../draw.ts';
import { after, drawn, set, sound, soundDraft, told, whole, type Cases } from './cases.ts';

const cut =
  (from: string, outlet = 'next') =>
  (document: JourneyDocument) =>
    disconnect(
      document,
      document.edges.filter((edge) => edge.from === from && edge.outlet === outlet),
    );
const withEdge = (edge: Edge) => (document: JourneyDocument) => ({
  ...document,
  edges: [...document.edges, edge],
});

/** A loop back to the first email, through a wait or not. */
const looped = (pause: readonly Piece[]) => () => {
  const draft = soundDraft([
    trigger('Signed Up', 't'),
    email('m'),
    ...pause,
    condition({ tag: 'stays' }, { no: [exit('Leaves', 'x')] }, 'c'),
  ]);
  const back = { from: 'c', outlet: 'yes', to: 'm' };
  return told({ ...draft, document: { ...draft.document, edges: [...draft.document.edges, back] } });
};

/** So many questions in a row that the emails before each cannot all be looked for. Not drawn edit by edit, which would take longer than the checks. */
const manyQuestions = (count: number) => () => {
  const draft = soundDraft([trigger('Signed Up', 't'), email('m'), wait('P1D', 'w')]);
  const ids = Array.from({ length: count }, (_, at) => `c${at}`);
  const branches = [{ id: 'yes', label: 'Yes', when: { email: 'm', did: 'opened' as const } }];
  const nodes = ids.map((id) => newNode(id, 'condition', { x: 0, y: 0 }, { branches }));
  const edges = ids.map((to, at) => ({
    from: ids[at - 1] ?? 'w',
    outlet: at === 0 ? 'next' : 'otherwise',
    to,
  }));
  const { document } = draft;
  return told({
    ...draft,
    document: { ...document, nodes: [...document.nodes, ...nodes], edges: [...document.edges, ...edges] },
  });
};

/** What can be wrong with the drawing, or with the journey as a whole. */
export const casesOfDrawings: Cases = {
  'no-trigger': {
    sets: after((document) => removeNodes(document, new Set(['t']))),
    near: after((document) => document),
  },
  'trigger-leads-nowhere': { sets: after(cut('t')), near: after(cut('w')) },
  unreachable: {
    sets: after((document) => addNode(document, newNode('parked', 'exit', { x: 0, y: 0 }))),
    near: after((document) =>
      connect(addNode(removeNodes(document, new Set(['x1'])), newNode('last', 'exit', { x: 0, y: 0 })), {
        from: 'story',
        outlet: 'next',
        to: 'last',
      }),
    ),
  },
  'loop-without-wait': { sets: looped([]), near: looped([wait('P1D', 'w')]) },
  'open-outlet': {
    sets: after((document) => removeNodes(document, new Set(['short', 'x2']))),
    near: after((document) => removeNodes(document, new Set(['story', 'short', 'x1', 'x2']))),
  },
  'dangling-line': {
    sets: after(withEdge({ from: 'w', outlet: 'skip', to: 'x1' })),
    near: after((document) => connect(cut('w')(document), { from: 'w', outlet: 'next', to: 'x1' })),
  },
  'duplicate-line': {
    sets: after(withEdge({ from: 'w', outlet: 'next', to: 'x1' })),
    near: after((document) => withEdge({ from: 'w', outlet: 'next', to: 'x1' })(cut('w')(document))),
  },
  'same-name': {
    sets: after((document) =>
      describeNode(describeNode(document, 'm', { name: 'Hello' }), 'story', { name: 'Hello' }),
    ),
    near: after((document) =>
      describeNode(describeNode(document, 'm', { name: 'Hello' }), 'story', { name: 'Hello again' }),
    ),
  },
  'reserved-outlet': {
    sets: set('c', { branches: [{ id: 'otherwise', label: 'Yes', when: { tag: 'a' } }] }),
    near: set('c', { branches: [{ id: 'otherwise2', label: 'Yes', when: { tag: 'a' } }] }),
  },
  'no-goal': { sets: whole({ goal: undefined }), near: whole({}) },
  'no-behaviour': {
    sets: drawn(() => [
      trigger('Signed Up', 't'),
      email('m'),
      wait('P1D'),
      condition({ attribute: 'plan', is: 'equals', value: 'pro' }, { yes: [exit('A')], no: [exit('B')] }),
    ]),
    near: drawn(() => [
      trigger('Signed Up', 't'),
      email('m'),
      waitForEvent('Guide Opened', 'P2D', { done: [exit('A')], timeout: [exit('B')] }),
    ]),
  },
  'no-journey-name': { sets: whole({ name: ' ' }), near: whole({ name: 'x' }) },
  'invalid-setting': {
    sets: set('c', { branches: [{ id: 'yes', label: '', when: { tag: 'a' } }] }),
    near: set('c', { branches: [{ id: 'yes', label: 'Yes', when: { tag: 'a' } }] }),
  },
  'stale-acceptance': {
    sets: after((document) => ({
      ...document,
      accepted: [{ code: 'no-goal', setting: 'goal', note: 'Not yet' }],
    })),
    near: () => {
      const { document, emails } = sound({ goal: undefined });
      const warning = there(told({ document, emails }).issues.find(({ code }) => code === 'no-goal'));
      return told({ document: acceptIssue(document, warning, 'Not yet'), emails });
    },
  },
  'analysis-incomplete': { sets: manyQuestions(900), near: manyQuestions(90) },
  'second-trigger': {
    sets: after((document) =>
      connect(addNode(document, newNode('t2', 'trigger', { x: 0, y: 0 }, { on: { manual: true } })), {
        from: 't2',
        outlet: 'next',
        to: 'm',
      }),
    ),
    near: after((document) => document),
  },
  'unknown-group': {
    sets: whole({ group: 'promotions' }),
    near: whole(
      { group: 'promotions' },
      { policies: { groups: { promotions: { lower: 'pause', refused: 'drop', onComplete: 'keep' } } } },
    ),
  },
  'no-run-yet': {
    sets: whole({ audience: { event: { event: 'Order Completed' }, since: 'entry' } }),
    near: whole({ audience: { event: { event: 'Order Completed' } } }),
  },
  'key-needs-event': {
    sets: after((document) =>
      changeJourney(document, {
        reentry: { mode: 'afterExit', key: 'properties.cart_id' },
        // The first node is the trigger.
        ...({
          nodes: [
            { ...there(document.nodes[0]), settings: { on: { manual: true } } },
            ...document.nodes.slice(1),
          ],
        } as object),
      }),
    ),
    near: whole({ reentry: { mode: 'afterExit', key: 'properties.cart_id' } }),
  },
  'incomplete-goal': {
    sets: whole({ goal: { name: 'Buys', when: { event: '' }, from: 'entry', exit: true } }),
    near: whole({ goal: { name: 'Buys', when: { event: 'B' }, from: 'entry', exit: true } }),
  },
  'incomplete-exit': {
    sets: whole({ exits: [{ id: 'e', when: { tag: '' }, reason: 'Left' }] }),
    near: whole({ exits: [{ id: 'e', when: { tag: 'gone' }, reason: 'Left' }] }),
  },
  'goal-not-measured': {
    sets: whole({ about: { objective: 'First orders', kpi: ' ' } }),
    near: whole({ about: { objective: 'First orders', kpi: 'Orders' } }),
  },
  'converted-stay': {
    sets: whole({ goal: { name: 'Buys', when: { event: 'B' }, from: 'entry', exit: false } }),
    near: whole({
      goal: { name: 'Buys', when: { event: 'B' }, from: 'entry', exit: false },
      exits: [{ id: 'e', when: { event: 'B' }, reason: 'Bought' }],
    }),
  },
  'exit-equals-trigger': {
    sets: whole({ exits: [{ id: 'e', when: { event: 'Signed Up' }, reason: 'Again' }] }),
    near: () => {
      const draft = sound({
        exits: [
          {
            id: 'e',
            when: { event: 'Signed Up', where: { property: 'n', is: 'equals', value: 0 } },
            reason: 'Again',
          },
        ],
      });
      return told({
        ...draft,
        document: {
          ...draft.document,
          nodes: draft.document.nodes.map((node) =>
            node.id === 't'
              ? ({
                  ...node,
                  settings: {
                    on: {
                      event: { event: 'Signed Up', where: { property: 'n', is: 'greaterThan', value: 0 } },
                    },
                  },
                } as typeof node)
              : node,
          ),
        },
      });
    },
  },
  'trigger-in-audience': {
    sets: whole({ audience: { not: { event: { event: 'Signed Up' } } } }),
    near: whole({ audience: { event: { event: 'Signed Up' }, times: { atMost: 1 } } }),
  },
  'early-reentry': {
    sets: whole({ reentry: { mode: 'always', cooldown: 'P1D' } }),
    near: whole({ reentry: { mode: 'always', cooldown: 'P2D' } }),
  },
  overlap: {
    sets: whole({}, { journeys: [{ ...sound({ name: 'Other' }).document, id: 'other' }] }),
    near: whole(
      { group: 'g', priority: 60 },
      {
        journeys: [{ ...sound({ name: 'Other', group: 'g' }).document, id: 'other' }],
        policies: { groups: { g: { lower: 'pause', refused: 'drop', onComplete: 'keep' } } },
        topics: shared.topics,
      },
    ),
  },
};
