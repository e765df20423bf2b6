import { shareWords, type Bar } from '../../core/index.ts';
import { number, t } from '../../texts/t.ts';
import { Table } from '../../ui/Table.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { PeopleButton, usePeopleMenu, type People } from './PeopleMenu.tsx';
import styles from './Charts.module.css';

/** Bars from left to right as a table: what, its bar, how many, which share. Each opens the people in it. */
export function BarList(props: { caption: string; what: string; bars: readonly Bar[] }) {
  const { caption, what, bars } = props;
  return (
    <Table caption={caption} dense className={styles.list}>
      <thead>
        <tr>
          <th scope="col">{what}</th>
          <th scope="col">
            <VisuallyHidden>{t('Bar')}</VisuallyHidden>
          </th>
          <th scope="col" data-num>
            {t('Number')}
          </th>
          <th scope="col" data-num>
            {t('Share')}
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.id}>
            <th scope="row">
              <PeopleButton of={bar} />
            </th>
            <td className={styles.track}>
              <BarShape parts={[{ share: bar.share, look: 'main', of: bar }]} />
            </td>
            <td data-num>{number(bar.count)}</td>
            <td data-num>{shareWords(bar.share)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

interface BarPart {
  share: number;
  look: 'main' | 'lost' | 'rest';
  /** Who is in it. */
  of: People;
}

/** Parts of a whole, one behind the other. Each opens its people; the row has a button that does the same. */
export function BarShape(props: { parts: readonly BarPart[] }) {
  const open = usePeopleMenu();
  const parts = props.parts.map((part, at) => ({
    ...part,
    from: props.parts.slice(0, at).reduce((sum, { share }) => sum + share, 0),
  }));
  return (
    <svg className={styles.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
      {parts.map(({ share, look, from, of }) => (
        <rect
          key={look}
          data-look={look}
          x={from * 100}
          width={share * 100}
          height={8}
          onClick={({ clientX, clientY }) => open({ x: clientX, y: clientY }, of)}
        />
      ))}
    </svg>
  );
}
