import { formatElapsed, localTime } from '../../core/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import type { WaitExample } from './waitExample.ts';
import { dayWords } from './waitWords.ts';
import styles from './NextMoments.module.css';

const choices = { continue: 'goes on', skip: 'skips', exit: 'leaves' } as const;

/** Three arrivals and when each goes on; the first is the one that is drawn. */
export function NextMoments({ examples }: { examples: readonly WaitExample[] }) {
  return (
    <table className={styles.moments}>
      <caption>
        <VisuallyHidden>The next three moments</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          {['Arrives', 'Leaves', 'After'].map((title) => (
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
              {dayWords(arrived, arrived)} <b>{localTime(arrived)}</b>
            </td>
            <td>
              <Icon name="chevron-right" size={12} className={styles.arrow} /> {dayWords(leaves, arrived)}{' '}
              <b>{localTime(leaves)}</b>
            </td>
            <td>{trouble ? choices[trouble.choice] : formatElapsed(leavesAt - arrivedAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
