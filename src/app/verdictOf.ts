import {
  compileAndCheck,
  isProblem,
  type Draft,
  type Journey,
  type JourneyDocument,
  type Shared,
} from '../core/index.ts';
import { renderEmail } from '../email/compile/renderEmail.ts';
import type { StoredJourney } from '../library/Repository.ts';

/** What is wrong with one, which takes a while to find out, and code that no first sight of the page waits for. */
export interface Verdict {
  /** Errors and warnings. */
  problems: number;
  /** Errors alone: what keeps it from being published. */
  errors: number;
  /** As it would be published; undefined where errors keep it from that. */
  journey: Journey | undefined;
}

interface Judged {
  shared: Shared;
  journeys: readonly JourneyDocument[];
  version: number;
  verdict: Verdict;
}
const judged = new WeakMap<Draft, Judged>();

/** Derived from the stored journey, once for each state of it and of `journeys`, which are all there are. */
export function verdictOf(
  { draft, published }: StoredJourney,
  shared: Shared,
  journeys: readonly JourneyDocument[],
): Verdict {
  const version = (published?.version ?? 0) + 1;
  const before = judged.get(draft);
  if (before?.shared === shared && before.journeys === journeys && before.version === version)
    return before.verdict;
  const { document, emails } = draft;
  const rendered = Object.fromEntries(
    Object.entries(emails).map(([id, email]) => [id, renderEmail(email, shared, document.utm)]),
  );
  const { journey, issues } = compileAndCheck(document, { ...shared, emails, journeys }, rendered, version);
  const problems = issues.filter(isProblem).length;
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  // The same object for the same words: what shows it need not be drawn anew.
  const same =
    before?.verdict.problems === problems &&
    before.verdict.errors === errors &&
    before.verdict.journey?.digest === journey?.digest;
  const verdict = same ? before.verdict : { problems, errors, journey };
  judged.set(draft, { shared, journeys, version, verdict });
  return verdict;
}
