import { nodeKind } from '../kinds/catalogue.ts';
import { dayMs } from '../values/calendar.ts';
import { crowdOf, type Crowd } from './crowd.ts';
import type { Flow, FlowNode } from './flow.ts';
import { longest, type Most } from './longest.ts';
import { end, netOf, type NetWay } from './net.ts';
import { sendsMail } from './paths.ts';
import { shortest } from './shortest.ts';

/** The least and the most over all paths. `least` is undefined where no path ends. */
export interface LeastMost {
  least: number | undefined;
  most: Most;
}

/** What one run of a journey comes to at the least and at the most, whichever path it takes. Times are in milliseconds of 24-hour days. */
export interface Bounds {
  /** As if every email step sends: the send gate only makes them fewer. */
  mails: LeastMost;
  /** From entry to the end. */
  time: LeastMost;
  /** The longest time between two mails that follow each other; 0 where none do. */
  silence: Most;
  /** The worst crowds of mails, less than 24 hours and less than seven days apart. */
  day: Crowds;
  week: Crowds;
}

/** A crowd of mails of any sort, and of those only that frequency caps hold back: not time-sensitive, not transactional. */
export interface Crowds {
  all: Crowd;
  limited: Crowd;
}

/** Whether mails about a topic are transactional. */
export type IsTransactional = (topic: string) => boolean;

/**
 * The exact bounds of a flow, in time that grows with its nodes and ways and not with its paths. Each wait is taken by
 * itself and in days of 24 hours: two waits for times of day may in truth keep mails further apart than their least.
 */
export function boundsOf(flow: Flow, isTransactional: IsTransactional): Bounds {
  const net = netOf(flow);
  const isMail = net.nodes.map(sendsMail);
  const mail = ({ to }: NetWay) => (to !== end && isMail[to] ? 1 : 0);
  return {
    mails: { least: shortest(net, mail), most: longest(net, mail) },
    time: { least: shortest(net, ({ least }) => least), most: longest(net, ({ most }) => most) },
    silence: longest(netOf(betweenMails(flow)), ({ most }) => most),
    day: crowdsOf(flow, isTransactional, dayMs),
    week: crowdsOf(flow, isTransactional, 7 * dayMs),
  };
}

/** The worst crowds of mails less than `window` milliseconds apart; of `boundsOf` what takes longest, for those who need only this. */
export function crowdsOf(flow: Flow, isTransactional: IsTransactional, window: number): Crowds {
  const net = netOf(flow);
  const isLimited = ({ kind, settings }: FlowNode) => {
    const sent = nodeKind(kind).sends?.(settings);
    return sent !== undefined && !sent.exempt && !isTransactional(sent.topic);
  };
  const all = crowdOf(net, sendsMail, window);
  const isAlike = net.nodes.every((node) => sendsMail(node) === isLimited(node));
  return { all, limited: isAlike ? all : crowdOf(net, isLimited, window) };
}

/** What lies between two mails: from each mail only the ways that come to a mail again, and there they end. */
function betweenMails(flow: Flow): Flow {
  const { nodes, into } = netOf(flow);
  const isMail = nodes.map(sendsMail);
  const leads = new Set([...isMail.keys()].filter((at) => isMail[at]));
  for (const at of leads) for (const { from } of into[at] ?? []) leads.add(from);
  const kept = new Map<string, FlowNode>();
  const mails = new Set<string>();
  for (const at of leads) {
    const node = nodes[at];
    if (node) kept.set(node.id, node);
    if (node && isMail[at]) mails.add(node.id);
  }
  const cut = [...kept.values()].map((node) => ({
    ...node,
    ways: node.ways
      .filter(({ to }) => to !== null && kept.has(to))
      .map(({ outlet, to }) => ({ outlet, to: to !== null && mails.has(to) ? null : to })),
  }));
  const byId = new Map(cut.map((node) => [node.id, node]));
  const triggers = cut.filter(({ id }) => mails.has(id));
  return { nodes: cut, triggers, node: (id) => byId.get(id), shape: {} };
}
