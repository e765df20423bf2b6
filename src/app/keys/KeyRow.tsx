import { t } from '../../texts/t.ts';
import type { Command } from '../../ui/Command.ts';
import { classes } from '../../ui/classes.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { givenKeys, setOwnKeys, type OwnKeys } from '../../ui/ownKeys.ts';
import { isSingle } from '../../ui/pressedKeys.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { KeyRecorder } from './KeyRecorder.tsx';
import styles from './KeySheet.module.css';

/** One command and its keys, with the way to change them. */
export function KeyRow(props: {
  command: Command;
  commands: readonly Command[];
  own: OwnKeys;
  changing: boolean;
  onChanging: (on: boolean) => void;
}) {
  const { command, commands, own, changing, onChanging } = props;
  const keys = givenKeys(command, own);
  const isOwn = Object.hasOwn(own.keys, command.id);
  return (
    <li className={styles.row}>
      <span className={styles.label}>{command.label}</span>
      <span className={styles.keys}>
        {keys.length === 0 && <span className={styles.nothing}>{t('no keys')}</span>}
        {keys.map((each, index) => (
          <span key={each} className={classes(!own.letters && isSingle(each) && styles.off)}>
            {index > 0 && <VisuallyHidden>{t('or', { context: 'between two keys' })} </VisuallyHidden>}
            <Kbd keys={each} />
            {!own.letters && isSingle(each) && <VisuallyHidden> {t('(off)')}</VisuallyHidden>}
          </span>
        ))}
      </span>
      {command.native ? (
        <span className={styles.fixed}>{t('the browser’s own')}</span>
      ) : (
        <span className={styles.ways}>
          {isOwn && (
            <IconButton
              icon="undo"
              size="sm"
              label={t('Usual keys for “{what}”', { what: command.label })}
              onClick={() => setOwnKeys(command.id, undefined)}
            />
          )}
          <IconButton
            icon="edit"
            size="sm"
            label={t('Change the keys of “{what}”', { what: command.label })}
            pressed={changing}
            onClick={() => onChanging(!changing)}
          />
        </span>
      )}
      {changing && (
        <KeyRecorder command={command} commands={commands} own={own} onDone={() => onChanging(false)} />
      )}
    </li>
  );
}
