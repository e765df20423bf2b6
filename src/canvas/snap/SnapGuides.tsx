import { ViewportPortal } from 'reactflow';
import { useView } from '../desk.ts';
import type { Gap } from './gaps.ts';
import type { Guide } from './guidesOf.ts';
import styles from './SnapGuides.module.css';

/** Half of the bar at either end of a gap, in px of the window. */
const bar = 4;

/** With what the dragged is in line, and which gaps are even: lines over the canvas, drawn by themselves. */
export function SnapGuides() {
  // What will land on a line will not be where it is now.
  const guides = useView((view) => (view.landing === undefined ? view.guides : undefined));
  if (!guides) return null;
  const { box } = guides;
  const line = guides.lines.map((each) => guidePath(each)).join('');
  const gaps = guides.gaps.map((each) => gapPath(each, bar / guides.zoom)).join('');
  return (
    <ViewportPortal>
      <svg className={styles.guides} aria-hidden>
        {box && <rect className={styles.box} {...box} rx={10} />}
        {line !== '' && <path className={styles.line} d={line} data-guide="line" />}
        {gaps !== '' && <path className={styles.gap} d={gaps} data-guide="gap" />}
      </svg>
    </ViewportPortal>
  );
}

const guidePath = ({ axis, at, from, to }: Guide): string =>
  axis === 'x' ? `M${at} ${from}V${to}` : `M${from} ${at}H${to}`;

/** From box to box, with a bar at either end. */
function gapPath({ axis, at, from, to }: Gap, half: number): string {
  const [near, far] = [at - half, at + half];
  return axis === 'x'
    ? `M${from} ${at}H${to}M${from} ${near}V${far}M${to} ${near}V${far}`
    : `M${at} ${from}V${to}M${near} ${from}H${far}M${near} ${to}H${far}`;
}
