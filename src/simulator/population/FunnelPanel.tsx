import { useMemo } from 'react';
import { dropOff, shareWords, type Drop, type Headcount } from '../../core/index.ts';
import { listed, number, t } from '../../texts/t.ts';
import { Table } from '../../ui/Table.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { BarShape } from './BarList.tsx';
import { ChartBox } from './ChartBox.tsx';
import { PeopleButton } from './PeopleMenu.tsx';
import type { PanelProps } from './panels.ts';
import styles from './Charts.module.css';

/** Where people drop off: for every step who came, and of these who left and who is still there. */
export function FunnelPanel({ counted: { journey }, found }: PanelProps) {
  const drops = useMemo(() => dropOff(journey, found), [journey, found]);
  const most = Math.max(1, ...drops.map(({ count }) => count));
  return (
    <ChartBox title={t('Where people drop off')} wide>
      <p className={styles.legend} aria-hidden>
        <span>{t('went on')}</span>
        <span data-look="lost">{t('left here')}</span>
        <span data-look="rest">{t('still here')}</span>
      </p>
      <Table caption={t('Where people drop off')} dense stickyHeader className={styles.list}>
        <thead>
          <tr>
            <th scope="col">{t('Step')}</th>
            <th scope="col">
              <VisuallyHidden>{t('Bar')}</VisuallyHidden>
            </th>
            <th scope="col" data-num>
              {t('Came')}
            </th>
            <th scope="col" data-num>
              {t('Of all')}
            </th>
            <th scope="col" data-num>
              {t('Left here')}
            </th>
            <th scope="col" data-num>
              {t('Still here')}
            </th>
          </tr>
        </thead>
        <tbody>
          {drops.map((drop) => (
            <DropRow key={drop.id} drop={drop} most={most} />
          ))}
        </tbody>
      </Table>
    </ChartBox>
  );
}

function DropRow({ drop, most }: { drop: Drop; most: number }) {
  const { label, count, share, onward, gone, left, resting } = drop;
  const reasons = left.map(({ reason, tally }) =>
    t('{reason} ({count})', { reason, count: number(tally.count) }),
  );
  const named = (words: string, of: Headcount) => ({
    ...of,
    label: t('{step}: {what}', { step: label, what: words }),
  });
  return (
    <tr>
      <th scope="row">
        <PeopleButton of={drop} />
        {reasons.length > 0 && <span className={styles.why}>{listed(reasons)}</span>}
      </th>
      <td className={styles.track}>
        <BarShape
          parts={[
            { share: onward.count / most, look: 'main', of: named(t('went on'), onward) },
            { share: gone.count / most, look: 'lost', of: named(t('left here'), gone) },
            { share: resting.count / most, look: 'rest', of: named(t('still here'), resting) },
          ]}
        />
      </td>
      <td data-num>{number(count)}</td>
      <td data-num>{shareWords(share)}</td>
      <td data-num>
        <PeopleButton of={named(t('left here'), gone)} text={number(gone.count)} />
      </td>
      <td data-num>
        <PeopleButton of={named(t('still here'), resting)} text={number(resting.count)} />
      </td>
    </tr>
  );
}
