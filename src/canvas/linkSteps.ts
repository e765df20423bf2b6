import type { Connection as FlowConnection, FinalConnectionState, OnConnectStartParams } from 'reactflow';
import { canConnect, disconnect, type Connection, type Edge } from '../core/index.ts';
import { t } from '../texts/t.ts';
import { toast } from '../ui/toasts.ts';
import { overCanvas, say, type Desk, type Link } from './desk.ts';
import type { WayOut } from './addStep.ts';
import { stepUnder } from './stepUnder.ts';
import { connectSteps, draftOf, freeWaysOut, nameOf, outletLabel, waysOut } from './steps.ts';
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

const isTouch = (event: MouseEvent | TouchEvent): event is TouchEvent => 'changedTouches' in event;

function clientPoint(event: MouseEvent | TouchEvent): { x: number; y: number } {
  const { clientX, clientY } = isTouch(event)
    ? (event.changedTouches[0] ?? { clientX: 0, clientY: 0 })
    : event;
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
    say(
      desk,
      forwards
        ? t('Connecting “{way}”. Choose the step that follows, or press Escape.', { way: label })
        : t('Connecting to “{step}”. Choose the step that leads here, or press Escape.', {
            step: nameOf(desk, nodeId),
          }),
    );
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
      // A finger has its reason nowhere else: it lies on the tip, which goes when it does.
      const how = isTouch(event) ? 'with a toast' : undefined;
      if (!cancelled && toHandle && isValid !== true && link) {
        const verdict = link.judge(toHandle.nodeId, toHandle.id ?? null);
        if (!verdict.allowed) sayRefusal(desk, verdict.words, how);
      }
      if (!moved) end();
      if (cancelled || moved || toHandle || !link || !fromHandle) return;
      const at = clientPoint(event);
      if (!overCanvas(desk, at)) {
        const words = t('Not connected: the line was let go outside the canvas.');
        say(desk, words);
        toast({ text: words, key: 'refused' });
        return;
      }
      const step = stepUnder(document.elementFromPoint(at.x, at.y));
      if (step !== undefined) arrive(desk, link, step, how);
      else if (link.loose === 'start') openPickerAt(desk, at, { behind: [], before: link.fixed });
      else openPickerAt(desk, at, { behind: [{ from: link.fixed, outlet: fromHandle.id ?? '' }] });
    },
    onClickConnectStart: (_event: unknown, params: OnConnectStartParams) => begin('click', params),
    onClickConnectEnd: (event: MouseEvent | TouchEvent) => {
      const { link } = desk.view.getState();
      const step = event.target instanceof Element ? event.target.getAttribute('data-nodeid') : null;
      const verdict = link && step !== null && step !== link.fixed ? link.judge(step, null) : undefined;
      if (verdict && !verdict.allowed) sayRefusal(desk, verdict.words, 'with a toast');
      end();
    },
    /** A press on a step elsewhere than on what takes lines, after a way out or an entrance was pressed. */
    onStepClick: (step: string): void => {
      const { link } = desk.view.getState();
      if (link?.by !== 'click' || link.fixed === step) return;
      desk.port?.dropConnection();
      end();
      arrive(desk, link, step, 'with a toast');
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
      say(desk, t('Connection given up.'));
      return true;
    },
  };
}

/** By word alone where the tip at the pointer has it already. */
type How = 'with a toast' | undefined;

function sayRefusal(desk: Desk, words: string, how: How): void {
  say(desk, words);
  if (how) toast({ text: words, tone: 'warn', key: 'refused' });
}

/** The loose end comes to a step, but to none of its ways out and not to its entrance: the first way that is free takes it, else it is refused. */
function arrive(desk: Desk, link: Link, step: string, how: How): void {
  if (step === link.fixed) return;
  const start = link.loose === 'start' ? freeStart(desk, link, step) : undefined;
  const words = start ? undefined : refusalAt(desk, link, step);
  if (start) connectSteps(desk, { ...start, to: link.fixed });
  else if (words !== undefined) sayRefusal(desk, words, how);
}

/** The first way out of a step that leads nowhere yet and may lead to the fixed end. */
const freeStart = (desk: Desk, link: Link, step: string): WayOut | undefined =>
  freeWaysOut(desk, step).find(({ outlet }) => link.judge(step, outlet).allowed);

/** Why the loose end may not be put on a step, wherever on it; undefined where it may. */
export function refusalAt(desk: Desk, link: Link, step: string): string | undefined {
  if (step === link.fixed) return undefined;
  if (link.loose === 'start') {
    if (freeStart(desk, link, step)) return undefined;
    const [free] = freeWaysOut(desk, step);
    const verdict = free && link.judge(step, free.outlet);
    if (verdict && !verdict.allowed) return verdict.words;
    return waysOut(desk, step).length === 0 ? t('It ends the journey.') : t('All its ways lead on already.');
  }
  const verdict = link.judge(step, null);
  return verdict.allowed ? undefined : verdict.words;
}

/** Opens the choice of what may follow a way out, or come before a step, where its line was let go. */
function openPickerAt(
  desk: Desk,
  at: { x: number; y: number },
  what: { behind: readonly WayOut[]; before?: string },
): void {
  if (!desk.port || desk.session.store.getState().readOnly !== undefined) return;
  const point = desk.port.toCanvas(at);
  // The new card hangs from the end of the line, or stands on it.
  const spot = { x: point.x - 120, y: what.before === undefined ? point.y : point.y - 44 };
  desk.view.setState({ open: { menu: 'picker', at, spot, ...what } });
}
