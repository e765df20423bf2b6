import type { FinalConnectionState } from 'reactflow';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { graphOf } from '../../src/core/index.ts';
import { flowGestures } from '../../src/canvas/flowGestures.ts';
import { stepChanges } from '../../src/canvas/dragSteps.ts';
import { linkGestures } from '../../src/canvas/linkSteps.ts';
import { createProjection } from '../../src/canvas/toFlow.ts';
import { onEmailRequest } from '../../src/session/EmailRequest.ts';
import * as toasts from '../../src/ui/toasts.ts';
import { there } from '../core/draw.ts';
import { documentAt, doneAt, openDesk, saidAt, selectedAt } from './openDesk.ts';
import { cartJourney } from './sampleJourney.ts';

let toast = vi.spyOn(toasts, 'toast');
beforeEach(() => {
  toast = vi.spyOn(toasts, 'toast');
});

const at = (desk: ReturnType<typeof openDesk>, id: string) => graphOf(documentAt(desk)).node(id)?.position;
const moved = (id: string, x: number, dragging: boolean) =>
  ({ type: 'position', id, position: { x, y: 120 }, dragging }) as const;

describe('a double click on a step', () => {
  const doubleClick = (desk: ReturnType<typeof openDesk>, id: string) => {
    const { onNodeDoubleClick } = flowGestures(desk).flow;
    // Neither the event nor more of the card is looked at.
    const args = [{}, { id, type: 'step' }] as Parameters<NonNullable<typeof onNodeDoubleClick>>;
    onNodeDoubleClick?.(...args);
    return selectedAt(desk).nodes;
  };

  test('opens the email that it sends; one that sends none, or whose email is not there, shows its settings', () => {
    const opened = vi.fn<(email: string) => void>();
    const stop = onEmailRequest(opened);
    const desk = openDesk(cartJourney());
    expect(doubleClick(desk, 'w')).toEqual(['w']);
    expect(opened).not.toHaveBeenCalled();
    expect(doubleClick(desk, 'm')).toEqual(['m']);
    expect(opened.mock.calls).toEqual([['m']]);
    expect(doubleClick(openDesk({ ...cartJourney(), emails: {} }), 'm')).toEqual(['m']);
    expect(opened).toHaveBeenCalledOnce();
    stop();
  });
});

describe('dragging steps', () => {
  test('only the view knows until the drop, which is one edit', () => {
    const desk = openDesk(cartJourney());
    const { take } = stepChanges(desk);
    const before = documentAt(desk);
    take([moved('w', 408, true)]);
    take([moved('w', 416, true)]);
    expect(documentAt(desk)).toBe(before);
    expect(desk.view.getState().moving).toEqual(new Map([['w', { x: 416, y: 120 }]]));
    take([moved('w', 416, false)]);
    expect(at(desk, 'w')).toEqual({ x: 416, y: 120 });
    expect(desk.view.getState().moving).toBeUndefined();
    expect(doneAt(desk)).toEqual(['Move wait']);
  });

  test('several move in one edit', () => {
    const desk = openDesk(cartJourney());
    const { take } = stepChanges(desk);
    take([moved('w', 0, true), moved('c', 8, true)]);
    take([moved('w', 0, false), moved('c', 8, false)]);
    expect(doneAt(desk)).toEqual(['Move 2 steps']);
    desk.session.undo();
    expect(at(desk, 'c')).toEqual({ x: 400, y: 240 });
  });

  test('given up, it leaves no trace, whatever React Flow still reports; the next drag counts again', () => {
    const desk = openDesk(cartJourney());
    const { take, cancel } = stepChanges(desk);
    expect(cancel()).toBe(false);
    take([moved('w', 408, true)]);
    expect(cancel()).toBe(true);
    take([moved('w', 424, true)]);
    expect(desk.view.getState().moving).toBeUndefined();
    take([moved('w', 424, false)]);
    expect(doneAt(desk)).toEqual([]);
    take([moved('w', 408, true)]);
    take([moved('w', 408, false)]);
    expect(doneAt(desk)).toEqual(['Move wait']);
  });

  test('put back where it was, it was no edit', () => {
    const desk = openDesk(cartJourney());
    const { take } = stepChanges(desk);
    take([moved('w', 408, true)]);
    take([moved('w', 400, false)]);
    expect(doneAt(desk)).toEqual([]);
  });

  test('selecting is no edit', () => {
    const desk = openDesk(cartJourney());
    const { take } = stepChanges(desk);
    take([{ type: 'select', id: 'w', selected: true }, { type: 'select', id: 'c', selected: true }]); // oxfmt-ignore
    take([{ type: 'select', id: 'w', selected: false }]);
    expect(selectedAt(desk).nodes).toEqual(['c']);
    expect(doneAt(desk)).toEqual([]);
  });
});

