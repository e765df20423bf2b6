import type { Draft } from '../core/index.ts';

/** What is selected on the canvas and in the outline. Edges are named `from/outlet`. */
export interface Selection {
  nodes: readonly string[];
  edges: readonly string[];
  /** Ids of notes; absent where none is selected. */
  notes?: readonly string[] | undefined;
}

export const nothing: Selection = { nodes: [], edges: [] };

export const selectionOf = (
  nodes: readonly string[],
  edges: readonly string[],
  notes: readonly string[] = [],
): Selection => (notes.length > 0 ? { nodes, edges, notes } : { nodes, edges });

/** What of a selection is part of the draft. */
export function stillThere({ nodes, edges, notes = [] }: Selection, { document }: Draft): Selection {
  const ids = new Set(document.nodes.map(({ id }) => id));
  const lines = new Set(document.edges.map(({ from, outlet }) => `${from}/${outlet}`));
  const papers = new Set(document.notes?.map(({ id }) => id));
  return selectionOf(
    nodes.filter((id) => ids.has(id)),
    edges.filter((line) => lines.has(line)),
    notes.filter((id) => papers.has(id)),
  );
}
