import type { TrailEntry } from '../values/trail.ts';
import type { Flow } from './flow.ts';

/** A way out of a trigger or step. */
export interface WayOut {
  node: string;
  outlet: string;
}

/** Where somebody is to come: to a trigger or step, or out of it by one of its ways. */
export interface Destination {
  node: string;
  outlet?: string | undefined;
}

/** How much of a journey somebody goes through. */
export interface Coverage {
  /** Triggers and steps that somebody came to, among all that a trigger leads to. */
  steps: { visited: number; all: number };
  /** Ways out that somebody took, those that nobody did but somebody may, and those that nobody can. */
  outlets: { visited: number; possible: number; impossible: number };
  /** Visited among what is possible, 0 to 1; 1 where a journey has no way out at all. */
  share: number;
  /** Ways out that nobody took, in the order of the journey. */
  open: readonly (WayOut & { isPossible: boolean })[];
}

/** The name of a place in a journey: of a step or trigger its id, of a way out `node/outlet`. */
export const placeKey = ({ node, outlet }: Destination): string =>
  outlet === undefined ? node : `${node}/${outlet}`;

/** Where a trail went in one journey: each trigger that let somebody in, each step come to, each way out taken; each once. */
export function placesOf(entries: readonly TrailEntry[], journey: string): string[] {
  const places = new Set<string>();
  for (const { journey: of, run, did, step, why } of entries) {
    if (of !== journey || run === null) continue;
    if (step !== undefined && (did === 'entered' || did === 'arrived')) places.add(step);
    if (why.code === 'arrival' || why.code === 'end')
      places.add(placeKey({ node: why.from, outlet: why.outlet }));
  }
  return [...places];
}

/** How much of a journey these places are, which trails went to; `isPossible` says what anybody may take. */
export function coverageOf(
  flow: Flow,
  places: ReadonlySet<string>,
  isPossible: (way: WayOut) => boolean = () => true,
): Coverage {
  const ways = flow.nodes.flatMap(({ id, ways: out }) => out.map(({ outlet }) => ({ node: id, outlet })));
  const open = ways
    .filter((way) => !places.has(placeKey(way)))
    .map((way) => ({ ...way, isPossible: isPossible(way) }));
  const impossible = open.filter((way) => !way.isPossible).length;
  const visited = ways.length - open.length;
  const possible = ways.length - impossible;
  return {
    steps: {
      visited: flow.nodes.filter(({ id }) => places.has(id)).length,
      all: flow.nodes.length,
    },
    outlets: { visited, possible, impossible },
    share: possible === 0 ? 1 : visited / possible,
    open,
  };
}
