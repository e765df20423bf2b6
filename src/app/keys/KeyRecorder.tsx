import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import type { Command } from '../../ui/Command.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { conflictWith, givenKeys, setOwnKeys, type OwnKeys } from '../../ui/ownKeys.ts';
import { pressedKeys } from '../../ui/pressedKeys.ts';
import styles from './KeySheet.module.css';

/** What browsers never hand over, or what somebody would miss badly. */
const kept = new Set(['mod+w', 'mod+t', 'mod+n', 'mod+shift+n', 'mod+shift+t', 'mod+l', 'mod+r', 'mod+q', 'mod+c', 'mod+v', 'mod+x', 'f5', 'f11', 'f12']); // oxfmt-ignore

/** Waits for the new keys of a command, and asks before it takes them from another. */
export function KeyRecorder(props: {
  command: Command;
  commands: readonly Command[];
  own: OwnKeys;
  onDone: () => void;
}) {
  const { command, commands, own, onDone } = props;
  const [pressed, setPressed] = useState<string>();
  const well = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    well.current?.focus();
  }, []);
  const other = pressed === undefined ? undefined : conflictWith(commands, command, pressed, own);

  const take = (keys: string, from?: Command) => {
    if (from)
      setOwnKeys(
        from.id,
        givenKeys(from, own).filter((each) => each !== keys),
      );
    setOwnKeys(command.id, [keys]);
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return onDone();
    // The last way to write them is how they are kept.
    const keys = pressedKeys(event.nativeEvent).at(-1);
    if (keys === undefined) return;
    setPressed(keys);
    if (!kept.has(keys) && !conflictWith(commands, command, keys, own)) take(keys);
  };
  const isKept = pressed !== undefined && kept.has(pressed);
  return (
    <div
      className={styles.recorder}
      role="group"
      aria-label={t('New keys for “{what}”', { what: command.label })}
    >
      <button ref={well} type="button" className={styles.well} onKeyDown={onKeyDown}>
        {pressed === undefined ? t('Press the new keys') : <Kbd keys={pressed} />}
      </button>
      <p className={styles.verdict} role="status">
        {isKept && t('The browser keeps these to itself.')}
        {!isKept && other && t('“{what}” answers to these.', { what: other.label })}
      </p>
      <span className={styles.ways}>
        {!isKept && pressed !== undefined && other && (
          <Button
            size="sm"
            variant="primary"
            disabledReason={whyNotFrom(other)}
            onClick={() => take(pressed, other)}
          >
            {t('Take them')}
          </Button>
        )}
        {givenKeys(command, own).length > 0 && (
          <Button
            size="sm"
            onClick={() => {
              setOwnKeys(command.id, []);
              onDone();
            }}
          >
            {t('No keys')}
          </Button>
        )}
        <Button size="sm" onClick={onDone}>
          {t('Cancel')}
        </Button>
      </span>
    </div>
  );
}

const whyNotFrom = (other: Command): string | undefined =>
  other.native ? t('“{what}” always has them.', { what: other.label }) : undefined;
