import { useEffect, useLayoutEffect, useMemo, useSyncExternalStore } from 'react';
import { Background, BackgroundVariant, ReactFlow, SelectionMode } from 'reactflow';
import { namesOfOthers } from '../session/namesOfOthers.ts';
import { useSessionState } from '../session/useSession.ts';
import { createCanvasFlow, type CanvasFlow } from './canvasFlow.ts';
import { useDesk, useView, type Desk } from './desk.ts';
import { EmptyCanvas } from './EmptyCanvas.tsx';
import { flowGestures } from './flowGestures.ts';
import { useFlowPort, useGrain, zooms } from './flowPort.ts';
import { grid, type Size } from './geometry.ts';
import { JourneyEdge } from './JourneyEdge.tsx';
import { LinkLine } from './LinkLine.tsx';
import { LinkTip } from './LinkTip.tsx';
import { CanvasMap } from './CanvasMap.tsx';
import { CopyGhosts } from './CopyGhosts.tsx';
import { NoteCard } from './NoteCard.tsx';
import { SectionArea } from './SectionArea.tsx';
import { PathPill } from './PathPill.tsx';
import { StepCard } from './StepCard.tsx';
import { useSight } from './useSight.ts';
import type { Viewpoint } from './viewpoint.ts';
import { useBack } from './useBack.ts';
import { useKeysHelp } from './useKeysHelp.ts';
import { ZoomBar } from './ZoomBar.tsx';
import styles from './JourneyFlow.module.css';
import './reactFlow.css';

// Constants of the module: React Flow draws everything anew when one of these is another object.
const nodeTypes = { step: StepCard, note: NoteCard, section: SectionArea };
const edgeTypes = { journey: JourneyEdge };
const snapGrid: [number, number] = [grid, grid];
const manyKeys = ['Shift', 'Meta', 'Control'];
const zoomKeys = ['Meta', 'Control'];

/** React Flow with this journey in it. It alone redraws while a step is dragged. */
export function JourneyFlow({ start }: { start: { room: Size; view: Viewpoint } }) {
  const desk = useDesk();
  const { nodes, edges } = useFlow(desk);
  const readOnly = useSessionState((state) => state.readOnly !== undefined);
  const inside = useView((view) => view.inside);
  const count = useSessionState(({ draft }) => draft.document.nodes.length);
  const gestures = useMemo(() => flowGestures(desk), [desk]);
  useEscape(gestures.cancel);
  const keysHelp = useKeysHelp();
  const overlays = useMemo(() => <Overlays />, []);

  return (
    <ReactFlow
      {...gestures.flow}
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      className={styles.flow ?? ''}
      width={start.room.width}
      height={start.room.height}
      defaultViewport={start.view}
      minZoom={zooms.least}
      maxZoom={zooms.most}
      onlyRenderVisibleElements
      // One stop for the Tab key: this, and from inside it the step that has the focus.
      tabIndex={inside ? -1 : 0}
      aria-label={`Journey, ${count} ${count === 1 ? 'step' : 'steps'}`}
      aria-description={keysHelp}
      disableKeyboardA11y
      edgesFocusable={false}
      nodesDraggable={!readOnly}
      nodesConnectable={!readOnly}
      edgesReconnectable={!readOnly}
      connectionLineComponent={LinkLine}
      connectionRadius={24}
      connectionDragThreshold={4}
      reconnectRadius={12}
      nodeDragThreshold={3}
      snapToGrid
      snapGrid={snapGrid}
      selectionMode={SelectionMode.Partial}
      selectionKeyCode="Shift"
      multiSelectionKeyCode={manyKeys}
      // Deleting is ours: one edit that heals.
      deleteKeyCode={null}
      panActivationKeyCode={null}
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
      const state = session.store.getState();
      const { draft, selection } = state;
      const { gliding, moving = gliding, resizing, focused, inside } = view.getState();
      const tabStop = inside ? focused : undefined;
      return project({ draft, selection, moving, resizing, tabStop, others: namesOfOthers(state) });
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

/** Escape breaks off a gesture before anything else hears it, wherever the focus is. */
function useEscape(cancel: () => boolean): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !cancel()) return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [cancel]);
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
      <EmptyCanvas />
      <PathPill />
      <div className={styles.corner}>
        <CanvasMap />
        <ZoomBar />
      </div>
      <LinkTip />
      <CopyGhosts />
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

/** Tells the styles how far out one looks, in four steps: no step redraws while one zooms. */
function Grain() {
  const grain = useGrain();
  const desk = useDesk();
  useEffect(() => desk.port?.setGrain(grain), [desk, grain]);
  return null;
}
