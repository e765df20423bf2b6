import { lazy, useEffect } from 'react';
import type { Draft } from '../core/index.ts';
import { Dialog } from '../ui/Dialog.tsx';
import type { EditorPanel } from './commands/EditorWays.ts';
import { HistoryList } from './history/HistoryList.tsx';
import { Room } from './Room.tsx';
import { useNarrow } from './useNarrow.ts';

const PublishDialog = lazy(() =>
  import('../publish/PublishDialog.tsx').then((room) => ({ default: room.PublishDialog })),
);

const ImportDialog = lazy(() =>
  import('../publish/ImportDialog.tsx').then((room) => ({ default: room.ImportDialog })),
);

const TemplateGallery = lazy(() =>
  import('./templates/TemplateGallery.tsx').then((part) => ({ default: part.TemplateGallery })),
);

const WorkspaceDialog = lazy(() =>
  import('../publish/WorkspaceDialog.tsx').then((room) => ({ default: room.WorkspaceDialog })),
);

const fetchPalette = () => import('./palette/CommandPalette.tsx');
const CommandPalette = lazy(() => fetchPalette().then((room) => ({ default: room.CommandPalette })));
/** Fetched ahead once the editor has come to rest: who opens it types on at once. */
const fetchPaletteAfter = 3_000;

const KeySheet = lazy(() => import('./keys/KeySheet.tsx').then((room) => ({ default: room.KeySheet })));

/** What is open over the editor; all of it is fetched when first asked for. */
export function EditorDialogs(props: {
  panel: EditorPanel | undefined;
  /** What was pasted and shall be imported, for the two imports. */
  given: string | undefined;
  onClose: () => void;
  onImported: (draft: Draft) => void;
}) {
  const { panel, given, onClose, onImported } = props;
  const narrow = useNarrow();
  useEffect(() => {
    const timer = setTimeout(() => void fetchPalette(), fetchPaletteAfter);
    return () => clearTimeout(timer);
  }, []);
  switch (panel) {
    case undefined:
      return null;
    case 'publish':
      return (
        <Room name="Publishing" quiet>
          <PublishDialog onClose={onClose} />
        </Room>
      );
    case 'import':
      return (
        <Room name="The import" quiet>
          <ImportDialog given={given} onClose={onClose} onImported={onImported} />
        </Room>
      );
    case 'templates':
      return (
        <Room name="The gallery" quiet>
          <TemplateGallery onClose={onClose} />
        </Room>
      );
    case 'workspace':
      return (
        <Room name="The workspace" quiet>
          <WorkspaceDialog given={given} onClose={onClose} />
        </Room>
      );
    case 'palette':
      return (
        <Room name="The search" quiet>
          <CommandPalette onClose={onClose} />
        </Room>
      );
    case 'keys':
      return (
        <Room name="The sheet of keys" quiet>
          <KeySheet onClose={onClose} />
        </Room>
      );
    case 'history':
      // Where there is room it opens beside its button.
      return narrow ? (
        <Dialog title="History" size="sm" onClose={onClose}>
          <HistoryList />
        </Dialog>
      ) : null;
  }
}
