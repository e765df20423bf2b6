import { lazy, useEffect } from 'react';
import type { Draft } from '../core/index.ts';
import { t } from '../texts/t.ts';
import { Dialog } from '../ui/Dialog.tsx';
import type { EditorPanel } from './commands/EditorWays.ts';
import { HistoryList } from './history/HistoryList.tsx';
import { PageDialogs } from './PageDialogs.tsx';
import { Room } from './Room.tsx';
import { useNarrow } from './useNarrow.ts';

const PublishDialog = lazy(() =>
  import('../publish/PublishDialog.tsx').then((room) => ({ default: room.PublishDialog })),
);

const fetchPalette = () => import('./palette/EditorPalette.tsx');
const EditorPalette = lazy(() => fetchPalette().then((room) => ({ default: room.EditorPalette })));
/** Fetched ahead once the editor has come to rest: who opens it types on at once. */
const fetchPaletteAfter = 3_000;

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
    case 'publish':
      return (
        <Room name={t('Publishing')} quiet>
          <PublishDialog onClose={onClose} />
        </Room>
      );
    case 'history':
      // Where there is room it opens beside its button.
      return narrow ? (
        <Dialog title={t('History')} size="sm" onClose={onClose}>
          <HistoryList />
        </Dialog>
      ) : null;
    default:
      return (
        <PageDialogs
          panel={panel}
          palette={<EditorPalette onClose={onClose} />}
          given={given}
          onClose={onClose}
          onImported={onImported}
        />
      );
  }
}
