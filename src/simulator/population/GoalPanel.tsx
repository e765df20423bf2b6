import { formatElapsed, goalBars, goalQuantile, splitResults, type JourneyCounts } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { ChartBox } from './ChartBox.tsx';
import { ColumnChart } from './ColumnChart.tsx';
import type { PanelProps } from './panels.ts';
import { SplitBox } from './SplitBox.tsx';
import { TestSize } from './TestSize.tsx';
import charts from './Charts.module.css';
import styles from './PopulationPage.module.css';

/** How long it took to the goal, whether the arms of splits differ by more than chance, and how many people tell. */
export function GoalPanel({ counted: { journey }, found }: PanelProps) {
  const splits = splitResults(journey, found);
  return (
    <>
      {!journey.goal ? (
        <p className={styles.none}>
          {t('This journey has no goal, so nothing can be said about reaching it.')}
        </p>
      ) : found.goal.reached.count === 0 ? (
        <p className={styles.none}>{t('Nobody has reached the goal.')}</p>
      ) : (
        <TimeToGoal found={found} />
      )}
      {splits.map((split) => (
        <SplitBox key={`${split.id} ${split.measure}`} split={split} />
      ))}
      {splits.length === 0 ? (
        <p className={styles.none}>{t('There is no split and no email with variants to compare.')}</p>
      ) : (
        <ChartBox title={t('How to read this')}>
          <ul className={charts.note}>
            <li>
              {t(
                'The rate is what these people did. For everybody like them it lies within the range, 95 times of 100: the more people, the narrower.',
              )}
            </li>
            <li>
              {t(
                'They behave as you have set it, so a difference here follows from your rates. Which arm is better only real subscribers show.',
              )}
            </li>
          </ul>
        </ChartBox>
      )}
      {journey.goal && <TestSize entered={found.entered.count} reached={found.goal.reached.count} />}
    </>
  );
}

function TimeToGoal({ found }: { found: JourneyCounts }) {
  const { after, worthless, unmailed } = found.goal;
  const words = [
    t('Half of them within {half}, nine of ten within {most}.', {
      half: formatElapsed(goalQuantile(after, 0.5) ?? 0),
      most: formatElapsed(goalQuantile(after, 0.9) ?? 0),
    }),
    ...(unmailed.count > 0
      ? [t('{count} had not been sent anything before.', { count: unmailed.count })]
      : []),
    ...(worthless > 0 ? [t('{count} carried no amount.', { count: worthless })] : []),
  ];
  return (
    <div>
      <ColumnChart title={t('Time to the goal')} what={t('After the entry')} bars={goalBars(found)} />
      <p className={charts.note}>{words.join(' ')}</p>
    </div>
  );
}
