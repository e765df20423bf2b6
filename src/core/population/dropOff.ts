import { t } from '../../texts/t.ts';
import type { Journey } from '../document/Journey.ts';
import { trailNames } from '../simulate/trailNames.ts';
import { own } from '../values/json.ts';
import { together, type Bar } from './bars.ts';
import { noHeadcount, type Headcount, type JourneyCounts } from './Counts.ts';
import { leavingWords } from './countWords.ts';

/** A step of the funnel: who came, and of these who went on, left, or is still there at the end. */
export interface Drop extends Bar {
  /** Whoever came here and went on. */
  onward: Headcount;
  /** Whoever an exit or the goal took out while they were here, by reason in words. */
  left: readonly { reason: string; tally: Headcount }[];
  /** All who left here, for whatever reason. */
  gone: Headcount;
  resting: Headcount;
}

/** Where people drop off: the entry, then every step in the journey's order, as shares of all who entered. */
export function dropOff(journey: Journey, found: JourneyCounts): Drop[] {
  const { entered, steps } = found;
  const names = trailNames([journey]);
  const rows = Object.keys(journey.steps).map((id): Drop => {
    const step = own(steps, id);
    const onward = together(Object.values(step?.outlets ?? {}));
    const left = Object.entries(step?.left ?? {}).map(([reason, tally]) => ({
      reason: leavingWords(reason),
      tally,
    }));
    const resting = step?.resting ?? noHeadcount();
    const gone = together(left.map(({ tally }) => tally));
    const count = step?.arrived ?? 0;
    return {
      id,
      label: names.step(id, journey.id),
      count,
      share: entered.count === 0 ? 0 : count / entered.count,
      people: together([onward, resting, gone]).people,
      onward,
      left,
      gone,
      resting,
    };
  });
  const start: Drop = {
    id: '',
    label: t('Entered'),
    ...entered,
    share: entered.count === 0 ? 0 : 1,
    onward: entered,
    left: [],
    gone: noHeadcount(),
    resting: noHeadcount(),
  };
  return [start, ...rows];
}
