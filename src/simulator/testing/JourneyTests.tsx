import { useEffect } from 'react';
import { expectationsOn, type Draft, type Journey, type Sample } from '../../core/index.ts';
import { useSamples } from '../../library/queries.ts';
import { noTests, type TestMarks } from '../../session/TestMarks.ts';
import { triggerEvents } from '../../session/useChosenPerson.ts';
import { startTestThread, type TestThread } from './testThread.ts';

/** A journey with the draft that it was compiled from. */
export interface Compiled {
  draft: Draft;
  journey: Journey;
}

/** What is known of journeys with these very people. */
const known = new WeakMap<Journey, { samples: readonly Sample[]; marks: TestMarks }>();

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
      if (before?.samples === samples) found.set(one.journey.id, before.marks);
      else if (tests.length > 0) open.push({ ...one, tests });
    }
    onMarks(new Map(found));
    if (open.length === 0) return;
    const thread = startTestThread();
    const run = async () => {
      for (const { journey, tests } of open) {
        const marks = await marksOf(thread, journey, tests);
        known.set(journey, { samples, marks });
        found.set(journey.id, marks);
        onMarks(new Map(found));
      }
    };
    // Of a journey whose tests do not end nothing is said here: the editor says why.
    void run().then(thread.stop, thread.stop);
    return thread.stop;
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

async function marksOf(thread: TestThread, journey: Journey, tests: readonly Test[]): Promise<TestMarks> {
  const marks = { ...noTests };
  await thread.open(journey);
  for (const { scenario, concerning } of tests) {
    const { differences } = await thread.judge(scenario, concerning);
    if (differences.length === 0) marks.passed++;
    else marks.failed++;
  }
  return marks;
}
