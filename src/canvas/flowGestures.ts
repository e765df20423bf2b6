import type { FocusEvent, MouseEvent } from 'react';
import type { EdgeChange, OnNodesChange, OnEdgesChange, ReactFlowProps } from 'reactflow';
import type { Desk } from './desk.ts';
import { choose, stepChanges } from './dragSteps.ts';
import { goTo, openSettings, presentStep } from './going.ts';
import { enterEdge, leaveEdge } from './hoverEdge.ts';
import { linkGestures } from './linkSteps.ts';
import { stepUnder } from './stepUnder.ts';
import { openLayerMenu } from './layerMenus.ts';
import type { CanvasNode, JourneyLine } from './toFlow.ts';

type Flow = ReactFlowProps<CanvasNode, JourneyLine>;

/** Every handler of the canvas, made once for a desk, and the way to break off whatever gesture is under way. */
export function flowGestures(desk: Desk): { flow: Partial<Flow>; cancel: () => boolean } {
  const steps = stepChanges(desk);
  const { cancel: cancelLink, ...links } = linkGestures(desk);
  // A rectangle drawn around steps takes their edges along, and a step that is deleted with an edge of its own could not heal.
  let drawingRectangle = false;

  const onNodesChange: OnNodesChange<CanvasNode> = steps.take;
  const onEdgesChange: OnEdgesChange<JourneyLine> = (changes) => {
    const choices = changes.filter((change: EdgeChange<JourneyLine>) => change.type === 'select');
    const kept = drawingRectangle ? choices.filter(({ selected }) => !selected) : choices;
    if (kept.length > 0) choose(desk, 'edges', kept);
  };

  const flow: Partial<Flow> = {
    ...links,
    onNodesChange,
    onEdgesChange,
    onSelectionStart: () => {
      drawingRectangle = true;
    },
    onSelectionEnd: () => {
      drawingRectangle = false;
    },
    onNodeDoubleClick: (_event, { id, type }) => {
      if (type === 'step') openSettings(desk, id);
    },
    onEdgeMouseEnter: (_event, { id }) => enterEdge(desk.view, id),
    onEdgeMouseLeave: (_event, { id }) => leaveEdge(desk.view, id),
    onFocus: (event) => onFocus(desk, event),
    onBlur: ({ currentTarget, relatedTarget }) => {
      if (!contains(currentTarget, relatedTarget)) desk.view.setState({ inside: false });
    },
    onContextMenu: (event) => openMenu(desk, event),
  };
  return { flow, cancel: () => steps.cancel() || cancelLink() };
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
  const { selection } = desk.session.store.getState();
  const present = presentStep(desk);
  if (present === undefined) return;
  if (selection.nodes.length > 1) desk.view.setState({ wanted: present });
  else goTo(desk, present);
}

function openMenu(desk: Desk, event: MouseEvent): void {
  const { target } = event;
  if (!(target instanceof Element) || !contains(event.currentTarget, target) || target.closest('a, input'))
    return;
  event.preventDefault();
  if (openLayerMenu(desk, event)) return;
  const at = { x: event.clientX, y: event.clientY };
  const edge = target.closest('[data-edge]')?.getAttribute('data-edge') ?? edgeUnder(target);
  const id = stepUnder(target);
  const { selection } = desk.session.store.getState();
  if (id !== undefined) {
    if (!selection.nodes.includes(id)) desk.session.select([id]);
    desk.view.setState({ open: { menu: 'step', at, id } });
  } else if (edge !== null) {
    desk.session.select([], [edge]);
    desk.view.setState({ open: { menu: 'edge', at, id: edge } });
  } else if (target.closest('.react-flow__pane')) desk.view.setState({ open: { menu: 'ground', at } });
}

const edgeUnder = (target: Element): string | null =>
  target.closest('.react-flow__edge')?.getAttribute('data-id') ?? null;
