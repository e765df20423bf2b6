import { fullName, type Sample } from '../../core/index.ts';
import { plural, t } from '../../texts/t.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { isFresh, type TestRunsState } from './createTestRuns.ts';
import { downloadTests } from './downloadTests.ts';
import type { ListedTest } from './listTests.ts';
import styles from './testing.module.css';
import type { Expected, TestEdits } from './useTestEdits.ts';

/** What is done with all tests: how many pass, keeping another, putting them right, taking them out. */
export function TestActions(props: {
  tests: readonly ListedTest[];
  others: readonly Sample[];
  state: TestRunsState;
  journey: string;
  edits: TestEdits;
  onKept: (id: string) => void;
  /** After what was pressed has gone away. */
  onUpdated: () => void;
}) {
  const { tests, others, state, journey, edits, onKept, onUpdated } = props;
  const passed = tests.filter(({ verdict }) => verdict.state === 'passed').length;
  const differing = tests.flatMap(({ sample, test, verdict }): Expected[] => {
    const tested = isFresh(state, test) ? state.results.get(test.id)?.tested : undefined;
    return verdict.state === 'failed' && tested ? [{ sample, expect: tested.updated }] : [];
  });
  const failed = tests.filter(({ verdict }) => verdict.state === 'failed').length;
  return (
    <>
      {state.isRunning && <Spinner size={14} label={t('The tests are running')} />}
      {tests.length > 0 && (
        <span className={styles.sums}>
          {passed > 0 && (
            <Badge tone="good" icon="check">
              {plural(passed, '{count} passes', '{count} pass')}
            </Badge>
          )}
          {failed > 0 && (
            <Badge tone="bad" icon="cross">
              {plural(failed, '{count} fails', '{count} fail')}
            </Badge>
          )}
        </span>
      )}
      {differing.length > 1 && (
        <Button
          size="sm"
          icon="refresh"
          onClick={() => {
            edits.update(differing);
            onUpdated();
          }}
        >
          {plural(differing.length, 'Update one', 'Update all {count}')}
        </Button>
      )}
      <MenuButton
        label={t('Keep as a test')}
        icon="plus"
        size="sm"
        align="end"
        groups={[{ id: 'people', items: others.map((sample) => keepItem(sample, state, edits, onKept)) }]}
        disabledReason={others.length === 0 ? t('Everybody is a test already') : undefined}
      >
        {t('Keep as a test')}
      </MenuButton>
      <IconButton
        icon="download"
        size="sm"
        label={t('Download all tests in one file')}
        side="top"
        disabledReason={tests.length === 0 ? t('There is no test yet') : undefined}
        onClick={() => downloadTests(journey, tests)}
      />
    </>
  );
}

/** Keeping somebody as a test, with why that cannot be now. */
export function keepItem(
  sample: Sample,
  state: TestRunsState,
  edits: TestEdits,
  onKept: (id: string) => void,
) {
  const one = state.cases.find(({ id }) => id === sample.id);
  const taken = one && isFresh(state, one) ? state.results.get(sample.id)?.tested?.taken : undefined;
  return {
    id: sample.id,
    label: fullName(sample.scenario),
    hint: sample.scenario.name || undefined,
    disabledReason:
      taken === undefined
        ? t('It is not known yet what happens now')
        : taken.length === 0
          ? t('Nothing happens in this journey')
          : undefined,
    onSelect: () => {
      if (!taken) return;
      void edits.keep(sample, [], taken);
      onKept(sample.id);
    },
  };
}
