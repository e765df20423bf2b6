import type { Connection as FlowConnection, FinalConnectionState, OnConnectStartParams } from 'reactflow';
import { canConnect, disconnect, type Connection, type Edge } from '../core/index.ts';
import { toast } from '../ui/toasts.ts';
import { overCanvas, say, type Desk, type Link } from './desk.ts';
import { connectSteps, draftOf, outletLabel } from './steps.ts';
import type { JourneyLine } from './toFlow.ts';

interface FlowEnds {
  source: string;
  sourceHandle?: string | null | undefined;
  target: string;
}
const edgeOf = ({ source, sourceHandle, target }: FlowEnds): Edge => ({
  from: source,
  outlet: sourceHandle ?? '',
  to: target,
});

/** Judges each end once in a gesture: the same question comes with every movement of the pointer. */
function judge(
  desk: Desk,
  edge: (step: string, outlet: string | null) => Edge,
  instead?: Edge,
): Link['judge'] {
  const { document } = draftOf(desk);
  const present = instead ? disconnect(document, [instead]) : document;
  const known = new Map<string, Connection>();
  return (step, outlet) => {
    const key = `${step}/${outlet ?? ''}`;
    const verdict = known.get(key) ?? canConnect(present, edge(step, outlet));
    known.set(key, verdict);
    return verdict;
  };
}

function clientPoint(event: MouseEvent | TouchEvent): { x: number; y: number } {
  const { clientX, clientY } =
    'changedTouches' in event ? (event.changedTouches[0] ?? { clientX: 0, clientY: 0 }) : event;
  return { x: clientX, y: clientY };
}

/** What React Flow calls while connections are drawn and edges moved. */
export function linkGestures(desk: Desk) {
  let cancelled = false;
  /** The edge of which one end is moved. */
  let moved: Edge | undefined;

  const begin = (by: Link['by'], { nodeId, handleId, handleType }: OnConnectStartParams) => {
    cancelled = false;
    if (nodeId === null) return;
    const forwards = handleType === 'source';
    const edge = (step: string, outlet: string | null): Edge =>
      forwards
        ? { from: nodeId, outlet: handleId ?? '', to: step }
        : { from: step, outlet: outlet ?? '', to: nodeId };
    const link: Link = {
      by,
      fixed: nodeId,
      loose: forwards ? 'end' : 'start',
      judge: judge(desk, edge, moved),
    };
    desk.view.setState({ link, hovered: undefined });
    if (by !== 'click') return;
    const label = outletLabel(desk, { from: nodeId, outlet: handleId ?? '' });
    say(desk, `Connecting “${label}”. Choose the step that follows, or press Escape.`);
  };
  const end = () => {
    desk.view.setState({ link: undefined });
    moved = undefined;
  };

  return {
    isValidConnection: (connection: FlowEnds) => {
      const { link } = desk.view.getState();
      if (!link || cancelled) return false;
      const { from, outlet, to } = edgeOf(connection);
      return (link.loose === 'end' ? link.judge(to, null) : link.judge(from, outlet)).allowed;
    },
    onConnectStart: (_event: unknown, params: OnConnectStartParams) => begin('drag', params),
    onConnect: (connection: FlowConnection) => {
      if (!cancelled) connectSteps(desk, edgeOf(connection));
    },
    onConnectEnd: (
      event: MouseEvent | TouchEvent,
      { toHandle, fromHandle, isValid }: FinalConnectionState,
    ) => {
      const { link } = desk.view.getState();
      const inVoid = !cancelled && !moved && toHandle === null && fromHandle?.type === 'source';
      if (!cancelled && toHandle && isValid !== true && link)
        sayRefusal(desk, link.judge(toHandle.nodeId, toHandle.id ?? null));
      if (inVoid)
        openPickerAt(desk, clientPoint(event), { from: fromHandle.nodeId, outlet: fromHandle.id ?? '' });
      if (!moved) end();
    },
    onClickConnectStart: (_event: unknown, params: OnConnectStartParams) => begin('click', params),
    onClickConnectEnd: (event: MouseEvent | TouchEvent) => {
      const { link } = desk.view.getState();
      const step = event.target instanceof Element ? event.target.getAttribute('data-nodeid') : null;
      const verdict = link && step !== null && step !== link.fixed ? link.judge(step, null) : undefined;
      if (verdict && !verdict.allowed) {
        sayRefusal(desk, verdict);
        toast({ text: verdict.words, tone: 'warn', key: 'refused' });
      }
      end();
    },
    onReconnectStart: (_event: unknown, { data }: JourneyLine) => {
      moved = data?.edge;
    },
    onReconnect: ({ data }: JourneyLine, connection: FlowConnection) => {
      if (!cancelled && data) connectSteps(desk, edgeOf(connection), data.edge);
    },
    onReconnectEnd: end,
    /** Gives up what is being drawn. Whether anything was. */
    cancel: (): boolean => {
      const { link } = desk.view.getState();
      if (!link) return false;
      // React Flow ends the gesture at the next movement, as if the pointer had been lifted.
      cancelled = true;
      desk.port?.dropConnection();
      desk.view.setState({ link: undefined });
      say(desk, 'Connection given up.');
      return true;
    },
  };
}

function sayRefusal(desk: Desk, verdict: Connection): void {
  if (!verdict.allowed) say(desk, verdict.words);
}

function openPickerAt(
  desk: Desk,
  at: { x: number; y: number },
  wayOut: { from: string; outlet: string },
): void {
  if (!desk.port || !overCanvas(desk, at) || desk.session.store.getState().readOnly !== undefined) return;
  const point = desk.port.toCanvas(at);
  // The new card hangs from the end of the line.
  desk.view.setState({
    open: { menu: 'picker', at, behind: [wayOut], spot: { x: point.x - 120, y: point.y } },
  });
}
