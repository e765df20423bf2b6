import { nodeKind } from '../kinds/catalogue.ts';
import type { Flow, FlowNode } from './flow.ts';
import { end, netOf, type Net, type NetWay } from './net.ts';
import { isReducible } from './reducible.ts';

/** A node on a path and the outlet by which it is left; none where the path stops there. */
export interface Stop {
  node: string;
  outlet: string | undefined;
}

/** One way through a journey, from a trigger to an end or back into a loop. Times are in milliseconds of 24-hour days. */
export interface Path {
  stops: readonly Stop[];
  /** How many of its steps send a mail. */
  mails: number;
  least: number;
  /** Undefined where nobody can say. */
  most: number | undefined;
  /** `completes` by an outlet that leads nowhere, `stops` at a step without outlets, `loops` where it comes to a step again. */
  ends: 'completes' | 'stops' | 'loops';
  /** The step where a loop begins anew; each loop is walked once. */
  backTo?: string;
}

export interface Paths {
  /** How many paths there are. */
  count: bigint;
  /** False where `count` is only known to be a lower bound: a loop can be entered in several places, and there are too many paths to list. */
  exact: boolean;
  /** All of them, in outlet order; undefined where there are more than the limit, or more steps on them than `mostStops`. */
  list: readonly Path[] | undefined;
}

/** How many paths are listed unless the caller says otherwise. */
export const defaultPathLimit = 10_000;
/** How many steps all listed paths may have together: what a machine can hold in memory. */
export const mostStops = 2_000_000;

/** Whether a node sends a mail. */
export const sendsMail = ({ kind, settings }: FlowNode): boolean =>
  nodeKind(kind).sends?.(settings) !== undefined;

/** Counts every path of a flow, and lists them unless they are more than `limit`. Never lists only some. */
export function pathsOf(flow: Flow, limit: number = defaultPathLimit): Paths {
  const net = netOf(flow);
  const { count, stops } = size(net);
  const list = count > BigInt(limit) || stops > BigInt(mostStops) ? undefined : walk(net, limit);
  return list
    ? { count: BigInt(list.length), exact: true, list }
    : { count, exact: isReducible(net), list: undefined };
}

/** How many paths there are, and steps on all of them together, where every way that closes a loop ends a path. */
function size({ ways, starts }: Net): { count: bigint; stops: bigint } {
  const count: bigint[] = [];
  const stops: bigint[] = [];
  for (const [at, out] of [...ways.entries()].reverse()) {
    let paths = out.length === 0 ? 1n : 0n;
    let below = 0n;
    for (const { to, closes } of out) {
      paths += to === end || closes ? 1n : (count[to] ?? 0n);
      below += to === end || closes ? 0n : (stops[to] ?? 0n);
    }
    count[at] = paths;
    stops[at] = paths + below;
  }
  const sum = (list: readonly bigint[]) => starts.reduce((total, start) => total + (list[start] ?? 0n), 0n);
  return { count: sum(count), stops: sum(stops) };
}

/** One node of the path that is being walked, and what came before it. */
interface Here {
  at: number;
  next: number;
  mails: number;
  least: number;
  most: number;
}

/** All paths, or undefined as soon as they are too many. A path ends where it comes to a node of its own again. */
function walk({ nodes, ways, starts }: Net, limit: number): Path[] | undefined {
  const paths: Path[] = [];
  const mail = nodes.map((node) => (sendsMail(node) ? 1 : 0));
  const isOnPath = new Uint8Array(nodes.length);
  let stops = 0;
  let stack: Here[] = [];
  const enter = (at: number, before: Here | undefined, way: NetWay | undefined) => {
    isOnPath[at] = 1;
    const mails = (before?.mails ?? 0) + (mail[at] ?? 0);
    stack.push({
      at,
      next: 0,
      mails,
      least: (before?.least ?? 0) + (way?.least ?? 0),
      most: (before?.most ?? 0) + (way?.most ?? 0),
    });
  };
  /** The path that leaves its last node by `way`, or stops there; false where it is one too many. */
  const finish = (last: Here, way: NetWay | undefined): boolean => {
    stops += stack.length;
    if (paths.length >= limit || stops > mostStops) return false;
    const most = last.most + (way?.most ?? 0);
    const backTo = way && nodes[way.to]?.id;
    paths.push({
      stops: stack.map(({ at, next }) => ({
        node: nodes[at]?.id ?? '',
        outlet: ways[at]?.[next - 1]?.outlet,
      })),
      mails: last.mails,
      least: last.least + (way?.least ?? 0),
      most: most === Infinity ? undefined : most,
      ends: !way ? 'stops' : way.to === end ? 'completes' : 'loops',
      ...(backTo !== undefined && { backTo }),
    });
    return true;
  };
  for (const start of starts) {
    stack = [];
    enter(start, undefined, undefined);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const way = ways[top.at]?.[top.next++];
      if (!way) {
        if (top.next === 1 && !finish(top, undefined)) return undefined;
        isOnPath[top.at] = 0;
        stack.pop();
      } else if (way.to === end || isOnPath[way.to] === 1) {
        if (!finish(top, way)) return undefined;
      } else enter(way.to, top, way);
    }
  }
  return paths;
}
