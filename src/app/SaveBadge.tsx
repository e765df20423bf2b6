import { useState, type ComponentType } from 'react';
import { classes } from '../ui/classes.ts';
import { Icon } from '../ui/Icon.tsx';
import { Popover } from '../ui/Popover.tsx';
import { toast } from '../ui/toasts.ts';
import styles from './SaveBadge.module.css';
import type { SaveWords } from './saveWords.ts';

/** The buttons that lead on from something that is not stored. */
export interface WaysOnProps {
  busy: boolean;
  /** Does something that gives what came in its way, in words, or undefined where all is well: then nothing more has to be shown. */
  run: (work: () => Promise<string | undefined>) => Promise<void>;
}

/** Whether what is on screen is stored; where not, why, and every way on from there. */
export function SaveBadge(props: { words: SaveWords; brief: boolean; WaysOn: ComponentType<WaysOnProps> }) {
  const { words, brief, WaysOn } = props;
  const { text, icon, tone, more } = words;
  const [at, setAt] = useState<HTMLElement>();
  const [busy, setBusy] = useState(false);
  const label = <span className={classes(brief && tone === 'quiet' && styles.hidden)}>{text}</span>;
  const run: WaysOnProps['run'] = async (work) => {
    setBusy(true);
    const trouble = await work();
    setBusy(false);
    if (trouble !== undefined) toast({ text: trouble, tone: 'bad', key: 'save-trouble' });
    else setAt(undefined);
  };
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
          <div className={styles.more}>
            <p className={styles.what}>{more.what}</p>
            <p className={styles.safe}>{more.safe}</p>
            <div className={styles.ways}>
              <WaysOn busy={busy} run={run} />
            </div>
          </div>
        </Popover>
      )}
    </div>
  );
}
