import { dayWords, durationWords, formatElapsed, localTime, type Weekday } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import type { WaitExample } from './waitExample.ts';
import { stripWidth, weekLayout } from './weekLayout.ts';
import styles from './WeekStrip.module.css';

/** A wait on the days it takes: from the ring to the dot. */
export function WeekStrip(props: {
  example: WaitExample;
  weekdays: readonly Weekday[] | undefined;
  /** The length of the wait as it is set. */
  length: string | undefined;
}) {
  const { example, weekdays, length } = props;
  const { arrived, leaves, arrivedAt, leavesAt } = example;
  const layout = weekLayout(example, weekdays);
  const told = t('Arrives {arrival}, leaves {leaving}', {
    arrival: momentWords(arrived, arrived),
    leaving: momentWords(leaves, arrived),
  });
  if (layout === undefined) return <p className={styles.words}>{t('{what}.', { what: told })}</p>;
  const { days, from, to } = layout;
  const elapsed = length === undefined ? formatElapsed(leavesAt - arrivedAt) : durationWords(length);
  return (
    <svg className={styles.strip} viewBox={`0 0 ${stripWidth} 68`} role="img" aria-label={told}>
      {days.map(({ key, x, width, label, allowed }) => (
        <g key={key}>
          <rect x={x} y={20} width={width} height={28} className={allowed ? styles.allowed : styles.other} />
          {x > 0 && <path d={`M${x} 20v28`} className={styles.tick} />}
          {label !== '' && (
            <text x={Math.max(x + width / 2, 17)} y={12} className={styles.day}>
              {label}
            </text>
          )}
        </g>
      ))}
      <path d={`M${from} 34H${to}`} className={styles.bar} />
      <circle cx={within(from)} cy={34} r={4} className={styles.arrival} />
      <circle cx={within(to)} cy={34} r={5} className={styles.leaving} />
      {/* Each word has its place only where the other leaves it room. */}
      {to - from > 90 && (
        <text x={(from + to) / 2} y={63} className={styles.day}>
          {elapsed}
        </text>
      )}
      <text x={Math.min(Math.max(to, 16), stripWidth - 16)} y={63} className={styles.time}>
        {localTime(leaves)}
      </text>
    </svg>
  );
}

const momentWords = (local: string, since: string): string =>
  t('{day} {time}', { day: dayWords(local, since), time: localTime(local) });

/** Dots at the very edge stay whole. */
const within = (x: number): number => Math.min(Math.max(x, 5), stripWidth - 5);
