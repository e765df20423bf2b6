import { useEffect, useLayoutEffect, useMemo, useSyncExternalStore } from 'react';
import { Background, BackgroundVariant, ReactFlow, SelectionMode } from 'reactflow';
import { useSessionState } from '../session/useSession.ts';
import { useViewState } from '../session/ViewState.ts';
import { plural } from '../texts/t.ts';
import { watchBreakOff } from './breakOff.ts';
import { createCanvasFlow, type CanvasFlow } from './canvasFlow.ts';
import { useDesk, useView, type Desk } from './desk.ts';
import { EmptyCanvas } from './EmptyCanvas.tsx';
import { flowGestures } from './flowGestures.ts';
import { useFlowPort, useGrain, zooms } from './flowPort.ts';
import type { Size } from './geometry.ts';
import { JourneyEdge } from './JourneyEdge.tsx';
import { isOverview, levelAt } from './levels.ts';
import { LinkLine } from './LinkLine.tsx';
import { LinkTip } from './LinkTip.tsx';
import { CanvasMap } from './CanvasMap.tsx';
import { CopyGhosts } from './CopyGhosts.tsx';
import { NoteCard } from './NoteCard.tsx';
import { SectionArea } from './SectionArea.tsx';
import { PathPill } from './PathPill.tsx';
import { Overview } from './Overview.tsx';
import { SnapGuides } from './snap/SnapGuides.tsx';
import { StepCard } from './StepCard.tsx';
import { useSight } from './useSight.ts';
import { useSpaceHeld } from './useSpaceHeld.ts';
import type { Viewpoint } from './viewpoint.ts';
import { useBack } from './useBack.ts';
import { useKeysHelp } from './useKeysHelp.ts';
import { TokenLayer } from './tokens/TokenLayer.tsx';
import { ZoomBar } from './ZoomBar.tsx';
import styles from './JourneyFlow.module.css';
import './reactFlow.css';

// Constants of the module: React Flow draws everything anew when one of these is another object.
const nodeTypes = { step: StepCard, note: NoteCard, section: SectionArea };
const edgeTypes = { journey: JourneyEdge };
const manyKeys = ['Shift', 'Meta', 'Control'];
const zoomKeys = ['Meta', 'Control'];
const middleButton = [1];
// It would leave advice in the page, in English and about keys that are ours: `useKeysHelp` says what they do.
const noAdvice = {
  'node.a11yDescription.default': '',
  'node.a11yDescription.keyboardDisabled': '',
  'edge.a11yDescription.default': '',
};
const overlays = <Overlays />;

/** React Flow with this journey in it. It alone redraws while a step is dragged. */
export function JourneyFlow({ start }: { start: { room: Size; view: Viewpoint } }) {
  const desk = useDesk();
  const { nodes, edges } = useFlow(desk);
  const readOnly = useSessionState((state) => state.readOnly !== undefined);
  const inside = useView((view) => view.inside);
  const count = useSessionState(({ draft }) => draft.document.nodes.length);
  const level = useView((view) => view.level);
  const gestures = useMemo(() => flowGestures(desk), [desk]);
  useEffect(() => watchBreakOff(gestures.cancel), [gestures]);
  const held = useSpaceHeld();
  const journey = useSessionState(({ draft }) => draft.document.id);
  const selects = useViewState(journey, (view) => view.groundDrag === 'select') && !held;
  const keysHelp = useKeysHelp();

  return (
    <ReactFlow
      {...gestures.flow}
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      className={styles.flow ?? ''}
      data-level={level}
      data-overview={isOverview(level, count) || undefined}
      width={start.room.width}
      height={start.room.height}
      defaultViewport={start.view}
      minZoom={zooms.least}
      maxZoom={zooms.most}
      onlyRenderVisibleElements
      // One stop for the Tab key: this, and from inside it the step that has the focus.
      tabIndex={inside ? -1 : 0}
      aria-label={plural(count, 'Journey, {count} step', 'Journey, {count} steps')}
      aria-description={keysHelp}
      disableKeyboardA11y
      ariaLabelConfig={noAdvice}
      edgesFocusable={false}
      nodesDraggable={!readOnly && !held}
      nodesConnectable={!readOnly}
      edgesReconnectable={!readOnly}
      connectionLineComponent={LinkLine}
      connectionRadius={24}
      connectionDragThreshold={4}
      reconnectRadius={12}
      nodeDragThreshold={3}
      selectionMode={SelectionMode.Partial}
      selectionKeyCode="Shift"
      multiSelectionKeyCode={manyKeys}
      // Deleting is ours: one edit that heals.
      deleteKeyCode={null}
      // Ours, too: the space bar is only the canvas's where nothing else is pressed by it.
      panActivationKeyCode={null}
      panOnDrag={selects ? middleButton : true}
      selectionOnDrag={selects}
      data-moves={held || undefined}
      zoomActivationKeyCode={zoomKeys}
      panOnScroll
      panOnScrollSpeed={0.8}
      zoomOnDoubleClick={false}
    >
      {overlays}
    </ReactFlow>
  );
}

/** The journey and the view, projected; the same objects for whatever has not changed. */
function useFlow({ session, view }: Desk): CanvasFlow {
  const read = useMemo(() => {
    const project = createCanvasFlow();
    return () => {
      const { draft, selection } = session.store.getState();
      const { gliding, moving = gliding, resizing, focused, inside, wanted, level } = view.getState();
      const tabStop = inside ? focused : undefined;
      const shown = { draft, selection, moving, resizing, tabStop };
      if (!isOverview(level, draft.document.nodes.length)) return project(shown);
      // What has or gets the focus must be in the page, and so must the one step that the panels are about.
      const [alone, ...more] = selection.nodes;
      const kept = [focused, wanted, more.length === 0 ? alone : undefined];
      return project(
        shown,
        kept.filter((id) => id !== undefined),
      );
    };
  }, [session, view]);
  const watch = useMemo(
    () => (listener: () => void) => {
      const stops = [session.store.subscribe(listener), view.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [session, view],
  );
  return useSyncExternalStore(watch, read);
}

/** What lies over the canvas, and what needs to be inside React Flow to know it. */
function Overlays() {
  return (
    <>
      <Port />
      <Grain />
      <Background
        variant={BackgroundVariant.Dots}
        gap={20}
        size={2}
        offset={10}
        className={styles.dots ?? ''}
      />
      <Overview />
      <EmptyCanvas />
      <PathPill />
      <div className={styles.corner}>
        <CanvasMap />
        <ZoomBar />
      </div>
      <LinkTip />
      <CopyGhosts />
      <SnapGuides />
      <TokenLayer />
    </>
  );
}

/** Opens the way to React Flow for the desk while the canvas is shown. */
function Port() {
  const desk = useDesk();
  const port = useFlowPort();
  useLayoutEffect(() => desk.open(port), [desk, port]);
  useSight(desk);
  useBack(desk);
  return null;
}

/** Tells the styles how far out one looks, in four steps, and keeps the level: no step redraws while one zooms. */
function Grain() {
  const grain = useGrain();
  const desk = useDesk();
  useEffect(() => desk.port?.setGrain(grain), [desk, grain]);
  useEffect(() => {
    const { port, view } = desk;
    return port?.watch(() => {
      const { level } = view.getState();
      const now = levelAt(port.viewpoint().zoom, level);
      if (now !== level) view.setState({ level: now });
    });
  }, [desk]);
  return null;
}
