import { lazy, type ReactNode } from 'react';
import type { Draft } from '../core/index.ts';
import { t } from '../texts/t.ts';
import type { PagePanel } from './commands/PageWays.ts';
import { Room } from './Room.tsx';

const ImportDialog = lazy(() =>
  import('../publish/ImportDialog.tsx').then((room) => ({ default: room.ImportDialog })),
);

const TemplateGallery = lazy(() =>
  import('./templates/TemplateGallery.tsx').then((part) => ({ default: part.TemplateGallery })),
);

const WorkspaceDialog = lazy(() =>
  import('../publish/WorkspaceDialog.tsx').then((room) => ({ default: room.WorkspaceDialog })),
);

const KeySheet = lazy(() => import('./keys/KeySheet.tsx').then((room) => ({ default: room.KeySheet })));

/** What is open over any page; all of it is fetched when first asked for. */
export function PageDialogs(props: {
  panel: PagePanel | undefined;
  palette: ReactNode;
  /** What was pasted and shall be imported, for the two imports. */
  given?: string | undefined;
  onClose: () => void;
  onImported: (draft: Draft) => void;
}) {
  const { panel, palette, given, onClose, onImported } = props;
  switch (panel) {
    case undefined:
      return null;
    case 'import':
      return (
        <Room name={t('The import')} quiet>
          <ImportDialog given={given} onClose={onClose} onImported={onImported} />
        </Room>
      );
    case 'templates':
      return (
        <Room name={t('The gallery')} quiet>
          <TemplateGallery onClose={onClose} />
        </Room>
      );
    case 'workspace':
      return (
        <Room name={t('The workspace')} quiet>
          <WorkspaceDialog given={given} onClose={onClose} />
        </Room>
      );
    case 'palette':
      return (
        <Room name={t('The search')} quiet>
          {palette}
        </Room>
      );
    case 'keys':
      return (
        <Room name={t('The sheet of keys')} quiet>
          <KeySheet onClose={onClose} />
        </Room>
      );
  }
}
