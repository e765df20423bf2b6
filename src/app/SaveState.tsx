import { useState } from 'react';
import { useSessionState } from '../session/useSession.ts';
import { classes } from '../ui/classes.ts';
import { Icon } from '../ui/Icon.tsx';
import { Popover } from '../ui/Popover.tsx';
import { useSeatState } from './OpenJourneyContext.ts';
import { SaveTrouble } from './SaveTrouble.tsx';
import { saveWords } from './saveWords.ts';
import styles from './SaveState.module.css';

/** Whether what is on screen is stored; where not, why, and what can be done. */
export function SaveState({ brief }: { brief: boolean }) {
  const save = useSessionState((state) => state.save);
  const { text, icon, tone, more } = saveWords(save, useSeatState());
  const [at, setAt] = useState<HTMLElement>();
  const label = <span className={classes(brief && tone === 'quiet' && styles.hidden)}>{text}</span>;
  // “Saved” and “Saving…” come with every keystroke: only trouble is worth interrupting anybody for.
  return (
    <div role="status" aria-live={tone === 'quiet' ? 'off' : 'polite'} className={styles.place}>
      {more === undefined ? (
        <span className={styles.state}>
          <Icon name={icon} />
          {label}
        </span>
      ) : (
        <button
          type="button"
          className={styles.trouble}
          data-tone={tone}
          aria-haspopup="dialog"
          aria-expanded={at !== undefined}
          onClick={({ currentTarget }) => setAt(at === undefined ? currentTarget : undefined)}
        >
          <Icon name={icon} size={14} />
          {label}
          <Icon name="chevron-down" size={12} />
        </button>
      )}
      {more !== undefined && at !== undefined && (
        <Popover label={text} at={at} width={320} onClose={() => setAt(undefined)}>
          <SaveTrouble {...more} onDone={() => setAt(undefined)} />
        </Popover>
      )}
    </div>
  );
}
