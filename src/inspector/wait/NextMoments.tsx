import { dayWords, formatElapsed, localTime } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { Icon } from '../../ui/Icon.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { sentence } from '../../ui/sentence.tsx';
import type { WaitExample } from './waitExample.ts';
import styles from './NextMoments.module.css';

const choices = {
  continue: t('goes on'),
  skip: t('skips', { context: 'a person' }),
  exit: t('leaves', { context: 'a person' }),
} as const;
const titles = [
  t('Arrives', { context: 'when a person does' }),
  t('Leaves', { context: 'when a person does' }),
  t('After', { context: 'how much time' }),
];

/** Three arrivals and when each goes on; the first is the one that is drawn. */
export function NextMoments({ examples }: { examples: readonly WaitExample[] }) {
  return (
    <table className={styles.moments}>
      <caption>
        <VisuallyHidden>{t('The next three moments')}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          {titles.map((title) => (
            <th key={title} scope="col">
              <VisuallyHidden>{title}</VisuallyHidden>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {examples.map(({ arrivedAt, leavesAt, arrived, leaves, trouble }, index) => (
          <tr key={arrivedAt} data-drawn={index === 0 || undefined}>
            <td>
              <Moment local={arrived} since={arrived} />
            </td>
            <td>
              <Icon name="chevron-right" size={12} className={styles.arrow} />{' '}
              <Moment local={leaves} since={arrived} />
            </td>
            <td>{trouble ? choices[trouble.choice] : formatElapsed(leavesAt - arrivedAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Moment = ({ local, since }: { local: string; since: string }) =>
  sentence('{day} {time}', { day: dayWords(local, since), time: <b>{localTime(local)}</b> });
