import { useSharedState } from '../../session/useSharedSession.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { messageOf } from '../messageOf.ts';
import { SaveBadge, type WaysOnProps } from '../SaveBadge.tsx';
import { saveWords } from '../saveWords.ts';
import { useNarrow } from '../useNarrow.ts';
import { useOpenShared } from './OpenSharedContext.ts';

/** Whether what journeys share is stored. */
export function SharedSaveState() {
  const save = useSharedState((state) => state.save);
  return <SaveBadge words={saveWords(save, 'writing')} brief={useNarrow()} WaysOn={WaysOn} />;
}

function WaysOn({ busy, run }: WaysOnProps) {
  const { session, loadStored } = useOpenShared();
  const isConflict = useSharedState(({ save }) => save.state === 'failed' && save.reason === 'conflict');
  const load = async () => {
    const loaded = await loadStored();
    return loaded.ok ? undefined : loaded.words;
  };
  const tryAgain = () => session.flush().then(() => undefined, messageOf);
  const download = () =>
    saveFile('wend-library.json', JSON.stringify(session.store.getState().shared, null, 2));
  return (
    <>
      {isConflict ? (
        <Button variant="primary" size="sm" busy={busy} onClick={() => void run(load)}>
          {t('Show what is stored')}
        </Button>
      ) : (
        <Button variant="primary" size="sm" icon="refresh" busy={busy} onClick={() => void run(tryAgain)}>
          {t('Try again now')}
        </Button>
      )}
      <Button size="sm" icon="download" onClick={download}>
        {t('Download what is here')}
      </Button>
    </>
  );
}
