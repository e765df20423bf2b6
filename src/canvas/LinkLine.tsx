import type { ConnectionLineComponentProps } from 'reactflow';
import { edgeCurve, pathOf } from './edgePath.ts';
import type { CanvasNode } from './toFlow.ts';
import styles from './LinkLine.module.css';

/** The line that is being drawn, from a way out to the pointer or, when the start of an edge is moved, the other way round. */
export function LinkLine(props: ConnectionLineComponentProps<CanvasNode>) {
  const { fromX, fromY, toX, toY, fromHandle, connectionStatus } = props;
  const [fixed, loose] = [
    { x: fromX, y: fromY },
    { x: toX, y: toY },
  ];
  const curve = fromHandle.type === 'source' ? edgeCurve(fixed, loose) : edgeCurve(loose, fixed);
  return (
    <g className={styles.link} data-status={connectionStatus ?? undefined}>
      <path d={pathOf(curve)} fill="none" />
      <circle cx={toX} cy={toY} r={4} />
    </g>
  );
}
