import { nodeKind, type JourneyNode, type JourneyNote } from '../core/index.ts';
import { inSentence, plural, t } from '../texts/t.ts';

/** “wait” for one step, “3 steps” for several, “2 steps and a note” where notes are among them. */
export function named(nodes: readonly JourneyNode[], notes: readonly JourneyNote[] = []): string {
  const [only, ...more] = nodes;
  const steps =
    only && more.length === 0
      ? t('{kind}', { kind: inSentence(nodeKind(only.kind).title), context: 'one step' })
      : plural(nodes.length, '{count} step', '{count} steps');
  if (notes.length === 0) return steps;
  if (!only) return plural(notes.length, 'note', '{count} notes', { context: 'one without its number' });
  return plural(notes.length, '{steps} and a note', '{steps} and {count} notes', { steps });
}
