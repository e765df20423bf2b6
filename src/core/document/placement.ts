import { graphOf } from './graph.ts';
import { moveNodes } from './edits.ts';
import type { JourneyDocument, Point } from './JourneyDocument.ts';

const column = 280;
const row = 136;

/**
 * Places every node anew in layers, triggers on top: each below everything that leads to it, branches from left to
 * right in outlet order, parents centred over what they lead to.
 */
export function placeNodes(document: JourneyDocument): JourneyDocument {
  const graph = graphOf(document);
  const layer = new Map<string, number>();
  const children = new Map<string, string[]>();
  const finished: string[] = [];
  const open = new Set<string>();
  const roots = [...graph.triggers, ...document.nodes].map(({ id }) => id);
  for (const root of roots) {
    if (children.has(root)) continue;
    const stack = [{ id: root, at: 0 }];
    children.set(root, []);
    open.add(root);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const edge = graph.outgoing(top.id)[top.at++];
      if (!edge) {
        open.delete(top.id);
        finished.push(top.id);
        stack.pop();
      } else if (!children.has(edge.to)) {
        // The first to lead to a node is its parent in the drawing; later ones only push it down.
        children.get(top.id)?.push(edge.to);
        children.set(edge.to, []);
        open.add(edge.to);
        stack.push({ id: edge.to, at: 0 });
      }
    }
  }
  const rank = new Map(finished.map((id, index) => [id, index]));
  for (const id of [...finished].reverse())
    for (const { to } of graph.outgoing(id)) {
      // An edge that closes a loop leads to a node that finishes later: it must not push that node below itself.
      if ((rank.get(to) ?? 0) < (rank.get(id) ?? 0))
        layer.set(to, Math.max(layer.get(to) ?? 0, (layer.get(id) ?? 0) + 1));
    }
  const x = new Map<string, number>();
  let free = 0;
  for (const id of finished) {
    const below = (children.get(id) ?? []).map((child) => x.get(child) ?? 0);
    const middle = below.length === 0 ? free++ * column : (Math.min(...below) + Math.max(...below)) / 2;
    x.set(id, middle);
  }
  const place = (id: string): Point => ({
    x: Math.round((x.get(id) ?? 0) / 8) * 8,
    y: (layer.get(id) ?? 0) * row,
  });
  return moveNodes(document, new Map(document.nodes.map(({ id }) => [id, place(id)])));
}
