import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** A wish to have a setting under the keyboard. Without `node` it is one of the whole journey's, without `setting` the first. */
export interface FocusRequest {
  readonly node?: string | undefined;
  /** As in an issue: `timeout`, `branches/yes`; `name` is what the step is called. */
  readonly setting?: string | undefined;
}

const latest = createStore<{ request: FocusRequest | undefined }>(() => ({ request: undefined }));
const taken = new WeakSet<FocusRequest>();

/** Asks whoever shows the settings to put the focus there once they are on screen. Select the node first. */
export function requestFocus({ node, setting }: FocusRequest): void {
  latest.setState({ request: { node, setting } });
}

/** The latest request, a new object each time; undefined before the first. */
export const useFocusRequest = (): FocusRequest | undefined => useStore(latest, ({ request }) => request);

/** Whether the caller is the first to act on a request: an old one must not act again when a panel reopens. */
export function takeFocusRequest(request: FocusRequest): boolean {
  if (taken.has(request)) return false;
  taken.add(request);
  return true;
}

const returns = new Set<(node: string) => void>();

/** Asks whoever shows the step to take the focus back from its settings. Whether anybody shows it. */
export function giveBackFocus(node: string): boolean {
  for (const take of returns) take(node);
  return returns.size > 0;
}

/** Hears where the focus shall return to; the returned function ends that. */
export function onFocusBack(take: (node: string) => void): () => void {
  returns.add(take);
  return () => void returns.delete(take);
}
