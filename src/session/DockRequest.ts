import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** A wish for something that the simulator does: to show its tests, or to find somebody who comes to a step, or leaves it by a way out. */
export type DockRequest =
  | { readonly show: 'tests' }
  | { readonly make: { readonly node: string; readonly outlet?: string | undefined } };

const latest = createStore<{ request: DockRequest | undefined }>(() => ({ request: undefined }));
const taken = new WeakSet<DockRequest>();

/** Asks the simulator for something. Whoever holds it opens it, if it is closed. */
export const requestDock = (request: DockRequest): void => latest.setState({ request: { ...request } });

/** Hears every request as it is made; the returned function ends that. */
export const onDockRequest = (hear: (request: DockRequest) => void): (() => void) =>
  latest.subscribe(({ request }) => request && hear(request));

/** The latest request, a new object each time; undefined before the first. */
export const useDockRequest = (): DockRequest | undefined => useStore(latest, ({ request }) => request);

/** Whether the caller is the first to act on a request: an old one must not act again when the simulator reopens. */
export function takeDockRequest(request: DockRequest): boolean {
  if (taken.has(request)) return false;
  taken.add(request);
  return true;
}
