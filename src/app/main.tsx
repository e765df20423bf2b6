import '../ui/ui.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createIndexedDbRepository } from '../library/IndexedDbRepository.ts';
import { applyTheme, readTheme } from '../ui/theme.ts';
import { App } from './App.tsx';

applyTheme(readTheme());

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
createRoot(root).render(
  <StrictMode>
    <App repository={createIndexedDbRepository()} />
  </StrictMode>,
);
