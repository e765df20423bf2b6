import { fullName, withExpectations, type Expectation, type Sample } from '../../core/index.ts';
import { useSession } from '../../session/useSession.ts';
import { plural, t } from '../../texts/t.ts';
import { tellUndoable } from '../../ui/tellUndoable.ts';
import { useChangePeople } from '../useChangePeople.ts';

/** All that somebody is to be expected of. */
export interface Expected {
  sample: Sample;
  expect: readonly Expectation[];
}

/** What can be done to the expectations of sample people: each a step of the history. Failures to store are said by the app. */
export interface TestEdits {
  /** Puts other expectations in the place of all that somebody has. Changes with one `merge` key are one step. */
  change: (test: Expected, merge?: string) => void;
  /** Expects of somebody, besides what is expected of other journeys, what they do now. */
  keep: (sample: Sample, concerning: readonly number[], taken: readonly Expectation[]) => Promise<void>;
  /** Puts expectations right, in one step. */
  update: (tests: readonly Expected[]) => void;
  /** Expects nothing of this journey any more; the person stays. */
  remove: (sample: Sample, concerning: readonly number[]) => void;
}

export function useTestEdits(): TestEdits {
  const session = useSession();
  const changePeople = useChangePeople();
  const put = (label: string, tests: readonly Expected[], merge?: string) =>
    changePeople(
      label,
      tests.map(({ sample, expect }) => ({
        id: sample.id,
        value: { ...sample, scenario: withExpectations(sample.scenario, expect) },
      })),
      merge,
    );
  const putAndTell = async (label: string, tests: readonly Expected[], said: string) => {
    const { stored, step } = put(label, tests);
    if (await stored) tellUndoable(session, step, said, 'tests');
  };
  const others = ({ scenario }: Sample, concerning: readonly number[]) =>
    (scenario.expect ?? []).filter((_, index) => !concerning.includes(index));
  return {
    change(test, merge) {
      const name = fullName(test.sample.scenario);
      put(t('Edit the test of {name}', { name }), [test], merge);
    },
    keep(sample, concerning, taken) {
      const name = fullName(sample.scenario);
      return putAndTell(
        t('Keep {name} as a test', { name }),
        [{ sample, expect: [...others(sample, concerning), ...taken] }],
        t('{name} is a test now', { name }),
      );
    },
    update(tests) {
      const [first] = tests;
      if (!first) return;
      const name = fullName(first.sample.scenario);
      void putAndTell(
        plural(tests.length, 'Update an expectation', 'Update the expectations of {count} tests'),
        tests,
        tests.length === 1
          ? t('The test of {name} expects what it does now', { name })
          : plural(tests.length, '{count} test expects what it does now', '{count} tests expect what they do now'),
      ); // oxfmt-ignore
    },
    remove(sample, concerning) {
      const name = fullName(sample.scenario);
      void putAndTell(
        t('Delete the test of {name}', { name }),
        [{ sample, expect: others(sample, concerning) }],
        t('{name} is no test any more', { name }),
      );
    },
  };
}
