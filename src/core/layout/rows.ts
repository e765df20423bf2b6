import type { Vertex } from './Vertex.ts';

/** Cards that ways join, and the roots above them, the weightiest first. */
export interface Component {
  /** In an order in which every way leads to a later one. */
  readonly vertices: Vertex[];
  readonly roots: Vertex[];
}

export function componentsOf(ordered: readonly Vertex[]): Component[] {
  const height = heights(ordered);
  const found: Component[] = [];
  const seen = new Set<Vertex>();
  for (const start of ordered) {
    if (seen.has(start)) continue;
    const vertices: Vertex[] = [];
    const open = [start];
    seen.add(start);
    for (let vertex = open.pop(); vertex; vertex = open.pop()) {
      vertices.push(vertex);
      for (const near of [...vertex.out.map(({ to }) => to), ...vertex.ins.map(({ from }) => from)]) {
        if (seen.has(near)) continue;
        seen.add(near);
        open.push(near);
      }
    }
    vertices.sort((a, b) => a.order - b.order);
    const weight = (vertex: Vertex) => height.get(vertex) ?? 0;
    const roots = vertices
      .filter(({ ins }) => ins.length === 0)
      .sort((a, b) => triggersFirst(a, b) || weight(b) - weight(a) || byPresentPlace(a, b));
    found.push({ vertices, roots });
  }
  return found;
}

const triggersFirst = (a: Vertex, b: Vertex): number => Number(b.node.onTop) - Number(a.node.onTop);

/** From left to right as triggers stand now. Others keep the journey's order: the layout does not always put them side by side. */
export function byPresentPlace(a: Vertex, b: Vertex): number {
  const across = a.node.onTop && b.node.onTop ? presentMiddle(a) - presentMiddle(b) : 0;
  return across || a.index - b.index;
}

export const presentMiddle = ({ node }: Vertex): number => node.position.x + node.width / 2;

/** The length of the longest way below each card. */
function heights(ordered: readonly Vertex[]): Map<Vertex, number> {
  const height = new Map<Vertex, number>();
  for (const vertex of ordered.toReversed()) {
    let most = 0;
    for (const { to } of vertex.out) most = Math.max(most, 1 + (height.get(to) ?? 0));
    height.set(vertex, most);
  }
  return height;
}

/** Gives every card its row and its root: right below the lowest that leads to it. */
export function setRows({ vertices, roots }: Component): void {
  for (const vertex of vertices) for (const { to } of vertex.out) to.row = Math.max(to.row, vertex.row + 1);
  const [, ...others] = treesOf(roots);
  for (const tree of others) {
    if (tree[0]?.node.onTop) continue;
    // What no trigger leads to stands right above what it leads to, not up beside the triggers.
    let slack = Infinity;
    for (const { row, root, out } of tree)
      for (const { to } of out) if (to.root !== root) slack = Math.min(slack, to.row - row - 1);
    if (slack < Infinity) for (const vertex of tree) vertex.row += slack;
  }
}

function treesOf(roots: readonly Vertex[]): Vertex[][] {
  const isTaken = new Set<Vertex>();
  return roots.map((root) => {
    const tree: Vertex[] = [];
    const open = [root];
    isTaken.add(root);
    for (let vertex = open.pop(); vertex; vertex = open.pop()) {
      vertex.root = root;
      tree.push(vertex);
      for (const { to } of vertex.out) {
        if (isTaken.has(to)) continue;
        isTaken.add(to);
        open.push(to);
      }
    }
    return tree;
  });
}
