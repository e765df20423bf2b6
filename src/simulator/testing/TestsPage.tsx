import { useMemo, useRef, useState } from 'react';
import { shortName } from '../../core/index.ts';
import { useCompiled } from '../../session/useSession.ts';
import { plural, t } from '../../texts/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SegmentedField } from '../../ui/SegmentedField.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { DockPage } from '../DockPage.tsx';
import type { DockModeProps } from '../dockModes.ts';
import { JourneyTrouble } from '../JourneyTrouble.tsx';
import { useNarration } from '../useNarration.ts';
import { CoveragePanel } from './CoveragePanel.tsx';
import { listTests, outcomesIn } from './listTests.ts';
import { keepItem, TestActions } from './TestActions.tsx';
import { TestDetail } from './TestDetail.tsx';
import { TestList } from './TestList.tsx';
import styles from './testing.module.css';
import { useKeptFocus } from '../useKeptFocus.ts';
import { useMakePeople } from './useMakePeople.ts';
import { useTestEdits } from './useTestEdits.ts';
import { useTestNames } from './useTestNames.ts';
import { useTestRuns, useTestRunsState } from './useTestRuns.ts';

type View = 'tests' | 'detail' | 'coverage';

/** The scenarios that are tests of this journey: how they come out, what they expect, and what of the journey they go through. */
export function TestsPage({ document, people, person, open }: DockModeProps) {
  const runs = useTestRuns();
  const state = useTestRunsState();
  const { journey, issues } = useCompiled();
  const names = useTestNames();
  const edits = useTestEdits();
  const { making, notFound, make } = useMakePeople(runs, people, names);
  const [chosen, choose] = useState<string>();
  const [wanted, setView] = useState<View>('tests');

  const { tests, others } = useMemo(() => listTests(state, people.samples), [state, people.samples]);
  const outcomes = useMemo(() => outcomesIn(state, journey), [state, journey]);
  const shown = tests.find(({ sample }) => sample.id === chosen) ?? tests[0];
  const error = issues.find(({ severity }) => severity === 'error');
  const failed = tests.filter(({ verdict }) => verdict.state === 'failed').length;
  const said = useNarration(
    state.isRunning || tests.length === 0
      ? ''
      : failed === 0
        ? plural(tests.length, 'The test passes', 'All {count} tests pass')
        : plural(failed, '{count} of {all} tests fails', '{count} of {all} tests fail', {
            all: tests.length,
          }),
  );
  const view = tests.length === 0 && wanted === 'detail' ? 'tests' : wanted;
  const show = (id: string) => {
    choose(id);
    setView('detail');
  };
  const onFocus = useKeptFocus();
  const page = useRef<HTMLDivElement>(null);
  const next = others.find(({ id }) => id === person?.id) ?? others[0];
  const keepNext = next && keepItem(next, state, edits, show);

  return (
    <DockPage
      actions={
        <TestActions
          tests={tests}
          others={others}
          state={state}
          journey={document.id}
          edits={edits}
          onKept={show}
          onUpdated={() => page.current?.focus({ preventScroll: true })}
        />
      }
    >
      <div
        ref={page}
        role="group"
        aria-label={t('Tests of the journey')}
        tabIndex={-1}
        className={styles.page}
        data-view={view}
        data-empty={tests.length === 0 || undefined}
        onFocus={onFocus}
      >
        <SegmentedField<View>
          className={styles.views}
          label={t('Show')}
          labelHidden
          size="sm"
          value={view}
          onChange={setView}
          options={[
            { value: 'tests', label: t('Tests', { context: 'of a journey' }) },
            ...(tests.length > 0 ? [{ value: 'detail' as const, label: t('Expected') }] : []),
            { value: 'coverage', label: t('Coverage') },
          ]}
        />
        <div className={styles.tests}>
          {error && <JourneyTrouble issue={error} stale={tests.length > 0} />}
          {state.trouble !== undefined && (
            <Banner tone="bad" title={t('The tests could not be run')}>
              {state.trouble}
            </Banner>
          )}
          {tests.length > 0 ? (
            <TestList tests={tests} chosen={shown?.sample.id} onChoose={show} />
          ) : (
            !error && (
              <EmptyState
                size="sm"
                title={t('No test yet')}
                actions={
                  next &&
                  keepNext && (
                    <Button
                      size="sm"
                      variant="primary"
                      disabledReason={keepNext.disabledReason}
                      onClick={keepNext.onSelect}
                    >
                      {t('Keep {name} as a test', { name: shortName(next.scenario) })}
                    </Button>
                  )
                }
              >
                {t(
                  'Keep a sample person as a test: from then on you see with every change whether the same still happens to them.',
                )}
              </EmptyState>
            )
          )}
        </div>
        {shown && (
          <div className={styles.expected}>
            <TestDetail
              key={shown.sample.id}
              listed={shown}
              state={state}
              journey={document.id}
              names={names}
              outcomes={outcomes}
              edits={edits}
              onOpen={() => open(shown.sample.id)}
            />
          </div>
        )}
        <div className={styles.covered}>
          {journey ? (
            <CoveragePanel
              journey={journey}
              state={state}
              names={names}
              making={making}
              notFound={notFound}
              onMake={(ways) =>
                void make(ways).then(([first]) => {
                  if (first !== undefined) choose(first);
                })
              }
            />
          ) : (
            <p className={styles.quiet}>{t('Coverage is known again as soon as the journey can run.')}</p>
          )}
        </div>
        <VisuallyHidden>
          <span role="status">{said}</span>
        </VisuallyHidden>
      </div>
    </DockPage>
  );
}
