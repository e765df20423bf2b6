import { useState } from 'react';
import { shareWords, type Bar } from '../../core/index.ts';
import { number, t } from '../../texts/t.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { BarList } from './BarList.tsx';
import { ChartBox } from './ChartBox.tsx';
import { usePeopleMenu } from './PeopleMenu.tsx';
import styles from './Charts.module.css';

const height = 100;

/** Columns beside each other, for what follows in time; or, at a press, the same as a table, where each row opens its people. */
export function ColumnChart(props: { title: string; what: string; bars: readonly Bar[] }) {
  const { title, what, bars } = props;
  const [asTable, setAsTable] = useState(false);
  const open = usePeopleMenu();
  const [pointed, point] = useState<Bar>();
  const most = bars.reduce<Bar | undefined>(
    (best, bar) => (bar.count > (best?.count ?? 0) ? bar : best),
    undefined,
  );
  const total = bars.reduce((sum, { count }) => sum + count, 0);
  const shown = pointed ?? most;
  return (
    <ChartBox
      title={title}
      action={
        <LinkButton onClick={() => setAsTable(!asTable)}>
          {asTable ? t('As a chart') : t('As a table')}
        </LinkButton>
      }
    >
      {asTable ? (
        <BarList caption={title} what={what} bars={bars.filter(({ count }) => count > 0)} />
      ) : (
        <div className={styles.columns}>
          <svg
            role="img"
            aria-label={
              most
                ? t('{title}: most at {what}, {count} of {total}. The table has all of them.', {
                    title,
                    what: most.label,
                    count: most.count,
                    total,
                  })
                : t('{title}: nothing yet', { title })
            }
            viewBox={`0 0 ${Math.max(bars.length, 1)} ${height}`}
            preserveAspectRatio="none"
            onPointerLeave={() => point(undefined)}
          >
            {bars.map((bar, at) => (
              // The table has a button for each; this is a shortcut for pointers.
              <g
                key={bar.id}
                className={styles.column}
                onPointerEnter={() => point(bar)}
                onClick={(event) => open({ x: event.clientX, y: event.clientY }, bar)}
              >
                <rect className={styles.hit} x={at} y={0} width={1} height={height} />
                <rect
                  className={styles.fill}
                  x={at + 0.12}
                  width={0.76}
                  y={height - heightOf(bar, most)}
                  height={heightOf(bar, most)}
                />
              </g>
            ))}
          </svg>
          <p className={styles.axis} aria-hidden>
            {bars
              .filter((_, at) => at === 0 || at === bars.length - 1 || at === Math.floor(bars.length / 2))
              .map(({ id, label }) => (
                <span key={id}>{label}</span>
              ))}
          </p>
          {shown && (
            <p className={styles.pointed}>
              <b>{pointed ? shown.label : t('Most: {what}', { what: shown.label })}</b> {number(shown.count)}{' '}
              · {shareWords(shown.share)}
            </p>
          )}
        </div>
      )}
    </ChartBox>
  );
}

/** What is there at all can be seen. */
const heightOf = ({ count }: Bar, most: Bar | undefined): number =>
  count === 0 || !most ? 0 : Math.max(2, (count / most.count) * height);
