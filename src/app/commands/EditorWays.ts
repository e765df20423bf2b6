import type { Session } from '../../session/Session.ts';
import type { PagePanel, PageWays } from './PageWays.ts';

/** What opens over the editor, one at a time. */
export type EditorPanel = PagePanel | 'publish' | 'history';

/** What the editor lets its commands do. The same object as long as the editor is open. */
export interface EditorWays extends PageWays {
  session: Session;
  show: (panel: EditorPanel) => void;
  simulate: () => void;
}
