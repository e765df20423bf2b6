import type { StoreApi } from 'zustand/vanilla';
import type { View } from './desk.ts';

const lingerMs = 160;
let leaving: ReturnType<typeof setTimeout> | undefined;

/** The pointer left an edge or what stands on it: it may be on its way from one to the other. */
export function leaveEdge(view: StoreApi<View>, id: string): void {
  clearTimeout(leaving);
  leaving = setTimeout(() => {
    if (view.getState().hovered === id) view.setState({ hovered: undefined });
  }, lingerMs);
}

/** The pointer came upon an edge. */
export function enterEdge(view: StoreApi<View>, id: string): void {
  clearTimeout(leaving);
  if (!view.getState().link) view.setState({ hovered: id });
}
