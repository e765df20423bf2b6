import { graphOf, outletsOf, type JourneyDocument } from '../../core/index.ts';
import { namesOfOthers } from '../../session/namesOfOthers.ts';
import { useSessionState } from '../../session/useSession.ts';
import type { WayOut } from '../addStep.ts';
import { stepName } from '../cardOf.ts';
import { outlineOf, type OutlineRow } from './outlineOf.ts';

/** What a step is called; redraws only when that changes. */
export const useStepName = (id: string): string =>
  useSessionState((state) => {
    const node = graphOf(state.draft.document).node(id);
    return node ? stepName(node, state.draft.emails, namesOfOthers(state)) : '';
  });

/** The label of a way out. */
export const useWayLabel = (way: WayOut | undefined): string =>
  useSessionState(({ draft }) => {
    const node = way && graphOf(draft.document).node(way.from);
    return (node && outletsOf(node).find(({ id }) => id === way.outlet)?.label) ?? '';
  });

/** How many steps stand in a branch and in the branches within it. */
export const useStepsWithin = (key: string): number =>
  useSessionState(({ draft }) => countsOf(draft.document).get(key) ?? 0);

const known = new WeakMap<readonly OutlineRow[], ReadonlyMap<string, number>>();

function countsOf(document: JourneyDocument): ReadonlyMap<string, number> {
  const rows = outlineOf(document);
  const present = known.get(rows);
  if (present) return present;
  const counts = new Map<string, number>();
  // What stands in a row comes after it, so from the end each is complete when it is added to its parent.
  for (const { key, row, parent } of rows.toReversed()) {
    if (parent === undefined) continue;
    counts.set(parent, (counts.get(parent) ?? 0) + (counts.get(key) ?? 0) + (row === 'step' ? 1 : 0));
  }
  known.set(rows, counts);
  return counts;
}
