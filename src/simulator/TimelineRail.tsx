import type { Stretch } from './timelineAxis.ts';
import styles from './Timeline.module.css';

/** The line itself: travelled up to the playhead, dashed where time was skipped. A drawing only; the moments on it are buttons. */
export function TimelineRail(props: {
  width: number;
  height: number;
  y: number;
  xs: readonly number[];
  stretches: readonly Stretch[];
  present: number;
}) {
  const { width, height, y, xs, stretches, present } = props;
  const first = xs[0] ?? 0;
  const now = xs[present];
  return (
    <svg className={styles.rail} width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden>
      <path className={styles.track} d={`M${Math.max(first - 16, 4)} ${y}H${width - 4}`} />
      {now !== undefined && <path className={styles.done} d={`M${first} ${y}H${now}`} />}
      {stretches.map(
        ({ from, to, skipped }) =>
          skipped !== undefined && (
            <path key={from} className={styles.gap} d={`M${from + 10} ${y}H${to - 10}`} />
          ),
      )}
      {now !== undefined && <path className={styles.playhead} d={`M${now} 48V${y + 7}`} />}
    </svg>
  );
}
