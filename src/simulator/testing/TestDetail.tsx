import { fullName, shortName, type Expectation } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { isFresh, type TestRunsState } from './createTestRuns.ts';
import { downloadTest } from './downloadTests.ts';
import { ExpectationForm } from './ExpectationForm.tsx';
import type { ListedTest } from './listTests.ts';
import styles from './testing.module.css';
import type { TestEdits } from './useTestEdits.ts';
import type { TestNames } from './useTestNames.ts';

/** One test: what it expects, what differs, and what can be done with it. */
export function TestDetail(props: {
  listed: ListedTest;
  state: TestRunsState;
  journey: string;
  names: TestNames;
  outcomes: readonly string[];
  edits: TestEdits;
  onOpen: () => void;
}) {
  const { listed, state, journey, names, outcomes, edits, onOpen } = props;
  const { sample, test, verdict } = listed;
  const { scenario } = sample;
  const fresh = isFresh(state, test) ? state.results.get(test.id)?.tested : undefined;
  // What was found in an older journey is still told, and marked as such, until it is known anew.
  const tested = state.results.get(test.id)?.tested;
  const expect = scenario.expect ?? [];
  const put = (index: number, next: Expectation | undefined, merge?: string) =>
    edits.change({ sample, expect: next ? expect.with(index, next) : expect.toSpliced(index, 1) }, merge);
  const differs = (fresh?.differences.length ?? 0) > 0;
  const zone = scenario.subscriber.timeZone;

  return (
    <section
      tabIndex={-1}
      className={styles.detail}
      aria-label={t('Test of {name}', { name: fullName(scenario) })}
    >
      <header className={styles.detailHead}>
        <Badge tone={toneOf[verdict.state]}>{verdict.words}</Badge>
        <h3>{fullName(scenario)}</h3>
        <div className={styles.detailTools}>
          {differs && fresh && (
            <Button
              size="sm"
              variant="primary"
              onClick={() => edits.update([{ sample, expect: fresh.updated }])}
            >
              {t('Update expectation')}
            </Button>
          )}
          <Button size="sm" icon="person" onClick={onOpen}>
            {t('Open {name}', { name: shortName(scenario) })}
          </Button>
          <MenuButton
            label={t('More for this test')}
            align="end"
            size="sm"
            groups={[
              {
                id: 'test',
                items: [
                  {
                    id: 'again',
                    label: t('Expect all that happens now'),
                    icon: 'refresh',
                    disabledReason: fresh
                      ? fresh.taken.length === 0
                        ? t('Nothing happens in this journey')
                        : undefined
                      : t('It is not known yet what happens now'),
                    onSelect: () => {
                      if (fresh) void edits.keep(sample, test.concerning, fresh.taken);
                    },
                  },
                  {
                    id: 'download',
                    label: t('Download as a scenario'),
                    icon: 'download',
                    onSelect: () => downloadTest(journey, listed),
                  },
                  {
                    id: 'delete',
                    label: t('Delete this test'),
                    hint: t('The person stays'),
                    icon: 'trash',
                    danger: true,
                    onSelect: () => edits.remove(sample, test.concerning),
                  },
                ],
              },
            ]}
          />
        </div>
      </header>
      {test.concerning.map((index, place) => {
        const expectation = expect[index];
        if (!expectation) return null;
        const entry = expectation.entry ?? 1;
        return (
          <ExpectationForm
            // Expectations have no names of their own; their place is what tells them apart.
            key={index}
            legend={
              test.concerning.length > 1 || entry > 1
                ? t('Expectation {number}: entry {entry}', { number: place + 1, entry })
                : t('Expected')
            }
            expectation={expectation}
            differences={
              tested?.differences.filter((one) => one.index === index || one.about === 'end') ?? []
            }
            taken={fresh?.taken.find((one) => (one.entry ?? 1) === entry)}
            names={names}
            zone={zone}
            outcomes={outcomes}
            onChange={(next, merge) => put(index, next, merge)}
            onRemove={() => put(index, undefined)}
          />
        );
      })}
    </section>
  );
}

const toneOf = { passed: 'good', failed: 'bad', running: 'neutral', stale: 'warn' } as const;
