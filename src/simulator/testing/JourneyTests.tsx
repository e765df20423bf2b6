import { useEffect } from 'react';
import { expectationsOn, type Draft, type Journey, type Sample } from '../../core/index.ts';
import { useSamples } from '../../library/queries.ts';
import { noTests, type TestMarks } from '../../session/TestMarks.ts';
import { triggerEvents } from '../../session/useChosenPerson.ts';
import { startTestThread, TooLong, type TestThread } from './testThread.ts';

/** A journey with the draft that it was compiled from. */
export interface Compiled {
  draft: Draft;
  journey: Journey;
}

/** What is known of journeys with these very people; no marks of one that could not be tested. */
const known = new WeakMap<Journey, { samples: readonly Sample[]; marks: TestMarks | undefined }>();

/**
 * Runs the tests of several journeys in a worker, one journey after the other, and tells by their ids how they come out as far as
 * that is known. Shows nothing. Suspends until the samples are read.
 */
export function JourneyTests(props: {
  journeys: readonly Compiled[];
  onMarks: (marks: ReadonlyMap<string, TestMarks>) => void;
}) {
  const { journeys, onMarks } = props;
  const samples = useSamples();
  useEffect(() => {
    const found = new Map<string, TestMarks>();
    const open: (Compiled & { tests: Test[] })[] = [];
    for (const one of journeys) {
      const before = known.get(one.journey);
      const tests = testsOf(one.draft, samples);
      if (before?.samples !== samples) {
        if (tests.length > 0) open.push({ ...one, tests });
      } else if (before.marks) found.set(one.journey.id, before.marks);
    }
    onMarks(new Map(found));
    if (open.length === 0) return;
    let thread = startTestThread();
    let isOver = false;
    const run = async () => {
      for (const { journey, tests } of open) {
        // Of a journey that cannot be opened there nothing is said here: the editor says why.
        const { marks, isHung } = await marksOf(thread, journey, tests).catch(() => ({
          marks: undefined,
          isHung: true,
        }));
        if (isOver) return;
        known.set(journey, { samples, marks });
        if (marks) {
          found.set(journey.id, marks);
          onMarks(new Map(found));
        }
        // A thread ends with the test that hung in it; the other journeys are none of its business.
        if (isHung) {
          thread.stop();
          thread = startTestThread();
        }
      }
      thread.stop();
    };
    void run();
    return () => {
      isOver = true;
      thread.stop();
    };
  }, [journeys, samples, onMarks]);
  return null;
}

interface Test {
  scenario: Sample['scenario'];
  concerning: readonly number[];
}

function testsOf(draft: Draft, samples: readonly Sample[]): Test[] {
  const concerning = expectationsOn(draft, triggerEvents(draft.document));
  return samples
    .map(({ scenario }) => ({ scenario, concerning: concerning(scenario) }))
    .filter((test) => test.concerning.length > 0);
}

/** As in the editor, a test that does not end in time has failed; those after it are not waited for. */
async function marksOf(
  thread: TestThread,
  journey: Journey,
  tests: readonly Test[],
): Promise<{ marks: TestMarks; isHung: boolean }> {
  const marks = { ...noTests };
  await thread.open(journey);
  for (const { scenario, concerning } of tests) {
    const tested = await thread.judge(scenario, concerning).catch((error: unknown) => {
      if (!(error instanceof TooLong)) throw error;
    });
    if (tested?.differences.length === 0) marks.passed++;
    else marks.failed++;
    if (!tested)
      return { marks: { ...marks, stale: tests.length - marks.passed - marks.failed }, isHung: true };
  }
  return { marks, isHung: false };
}
