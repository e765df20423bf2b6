import { lazy, useState } from 'react';
import { useSessionState } from '../session/useSession.ts';
import { changeViewState, useViewState } from '../session/ViewState.ts';
import { EditorPanels } from './EditorPanels.tsx';
import styles from './Editor.module.css';
import { NarrowPanels } from './NarrowPanels.tsx';
import { Room } from './Room.tsx';
import { TopBar } from './TopBar.tsx';
import { useJourneyActions } from './useJourneyActions.ts';
import { useLeaving } from './useLeaving.ts';
import { useNarrow } from './useNarrow.ts';
import { useRememberedSelection } from './useRememberedSelection.ts';
import { useShortcuts } from './useShortcuts.ts';
import { useTitle } from './useTitle.ts';
import { useTravelToast } from './useTravelToast.ts';

const PublishDialog = lazy(() =>
  import('../publish/PublishDialog.tsx').then((room) => ({ default: room.PublishDialog })),
);

const ImportDialog = lazy(() =>
  import('../publish/ImportDialog.tsx').then((room) => ({ default: room.ImportDialog })),
);

/** The editor of the open journey: the bar on top, and below it the rooms. */
export function Editor() {
  const id = useSessionState(({ draft }) => draft.document.id);
  const name = useSessionState(({ draft }) => draft.document.name);
  const dockOpen = useViewState(id, (view) => view.dockOpen);
  const [dialog, setDialog] = useState<'publish' | 'import'>();
  const actions = useJourneyActions();
  const [tab, setTab] = useState('canvas');
  const narrow = useNarrow();
  const showSimulator = (open: boolean) => {
    changeViewState(id, { dockOpen: open });
    setTab(open ? 'simulate' : 'canvas');
  };
  const openImport = () => setDialog('import');
  useTitle(name || 'Untitled journey');
  useTravelToast();
  useLeaving();
  useRememberedSelection();
  useShortcuts({ onSimulate: () => showSimulator(true) });

  return (
    <div className={styles.editor}>
      <TopBar
        narrow={narrow}
        simulating={narrow ? tab === 'simulate' : dockOpen}
        onSimulate={showSimulator}
        onPublish={() => setDialog('publish')}
      />
      {narrow ? (
        <NarrowPanels tab={tab} onTab={setTab} onImport={openImport} />
      ) : (
        <EditorPanels onCloseSimulator={() => showSimulator(false)} onImport={openImport} />
      )}
      {dialog === 'publish' && (
        <Room name="Publishing" quiet>
          <PublishDialog onClose={() => setDialog(undefined)} />
        </Room>
      )}
      {dialog === 'import' && (
        <Room name="The import" quiet>
          <ImportDialog
            onClose={() => setDialog(undefined)}
            onImported={(draft) => void actions.adopt(draft)}
          />
        </Room>
      )}
    </div>
  );
}
