import { useSyncExternalStore } from 'react';
import type { Tone } from './tone.ts';

export type Toast = {
  readonly id: string;
  readonly text: string;
  readonly tone: Tone;
  readonly action: { readonly label: string; readonly onAct: () => void } | undefined;
  /** How long it stays, in milliseconds, while nobody points at it. */
  readonly ms: number;
};

let shown: readonly Toast[] = [];
let made = 0;
const listeners = new Set<() => void>();

/** Says something in passing, with at most one thing to do about it. One with the same `key` is replaced. Returns its id. */
export function toast(said: {
  text: string;
  tone?: Tone | undefined;
  action?: Toast['action'];
  key?: string | undefined;
  ms?: number | undefined;
}): string {
  made += 1;
  // The number makes a replacement a new element, which screen readers announce again.
  const key = said.key ?? String(made);
  const id = `${key}#${made}`;
  const { text, tone = 'neutral', action, ms = 6_000 } = said;
  publish([...shown.filter((each) => keyOf(each.id) !== key), { id, text, tone, action, ms }]);
  return id;
}

export function dismissToast(id: string): void {
  if (shown.some((each) => each.id === id)) publish(shown.filter((each) => each.id !== id));
}

/** The toasts on screen, oldest first. */
export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(subscribe, () => shown);
}

function keyOf(id: string): string {
  return id.slice(0, id.lastIndexOf('#'));
}

function publish(next: readonly Toast[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
