import { useState } from 'react';
import { t } from '../../texts/t.ts';
import { commandGroups, groupTitles, type Command } from '../../ui/Command.ts';
import { useCommands } from '../../ui/commands.ts';
import { Button } from '../../ui/Button.tsx';
import { SwitchField } from '../../ui/CheckField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { formatKeys } from '../../ui/keys.ts';
import { allUsualKeys, givenKeys, setLetters, useOwnKeys, type OwnKeys } from '../../ui/ownKeys.ts';
import { findable, rank } from '../../ui/rank.ts';
import { TextField } from '../../ui/TextField.tsx';
import { KeyRow } from './KeyRow.tsx';
import styles from './KeySheet.module.css';

/** Every command with its keys, to be read, printed and changed. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  const commands = useCommands();
  const own = useOwnKeys();
  const [text, setText] = useState('');
  const [changing, setChanging] = useState<string>();
  const found = commands.filter((command) => rank(text, wordsOf(command, own)) > 0);
  const groups = commandGroups
    .map((group) => ({ group, list: found.filter((command) => command.group === group) }))
    .filter(({ list }) => list.length > 0);
  const changed = Object.keys(own.keys).length;
  return (
    <Dialog
      title={t('All keys')}
      description={t('Letters act while the focus is on the canvas. Every key can be another.')}
      size="lg"
      className={styles.sheet}
      onClose={onClose}
      footer={
        <>
          <Button onClick={() => window.print()}>{t('Print')}</Button>
          <Button
            disabledReason={changed === 0 ? t('These are the usual keys') : undefined}
            onClick={allUsualKeys}
          >
            {t('Back to the usual keys')}
          </Button>
        </>
      }
    >
      <div className={styles.tools}>
        <TextField
          label={t('Find a key')}
          labelHidden
          type="search"
          icon="search"
          placeholder={t('Find by what it does, or by its keys')}
          value={text}
          onChange={setText}
          className={styles.search}
        />
        <SwitchField
          label={t('Single letters act')}
          hint={t('Off, where speech input or a slip of the hand presses them.')}
          checked={own.letters}
          onChange={setLetters}
        />
      </div>
      {groups.length === 0 && (
        <p className={styles.none} role="status">
          {t('Nothing here is called that.')}
        </p>
      )}
      <div className={styles.groups}>
        {groups.map(({ group, list }) => (
          <section key={group} className={styles.group} aria-label={groupTitles[group]}>
            <h3 className={styles.heading}>{groupTitles[group]}</h3>
            <ul>
              {list.map((command) => (
                <KeyRow
                  key={command.id}
                  command={command}
                  commands={commands}
                  own={own}
                  changing={changing === command.id}
                  onChanging={(on) => setChanging(on ? command.id : undefined)}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

const wordsOf = (command: Command, own: OwnKeys) =>
  findable(
    command.label,
    [
      ...(command.keywords ?? []),
      ...givenKeys(command, own).flatMap((keys) => [keys, formatKeys(keys)]),
    ].join(' '),
  );
