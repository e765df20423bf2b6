import type { Point } from '../document/JourneyDocument.ts';
import { arrange } from './arrange.ts';
import { placeIn } from './Frame.ts';
import { usualLayout, type LayoutGraph, type LayoutNode, type LayoutOptions } from './LayoutGraph.ts';
import { componentsOf, presentMiddle, setRows, type Component } from './rows.ts';
import { hang } from './splits.ts';
import { wayfound } from './ways.ts';

/**
 * New places for all cards, by id: triggers on top, every card below all that leads to it, branches from left to right
 * in outlet order, merges below their split. Laying out what is laid out changes nothing. Where cards are now decides
 * only what is left of what among triggers and among parts that nothing joins.
 */
export function layout(graph: LayoutGraph, options: LayoutOptions = usualLayout): Map<string, Point> {
  const { grid } = options;
  const components = componentsOf(wayfound(graph)).sort(byPresent);
  const places = new Map<string, Point>();
  let free = 0;
  for (const component of components) {
    const boxes = boxesOf(component, options);
    const left = Math.min(...boxes.map(({ x }) => x));
    const right = Math.max(...boxes.map(({ x, node }) => x + node.width));
    for (const { node, x, y } of boxes) places.set(node.id, { x: x - left + free, y });
    free += Math.ceil((right - left + 2 * options.gap.x) / grid) * grid;
  }
  const by = offset(graph.nodes, places, options);
  return new Map([...places].map(([id, { x, y }]) => [id, { x: x + by.x + 0, y: y + by.y + 0 }]));
}

const byPresent = ({ roots: [a] }: Component, { roots: [b] }: Component): number =>
  a && b
    ? presentMiddle(a) - presentMiddle(b) || a.node.position.y - b.node.position.y || a.index - b.index
    : 0;

interface Placed extends Point {
  readonly node: LayoutNode;
}

/** The cards of a component on the grid. */
function boxesOf(component: Component, { gap, row, grid }: LayoutOptions): Placed[] {
  const up = (value: number) => Math.ceil(value / grid) * grid;
  setRows(component);
  arrange(component, hang(component), {
    card: ({ node }) => up(node.width / 2) + up(gap.x / 2),
    lane: up(gap.x / 4) + up(gap.x / 2),
  });
  const heights = component.vertices.map(() => row);
  for (const { node, row: at } of component.vertices) heights[at] = Math.max(heights[at] ?? row, node.height);
  let free = 0;
  const tops = heights.map((height) => {
    const top = free;
    free += up(height + gap.y);
    return top;
  });
  return component.vertices.map(({ node, frame, row: at }) => ({
    node,
    x: Math.round((placeIn(frame).x - node.width / 2) / grid) * grid,
    y: tops[at] ?? 0,
  }));
}

/** How far all is moved so that what is kept stays where it is, but for the grid. */
function offset(
  nodes: readonly LayoutNode[],
  places: ReadonlyMap<string, Point>,
  { grid, keep }: LayoutOptions,
): Point {
  const snap = (value: number) => Math.round(value / grid) * grid;
  const kept = nodes.find(({ onTop }) => onTop) ?? nodes[0];
  if (!kept) return { x: 0, y: 0 };
  if (keep === 'first') {
    const { x, y } = places.get(kept.id) ?? kept.position;
    return { x: snap(kept.position.x - x), y: snap(kept.position.y - y) };
  }
  const before = bounds(nodes.map((node) => ({ ...node, ...node.position })));
  const after = bounds(nodes.map((node) => ({ ...node, ...(places.get(node.id) ?? node.position) })));
  return {
    x: snap((before.left + before.right - after.left - after.right) / 2),
    y: snap(before.top - after.top),
  };
}

function bounds(boxes: readonly { x: number; y: number; width: number }[]) {
  let [left, top, right] = [Infinity, Infinity, -Infinity];
  for (const { x, y, width } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
  }
  return { left, top, right };
}