describe('drawing connections', () => {
  const begin = { nodeId: 'm', handleId: 'next', handleType: 'source' } as const;
  const ends = (source: string, sourceHandle: string, target: string) => ({
    source,
    sourceHandle,
    target,
    targetHandle: null,
  });
  const line = (desk: ReturnType<typeof openDesk>, id: string) =>
    there(
      createProjection()({
        draft: desk.session.store.getState().draft,
        selection: selectedAt(desk),
        moving: undefined,
        tabStop: undefined,
      }).edges.find((edge) => edge.id === id),
    );

  test('what may be connected is what the document says', () => {
    const desk = openDesk(cartJourney());
    const { onConnectStart, isValidConnection } = linkGestures(desk);
    onConnectStart(undefined, begin);
    const targets = ['t', 'w', 'c', 'm', 'x'].filter((id) => isValidConnection(ends('m', 'next', id)));
    expect(targets).toEqual(['w', 'x']);
    expect(desk.view.getState().link?.judge('c', null)).toMatchObject({
      words: 'This would loop without a wait.',
    });
  });

  test('a connection is one edit, and is said', () => {
    const desk = openDesk(cartJourney());
    const { onConnectStart, onConnect } = linkGestures(desk);
    onConnectStart(undefined, begin);
    onConnect(ends('m', 'next', 'x'));
    expect(doneAt(desk)).toEqual(['Connect steps']);
    expect(saidAt(desk)).toBe('Connected Subject of m to Cart emptied.');
  });

  test('refused, a mouse has the reason beside it; a finger, which lies on that, gets a toast', () => {
    const desk = openDesk(cartJourney());
    const { onConnectStart, onConnectEnd } = linkGestures(desk);
    // Of what React Flow tells at the end, only this is read.
    const onC = { toHandle: { nodeId: 'c', id: null }, isValid: false } as unknown as FinalConnectionState;
    const words = 'This would loop without a wait.';
    const point = { clientX: 10, clientY: 10 };
    // No more of either event is read.
    const mouse = point as MouseEvent;
    const finger = { changedTouches: [point] } as unknown as TouchEvent;
    onConnectStart(undefined, begin);
    onConnectEnd(mouse, onC);
    expect(saidAt(desk)).toBe(words);
    expect(toast).not.toHaveBeenCalled();
    onConnectStart(undefined, begin);
    onConnectEnd(finger, onC);
    expect(toast).toHaveBeenCalledWith({ text: words, tone: 'warn', key: 'refused' });
    expect(doneAt(desk)).toEqual([]);
  });

  test('given up, nothing is connected even if React Flow takes the end of it for a drop', () => {
    const desk = openDesk(cartJourney());
    const { onConnectStart, onConnect, isValidConnection, cancel } = linkGestures(desk);
    onConnectStart(undefined, begin);
    expect(cancel()).toBe(true);
    onConnect(ends('m', 'next', 'x'));
    expect(doneAt(desk)).toEqual([]);
    expect(isValidConnection(ends('m', 'next', 'x'))).toBe(false);
    expect(cancel()).toBe(false);
  });

  test('the end of an edge is moved in one edit; put back, it was none', () => {
    const desk = openDesk(cartJourney());
    const { onReconnectStart, onConnectStart, onReconnect, onReconnectEnd, isValidConnection } =
      linkGestures(desk);
    const edge = line(desk, 'c/yes');
    onReconnectStart(undefined, edge);
    onConnectStart(undefined, { nodeId: 'c', handleId: 'yes', handleType: 'source' });
    expect(isValidConnection(ends('c', 'yes', 'm'))).toBe(true);
    onReconnect(edge, ends('c', 'yes', 'm'));
    expect(doneAt(desk)).toEqual([]);
    onReconnect(edge, ends('c', 'yes', 'x'));
    onReconnectEnd();
    expect(doneAt(desk)).toEqual(['Move connection']);
    expect(graphOf(documentAt(desk)).at('c', 'yes')?.to).toBe('x');
    expect(desk.view.getState().link).toBeUndefined();
  });

  test('the start of an edge is moved to another way out, and the old one is free again', () => {
    const desk = openDesk(cartJourney());
    const { onReconnectStart, onConnectStart, onReconnect, isValidConnection } = linkGestures(desk);
    const edge = line(desk, 'c/otherwise');
    onReconnectStart(undefined, edge);
    onConnectStart(undefined, { nodeId: 'x', handleId: null, handleType: 'target' });
    expect(isValidConnection(ends('m', 'next', 'x'))).toBe(true);
    onReconnect(edge, ends('m', 'next', 'x'));
    const graph = graphOf(documentAt(desk));
    expect([graph.at('m', 'next')?.to, graph.at('c', 'otherwise')]).toEqual(['x', undefined]);
    expect(doneAt(desk)).toEqual(['Move connection']);
  });
});
