import { memo, useEffect, useMemo, useState, type ReactNode } from 'react';
import { ViewportPortal } from 'reactflow';
import { graphOf, type Draft } from '../core/index.ts';
import { useCompiled, useOverlay, useSessionState } from '../session/useSession.ts';
import { boxOf } from './cardOf.ts';
import { useDesk, useView, type Desk } from './desk.ts';
import { edgeId } from './edgeEnds.ts';
import { edgeCurve, pathOf } from './edgePath.ts';
import type { Box } from './geometry.ts';
import { lanesOf } from './lanes.ts';
import { isOverview } from './levels.ts';
import { blockWords, chooseInside, stepAtPoint } from './overviewReach.ts';
import { standingAt } from './onPath.ts';
import { markPath, overviewShape, ringPath } from './overviewShape.ts';
import { problemsOf } from './useProblems.ts';
import { endsOf } from './wayEnds.ts';
import styles from './Overview.module.css';

/** Whether steps are drawn all together, from afar. */
const useOverview = (): boolean => {
  const count = useSessionState(({ draft }) => draft.document.nodes.length);
  return useView(({ level }) => isOverview(level, count));
};

/** A large journey from afar: all its steps and lines as a few shapes. The step that has the focus is a card as always. */
export function Overview(): ReactNode {
  if (!useOverview()) return null;
  return (
    <>
      <ViewportPortal>
        {/* Screen readers know the step that has the focus, and the outline. */}
        <svg className={styles.overview} aria-hidden width={1} height={1}>
          <Steps />
          <Rings />
          <Marks />
        </svg>
      </ViewportPortal>
      <Rectangle />
      <Tip />
    </>
  );
}

const Steps = memo(function Steps() {
  const draft = useSessionState((state) => state.draft);
  const moving = useView((view) => view.moving);
  const person = useOverlay((overlay) => overlay.person);
  const steps = useOverlay((overlay) => overlay.steps);
  const edges = useOverlay((overlay) => overlay.edges);
  const open = useOverlay((overlay) => overlay.open);
  const shape = useMemo(
    () => overviewShape(draft, moving, { person, steps, edges, open }),
    [draft, moving, person, steps, edges, open],
  );
  return (
    <>
      {shape.lines.map(({ key, look, d }) => (
        <path key={key} className={styles.line} data-look={look} d={d} />
      ))}
      {shape.blocks.map(({ key, family, look, d }) => (
        <path key={key} className={styles.block} data-hue={family} data-look={look} d={d} />
      ))}
    </>
  );
});

const boxesOf = ({ document, emails }: Draft, ids: Iterable<string>): Box[] => {
  const graph = graphOf(document);
  return [...ids].flatMap((id) => {
    const node = graph.node(id);
    return node ? [boxOf(node, emails)] : [];
  });
};

/** Which steps have problems. */
const Marks = memo(function Marks() {
  const draft = useSessionState((state) => state.draft);
  const problems = problemsOf(useCompiled());
  return (['warning', 'error'] as const).map((severity) => {
    const ids = [...problems].flatMap(([id, each]) => (each.severity === severity ? [id] : []));
    const d = markPath(boxesOf(draft, ids), severity);
    return d && <path key={severity} className={styles.mark} data-severity={severity} d={d} />;
  });
});

/** What is selected, found, and where the simulated person is. */
const Rings = memo(function Rings() {
  const draft = useSessionState((state) => state.draft);
  const { nodes, edges } = useSessionState((state) => state.selection);
  const found = useView((view) => view.found);
  // A text, so that it is the same while somebody is under way.
  const at = useOverlay((overlay) => overlay.at.filter((id) => standingAt(overlay, id) > 0).join(' '));
  return (
    <>
      <path className={styles.chosen} d={linesOf(draft, edges)} />
      <path className={styles.found} d={ringPath(boxesOf(draft, found), 16)} />
      <path className={styles.ring} d={ringPath(boxesOf(draft, nodes), 14)} />
      {boxesOf(draft, new Set(at.split(' '))).map(({ x, y, width }) => (
        <circle key={`${x} ${y}`} className={styles.here} cx={x + width / 2} cy={y} r={36} />
      ))}
    </>
  );
});

const linesOf = (draft: Draft, ids: readonly string[]): string =>
  draft.document.edges
    .filter((edge) => ids.includes(edgeId(edge)))
    .flatMap((edge) => {
      const ends = endsOf(draft, edge);
      return ends ? [pathOf(edgeCurve(ends.from, ends.to, lanesOf(draft).get(edgeId(edge))))] : [];
    })
    .join('');

/** Selects what a drawn rectangle touches: React Flow knows but the steps that are elements. */
function Rectangle() {
  const desk = useDesk();
  useEffect(() => desk.port?.watchRectangle((rectangle) => chooseInside(desk, rectangle)), [desk]);
  return null;
}

/** The name of the block under the pointer. */
function Tip() {
  const desk = useDesk();
  const under = usePointed(desk);
  if (!under) return null;
  return (
    <div className={styles.tip} style={{ transform: `translate(${under.x}px, ${under.y}px)` }} aria-hidden>
      {blockWords(desk, under.id)}
    </div>
  );
}

function usePointed(desk: Desk): { id: string; x: number; y: number } | undefined {
  const [under, setUnder] = useState<{ id: string; x: number; y: number }>();
  useEffect(() => {
    const onMove = ({ clientX, clientY, buttons, target }: PointerEvent) => {
      const box = desk.port?.box();
      const isHere = buttons === 0 && target instanceof Element && target.closest('.react-flow__renderer');
      const id = box && isHere ? stepAtPoint(desk, { x: clientX, y: clientY }) : undefined;
      setUnder((was) => {
        if (id === undefined || !box) return undefined;
        return was?.id === id ? was : { id, x: clientX - box.x, y: clientY - box.y };
      });
    };
    window.addEventListener('pointermove', onMove);
    const stop = desk.port?.watch(() => setUnder(undefined));
    return () => {
      window.removeEventListener('pointermove', onMove);
      stop?.();
    };
  }, [desk]);
  return under;
}
