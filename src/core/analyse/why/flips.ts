import type { ClauseReason, Reason } from '../../values/judge.ts';
import type { Rule } from '../../values/rule.ts';

/** A clause that has to come out the other way. */
export interface Flip {
  clause: ClauseReason;
  holds: boolean;
}

/** More ways to turn a rule round than this are not looked at: the smallest come first. */
const mostWays = 12;

/** The ways in which a judged rule would come out as wanted: in each, all of its clauses have to turn. */
export function flipsOf(reason: Reason, wanted: boolean): Flip[][] {
  if (reason.holds === wanted) return [[]];
  if ('not' in reason) return flipsOf(reason.not, !wanted);
  if ('all' in reason) return wanted ? every(reason.all, wanted) : some(reason.all, wanted);
  if ('any' in reason) return wanted ? some(reason.any, wanted) : every(reason.any, wanted);
  return reason.of && reason.of.holds !== wanted
    ? flipsOf(reason.of, wanted)
    : [[{ clause: reason, holds: wanted }]];
}

const some = (parts: readonly Reason[], wanted: boolean): Flip[][] =>
  smallest(parts.flatMap((part) => flipsOf(part, wanted)));

function every(parts: readonly Reason[], wanted: boolean): Flip[][] {
  let ways: Flip[][] = [[]];
  for (const part of parts)
    ways = smallest(ways.flatMap((way) => flipsOf(part, wanted).map((more) => [...way, ...more])));
  return ways;
}

const smallest = (ways: Flip[][]): Flip[][] => ways.sort((a, b) => a.length - b.length).slice(0, mostWays);

/** The clauses that stand against a rule coming out the other way: the first of them is the cause to name. */
export function standingAgainst(reason: Reason): ClauseReason[] {
  if ('not' in reason) return standingAgainst(reason.not);
  const parts = 'all' in reason ? reason.all : 'any' in reason ? reason.any : undefined;
  if (parts) return parts.filter(({ holds }) => holds === reason.holds).flatMap(standingAgainst);
  return 'asked' in reason ? [reason] : [];
}

/** A rule that nobody judged, as if it had come out so, and every clause of it had its part in that. */
export function assumed(rule: Rule, holds: boolean): Reason {
  if ('all' in rule) return { holds, all: rule.all.map((part) => assumed(part, holds)) };
  if ('any' in rule) return { holds, any: rule.any.map((part) => assumed(part, holds)) };
  if ('not' in rule) return { holds, not: assumed(rule.not, !holds) };
  return { holds, asked: rule };
}
