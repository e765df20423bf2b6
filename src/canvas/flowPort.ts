import { useMemo } from 'react';
import { useConnection, useStore, useStoreApi } from 'reactflow';
import type { Point } from '../core/index.ts';
import type { Box, Size } from './geometry.ts';
import { stepUnder } from './stepUnder.ts';
import { seenFrom, type Viewpoint } from './viewpoint.ts';

// Whatever this room knows of React Flow's inner store is in this file: its next major version takes that store apart.

export const zooms = { least: 0.05, most: 2 };

/** The way to React Flow for code that is no component. */
export interface FlowPort {
  /** The box of the room in the window. */
  box(): DOMRect;
  /** The window's point on the canvas. */
  toCanvas(client: Point): Point;
  viewpoint(): Viewpoint;
  /** The size of the room in px of the window. */
  room(): Size;
  /** The part of the canvas that is on screen. */
  seen(): Box;
  /** Looks from elsewhere, in a short move unless `at once` or unless a person wants no motion. */
  look(from: Viewpoint, how?: 'at once'): void;
  /** Calls back when the viewpoint or the room's size changes. */
  watch(listener: () => void): () => void;
  /** Calls back while a rectangle is drawn around things, in px of the room. */
  watchRectangle(listener: (rectangle: Box) => void): () => void;
  /** Gives up a connection that is being drawn or was begun with a click. */
  dropConnection(): void;
  /** The element of a step, if it is on screen. */
  elementOf(id: string): HTMLElement | undefined;
  /** The step that has the focus, or in which something has. */
  stepWithFocus(): string | undefined;
  focus(): void;
  /** Tells the styles how coarse things look. */
  setGrain(grain: number): void;
}

const moveMs = 200;
export const motionIsReduced = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The port of the React Flow above. */
export function useFlowPort(): FlowPort {
  const store = useStoreApi();
  return useMemo(() => {
    const element = () => {
      const { domNode } = store.getState();
      if (!domNode) throw new Error('the canvas was used before it was drawn');
      return domNode;
    };
    const viewpoint = (): Viewpoint => {
      const [x, y, zoom] = store.getState().transform;
      return { x, y, zoom };
    };
    return {
      box: () => element().getBoundingClientRect(),
      toCanvas(client) {
        const box = element().getBoundingClientRect();
        const { x, y, zoom } = viewpoint();
        return { x: (client.x - box.x - x) / zoom, y: (client.y - box.y - y) / zoom };
      },
      viewpoint,
      room: () => ({ width: store.getState().width, height: store.getState().height }),
      seen: () => seenFrom(viewpoint(), store.getState()),
      look(from, how) {
        const duration = how === 'at once' || motionIsReduced() ? 0 : moveMs;
        // Straight there: the smooth way zooms out in between and draws everything.
        void store.getState().panZoom?.setViewport(from, { duration, interpolate: 'linear' });
      },
      watch: (listener) =>
        store.subscribe((now, before) => {
          if (
            now.transform !== before.transform ||
            now.width !== before.width ||
            now.height !== before.height
          )
            listener();
        }),
      watchRectangle: (listener) =>
        store.subscribe(({ userSelectionRect: now, userSelectionActive }, before) => {
          if (now && userSelectionActive && now !== before.userSelectionRect) listener(now);
        }),
      dropConnection() {
        store.getState().cancelConnection();
        store.setState({ connectionClickStartHandle: null });
      },
      elementOf: (id) =>
        element().querySelector<HTMLElement>(`.react-flow__node[data-id="${id}"]`) ?? undefined,
      stepWithFocus: () => stepUnder(document.activeElement),
      focus: () => element().focus({ preventScroll: true }),
      setGrain(grain) {
        element().dataset['grain'] = String(grain);
      },
    };
  }, [store]);
}

/** How coarse things look: 1 near, up to 4 far out. Whatever must stay large enough to be hit grows by it. */
export const useGrain = (): 1 | 2 | 3 | 4 =>
  useStore(({ transform: [, , zoom] }) => (zoom >= 0.75 ? 1 : zoom >= 0.5 ? 2 : zoom >= 0.3 ? 3 : 4));

export const useZoomPercent = (): number => useStore(({ transform }) => Math.round(transform[2] * 100));

/** Where the loose end of a drawn connection is in the room's box, and the step and way out that it touches; undefined while it touches none. */
export function useTouched(): { step: string; outlet: string | null; at: Point } | undefined {
  const { step, outlet, x, y } = useConnection(({ inProgress, toHandle, pointer }) => ({
    step: inProgress ? toHandle?.nodeId : undefined,
    outlet: toHandle?.id ?? null,
    x: toHandle ? (pointer?.x ?? 0) : 0,
    y: toHandle ? (pointer?.y ?? 0) : 0,
  }));
  return step === undefined ? undefined : { step, outlet, at: { x, y } };
}
