import { lazy, Suspense, useMemo } from 'react';
import type { Compiled } from '../simulator/testing/JourneyTests.tsx';
import type { TestMarks } from '../session/TestMarks.ts';
import type { Found } from './JourneyCard.tsx';

// Where it cannot be fetched, nothing is said of tests: the list is of use without.
const JourneyTests = lazy(() =>
  import('../simulator/testing/JourneyTests.tsx').then(
    (room) => ({ default: room.JourneyTests }),
    () => ({ default: () => null }),
  ),
);

/** Runs the tests of the listed journeys, once all of these are judged. Shows nothing. */
export function ListedTests(props: {
  found: readonly Found[];
  onMarks: (marks: ReadonlyMap<string, TestMarks>) => void;
}) {
  const { found, onMarks } = props;
  const isJudged = found.every(({ verdict }) => verdict);
  const journeys = found.flatMap(({ stored: { draft }, verdict }): Compiled[] =>
    verdict?.journey && !draft.document.archived ? [{ draft, journey: verdict.journey }] : [],
  );
  const key = journeys.map(({ journey: { id, digest } }) => `${id} ${digest}`).join('\n');
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the same journeys are one list, however often the page is drawn
  const list = useMemo(() => journeys, [key]);
  return isJudged && list.length > 0 ? (
    <Suspense fallback={null}>
      <JourneyTests journeys={list} onMarks={onMarks} />
    </Suspense>
  ) : null;
}
