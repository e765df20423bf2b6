import type { Component } from './rows.ts';
import type { Vertex } from './Vertex.ts';

/** A card among those that all ways to it pass, and a long jump up among them, so that meeting takes few steps. */
interface Pass {
  readonly vertex: Vertex | undefined;
  readonly up: Pass | undefined;
  readonly jump: Pass | undefined;
  readonly depth: number;
  /** Whether nothing parts above it. */
  readonly isPlain: boolean;
}

/**
 * Finds for each card what it hangs below: the only card that leads to it, or, for a merge, the split where all ways to
 * it part for the last time. Returns the merges whose ways part above all cards.
 */
export function hang({ vertices }: Component): Vertex[] {
  const sky: Pass = { vertex: undefined, up: undefined, jump: undefined, depth: 0, isPlain: true };
  const passes = new Map<Vertex, Pass>();
  const free: Vertex[] = [];
  for (const vertex of vertices) {
    const own = vertex.ins.filter(({ from }) => from.root === vertex.root).map(({ from }) => from);
    const above = own.map((from) => passes.get(from) ?? sky);
    let split = above.reduce<Pass | undefined>((a, b) => (a ? meeting(a, b) : b), undefined) ?? sky;
    // Where another root's way joins a stretch without branches, it is a merge of the two.
    if (own.length < vertex.ins.length && split.isPlain) split = sky;
    passes.set(vertex, below(split, vertex));
    const isOnly = own.length > 0 && own.every((from) => from === split.vertex);
    if (isOnly) vertex.under = split.vertex;
    else if (split.vertex) split.vertex.merges.push(vertex);
    else if (vertex.ins.length > 0) free.push(vertex);
  }
  const downwards = (a: Vertex, b: Vertex) => a.row - b.row || a.order - b.order;
  for (const { merges } of vertices) merges.sort(downwards);
  return free.sort(downwards);
}

function below(up: Pass, vertex: Vertex): Pass {
  const far = up.jump;
  const isEven = far?.jump !== undefined && up.depth - far.depth === far.depth - far.jump.depth;
  const isPlain = vertex.out.length < 2 && up.isPlain;
  return { vertex, up, jump: isEven ? far.jump : up, depth: up.depth + 1, isPlain };
}

/** The lowest pass above or at both. */
function meeting(one: Pass, other: Pass): Pass {
  let [a, b] = one.depth < other.depth ? [other, one] : [one, other];
  while (a.depth > b.depth) a = a.jump && a.jump.depth >= b.depth ? a.jump : (a.up ?? b);
  while (a !== b) {
    const isFar = a.jump !== b.jump;
    [a, b] = [(isFar ? a.jump : a.up) ?? a, (isFar ? b.jump : b.up) ?? b];
  }
  return a;
}
