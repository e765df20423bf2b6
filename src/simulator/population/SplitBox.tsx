import { shareWords, type Measure, type SplitArm, type SplitResult } from '../../core/index.ts';
import { number, t } from '../../texts/t.ts';
import { Table } from '../../ui/Table.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { ChartBox } from './ChartBox.tsx';
import { PeopleButton } from './PeopleMenu.tsx';
import { splitWords } from './splitWords.ts';
import styles from './Charts.module.css';

const titles: Readonly<Record<Measure, (name: string) => string>> = {
  goal: (name) => t('{name} · who reached the goal', { name }),
  opened: (name) => t('{name} · opened', { name }),
  clicked: (name) => t('{name} · clicked', { name }),
};

/** The arms of a split with their rates and ranges, and in words which of them differ by more than chance. */
export function SplitBox({ split: { label, measure, arms } }: { split: SplitResult }) {
  const title = titles[measure](label);
  const most = Math.max(...arms.map(({ rate }) => rate.high));
  return (
    <ChartBox title={title}>
      <Table caption={title} dense className={styles.list}>
        <thead>
          <tr>
            <th scope="col">{t('Arm')}</th>
            <th scope="col">
              <VisuallyHidden>{t('Range')}</VisuallyHidden>
            </th>
            <th scope="col" data-num>
              {t('People')}
            </th>
            <th scope="col" data-num>
              {t('Rate')}
            </th>
            <th scope="col" data-num>
              {t('Range')}
            </th>
          </tr>
        </thead>
        <tbody>
          {arms.map((arm) => (
            <tr key={arm.id}>
              <th scope="row">
                <PeopleButton of={arm} />
              </th>
              <td className={styles.track}>{arm.count > 0 && <RangeShape rate={arm.rate} most={most} />}</td>
              <td data-num>{number(arm.count)}</td>
              <td data-num>{arm.count > 0 ? shareWords(arm.rate.share) : '–'}</td>
              <td data-num>
                {arm.count > 0
                  ? t('{low} to {high}', { low: shareWords(arm.rate.low), high: shareWords(arm.rate.high) })
                  : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {splitWords(arms).map((words) => (
        <p key={words} className={styles.note}>
          {words}
        </p>
      ))}
    </ChartBox>
  );
}

/** A rate as a dot on the range that the true one lies in, from 0 to `most`. */
function RangeShape({ rate: { share, low, high }, most }: { rate: SplitArm['rate']; most: number }) {
  const at = (value: number) => `${(value / most) * 100}%`;
  return (
    <svg className={styles.range} aria-hidden>
      <rect x={at(low)} width={at(high - low)} y={4} height={4} rx={2} />
      <circle cx={at(share)} cy={6} r={4} />
    </svg>
  );
}
