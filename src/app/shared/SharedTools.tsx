import { useEffect, useState } from 'react';
import { useSharedSession, useSharedState } from '../../session/useSharedSession.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { toast } from '../../ui/toasts.ts';
import styles from '../SaveState.module.css';
import { saveWords } from '../saveWords.ts';
import { useKeys } from '../useKeys.ts';
import { useNarrow } from '../useNarrow.ts';
import { useOpenShared } from './OpenSharedContext.ts';

/** Whether everything is stored, and the ways back and forth; with their keys and what they say. */
export function SharedTools() {
  const session = useSharedSession();
  const back = useSharedState(({ past }) => past.at(-1)?.label);
  const forth = useSharedState(({ future }) => future[0]?.label);
  useSharedKeys();
  return (
    <>
      <SharedSaveState />
      <IconButton
        icon="undo"
        label={back === undefined ? 'Undo' : `Undo: ${back}`}
        shortcut="mod+z"
        disabledReason={back === undefined ? 'Nothing to undo' : undefined}
        onClick={session.undo}
      />
      <IconButton
        icon="redo"
        label={forth === undefined ? 'Redo' : `Redo: ${forth}`}
        shortcut="mod+shift+z"
        disabledReason={forth === undefined ? 'Nothing to redo' : undefined}
        onClick={session.redo}
      />
    </>
  );
}

function useSharedKeys(): void {
  const session = useSharedSession();
  const travel = (go: () => void) => (event: KeyboardEvent) => {
    // A search keeps its own undo, as in the editor.
    if (event.target instanceof HTMLElement && event.target.matches('input[type="search"]')) return;
    event.preventDefault();
    go();
  };
  useKeys({
    '$mod+z': travel(session.undo),
    '$mod+Shift+z': travel(session.redo),
    '$mod+y': travel(session.redo),
    '$mod+s': (event) => {
      event.preventDefault();
      session.flush().then(
        () => toast({ text: 'Saved', tone: 'good', key: 'saved', ms: 2_000 }),
        (error: unknown) => toast({ text: `Not saved: ${messageOf(error)}`, tone: 'bad', key: 'saved' }),
      );
    },
  });
  useEffect(
    () =>
      session.store.subscribe(({ travelled }, before) => {
        if (!travelled || travelled === before.travelled) return;
        const { direction, label } = travelled;
        if (direction === 'refused') toast({ text: label, tone: 'warn', key: 'travel', ms: 8_000 });
        else
          toast({
            text: `${direction === 'undid' ? 'Undid' : 'Did again'}: ${label}`,
            key: 'travel',
            ms: 3_000,
          });
      }),
    [session],
  );
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      if (!session.isIdle()) event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, [session]);
}

function SharedSaveState() {
  const { text, icon, tone, more } = saveWords(
    useSharedState(({ save }) => save),
    'writing',
  );
  const narrow = useNarrow();
  const [at, setAt] = useState<HTMLElement>();
  if (more === undefined)
    return (
      <div role="status" aria-live="off" className={styles.place}>
        <span className={styles.state}>
          <Icon name={icon} />
          <span className={classes(narrow && styles.hidden)}>{text}</span>
        </span>
      </div>
    );
  return (
    <div role="status" className={styles.place}>
      <button
        type="button"
        className={styles.trouble}
        data-tone={tone}
        aria-haspopup="dialog"
        aria-expanded={at !== undefined}
        onClick={({ currentTarget }) => setAt(at === undefined ? currentTarget : undefined)}
      >
        <Icon name={icon} size={14} />
        {text}
        <Icon name="chevron-down" size={12} />
      </button>
      {at !== undefined && (
        <Popover label={text} at={at} width={320} onClose={() => setAt(undefined)}>
          <Trouble {...more} onDone={() => setAt(undefined)} />
        </Popover>
      )}
    </div>
  );
}

function Trouble({ what, safe, onDone }: { what: string; safe: string; onDone: () => void }) {
  const { session, loadStored } = useOpenShared();
  const save = useSharedState((state) => state.save);
  const run = (work: Promise<string | undefined>) =>
    void work.then((trouble) => {
      if (trouble === undefined) onDone();
      else toast({ text: trouble, tone: 'bad', key: 'save-trouble' });
    });
  const load = async () => {
    const loaded = await loadStored();
    return loaded.ok ? undefined : loaded.words;
  };
  return (
    <div className={styles.more}>
      <p className={styles.what}>{what}</p>
      <p className={styles.safe}>{safe}</p>
      <div className={styles.ways}>
        {save.state === 'failed' && save.reason === 'conflict' ? (
          <Button variant="primary" size="sm" onClick={() => run(load())}>
            Show what is stored
          </Button>
        ) : (
          <Button
            variant="primary"
            size="sm"
            icon="refresh"
            onClick={() => run(session.flush().then(() => undefined, messageOf))}
          >
            Try again now
          </Button>
        )}
        <Button
          size="sm"
          icon="download"
          onClick={() =>
            saveFile('wend-library.json', JSON.stringify(session.store.getState().shared, null, 2))
          }
        >
          Download what is here
        </Button>
      </div>
    </div>
  );
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
