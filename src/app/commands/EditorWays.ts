import type { Session } from '../../session/createSession.ts';

/** What opens over the editor, one at a time. */
export type EditorPanel = 'publish' | 'import' | 'templates' | 'workspace' | 'palette' | 'keys' | 'history';

/** What the editor lets its commands do. The same object as long as the editor is open. */
export interface EditorWays {
  session: Session;
  show: (panel: EditorPanel) => void;
  simulate: () => void;
  /** Makes an empty journey and opens it. */
  create: () => void;
}
