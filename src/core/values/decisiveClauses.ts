import type { ClauseReason, Reason } from './judge.ts';

/** The clauses that decided a rule: those that hold where it holds, those that fail where it fails. The first is the cause to name. */
export function decisiveClauses(reason: Reason): ClauseReason[] {
  if ('not' in reason) return decisiveClauses(reason.not);
  if ('all' in reason) return agreeing(reason.all, reason.holds);
  return 'any' in reason ? agreeing(reason.any, reason.holds) : [reason];
}

const agreeing = (parts: readonly Reason[], wanted: boolean): ClauseReason[] =>
  parts.filter(({ holds }) => holds === wanted).flatMap(decisiveClauses);
