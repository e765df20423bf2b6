import '../ui/ui.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { createIndexedDbRepository } from '../library/IndexedDbRepository.ts';
import { applyTheme, readTheme } from '../ui/theme.ts';
import { App } from './App.tsx';

// The policy of the page forbids making code from text; zod must not even try.
z.config({ jitless: true });
applyTheme(readTheme());

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
createRoot(root).render(
  <StrictMode>
    <App repository={createIndexedDbRepository()} />
  </StrictMode>,
);
