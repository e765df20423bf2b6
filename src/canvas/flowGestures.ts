import type { FocusEvent } from 'react';
import type { EdgeChange, OnNodesChange, OnEdgesChange, ReactFlowProps } from 'reactflow';
import type { Desk } from './desk.ts';
import { choose, stepChanges } from './dragSteps.ts';
import { enterStep, presentStep } from './going.ts';
import { letGo } from './breakOff.ts';
import { groundGestures } from './groundGestures.ts';
import { enterEdge, leaveEdge } from './hoverEdge.ts';
import { longPress } from './longPress.ts';
import { linkGestures } from './linkSteps.ts';
import { reveal } from './looking.ts';
import { approach, pressOverview, stepAtPoint } from './overviewReach.ts';
import { stepUnder } from './stepUnder.ts';
import { openLayerMenu } from './layerMenus.ts';
import type { CanvasNode, JourneyLine } from './toFlow.ts';

type Flow = ReactFlowProps<CanvasNode, JourneyLine>;

/** Every handler of the canvas, made once for a desk, and the way to break off whatever gesture is under way. */
export function flowGestures(desk: Desk): { flow: Partial<Flow>; cancel: () => boolean } {
  const steps = stepChanges(desk);
  const { cancel: cancelLink, onStepClick, ...links } = linkGestures(desk);
  const ground = groundGestures(desk);
  const press = longPress((at) => openMenu(desk, at));

  const onNodesChange: OnNodesChange<CanvasNode> = (changes) => steps.take(ground.kept(changes));
  // A rectangle drawn around steps takes their edges along, and a step that is deleted with an edge of its own could not heal.
  const onEdgesChange: OnEdgesChange<JourneyLine> = (changes) => {
    const choices = changes.filter((change: EdgeChange<JourneyLine>) => change.type === 'select');
    const kept = ground.isDrawing() ? choices.filter(({ selected }) => !selected) : choices;
    if (kept.length > 0) choose(desk, 'edges', kept);
  };

  const flow: Partial<Flow> = {
    ...links,
    onNodesChange,
    onEdgesChange,
    onSelectionStart: ground.onSelectionStart,
    onSelectionEnd: ground.onSelectionEnd,
    onMoveStart: ground.onMoveStart,
    onPointerDownCapture: (event) => {
      ground.onPointerDownCapture();
      press.down(event);
    },
    onPointerMoveCapture: (event) => press.move(event),
    onPointerUpCapture: press.stop,
    onPointerCancelCapture: press.stop,
    onNodeClick: (_event, { id, type }) => {
      if (type === 'step') onStepClick(id);
    },
    onNodeDoubleClick: (_event, { id, type }) => {
      if (type === 'step' && desk.view.getState().level !== 'block') enterStep(desk, id);
    },
    onPaneClick: (event) => pressOverview(desk, event),
    // Where only a block is seen, one wants to see more of it before anything else.
    onDoubleClick: (event) => {
      if (desk.view.getState().level !== 'block') return;
      const id = stepUnder(event.target) ?? stepAtPoint(desk, { x: event.clientX, y: event.clientY });
      if (id !== undefined) approach(desk, id);
    },
    onEdgeMouseEnter: (_event, { id }) => enterEdge(desk.view, id),
    onEdgeMouseLeave: (_event, { id }) => leaveEdge(desk.view, id),
    onFocus: (event) => onFocus(desk, event),
    onBlur: ({ currentTarget, relatedTarget }) => {
      if (!contains(currentTarget, relatedTarget)) desk.view.setState({ inside: false });
    },
    onContextMenu: (event) => {
      press.stop();
      if (isMenuless(event.target)) return;
      event.preventDefault();
      openMenu(desk, event);
    },
  };
  const cancelDrag = () => {
    const [dragged, drawn] = [steps.cancel(), cancelLink()];
    if (dragged || drawn) letGo();
    return dragged || drawn;
  };
  return { flow, cancel: () => cancelDrag() || ground.cancel() };
}

const contains = (element: Element, target: EventTarget | null): boolean =>
  target instanceof Node && element.contains(target);

function onFocus(desk: Desk, { target, currentTarget, relatedTarget }: FocusEvent): void {
  if (!contains(currentTarget, target)) return;
  const step = stepUnder(target);
  desk.view.setState({ inside: true, inOutline: false, ...(step !== undefined && { focused: step }) });
  // The Tab key came from outside: on to a step. Not so when the focus falls back here because its step left the screen.
  const isEntering = target === currentTarget && !contains(currentTarget, relatedTarget);
  if (!isEntering || !currentTarget.matches(':focus-visible')) return;
  const present = presentStep(desk);
  if (present === undefined) return;
  // Selects nothing: who only passes through, to the settings of the journey, must not find those of a step there.
  reveal(desk, present);
  desk.view.setState({ wanted: present });
}

/** A link in a note, and a field, keep the menu that the browser has for them. */
const isMenuless = (target: EventTarget | null): boolean =>
  !(target instanceof Element) || !target.closest('.react-flow') || target.closest('a, input') !== null;

/** Where a menu is asked for. */
interface Asked {
  target: EventTarget | null;
  clientX: number;
  clientY: number;
}

function openMenu(desk: Desk, event: Asked): void {
  const { target } = event;
  if (isMenuless(target) || !(target instanceof Element)) return;
  if (openLayerMenu(desk, event)) return;
  const at = { x: event.clientX, y: event.clientY };
  const edge = target.closest('[data-edge]')?.getAttribute('data-edge') ?? edgeUnder(target);
  const id = stepUnder(target) ?? (isGround(target) ? stepAtPoint(desk, at) : undefined);
  const { selection } = desk.session.store.getState();
  if (id !== undefined) {
    if (!selection.nodes.includes(id)) desk.session.select([id]);
    desk.view.setState({ open: { menu: 'step', at, id } });
  } else if (edge !== null) {
    desk.session.select([], [edge]);
    desk.view.setState({ open: { menu: 'edge', at, id: edge } });
  } else if (isGround(target)) desk.view.setState({ open: { menu: 'ground', at } });
}

const isGround = (target: Element): boolean => target.matches('.react-flow__pane');

const edgeUnder = (target: Element): string | null =>
  target.closest('.react-flow__edge')?.getAttribute('data-id') ?? null;
