import type { JourneyDocument } from '../core/index.ts';
import { miniatureOf } from './miniature.ts';
import styles from './MiniatureDrawing.module.css';

const width = 96;
const height = 64;

/** A journey’s shape at a glance. Says nothing that the words beside it don’t say. */
export function MiniatureDrawing({ document }: { document: JourneyDocument }) {
  const { boxes, lines } = miniatureOf(document, width, height);
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden
      className={styles.drawing}
    >
      {lines.map(({ id, path }) => (
        <path key={id} d={path} className={styles.line} />
      ))}
      {boxes.map(({ id, family, ...box }) => (
        <rect key={id} {...box} rx={Math.min(2, box.height / 2)} data-hue={family} className={styles.box} />
      ))}
      {boxes.length === 0 && <rect x="38" y="29" width="20" height="6" rx="2" className={styles.none} />}
    </svg>
  );
}
