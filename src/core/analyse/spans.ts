import type { Span } from '../kinds/Kind.ts';
import type { Flow } from './flow.ts';
import { end, netOf } from './net.ts';

/** The least and most time from entry to each node, by id, going round no loop. */
export function spans(flow: Flow): Map<string, Span> {
  const { nodes, starts, ways } = netOf(flow);
  const least = nodes.map(() => Infinity);
  const most = nodes.map(() => 0);
  for (const start of starts) least[start] = 0;
  // In reading order whatever leads to a node has been seen before it.
  for (const [at, out] of ways.entries())
    for (const way of out) {
      if (way.closes || way.to === end) continue;
      least[way.to] = Math.min(least[way.to] ?? Infinity, (least[at] ?? Infinity) + way.least);
      most[way.to] = Math.max(most[way.to] ?? 0, (most[at] ?? 0) + way.most);
    }
  return new Map(
    nodes.map(({ id }, at): [string, Span] => [
      id,
      { least: least[at] ?? 0, most: most[at] === Infinity ? undefined : most[at] },
    ]),
  );
}
