import { journeyHref } from '../library/addresses.ts';
import { useShared } from '../library/queries.ts';
import { useSessionState } from '../session/useSession.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/Button.tsx';
import { saveFile } from '../ui/saveFile.ts';
import { draftFile } from './draftFile.ts';
import { messageOf } from './messageOf.ts';
import { useOpenedJourney, useSeatState } from './OpenJourneyContext.ts';
import { go } from './route.ts';
import { SaveBadge, type WaysOnProps } from './SaveBadge.tsx';
import { saveWords } from './saveWords.ts';
import { useJourneyActions } from './useJourneyActions.ts';

/** Whether the open journey is stored. */
export function SaveState({ brief }: { brief: boolean }) {
  const save = useSessionState((state) => state.save);
  return <SaveBadge words={saveWords(save, useSeatState())} brief={brief} WaysOn={WaysOn} />;
}

/** Where it is not stored or may not be changed here. */
function WaysOn({ busy, run }: WaysOnProps) {
  const { session, seat, loadStored, giveUp } = useOpenedJourney();
  const save = useSessionState((state) => state.save);
  const shared = useShared();
  const actions = useJourneyActions();

  const load = async () => {
    const loaded = await loadStored();
    return loaded.ok ? undefined : loaded.words;
  };
  const keepAsCopy = async () => {
    const copy = await actions.keep(session.store.getState().draft);
    if (copy === undefined) return t('The copy could not be stored either.');
    giveUp();
    go(journeyHref(copy));
    return undefined;
  };
  const tryAgain = () => session.flush().then(() => undefined, messageOf);
  const takeOver = async () => {
    const taken = await seat.takeOver();
    return taken.ok ? undefined : taken.words;
  };
  const download = () => {
    const { draft } = session.store.getState();
    saveFile(`${draft.document.id}.wend.json`, draftFile(draft, shared));
  };

  return (
    <>
      {save.state !== 'failed' ? (
        <Button variant="primary" size="sm" busy={busy} onClick={() => void run(takeOver)}>
          {t('Edit here instead')}
        </Button>
      ) : save.reason === 'conflict' ? (
        <>
          <Button variant="primary" size="sm" busy={busy} onClick={() => void run(keepAsCopy)}>
            {t('Keep mine as a copy')}
          </Button>
          <Button size="sm" busy={busy} onClick={() => void run(load)}>
            {t('Show what is stored')}
          </Button>
        </>
      ) : (
        <Button variant="primary" size="sm" icon="refresh" busy={busy} onClick={() => void run(tryAgain)}>
          {t('Try again now')}
        </Button>
      )}
      {save.state === 'failed' && (
        <Button size="sm" icon="download" onClick={download}>
          {t('Download this journey')}
        </Button>
      )}
    </>
  );
}
