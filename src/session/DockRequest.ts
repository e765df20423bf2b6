import type { StoreApi } from 'zustand/vanilla';

/** A wish for something that the simulator does: to show its tests, or to find somebody who comes to a step, or leaves it by a way out. */
export type DockRequest =
  | { readonly show: 'tests' }
  | { readonly make: { readonly node: string; readonly outlet?: string | undefined } };

/** What is asked of the simulator and not taken yet; the latest only. */
export interface Wishes {
  request: DockRequest | undefined;
}
/** An open journey, as far as it has wishes. */
interface Wishing {
  readonly wishes: StoreApi<Wishes>;
}

/** Asks the simulator for something. Whoever holds it opens it, if it is closed. */
export const requestDock = ({ wishes }: Wishing, request: DockRequest): void =>
  wishes.setState({ request: { ...request } });

/** Hears every request as it is made; the returned function ends that. */
export const onDockRequest = ({ wishes }: Wishing, hear: (request: DockRequest) => void): (() => void) =>
  wishes.subscribe(({ request }) => request && hear(request));

/** Whether the caller is the first to act on a request. */
export function takeDockRequest({ wishes }: Wishing, request: DockRequest): boolean {
  if (wishes.getState().request !== request) return false;
  wishes.setState({ request: undefined });
  return true;
}
