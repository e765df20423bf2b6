import { end, type Net, type NetWay } from './net.ts';

/** The most that some path comes to; where it has no bound, `most` is undefined and a node says why. */
export type Most =
  | { most: number }
  /** Going round the loop that is entered at this node adds to it every time. */
  | { most: undefined; loop: string }
  /** Nobody can say how long this node takes. */
  | { most: undefined; node: string };

/**
 * The largest sum of weights (from 0 up, Infinity allowed) along any walk from a trigger, loops walked as often as one likes.
 * Linear: nodes that lead to one another are one, since between them weights are either all zero or without bound.
 */
export function longest(net: Net, weight: (way: NetWay) => number): Most {
  const { nodes, starts, ways } = net;
  const { partOf, parts } = partsOf(net);
  const best = parts.map(() => -1);
  const why: ({ loop: string } | { node: string } | undefined)[] = [];
  const nameOf = (at: number | undefined) => nodes[at ?? end]?.id ?? '';
  for (const start of starts) best[partOf[start] ?? end] = 0;
  let result: Most = { most: 0 };
  for (const [part, members] of parts.entries()) {
    const inside = (way: NetWay) => partOf[way.to] === part;
    const grows = members.some((at) => ways[at]?.some((way) => inside(way) && weight(way) > 0));
    if (grows && best[part] !== Infinity) {
      best[part] = Infinity;
      // Parts are found from their first node in reading order, where the loop is entered.
      why[part] = { loop: nameOf(members[0]) };
    }
    const here = best[part] ?? 0;
    const take = (sum: number, cause: { loop: string } | { node: string }) => {
      if (result.most !== undefined && sum > result.most)
        result = sum === Infinity ? { most: undefined, ...cause } : { most: sum };
    };
    take(here, why[part] ?? { node: nameOf(members[0]) });
    for (const at of members)
      for (const way of ways[at] ?? []) {
        if (inside(way)) continue;
        const sum = here + weight(way);
        const cause = why[part] ?? { node: nameOf(at) };
        take(sum, cause);
        const target = partOf[way.to];
        if (target === undefined || sum <= (best[target] ?? 0)) continue;
        best[target] = sum;
        if (sum === Infinity) why[target] = cause;
      }
  }
  return result;
}

interface Parts {
  partOf: readonly (number | undefined)[];
  parts: readonly (readonly number[])[];
}

const known = new WeakMap<object, Parts>();

/** The nodes that lead to one another, in an order in which each part leads only to later ones (Kosaraju). Goes by the shape alone. */
function partsOf({ ways, into, shape }: Net): Parts {
  const present = known.get(shape);
  if (present) return present;
  const partOf: (number | undefined)[] = ways.map(() => undefined);
  const parts: number[][] = [];
  // Reading order is the order in which a search that goes forward finishes last to first: what this needs.
  for (const root of ways.keys()) {
    if (partOf[root] !== undefined) continue;
    const members = [root];
    partOf[root] = parts.length;
    for (const member of members)
      for (const { from } of into[member] ?? []) {
        if (partOf[from] !== undefined) continue;
        partOf[from] = parts.length;
        members.push(from);
      }
    parts.push(members);
  }
  const found = { partOf, parts };
  known.set(shape, found);
  return found;
}
