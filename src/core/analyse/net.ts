import { nodeKind } from '../kinds/catalogue.ts';
import type { Flow, FlowNode } from './flow.ts';

/** Where a way ends that leads to no node. */
export const end = -1;

/** A way out of a node, by numbers. Times are in milliseconds; `most` is Infinity where nobody can say. */
export interface NetWay {
  from: number;
  /** The node's number, or `end`. */
  to: number;
  outlet: string;
  least: number;
  most: number;
  /** Whether it leads back to a node before it in reading order, itself included: every loop has such a way. */
  closes: boolean;
}

/** What a flow's triggers lead to, numbered in reading order: each node after all that lead to it, loops aside. */
export interface Net {
  nodes: readonly FlowNode[];
  /** Numbers of the triggers. */
  starts: readonly number[];
  /** The ways out of each node, in outlet order. */
  ways: readonly (readonly NetWay[])[];
  /** The ways into each node. */
  into: readonly (readonly NetWay[])[];
  /** The very same object for nets that differ in settings alone. */
  shape: object;
}

const known = new WeakMap<Flow, Net>();
/** By shape, the last net that was made. */
const latest = new WeakMap<object, Net>();

/** The net of a flow; computed once for each flow. Outlets that lead to an unknown node count as ends. */
export function netOf(flow: Flow): Net {
  const present = known.get(flow);
  if (present) return present;
  const before = latest.get(flow.shape);
  const net = before ? withSettingsOf(flow, before) : buildNet(flow);
  known.set(flow, net);
  latest.set(flow.shape, net);
  return net;
}

/** The net of a flow of the same shape: only the ways out of nodes that have changed are made anew. */
function withSettingsOf(flow: Flow, before: Net): Net {
  const nodes = before.nodes.map((node) => flow.node(node.id) ?? node);
  const ways = [...before.ways];
  const into = [...before.into];
  for (const [from, node] of nodes.entries()) {
    if (node === before.nodes[from]) continue;
    const old = ways[from] ?? [];
    const made = old.map((way): NetWay => ({ ...way, ...timesOf(node, way.outlet) }));
    ways[from] = made;
    for (const [index, way] of made.entries()) {
      const arriving = into[way.to];
      if (arriving) into[way.to] = arriving.map((other) => (other === old[index] ? way : other));
    }
  }
  return { ...before, nodes, ways, into };
}

function timesOf({ kind, settings }: FlowNode, outlet: string): Pick<NetWay, 'least' | 'most'> {
  const { least, most } = nodeKind(kind).lasts(settings, outlet);
  return { least, most: most ?? Infinity };
}

function buildNet(flow: Flow): Net {
  const nodes = inReadingOrder(flow);
  const number = new Map(nodes.map(({ id }, index) => [id, index]));
  const into: NetWay[][] = nodes.map(() => []);
  const ways = nodes.map((node, from) =>
    node.ways.map(({ outlet, to: target }): NetWay => {
      const to = target === null ? end : (number.get(target) ?? end);
      const way = { from, to, outlet, ...timesOf(node, outlet), closes: to !== end && to <= from };
      into[to]?.push(way);
      return way;
    }),
  );
  const starts = flow.triggers.flatMap(({ id }) => number.get(id) ?? []);
  return { nodes, starts, ways, into, shape: flow.shape };
}

/**
 * Depth first without recursion. Last outlets first, because the order in which nodes are finished is then turned
 * round: the first outlet's branch comes first.
 */
function inReadingOrder(flow: Flow): FlowNode[] {
  const met = new Set<string>();
  const finished: FlowNode[] = [];
  for (const root of flow.triggers.toReversed()) {
    if (met.has(root.id)) continue;
    met.add(root.id);
    const stack = [{ node: root, left: root.ways.length }];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const way = top.node.ways[--top.left];
      if (!way) {
        finished.push(top.node);
        stack.pop();
        continue;
      }
      const next = way.to === null || met.has(way.to) ? undefined : flow.node(way.to);
      if (!next) continue;
      met.add(next.id);
      stack.push({ node: next, left: next.ways.length });
    }
  }
  return finished.reverse();
}
