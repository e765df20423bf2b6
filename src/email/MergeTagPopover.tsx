import { useState, type FormEvent } from 'react';
import { t } from '../texts/t.ts';
import { Button } from '../ui/Button.tsx';
import { ComboField } from '../ui/ComboField.tsx';
import { Popover } from '../ui/Popover.tsx';
import { TextField } from '../ui/TextField.tsx';
import { isMergePath } from './compile/liquid.ts';
import type { MergePath } from './mergePaths.ts';
import styles from './MergeTagPopover.module.css';

/** Chooses what a merge tag shows, and what stands in for it. */
export function MergeTagPopover(props: {
  at: HTMLElement;
  paths: readonly MergePath[];
  /** The tag that is changed; absent for a new one. */
  present?: { path: string; fallback: string | undefined } | undefined;
  /** Takes the tag, or says in words why it cannot. */
  onApply: (path: string, fallback: string | undefined) => string | undefined;
  onRemove?: (() => void) | undefined;
  onClose: () => void;
}) {
  const { at, paths, present, onApply, onRemove, onClose } = props;
  const [path, setPath] = useState(present?.path ?? '');
  const [fallback, setFallback] = useState(present?.fallback ?? '');
  const [trouble, setTrouble] = useState<{ of: 'path' | 'fallback'; words: string }>();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = path.trim();
    if (!isMergePath(wanted)) {
      setTrouble({
        of: 'path',
        words: t('Choose one of the list, or type a name such as subscriber.first_name.'),
      });
      return;
    }
    const words = onApply(wanted, fallback === '' ? undefined : fallback);
    if (words !== undefined) setTrouble({ of: 'fallback', words });
  };
  return (
    <Popover
      label={present ? t('Change the merge tag') : t('Insert a merge tag')}
      at={at}
      width={300}
      onClose={onClose}
    >
      <form className={styles.form} onSubmit={submit}>
        <ComboField
          label={t('Show')}
          value={path}
          onChange={setPath}
          suggestions={paths.map((known) => ({ value: known.path, label: known.label, hint: known.path }))}
          placeholder="subscriber.first_name"
          mono
          error={trouble?.of === 'path' ? trouble.words : undefined}
        />
        <TextField
          label={t('If that is empty, show')}
          value={fallback}
          onChange={setFallback}
          placeholder={t('nothing')}
          error={trouble?.of === 'fallback' ? trouble.words : undefined}
        />
        <div className={styles.actions}>
          {onRemove !== undefined && (
            <Button size="sm" variant="quiet" icon="trash" onClick={onRemove}>
              {t('Remove')}
            </Button>
          )}
          <Button size="sm" variant="primary" type="submit">
            {present ? t('Change') : t('Insert')}
          </Button>
        </div>
      </form>
    </Popover>
  );
}
