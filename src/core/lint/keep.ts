import type { JourneyDocument, JourneyNode } from '../document/JourneyDocument.ts';

interface Kept<T> {
  nodes: readonly JourneyNode[];
  parts: readonly unknown[];
  result: T;
}

const sameParts = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((part, index) => part === b[index]);

/**
 * Keeps the last result for each drawing, for as long as all that it was made from is the same: what `partsOf` says of each node,
 * and `more`. Edits of settings share their document's edges, so that what an edit leaves alone is not worked out again.
 */
export function keep<T>(
  partsOf: (node: JourneyNode) => readonly unknown[],
): (document: JourneyDocument, more: readonly unknown[], work: () => T) => T {
  const kept = new WeakMap<object, Kept<T>>();
  return ({ edges, nodes }, more, work) => {
    const before = kept.get(edges);
    if (
      before?.nodes.length === nodes.length &&
      sameParts(before.parts, more) &&
      before.nodes.every((old, index) => {
        const node = nodes[index];
        return node === old || (node !== undefined && sameParts(partsOf(old), partsOf(node)));
      })
    ) {
      // The next edit is of this document: fewer nodes will differ from it.
      before.nodes = nodes;
      return before.result;
    }
    const result = work();
    kept.set(edges, { nodes, parts: more, result });
    return result;
  };
}
