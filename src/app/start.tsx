import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createIndexedDbRepository } from '../library/IndexedDbRepository.ts';
import { App } from './App.tsx';

/** Shows the app in an element of the page. */
export function start(root: Element): void {
  createRoot(root).render(
    <StrictMode>
      <App repository={createIndexedDbRepository()} />
    </StrictMode>,
  );
}
