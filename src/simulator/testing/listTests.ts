import type { Journey, Sample } from '../../core/index.ts';
import { byName } from '../../session/useChosenPerson.ts';
import { isTest, type TestCase, type TestRunsState } from './createTestRuns.ts';
import { verdictOf, type TestVerdict } from './verdictOf.ts';

/** A test with who it is and how it stands. */
export interface ListedTest {
  sample: Sample;
  test: TestCase;
  verdict: TestVerdict;
}

/** Who is a test of this journey, what fails first, each by name; and who else there is. */
export function listTests(
  state: TestRunsState,
  samples: readonly Sample[],
): { tests: ListedTest[]; others: Sample[] } {
  const cases = new Map(state.cases.map((one) => [one.id, one]));
  const failed: ListedTest[] = [];
  const tests: ListedTest[] = [];
  const others: Sample[] = [];
  for (const sample of byName(samples)) {
    const test = cases.get(sample.id);
    if (!test || !isTest(test)) {
      others.push(sample);
      continue;
    }
    const verdict = verdictOf(state, test);
    (verdict.state === 'failed' ? failed : tests).push({ sample, test, verdict });
  }
  return { tests: [...failed, ...tests], others };
}

/** Ways to end that this journey is known to have: those that every journey has, its own, and what happens to anybody. */
export function outcomesIn({ results }: TestRunsState, journey: Journey | undefined): string[] {
  const found = [...results.values()].flatMap(({ tested }) =>
    (tested?.taken ?? []).flatMap(({ outcome = [] }) => outcome),
  );
  const exits = (journey?.exits ?? []).map(({ reason }) => `exited:${reason}`);
  return [...new Set(['goal', 'completed', 'active', ...exits, ...found.toSorted()])];
}
