import { blankDocument, newNode, type Draft, type LayoutGraph } from '../../src/core/index.ts';

/** A drawing of the layout's tests as a journey: a trigger, waits, exits, and conditions with as many ways out. */
export function drawnDraft({ nodes, edges }: LayoutGraph): Draft {
  const ways = new Map(nodes.map(({ id, outlets }) => [id, outlets]));
  const named = (id: string, outlet: string) => {
    const all = ways.get(id) ?? [];
    return all.length === 1 ? 'next' : outlet === all.at(-1) ? 'otherwise' : outlet;
  };
  const document = {
    ...blankDocument('journey', 'A journey', 'UTC'),
    nodes: nodes.map(({ id, position, outlets, onTop }) => {
      if (onTop) return newNode(id, 'trigger', position);
      if (outlets.length < 2) return newNode(id, outlets.length === 1 ? 'wait' : 'exit', position);
      const when = { attribute: 'plan', is: 'exists' };
      const branches = outlets.slice(0, -1).map((outlet) => ({ id: outlet, label: outlet, when }));
      return newNode(id, 'condition', position, { branches });
    }),
    edges: edges.map(({ from, outlet, to }) => ({ from, outlet: named(from, outlet), to })),
  };
  return { document, emails: {} };
}
