import { useEffect, useMemo } from 'react';
import { shallow } from 'zustand/vanilla/shallow';
import { expectationsOn } from '../../core/index.ts';
import { useSamples } from '../../library/queries.ts';
import { noTests, type TestMarks } from '../../session/TestMarks.ts';
import { triggerEvents } from '../../session/useChosenPerson.ts';
import { useCompiled, useSession, useSessionState } from '../../session/useSession.ts';
import { isFresh, isTest, type TestRunsState } from './createTestRuns.ts';
import { useTestRuns } from './useTestRuns.ts';

/**
 * Runs everybody through the open journey on every change of either, in a worker, and tells the session how its tests come out.
 * Shows nothing. Suspends until the samples are read.
 */
export function TestKeeper() {
  const session = useSession();
  const samples = useSamples();
  const draft = useSessionState((state) => state.draft);
  const { journey } = useCompiled();
  const runs = useTestRuns();
  const cases = useMemo(() => {
    const concerning = expectationsOn(draft, triggerEvents(draft.document));
    return samples.map(({ id, scenario }) => ({ id, scenario, concerning: concerning(scenario) }));
  }, [draft, samples]);

  useEffect(() => runs.want(journey, cases), [runs, journey, cases]);
  useEffect(() => {
    const tell = (state: TestRunsState) => {
      const marks = marksOf(state);
      if (!shallow(session.tests.getState(), marks)) session.tests.setState(marks);
    };
    tell(runs.store.getState());
    const stopListening = runs.store.subscribe(tell);
    return () => {
      stopListening();
      runs.dispose();
      // What nobody runs any more is not shown as if somebody did.
      session.tests.setState(noTests);
    };
  }, [runs, session]);
  return null;
}

function marksOf(state: TestRunsState): TestMarks {
  const marks = { ...noTests };
  for (const one of state.cases) {
    if (!isTest(one)) continue;
    if (!isFresh(state, one)) marks.stale++;
    else if (state.results.get(one.id)?.tested?.differences.length === 0) marks.passed++;
    else marks.failed++;
  }
  return { ...marks, isRunning: state.isRunning && marks.stale > 0 };
}
