import { t } from '../../texts/t.ts';
import { isTriggerKind, nodeKind } from '../kinds/catalogue.ts';
import { graphOf, outletsOf } from './graph.ts';
import type { Edge, JourneyDocument } from './JourneyDocument.ts';

export type Refusal =
  | 'missing-step'
  | 'missing-outlet'
  | 'same-step'
  | 'into-trigger'
  | 'already-connected'
  | 'loop-without-wait';

/** Whether an edge may be drawn; a refusal has words to show. */
export type Connection = { allowed: true } | { allowed: false; reason: Refusal; words: string };

const words: Record<Refusal, string> = {
  'missing-step': t('This step is no longer there.'),
  'missing-outlet': t('This step has no such way out.'),
  'same-step': t('A step cannot lead to itself.'),
  'into-trigger': t('Nothing can lead to a trigger: people enter there.'),
  'already-connected': t('These two are connected already.'),
  'loop-without-wait': t('This would loop without a wait.'),
};
const refuse = (reason: Refusal): Connection => ({ allowed: false, reason, words: words[reason] });

/** Judges an edge before it is drawn and when it is: the one rule about connections. An outlet that leads elsewhere is led here instead. */
export function canConnect(document: JourneyDocument, { from, outlet, to }: Edge): Connection {
  const graph = graphOf(document);
  const source = graph.node(from);
  const target = graph.node(to);
  if (!source || !target) return refuse('missing-step');
  if (!outletsOf(source).some(({ id }) => id === outlet)) return refuse('missing-outlet');
  if (from === to) return refuse('same-step');
  if (isTriggerKind(target.kind)) return refuse('into-trigger');
  if (graph.at(from, outlet)?.to === to) return refuse('already-connected');
  if (leadsBackRestlessly(document, from, to)) return refuse('loop-without-wait');
  return { allowed: true };
}

/** Whether a person could go from `to` back to `from` without ever resting. */
function leadsBackRestlessly(document: JourneyDocument, from: string, to: string): boolean {
  const graph = graphOf(document);
  const rests = (id: string) => {
    const node = graph.node(id);
    return node !== undefined && nodeKind(node.kind).movedBy !== undefined;
  };
  if (rests(from)) return false;
  const seen = new Set<string>();
  const open = [to];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === from) return true;
    if (seen.has(id) || rests(id)) continue;
    seen.add(id);
    for (const edge of graph.outgoing(id)) open.push(edge.to);
  }
  return false;
}
