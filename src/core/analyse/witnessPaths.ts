import type { Flow, FlowNode } from './flow.ts';

/** A node on the way and the outlet by which it is left; none where the way ends. */
export interface Leg {
  node: FlowNode;
  outlet: string | undefined;
}

interface Walk {
  leg: Leg;
  length: number;
  before: Walk | undefined;
}

const mostVisits = 2;

/**
 * Ways from a trigger to a node (left by an outlet, where one is named), shortest first, at most `limit`. Only ways out that
 * `mayLeave` admits are gone, and no node more than twice. Gives up after `work` steps of the search.
 */
export function* witnessPaths(
  flow: Flow,
  target: string,
  outlet: string | undefined,
  mayLeave: (node: string, outlet: string) => boolean,
  limit: number,
  work: number,
): Generator<readonly Leg[]> {
  const left = distances(flow, target, mayLeave);
  /** Unfinished walks by the least length that they can come to. */
  const waiting: Walk[][] = [];
  const add = (walk: Walk) => {
    const distance = left.get(walk.leg.node.id);
    if (distance !== undefined) (waiting[walk.length + distance] ??= []).push(walk);
  };
  for (const node of flow.triggers) add({ leg: { node, outlet: undefined }, length: 0, before: undefined });
  let given = 0;
  for (let length = 0; length < waiting.length; length++) {
    const here = waiting[length];
    for (let walk = here?.shift(); walk; walk = here?.shift()) {
      if (--work < 0 || given >= limit) return;
      const { node } = walk.leg;
      if (node.id === target) {
        given++;
        yield legsOf({ ...walk, leg: { node, outlet } });
      }
      if (visits(walk) > mostVisits) continue;
      for (const way of node.ways) {
        const next = way.to === null ? undefined : flow.node(way.to);
        if (!next || !mayLeave(node.id, way.outlet)) continue;
        const from: Walk = { ...walk, leg: { node, outlet: way.outlet } };
        add({ leg: { node: next, outlet: undefined }, length: walk.length + 1, before: from });
      }
    }
  }
}

function visits({ leg, before }: Walk): number {
  let count = 1;
  for (let walk = before; walk; walk = walk.before) if (walk.leg.node === leg.node) count++;
  return count;
}

function legsOf(last: Walk): Leg[] {
  const legs: Leg[] = [];
  for (let walk: Walk | undefined = last; walk; walk = walk.before) legs.push(walk.leg);
  return legs.reverse();
}

/** How many ways it takes from each node to the target at least. */
function distances(
  flow: Flow,
  target: string,
  mayLeave: (node: string, outlet: string) => boolean,
): Map<string, number> {
  const into = new Map<string, string[]>();
  for (const { id, ways } of flow.nodes)
    for (const { outlet, to } of ways) {
      if (to === null || !mayLeave(id, outlet)) continue;
      const known = into.get(to);
      if (known) known.push(id);
      else into.set(to, [id]);
    }
  const found = new Map([[target, 0]]);
  const open = [target];
  for (const id of open)
    for (const before of into.get(id) ?? [])
      if (!found.has(before)) {
        found.set(before, (found.get(id) ?? 0) + 1);
        open.push(before);
      }
  return found;
}
