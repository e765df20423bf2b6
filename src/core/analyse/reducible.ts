import type { Net } from './net.ts';

/**
 * Whether every loop can be entered at one node only, so that a way closes a loop on all paths or on none. In linear
 * time but for a logarithm: dominators of the net without closing ways, which is enough, because a shortest path around a
 * loop's first node would have to take a closing way to a node that it has passed already.
 */
export function isReducible({ nodes, starts, ways, into }: Net): boolean {
  const root = nodes.length;
  const isStart = new Set(starts);
  // Each node's dominator, and a longer jump up the tree of dominators, so that climbing takes a logarithm of its height.
  const up = new Int32Array(root + 1).fill(root);
  const jump = new Int32Array(root + 1).fill(root);
  const depth = new Int32Array(root + 1);
  const read = (list: Int32Array, at: number) => list[at] ?? root;
  const higher = (at: number, least: number) => {
    const far = read(jump, at);
    return read(depth, far) >= least ? far : read(up, at);
  };
  const common = (one: number, other: number): number => {
    let [a, b] = [one, other];
    while (read(depth, a) > read(depth, b)) a = higher(a, read(depth, b));
    while (read(depth, b) > read(depth, a)) b = higher(b, read(depth, a));
    while (a !== b) {
      const list = read(jump, a) === read(jump, b) ? up : jump;
      [a, b] = [read(list, a), read(list, b)];
    }
    return a;
  };
  for (const at of nodes.keys()) {
    let dominator = isStart.has(at) ? root : undefined;
    for (const { from, closes } of into[at] ?? [])
      if (!closes) dominator = dominator === undefined ? from : common(dominator, from);
    const above = dominator ?? root;
    const far = read(jump, above);
    const isEven = read(depth, above) - read(depth, far) === read(depth, far) - read(depth, read(jump, far));
    up[at] = above;
    depth[at] = read(depth, above) + 1;
    jump[at] = isEven ? read(jump, far) : above;
  }
  return ways.every((out) => out.every(({ from, to, closes }) => !closes || common(from, to) === to));
}
