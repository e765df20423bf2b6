import { Agenda } from './Agenda.ts';
import { end, type Net, type NetWay } from './net.ts';

/** The smallest sum of weights (from 0 up) from a trigger to an end, or undefined where no path ends (Dijkstra). */
export function shortest({ nodes, starts, ways }: Net, weight: (way: NetWay) => number): number | undefined {
  const sums = nodes.map(() => Infinity);
  const agenda = new Agenda();
  let result = Infinity;
  for (const start of starts) {
    sums[start] = 0;
    agenda.add(start, 0);
  }
  for (let next = agenda.take(); next; next = agenda.take()) {
    const { item: at, time: sum } = next;
    if (sum > (sums[at] ?? Infinity)) continue;
    const out = ways[at] ?? [];
    if (out.length === 0) result = Math.min(result, sum);
    for (const way of out) {
      const further = sum + weight(way);
      if (way.to === end) result = Math.min(result, further);
      else if (further < (sums[way.to] ?? Infinity)) {
        sums[way.to] = further;
        agenda.add(way.to, further);
      }
    }
  }
  return result === Infinity ? undefined : result;
}
