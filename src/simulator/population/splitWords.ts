import type { SplitArm } from '../../core/index.ts';
import { number, t } from '../../texts/t.ts';

/** What can be said of each arm against the first, in a sentence each. */
export function splitWords([first, ...others]: readonly SplitArm[]): string[] {
  return first ? others.map((arm) => sentenceOf(arm, first)) : [];
}

function sentenceOf({ label, count, gap, isSure, needed }: SplitArm, first: SplitArm): string {
  const named = { arm: label, first: first.label };
  if (!gap) return t('{arm} cannot be compared with {first}: too few people came.', named);
  const words = {
    ...named,
    by: points(Math.abs(gap.share)),
    low: points(Math.min(Math.abs(gap.low), Math.abs(gap.high))),
    high: points(Math.max(Math.abs(gap.low), Math.abs(gap.high))),
  };
  if (isSure && gap.share > 0)
    return t(
      '{arm} does better than {first}, by {by} points. That is more than chance: the true difference is {low} to {high} points.',
      words,
    );
  if (isSure)
    return t(
      '{arm} does worse than {first}, by {by} points. That is more than chance: the true difference is {low} to {high} points.',
      words,
    );
  if (needed === undefined) return t('{arm} and {first} came out the same.', named);
  return t(
    '{arm} and {first} cannot be told apart: {by} points may be chance. To be sure of such a difference, each arm needs about {needed} people; here the smaller had {count}.',
    { ...words, needed, count: Math.min(count, first.count) },
  );
}

/** Percentage points, with a decimal. */
const points = (share: number): string => number(share * 100, 1);
