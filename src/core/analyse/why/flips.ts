import type { ClauseReason, Reason } from '../../values/judge.ts';
import type { Rule } from '../../values/rule.ts';

/** A clause that has to come out the other way. */
export interface Flip {
  clause: ClauseReason;
  holds: boolean;
}

/** More ways to turn a rule round than this are not looked at: the smallest come first. */
const mostWays = 12;

/** The ways in which a judged rule would come out as wanted: in each, all of its clauses have to turn. `cut` hears of it where there are more. */
export function flipsOf(reason: Reason, wanted: boolean, cut: () => void): Flip[][] {
  if (reason.holds === wanted) return [[]];
  if ('not' in reason) return flipsOf(reason.not, !wanted, cut);
  if ('all' in reason) return wanted ? every(reason.all, wanted, cut) : some(reason.all, wanted, cut);
  if ('any' in reason) return wanted ? some(reason.any, wanted, cut) : every(reason.any, wanted, cut);
  return reason.of && reason.of.holds !== wanted
    ? flipsOf(reason.of, wanted, cut)
    : [[{ clause: reason, holds: wanted }]];
}

const some = (parts: readonly Reason[], wanted: boolean, cut: () => void): Flip[][] =>
  smallest(
    parts.flatMap((part) => flipsOf(part, wanted, cut)),
    cut,
  );

function every(parts: readonly Reason[], wanted: boolean, cut: () => void): Flip[][] {
  let ways: Flip[][] = [[]];
  for (const part of parts)
    ways = smallest(
      ways.flatMap((way) => flipsOf(part, wanted, cut).map((more) => [...way, ...more])),
      cut,
    );
  return ways;
}

function smallest(ways: Flip[][], cut: () => void): Flip[][] {
  if (ways.length > mostWays) cut();
  return ways.sort((a, b) => a.length - b.length).slice(0, mostWays);
}

/** A rule that nobody judged, as if it had come out so, and every clause of it had its part in that. */
export function assumed(rule: Rule, holds: boolean): Reason {
  if ('all' in rule) return { holds, all: rule.all.map((part) => assumed(part, holds)) };
  if ('any' in rule) return { holds, any: rule.any.map((part) => assumed(part, holds)) };
  if ('not' in rule) return { holds, not: assumed(rule.not, !holds) };
  return { holds, asked: rule };
}
