import {
  compileAndCheck,
  isProblem,
  nodeKind,
  sinceEntry,
  type Draft,
  type JourneyDocument,
  type Shared,
} from '../core/index.ts';
import { renderEmail } from '../email/renderEmail.ts';
import type { StoredJourney } from '../library/Repository.ts';

/** What the list of journeys says of one. */
export interface JourneyFacts {
  mails: number;
  /** How long somebody may be in it: “7 d”, “7 d or more”; undefined while nobody goes anywhere. */
  longest: string | undefined;
  /** What the goal is called. */
  goal: string | undefined;
  /** Errors and warnings. */
  problems: number;
  /** Errors alone: what keeps it from being published. */
  errors: number;
}

interface Known {
  shared: Shared;
  journeys: readonly JourneyDocument[];
  version: number;
  facts: JourneyFacts;
}
const known = new WeakMap<Draft, Known>();

/** Derived from the stored journey, once for each state of it and of `journeys`, which are all there are. */
export function factsOf(
  { draft, published }: StoredJourney,
  shared: Shared,
  journeys: readonly JourneyDocument[],
): JourneyFacts {
  const version = (published?.version ?? 0) + 1;
  const before = known.get(draft);
  if (before?.shared === shared && before.journeys === journeys && before.version === version)
    return before.facts;
  const { document, emails } = draft;
  const rendered = Object.fromEntries(
    Object.entries(emails).map(([id, email]) => [id, renderEmail(email, shared, document.utm)]),
  );
  const { issues } = compileAndCheck(document, { ...shared, emails, journeys }, rendered, version);
  const facts: JourneyFacts = {
    mails: document.nodes.filter(({ kind }) => nodeKind(kind).family === 'email').length,
    longest: longestOf(document),
    goal: document.goal?.name,
    problems: issues.filter(isProblem).length,
    errors: issues.filter(({ severity }) => severity === 'error').length,
  };
  known.set(draft, { shared, journeys, version, facts });
  return facts;
}

/** The last day that any card names: “day 1–4” is 4 days, “day 3+” is 3 or more. */
function longestOf(document: JourneyDocument): string | undefined {
  const days = [...sinceEntry(document).values()].flatMap((words) => {
    const [, day, open] = /(\d+)(\+?)$/.exec(words) ?? [];
    return day === undefined ? [] : [{ day: Number(day), open: open === '+' }];
  });
  if (days.length === 0) return undefined;
  const most = Math.max(...days.map(({ day }) => day));
  return days.some(({ open }) => open) ? `${most} d or more` : `${most} d`;
}
