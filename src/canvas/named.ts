import { nodeKind, type JourneyNode, type JourneyNote } from '../core/index.ts';

export const count = (many: number, what: string): string => `${many} ${what}${many === 1 ? '' : 's'}`;

/** “wait” for one step, “3 steps” for several, “2 steps and a note” where notes are among them. */
export function named(nodes: readonly JourneyNode[], notes: readonly JourneyNote[] = []): string {
  const [only, ...more] = nodes;
  const steps =
    only && more.length === 0 ? nodeKind(only.kind).title.toLowerCase() : count(nodes.length, 'step');
  if (notes.length === 0) return steps;
  if (!only) return notes.length === 1 ? 'note' : count(notes.length, 'note');
  return `${steps} and ${notes.length === 1 ? 'a note' : count(notes.length, 'note')}`;
}
