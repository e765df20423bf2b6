import { isTriggerKind, nodeKind } from '../kinds/catalogue.ts';
import type { Span } from '../kinds/Kind.ts';
import { graphOf } from '../document/graph.ts';
import type { JourneyDocument } from '../document/JourneyDocument.ts';
import { dayMs } from '../values/calendar.ts';

const known = new WeakMap<JourneyDocument, ReadonlyMap<string, string>>();

/** How long after entry people come to each node, in words (“entry”, “day 3”, “day 1–4”), by id; nodes that nobody reaches are left out. */
export function sinceEntry(document: JourneyDocument): ReadonlyMap<string, string> {
  const present = known.get(document);
  if (present) return present;
  const graph = graphOf(document);
  const words = new Map<string, string>();
  for (const [id, span] of spans(document)) {
    const node = graph.node(id);
    if (node) words.set(id, isTriggerKind(node.kind) ? 'entry' : dayWords(span));
  }
  known.set(document, words);
  return words;
}

function dayWords({ least, most }: Span): string {
  const first = Math.floor(least / dayMs);
  if (most === undefined) return `day ${first}+`;
  const last = Math.floor(most / dayMs);
  return first === last ? `day ${first}` : `day ${first}–${last}`;
}

/** The least and most time from entry to each reachable node, each edge that closes a loop left aside. */
function spans(document: JourneyDocument): Map<string, Span> {
  const graph = graphOf(document);
  const order: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const back = new Set<string>();
  for (const { id: root } of graph.triggers) {
    const stack = [{ id: root, at: 0 }];
    if (state.has(root)) continue;
    state.set(root, 'open');
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const edge = graph.outgoing(top.id)[top.at++];
      if (!edge) {
        state.set(top.id, 'done');
        order.push(top.id);
        stack.pop();
      } else if (state.get(edge.to) === 'open') back.add(`${edge.from}/${edge.outlet}`);
      else if (!state.has(edge.to)) {
        state.set(edge.to, 'open');
        stack.push({ id: edge.to, at: 0 });
      }
    }
  }
  const result = new Map<string, Span>(graph.triggers.map(({ id }) => [id, { least: 0, most: 0 }]));
  for (const id of order.reverse()) {
    const node = graph.node(id);
    const here = result.get(id);
    if (!node || !here) continue;
    for (const { outlet, to, from } of graph.outgoing(id)) {
      if (back.has(`${from}/${outlet}`)) continue;
      const { least, most } = nodeKind(node.kind).lasts(node.settings, outlet);
      const before = result.get(to);
      const latest = here.most === undefined || most === undefined ? undefined : here.most + most;
      result.set(to, {
        least: Math.min(before?.least ?? Infinity, here.least + least),
        most:
          before === undefined
            ? latest
            : before.most === undefined || latest === undefined
              ? undefined
              : Math.max(before.most, latest),
      });
    }
  }
  return result;
}
