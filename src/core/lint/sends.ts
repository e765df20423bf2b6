import { nodeKind } from '../kinds/catalogue.ts';
import { crowdsOf } from '../analyse/bounds.ts';
import type { Crowd } from '../analyse/crowd.ts';
import type { FlowNode } from '../analyse/flow.ts';
import { longest, type Most } from '../analyse/longest.ts';
import { end, type Net } from '../analyse/net.ts';
import { sendsMail } from '../analyse/paths.ts';
import { dayMs } from '../values/calendar.ts';
import { gistOf } from './gist.ts';
import { keep } from './keep.ts';
import type { View } from './View.ts';

/** What the drawing alone says about when mails go out. */
export interface Sends {
  /** Nodes that somebody comes to straight from a mail that may be held back, and that mail: nobody rests in between. */
  straightFrom: ReadonlyMap<string, string>;
  /** Mails that somebody gets before any other. */
  first: ReadonlySet<string>;
  /** The worst crowd of mails that may be held back, within 24 hours. */
  crowd: Crowd;
  mails: Most;
  /** From entry to the end, in milliseconds. */
  time: Most;
}

const kept = keep<Sends>(gistOf);

/** Worked out again only where a way, a length of time or a mail has changed. */
export function sendsOf(view: View): Sends {
  const { document, context, isTransactional } = view;
  const work = ({ flow, net }: View): Sends => ({
    straightFrom: straightFrom(net, isTransactional),
    first: firstMails(net),
    crowd: crowdsOf(flow, isTransactional, dayMs).limited,
    mails: longest(net, ({ to }) => {
      const node = to === end ? undefined : net.nodes[to];
      return node && sendsMail(node) ? 1 : 0;
    }),
    time: longest(net, ({ most }) => most),
  });
  return kept(document, [context.topics], () => work(view));
}

const rests = ({ kind }: FlowNode) => nodeKind(kind).movedBy !== undefined;

/** The mail of a node that caps and quiet hours may hold back, or nothing. */
function heldMail({ kind, settings }: FlowNode, isTransactional: View['isTransactional']): boolean {
  const sent = nodeKind(kind).sends?.(settings);
  return sent !== undefined && !isTransactional(sent.topic);
}

/** Each node is told of one mail only, so this is linear. */
function straightFrom(net: Net, isTransactional: View['isTransactional']): Map<string, string> {
  const found = new Map<number, number>();
  const isHeld = net.nodes.map((node) => heldMail(node, isTransactional));
  const open: number[] = [];
  const tell = (from: number, mail: number) => {
    for (const { to } of net.ways[from] ?? []) {
      if (to === end || found.has(to)) continue;
      found.set(to, mail);
      const node = net.nodes[to];
      if (node && !rests(node) && !isHeld[to]) open.push(to);
    }
  };
  for (const [at, is] of isHeld.entries()) if (is) tell(at, at);
  for (let at = open.pop(); at !== undefined; at = open.pop()) tell(at, found.get(at) ?? at);
  const idOf = (at: number) => net.nodes[at]?.id ?? '';
  return new Map([...found].map(([at, mail]) => [idOf(at), idOf(mail)]));
}

function firstMails({ nodes, ways, starts }: Net): Set<string> {
  const met = new Set<number>(starts);
  const first = new Set<string>();
  for (const at of met) {
    const node = nodes[at];
    if (!node) continue;
    if (sendsMail(node)) first.add(node.id);
    else for (const { to } of ways[at] ?? []) if (to !== end) met.add(to);
  }
  return first;
}

/** Mails from which somebody comes straight to a node, transactional ones too; undefined where there are too many ways to look at. */
export function mailsJustBefore(net: Net, at: number, budget: { left: number }): FlowNode[] | undefined {
  const met = new Set([at]);
  const mails: FlowNode[] = [];
  for (const here of met)
    for (const { from } of net.into[here] ?? []) {
      if (met.has(from)) continue;
      if (--budget.left < 0) return undefined;
      const node = net.nodes[from];
      if (!node || rests(node)) continue;
      if (sendsMail(node)) mails.push(node);
      else met.add(from);
    }
  return mails;
}
