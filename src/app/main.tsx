import '../ui/ui.css';
import { applyTheme, readTheme } from '../ui/theme.ts';
import { openLanguage } from './language.ts';

applyTheme(readTheme());

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');

// The app is asked for only now: its texts are constants of its modules, so the language comes first.
void openLanguage()
  .then(() => import('./start.tsx'))
  .then(({ start }) => start(root));
