import { useCallback, useEffect, useState } from 'react';
import { deskOf } from '../canvas/desk.ts';
import { useClipboard } from '../canvas/useClipboard.ts';
import { onDockRequest } from '../session/DockRequest.ts';
import { useSession, useSessionState } from '../session/useSession.ts';
import { changeViewState, useViewState } from '../session/ViewState.ts';
import { t } from '../texts/t.ts';
import { CommandsContext } from '../ui/commands.ts';
import { ArchivedBanner } from './ArchivedBanner.tsx';
import type { EditorPanel } from './commands/EditorWays.ts';
import { EditorDialogs } from './EditorDialogs.tsx';
import { EditorPanels } from './EditorPanels.tsx';
import styles from './Editor.module.css';
import { NarrowPanels } from './NarrowPanels.tsx';
import { OpenEmail } from './OpenEmail.tsx';
import { TestKeeper } from './TestKeeper.tsx';
import { TopBar } from './TopBar.tsx';
import { useEditorCommands } from './useEditorCommands.ts';
import { useEmailAddress } from './useEmailAddress.ts';
import { useFinding } from './useFinding.ts';
import { useJourneyActions } from './useJourneyActions.ts';
import { useLeaving } from './useLeaving.ts';
import { useNarrow } from './useNarrow.ts';
import { useRememberedSelection } from './useRememberedSelection.ts';
import { useTitle } from './useTitle.ts';
import { useTravelToast } from './useTravelToast.ts';

/** The editor of the open journey: the bar on top, and below it the rooms. `email` is edited over it. */
export function Editor({ email }: { email: string | undefined }) {
  const session = useSession();
  const id = useSessionState(({ draft }) => draft.document.id);
  const name = useSessionState(({ draft }) => draft.document.name);
  const dockOpen = useViewState(id, (view) => view.dockOpen);
  const [panel, setPanel] = useState<EditorPanel>();
  const [given, setGiven] = useState<string>();
  const actions = useJourneyActions();
  const [tab, setTab] = useState('outline');
  const narrow = useNarrow();
  const showSimulator = useCallback(
    (open: boolean) => {
      changeViewState(id, { dockOpen: open });
      setTab(open ? 'simulate' : 'outline');
    },
    [id],
  );
  useEffect(() => onDockRequest(session, () => showSimulator(true)), [session, showSimulator]);
  const closeEmail = useEmailAddress(id, email);
  const simulate = useCallback(() => showSimulator(true), [showSimulator]);
  const create = useCallback(() => void actions.create(), [actions]);
  const commands = useEditorCommands({ show: setPanel, simulate, create });
  const close = () => {
    setPanel(undefined);
    setGiven(undefined);
  };
  useClipboard(deskOf(session), (what, text) => {
    setGiven(text);
    setPanel(what === 'journey' ? 'import' : 'workspace');
  });
  useTitle(name || t('Untitled journey'));
  useTravelToast();
  useFinding(useCallback(() => setTab('canvas'), []));
  useLeaving();
  useRememberedSelection();

  return (
    <CommandsContext value={commands}>
      <div className={styles.editor}>
        <TopBar
          narrow={narrow}
          simulating={narrow ? tab === 'simulate' : dockOpen}
          onSimulate={showSimulator}
          panel={panel}
          onPanel={setPanel}
        />
        <ArchivedBanner />
        {narrow ? (
          <NarrowPanels tab={tab} onTab={setTab} />
        ) : (
          <EditorPanels onCloseSimulator={() => showSimulator(false)} />
        )}
        <EditorDialogs
          panel={panel}
          given={given}
          onClose={close}
          onImported={(draft) => void actions.adopt(draft)}
        />
        {email !== undefined && <OpenEmail key={email} id={email} onClose={closeEmail} />}
        <TestKeeper />
      </div>
    </CommandsContext>
  );
}
