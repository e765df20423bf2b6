import { useState } from 'react';
import { useShared } from '../library/queries.ts';
import { useSessionState } from '../session/useSession.ts';
import { Button } from '../ui/Button.tsx';
import { toast } from '../ui/toasts.ts';
import { draftFile } from './draftFile.ts';
import { useOpenedJourney } from './OpenJourneyContext.ts';
import { go, journeyHref } from './route.ts';
import { saveFile } from '../ui/saveFile.ts';
import styles from './SaveState.module.css';
import { useJourneyActions } from './useJourneyActions.ts';

/** Why something is not stored or may not be changed here, and every way on from there. */
export function SaveTrouble({ what, safe, onDone }: { what: string; safe: string; onDone: () => void }) {
  const { session, seat, loadStored, giveUp } = useOpenedJourney();
  const save = useSessionState((state) => state.save);
  const shared = useShared();
  const actions = useJourneyActions();
  const [busy, setBusy] = useState(false);

  const run = async (work: () => Promise<string | undefined>) => {
    setBusy(true);
    const trouble = await work();
    setBusy(false);
    if (trouble !== undefined) toast({ text: trouble, tone: 'bad', key: 'save-trouble' });
    else onDone();
  };
  const load = async () => {
    const loaded = await loadStored();
    return loaded.ok ? undefined : loaded.words;
  };
  const keepAsCopy = async () => {
    const copy = await actions.keep(session.store.getState().draft);
    if (copy === undefined) return 'The copy could not be stored either.';
    giveUp();
    go(journeyHref(copy));
    return undefined;
  };
  const tryAgain = () =>
    session.flush().then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
  const takeOver = async () => {
    const taken = await seat.takeOver();
    return taken.ok ? undefined : taken.words;
  };
  const download = () => {
    const { draft } = session.store.getState();
    saveFile(`${draft.document.id}.wend.json`, draftFile(draft, shared));
  };

  return (
    <div className={styles.more}>
      <p className={styles.what}>{what}</p>
      <p className={styles.safe}>{safe}</p>
      <div className={styles.ways}>
        {save.state !== 'failed' ? (
          <Button variant="primary" size="sm" busy={busy} onClick={() => void run(takeOver)}>
            Edit here instead
          </Button>
        ) : save.reason === 'conflict' ? (
          <>
            <Button variant="primary" size="sm" busy={busy} onClick={() => void run(keepAsCopy)}>
              Keep mine as a copy
            </Button>
            <Button size="sm" busy={busy} onClick={() => void run(load)}>
              Show what is stored
            </Button>
          </>
        ) : (
          <Button variant="primary" size="sm" icon="refresh" busy={busy} onClick={() => void run(tryAgain)}>
            Try again now
          </Button>
        )}
        {save.state === 'failed' && (
          <Button size="sm" icon="download" onClick={download}>
            Download this journey
          </Button>
        )}
      </div>
    </div>
  );
}
