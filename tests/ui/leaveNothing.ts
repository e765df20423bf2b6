import { cleanup, renderHook } from '@testing-library/react';
import { afterAll, afterEach, vi } from 'vitest';
import { dismissToast, useToasts } from '../../src/ui/toasts.ts';

// Test files that draw share a process and its document: what a test leaves there, the next one would find.
afterEach(() => {
  cleanup();
  const { result, unmount } = renderHook(useToasts);
  const left = result.current;
  unmount();
  for (const { id } of left) dismissToast(id);
  // Whoever “downloads” something has gone to its address, from which every request would be a foreign one.
  if (location.protocol !== 'http:') stayHere();
});
const stayHere = () => Reflect.get(globalThis, 'happyDOM').setURL('http://localhost:3000/');
afterAll(() => {
  vi.useRealTimers();
  localStorage.clear();
  sessionStorage.clear();
  stayHere();
  document.title = '';
  document.body.replaceChildren();
  const { documentElement: root } = document;
  for (const name of root.getAttributeNames()) root.removeAttribute(name);
});
