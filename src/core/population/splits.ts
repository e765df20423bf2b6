import type { Journey } from '../document/Journey.ts';
import { trailNames } from '../simulate/trailNames.ts';
import { own } from '../values/json.ts';
import { noHeadcount, noWay, type Headcount, type JourneyCounts } from './Counts.ts';
import { estimate, gapBetween, peopleNeeded, type Estimate } from './statistics.ts';

/** What is compared: the goal for arms of a split; opens, clicks and the goal after it for variants of an email. */
export type Measure = 'goal' | 'opened' | 'clicked';

export interface SplitArm extends Headcount {
  id: string;
  label: string;
  /** How many of these did what is measured. */
  hits: number;
  rate: Estimate;
  /** Against the first arm; undefined for the first itself, and where one of the two is empty. */
  gap: Estimate | undefined;
  /** Whether the difference is more than chance, at 95 % for all arms together. */
  isSure: boolean;
  /** People that each arm would need for a difference as large as this one to be found 4 times of 5; undefined where there is none. */
  needed: number | undefined;
}

/** A split, or an email with variants, with one thing measured. */
export interface SplitResult {
  id: string;
  label: string;
  measure: Measure;
  arms: readonly SplitArm[];
}

/** Every split of a journey that has a goal, and every email with variants: rates with their bounds, and how many people would tell more. */
export function splitResults(journey: Journey, found: JourneyCounts): SplitResult[] {
  const names = trailNames([journey]);
  const splits = Object.entries(journey.steps).flatMap(([id, step]): SplitResult[] => {
    if (!journey.goal || !('arms' in step)) return [];
    const outlets = own(found.steps, id)?.outlets ?? {};
    const arms = step.arms.map((arm) => {
      const { goals, ...way } = own(outlets, arm.id) ?? noWay();
      return { id: arm.id, label: arm.label, count: way.count, people: way.people, hits: goals };
    });
    return [{ id, label: names.step(id, journey.id), measure: 'goal', arms: compared(arms) }];
  });
  const measures: Measure[] = ['opened', 'clicked', ...(journey.goal ? (['goal'] as const) : [])];
  const emails = Object.entries(journey.emails).flatMap(([id, { variants = [] }]): SplitResult[] => {
    if (variants.length < 2) return [];
    return measures.map((measure) => ({
      id,
      label: names.email(id),
      measure,
      arms: compared(
        variants.map((variant) => {
          const email = own(found.emails, `${id}#${variant.id}`);
          const { count, people } = email?.sent ?? noHeadcount();
          return {
            id: variant.id,
            label: variant.label,
            count,
            people,
            hits: email?.[counted[measure]].count ?? 0,
          };
        }),
      ),
    }));
  });
  return [...splits, ...emails];
}

/** Where the mails of an email are counted: a goal counts for the last mail before it. */
const counted = { goal: 'goals', opened: 'opened', clicked: 'clicked' } as const satisfies Record<
  Measure,
  string
>;

function compared(arms: readonly Pick<SplitArm, 'id' | 'label' | 'count' | 'people' | 'hits'>[]): SplitArm[] {
  const [first] = arms;
  // The more arms there are, the sooner one of them differs by chance alone (Bonferroni).
  const confidence = 1 - 0.05 / Math.max(1, arms.length - 1);
  return arms.map((arm) => {
    const rate = estimate(arm.hits, arm.count);
    const isComparable = first !== undefined && arm !== first && first.count > 0 && arm.count > 0;
    const gap = isComparable
      ? gapBetween({ hits: first.hits, tries: first.count }, { hits: arm.hits, tries: arm.count }, confidence)
      : undefined;
    const needed = isComparable
      ? peopleNeeded(first.hits / first.count, rate.share, { confidence })
      : Infinity;
    return {
      ...arm,
      rate,
      gap,
      isSure: gap !== undefined && (gap.low > 0 || gap.high < 0),
      needed: Number.isFinite(needed) ? needed : undefined,
    };
  });
}
