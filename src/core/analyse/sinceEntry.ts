import { isTriggerKind } from '../kinds/catalogue.ts';
import type { Span } from '../kinds/Kind.ts';
import type { JourneyDocument } from '../document/JourneyDocument.ts';
import { dayMs } from '../values/calendar.ts';
import { flowOfDocument } from './flow.ts';
import { spans } from './spans.ts';

const known = new WeakMap<JourneyDocument, ReadonlyMap<string, string>>();

/** How long after entry people come to each node, in words (“entry”, “day 3”, “day 1–4”), by id; nodes that nobody reaches are left out. */
export function sinceEntry(document: JourneyDocument): ReadonlyMap<string, string> {
  const present = known.get(document);
  if (present) return present;
  const flow = flowOfDocument(document);
  const words = new Map<string, string>();
  for (const [id, span] of spans(flow)) {
    const node = flow.node(id);
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
