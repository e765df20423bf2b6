import { nodeKind } from '../../../src/core/kinds/catalogue.ts';
import type { Flow } from '../../../src/core/analyse/flow.ts';

/** A walk from a trigger: the nodes, the time at which each is reached at the least, and how it ends. */
export interface Walk {
  nodes: readonly string[];
  least: readonly number[];
  /** Whole duration at the least and at the most, to the end. */
  total: { least: number; most: number };
  ends: 'completes' | 'stops' | 'loops' | 'cut';
}

/** Every walk, naively and recursively: loops again and again until a walk has `longest` nodes. With `once`, a walk ends where it meets itself. */
export function walksOf(flow: Flow, { longest, once }: { longest: number; once: boolean }): Walk[] {
  const walks: Walk[] = [];
  const go = (id: string, nodes: readonly string[], least: readonly number[], most: number) => {
    const node = flow.node(id);
    if (!node) throw new Error(`no node ${id}`);
    const here = [...nodes, id];
    const now = least.at(-1) ?? 0;
    const done = (ends: Walk['ends'], more = { least: 0, most: 0 }) =>
      walks.push({ nodes: here, least, total: { least: now + more.least, most: most + more.most }, ends });
    if (node.ways.length === 0) return done('stops');
    for (const { outlet, to } of node.ways) {
      const span = nodeKind(node.kind).lasts(node.settings, outlet);
      const more = { least: span.least, most: span.most ?? Infinity };
      if (to === null) done('completes', more);
      else if (once && here.includes(to)) done('loops', more);
      else if (here.length >= longest) done('cut', more);
      else go(to, here, [...least, now + more.least], most + more.most);
    }
    return undefined;
  };
  for (const { id } of flow.triggers) go(id, [], [0], 0);
  return walks;
}

/** The most of the chosen nodes on one walk that are less than `window` apart. */
export function crowdBy(walks: readonly Walk[], counts: (id: string) => boolean, window: number): number {
  let most = 0;
  for (const { nodes, least } of walks) {
    const times = least.filter((_, index) => counts(nodes[index] ?? ''));
    for (const first of times)
      most = Math.max(most, times.filter((time) => time >= first && time < first + window).length);
  }
  return most;
}

interface NaiveWay {
  from: string;
  to: string;
  most: number;
}

/** Every way between nodes that a trigger leads to. */
function waysOf(flow: Flow): NaiveWay[] {
  const reached = new Set(walksOf(flow, { longest: 99, once: true }).flatMap(({ nodes }) => nodes));
  return flow.nodes
    .filter(({ id }) => reached.has(id))
    .flatMap(({ id, kind, settings, ways }) =>
      ways.flatMap(({ outlet, to }) =>
        to === null ? [] : [{ from: id, to, most: nodeKind(kind).lasts(settings, outlet).most ?? Infinity }],
      ),
    );
}

/** Whether some way that anybody comes to lies on a loop and is of the given sort. */
export function goesRound(flow: Flow, isSuch: (way: NaiveWay) => boolean): boolean {
  const ways = waysOf(flow);
  return ways.some((way) => {
    const after = new Set([way.to]);
    for (const at of after) for (const { from, to } of ways) if (from === at) after.add(to);
    return after.has(way.from) && isSuch(way);
  });
}

/** The longest times from a mail to the next one, by every way between; Infinity for a loop between them that takes time. */
export function silencesOf(flow: Flow, isMail: (id: string) => boolean): number[] {
  const ways = waysOf(flow);
  const found: number[] = [];
  const go = (at: string, time: number, walk: readonly string[]): boolean => {
    let leads = false;
    for (const { to, most } of ways.filter(({ from }) => from === at)) {
      if (isMail(to)) {
        found.push(time + most);
        leads = true;
      } else if (!walk.includes(to)) leads = go(to, time + most, [...walk, to]) || leads;
    }
    // Whoever may go round here before going on to a mail may do so for ever.
    if (leads && !isMail(at) && roundTime(at) > 0) found.push(Infinity);
    return leads;
  };
  /** The most time that going round once from a node to itself takes without meeting a mail; 0 where there is no such loop. */
  const roundTime = (start: string): number => {
    let most = 0;
    const round = (at: string, time: number, walk: readonly string[]) => {
      for (const way of ways.filter(({ from }) => from === at)) {
        if (way.to === start) most = Math.max(most, time + way.most);
        else if (!isMail(way.to) && !walk.includes(way.to)) round(way.to, time + way.most, [...walk, way.to]);
      }
    };
    round(start, 0, [start]);
    return most;
  };
  for (const start of new Set(ways.map(({ from }) => from).filter(isMail))) go(start, 0, [start]);
  return found;
}
