import {
  blankDocument, blankEmail, graphOf, isTrigger, layout, newNode, outletsOf,
  type Draft, type Edge, type NodeKindName, type StoredEmail,
} from '../../../src/core/index.ts'; // oxfmt-ignore
import { cardOf } from '../../../src/canvas/cardOf.ts';

const open = { attribute: 'plan', is: 'exists' } as const;

/**
 * A journey of exactly `steps` steps that is as wide as it is high, so that all of it can be seen at once: questions that
 * ask on until there are enough lanes, and in each lane waits and emails to its end. Laid out as tidying up does.
 */
export function bushyJourney(steps: number): Draft {
  const edges: Edge[] = [];
  const emails: Record<string, StoredEmail> = {};
  const nodes = [newNode('t', 'trigger', { x: 0, y: 0 }, { on: { event: { event: 'Signed Up' } } })];
  const add = (kind: NodeKindName, settings: object): string => {
    const id = `s${nodes.length}`;
    nodes.push({ ...newNode(id, kind, { x: 0, y: 0 }, settings), name: `Step ${nodes.length}` });
    return id;
  };
  const mail = (): string => {
    const email = `m${nodes.length}`;
    emails[email] = { ...blankEmail(email), name: `Email ${nodes.length}` };
    return add('email', { email, topic: 'news' });
  };
  let loose: { from: string; outlet: string }[] = [{ from: 't', outlet: 'next' }];
  const lead = ({ from, outlet }: { from: string; outlet: string }, to: string) =>
    edges.push({ from, outlet, to });

  const lanes = Math.max(2, Math.round(Math.sqrt(steps) * 0.72));
  while (loose.length < lanes) {
    const [way, ...others] = loose;
    if (!way) break;
    const question = add('condition', { branches: [{ id: 'yes', label: 'Yes', when: open }] });
    lead(way, question);
    loose = [...others, { from: question, outlet: 'yes' }, { from: question, outlet: 'otherwise' }];
  }
  for (let row = 0; nodes.length + loose.length < steps; row++) {
    for (const [index, way] of loose.entries()) {
      if (nodes.length + loose.length >= steps) break;
      const step = row % 2 === 0 ? add('wait', { for: 'P2D' }) : mail();
      lead(way, step);
      loose[index] = { from: step, outlet: 'next' };
    }
  }
  for (const way of loose) lead(way, add('exit', { reason: 'Finished' }));

  const document = { ...blankDocument('bench', 'A wide journey', 'Europe/Berlin'), nodes, edges };
  const graph = graphOf(document);
  const places = layout({
    nodes: nodes.map((node) => ({
      id: node.id,
      position: node.position,
      width: cardOf(node, emails).width,
      height: cardOf(node, emails).height,
      outlets: outletsOf(node).map(({ id }) => id),
      onTop: isTrigger(node),
    })),
    edges: nodes.flatMap(({ id }) => graph.outgoing(id)),
  });
  const placed = nodes.map((node) => ({ ...node, position: places.get(node.id) ?? node.position }));
  return { document: { ...document, nodes: placed }, emails };
}
