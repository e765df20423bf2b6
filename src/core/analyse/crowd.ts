import { Agenda } from './Agenda.ts';
import type { FlowNode } from './flow.ts';
import { end, type Net, type NetWay } from './net.ts';

/** A node on the way to a crowd, and when it is reached, in milliseconds since entry with every wait at its least. */
export interface CrowdStop {
  node: string;
  /** By which it is left; none at the last. */
  outlet: string | undefined;
  at: number;
  /** Whether its mail is one of those that were counted. */
  counts: boolean;
}

/** The most mails that one run can send within some length of time, if every wait takes its least. */
export interface Crowd {
  mails: number;
  /** Whether counting stopped at `mostCounted`: there are so many or more. */
  orMore: boolean;
  /** From the first of these mails to the last, in milliseconds. */
  within: number;
  /**
   * A walk that proves it: from a trigger by the fewest steps to the first of these mails, and on to the last. Empty
   * without mails; it breaks off after `mostProof` stops, which only a crowd without end comes to.
   */
  proof: readonly CrowdStop[];
}

/** From here on mails are not counted one by one: the answer to “too many?” is known, and a loop may have no bound. */
export const mostCounted = 250;

/** How long a proof may be. */
export const mostProof = 10_000;

const none: Crowd = { mails: 0, orMore: false, within: 0, proof: [] };

/**
 * The worst crowd of mails less than `window` milliseconds apart. For each number of mails sent since the first of them it
 * keeps, node by node, the least time that takes (a later arrival with as many mails can never do better), so it takes
 * mails × ways steps at most (and a logarithm), whatever the number of paths; loops unroll until the time is up.
 */
export function crowdOf(net: Net, counts: (node: FlowNode) => boolean, window: number): Crowd {
  const { nodes, ways } = net;
  const isMail = nodes.map(counts);
  const blank = () => new Float64Array(nodes.length).fill(Infinity);
  // before[k][node]: from where the node was reached soonest with k + 1 mails (at a mail: with it as the last).
  const before: Int32Array[] = [];
  let came = new Int32Array(nodes.length).fill(end);
  let times = blank();
  let mails: number[] = [];
  for (const [at, is] of isMail.entries()) if (is) mails.push(at);
  for (const at of mails) times[at] = 0;
  // Without loops the soonest arrivals come by themselves in reading order, which is much quicker than an agenda.
  const agenda = ways.some((out) => out.some(({ closes }) => closes)) ? new Agenda() : undefined;
  const isOpen = new Uint8Array(nodes.length);
  let best: { at: number; time: number } | undefined;
  while (mails.length > 0) {
    before.push(came);
    best = undefined;
    for (const at of mails) {
      const time = times[at] ?? Infinity;
      if (!best || time < best.time) best = { at, time };
    }
    if (before.length === mostCounted) break;
    // `times` holds the present mails and what lies between them and the next ones; `later` holds those.
    const [here, now] = [came, times];
    const later = blank();
    const next: number[] = [];
    came = new Int32Array(nodes.length).fill(end);
    const spread = (from: number, time: number) => {
      for (const { to, least } of ways[from] ?? []) {
        const arrival = time + least;
        if (to === end || arrival >= window) continue;
        const reached = isMail[to] ? later : now;
        const known = reached[to] ?? Infinity;
        if (arrival >= known) continue;
        reached[to] = arrival;
        if (isMail[to]) {
          came[to] = from;
          if (known === Infinity) next.push(to);
        } else {
          here[to] = from;
          if (agenda) agenda.add(to, arrival);
          else isOpen[to] = 1;
        }
      }
    };
    for (const at of mails) spread(at, now[at] ?? Infinity);
    for (let at = isOpen.indexOf(1); at !== end; at = isOpen.indexOf(1, at)) {
      isOpen[at] = 0;
      spread(at, now[at] ?? Infinity);
    }
    for (let step = agenda?.take(); step; step = agenda?.take())
      if (step.time <= (now[step.item] ?? Infinity)) spread(step.item, step.time);
    mails = next;
    times = later;
  }
  if (!best) return none;
  const walk = [best.at];
  for (let k = before.length - 1, at = best.at; ;) {
    const from = before[k]?.[at] ?? end;
    if (from === end) break;
    // Leaving a mail, one mail fewer had been sent before it.
    if (isMail[at]) k -= 1;
    walk.push(from);
    at = from;
  }
  const crowd = walk.reverse();
  const lead = leadTo(net, crowd[0] ?? end);
  const whole = [...lead, ...crowd].slice(0, mostProof);
  const counted = (index: number, at: number) => index >= lead.length && isMail[at] === true;
  return {
    mails: before.length,
    orMore: before.length === mostCounted,
    within: best.time,
    proof: timed(net, whole).map((stop, index) => ({ ...stop, counts: counted(index, whole[index] ?? end) })),
  };
}

/** The nodes before `goal` on the walk of fewest steps from a trigger. */
function leadTo({ starts, ways, nodes }: Net, goal: number): number[] {
  const from = new Int32Array(nodes.length).fill(end);
  const met = new Set(starts);
  for (const at of met) {
    if (at === goal) break;
    for (const { to } of ways[at] ?? []) {
      if (to === end || met.has(to)) continue;
      met.add(to);
      from[to] = at;
    }
  }
  const lead: number[] = [];
  for (let at = from[goal] ?? end; at !== end; at = from[at] ?? end) lead.push(at);
  return lead.reverse();
}

/** A walk with its outlets and times, by the quickest outlet where several lead to the same node. */
function timed({ nodes, ways }: Net, walk: readonly number[]): Omit<CrowdStop, 'counts'>[] {
  let time = 0;
  return walk.map((here, index) => {
    let quickest: NetWay | undefined;
    for (const way of ways[here] ?? [])
      if (way.to === walk[index + 1] && way.least < (quickest?.least ?? Infinity)) quickest = way;
    const at = time;
    time += quickest?.least ?? 0;
    return { node: nodes[here]?.id ?? '', outlet: quickest?.outlet, at };
  });
}
