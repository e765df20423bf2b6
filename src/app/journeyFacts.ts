import { lastDay, nodeKind, type JourneyDocument } from '../core/index.ts';
import { t } from '../texts/t.ts';

/** What the list of journeys says of one at once. */
export interface JourneyFacts {
  mails: number;
  /** How long somebody may be in it: “7 d”, “7 d or more”; undefined while nobody goes anywhere. */
  longest: string | undefined;
  /** What the goal is called. */
  goal: string | undefined;
}

const facts = new WeakMap<JourneyDocument, JourneyFacts>();

/** Derived from the document, once for each state of it. */
export function factsOf(document: JourneyDocument): JourneyFacts {
  const known = facts.get(document);
  if (known) return known;
  const last = lastDay(document);
  const found: JourneyFacts = {
    mails: document.nodes.filter(({ kind }) => nodeKind(kind).family === 'email').length,
    longest:
      last && (last.open ? t('{days} d or more', { days: last.day }) : t('{days} d', { days: last.day })),
    goal: document.goal?.name,
  };
  facts.set(document, found);
  return found;
}
