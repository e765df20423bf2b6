import { t } from '../../texts/t.ts';
import { isTriggerKind } from '../kinds/catalogue.ts';
import type { Span } from '../kinds/Kind.ts';
import type { JourneyDocument } from '../document/JourneyDocument.ts';
import { dayMs } from '../values/calendar.ts';
import { flowOfDocument } from './flow.ts';
import { spans } from './spans.ts';

const entry = t('entry', { context: 'when people come to it' });

const known = new WeakMap<JourneyDocument, ReadonlyMap<string, string>>();

/** How long after entry people come to each node, in words (“entry”, “day 3”, “day 1–4”), by id; nodes that nobody reaches are left out. */
export function sinceEntry(document: JourneyDocument): ReadonlyMap<string, string> {
  const present = known.get(document);
  if (present) return present;
  const flow = flowOfDocument(document);
  const words = new Map<string, string>();
  for (const [id, span] of spans(flow)) {
    const node = flow.node(id);
    if (node) words.set(id, isTriggerKind(node.kind) ? entry : dayWords(span));
  }
  known.set(document, words);
  return words;
}

/** The last day after entry on which people come to a step, and whether it may be any later one; undefined while nobody goes anywhere. */
export function lastDay(document: JourneyDocument): { day: number; open: boolean } | undefined {
  const flow = flowOfDocument(document);
  const steps = [...spans(flow)].flatMap(([id, span]) => {
    const node = flow.node(id);
    return node && !isTriggerKind(node.kind) ? [span] : [];
  });
  if (steps.length === 0) return undefined;
  return {
    day: Math.floor(Math.max(...steps.map(({ least, most = least }) => most)) / dayMs),
    open: steps.some(({ most }) => most === undefined),
  };
}

function dayWords({ least, most }: Span): string {
  const first = Math.floor(least / dayMs);
  if (most === undefined) return t('day {first}+', { first });
  const last = Math.floor(most / dayMs);
  return first === last ? t('day {day}', { day: first }) : t('day {first}–{last}', { first, last });
}
