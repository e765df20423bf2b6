import { memo, useEffect, useLayoutEffect, useRef } from 'react';
import { EdgeLabelRenderer, type EdgeProps } from 'reactflow';
import type { Edge } from '../core/index.ts';
import { namesOfOthers } from '../session/namesOfOthers.ts';
import { useOverlay, useSessionState } from '../session/useSession.ts';
import { t } from '../texts/t.ts';
import { classes } from '../ui/classes.ts';
import { Icon } from '../ui/Icon.tsx';
import { useDesk, useView } from './desk.ts';
import { outletNamed } from './edgeEnds.ts';
import { edgeCurve, pathOf, pointOn } from './edgePath.ts';
import { enterEdge, leaveEdge } from './hoverEdge.ts';
import { lineWords } from './lineWords.ts';
import { edgeLook } from './onPath.ts';
import { nameOf } from './steps.ts';
import { StopMark } from './StopMark.tsx';
import type { JourneyLine } from './toFlow.ts';
import { useStopsAt } from './useStopsAt.ts';
import styles from './JourneyEdge.module.css';

/** How far from its line an edge can be hit, both sides together. */
const reach = 24;

/** A connection on the canvas: its line, the label of its way out, and the “+” that inserts a step here. */
export const JourneyEdge = memo(function JourneyEdge(props: EdgeProps<JourneyLine>) {
  const { id, sourceX, sourceY, targetX, targetY, data, selected = false } = props;
  const said = useOverlay(({ crowd }) => crowd?.edges.get(id)?.words);
  const ref = useNamed(data?.edge, said);
  const look = useOverlay((overlay) => edgeLook(overlay, id));
  const counted = useOverlay(({ crowd }) => crowd?.edges.get(id)?.text);
  const weight = useOverlay(({ crowd }) => crowd && (crowd.edges.get(id)?.weight ?? 0));
  const landing = useView((view) => view.landing === id);
  const curve = edgeCurve({ x: sourceX, y: sourceY }, { x: targetX, y: targetY }, data?.lane);
  const path = pathOf(curve);
  // In a lane not halfway down, but where one still sees what it comes from.
  const middle = pointOn(curve, data?.lane === undefined ? 0.5 : 0.4);
  return (
    <>
      <path
        ref={ref}
        className={classes('react-flow__edge-path', styles.line)}
        d={path}
        data-look={look}
        data-weight={weight}
        data-strong={selected || landing || undefined}
        // Own properties are not in its type.
        style={weight === undefined ? undefined : ({ '--weight': weight } as React.CSSProperties)}
      />
      <path
        className="react-flow__edge-interaction"
        d={path}
        fill="none"
        strokeOpacity={0}
        strokeWidth={reach}
      />
      <EdgeMiddle
        id={id}
        label={data?.label ?? ''}
        counted={counted}
        said={said}
        at={middle}
        look={look}
        selected={selected}
        landing={landing}
      />
    </>
  );
});

/** Gives React Flow's element around a line its name, which is another whenever that of a step at its ends is; with another edge React Flow writes its own. */
function useNamed(edge: Edge | undefined, said: string | undefined) {
  const ref = useRef<SVGPathElement>(null);
  const words = useSessionState((state) => edge && lineWords(state.draft, edge, namesOfOthers(state)));
  useLayoutEffect(() => {
    const name = [words, said].filter(Boolean).join('. ');
    if (name) ref.current?.closest('.react-flow__edge')?.setAttribute('aria-label', name);
  }, [words, said, edge]);
  return ref;
}

function EdgeMiddle(props: {
  id: string;
  label: string;
  counted: string | undefined;
  /** The counts in whole words. */
  said: string | undefined;
  at: { x: number; y: number };
  look: 'lit' | 'off' | undefined;
  selected: boolean;
  landing: boolean;
}) {
  const { id, label, counted, said, at, look, selected, landing } = props;
  const { view, session } = useDesk();
  const hovered = useView((now) => now.hovered === id);
  // An edge that goes from under the pointer is never left.
  useEffect(() => () => leaveEdge(view, id), [view, id]);
  const isFixed = useSessionState(({ readOnly }) => readOnly !== undefined);
  const stops = useStopsAt('outlets', id);
  const hasPlus = (hovered || selected || landing) && !isFixed;
  const hasWords = label !== '' || counted !== undefined;
  if (!hasWords && !hasPlus && !stops) return null;
  const stay = { onMouseEnter: () => enterEdge(view, id), onMouseLeave: () => leaveEdge(view, id) };
  return (
    <EdgeLabelRenderer>
      <div
        className={classes(styles.middle, 'nodrag nopan')}
        style={{ transform: `translate(${at.x}px, ${at.y}px)` }}
        data-edge={id}
      >
        {hasWords && (
          // The line under it says the same to screen readers; this is a larger place to press.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
          <span
            {...stay}
            className={styles.label}
            data-look={look}
            data-strong={selected || undefined}
            onClick={() => session.select([], [id])}
          >
            <span className={styles.words}>{label}</span>
            {counted !== undefined && (
              <b className={styles.counted} title={said}>
                {counted}
              </b>
            )}
          </span>
        )}
        {stops && <StopMark className={classes(styles.stop, hasWords && styles.above)} />}
        {hasPlus && (
          <InsertButton id={id} hasLabel={hasWords} landing={landing} selected={selected} stay={stay} />
        )}
      </div>
    </EdgeLabelRenderer>
  );
}

function InsertButton(props: {
  id: string;
  hasLabel: boolean;
  landing: boolean;
  selected: boolean;
  stay: { onMouseEnter: () => void; onMouseLeave: () => void };
}) {
  const { id, hasLabel, landing, selected, stay } = props;
  const desk = useDesk();
  const { from, outlet } = outletNamed(id);
  return (
    <button
      {...stay}
      type="button"
      className={classes(styles.insert, hasLabel && styles.beside)}
      data-landing={landing || undefined}
      aria-label={t('Insert a step after {step}', { step: nameOf(desk, from) })}
      aria-haspopup="menu"
      tabIndex={selected ? 0 : -1}
      onClick={({ currentTarget }) =>
        desk.view.setState({ open: { menu: 'picker', at: currentTarget, behind: [{ from, outlet }] } })
      }
    >
      <Icon name="plus" size={14} />
    </button>
  );
}
