import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { namesOfOthers } from '../../session/namesOfOthers.ts';
import { useSessionState } from '../../session/useSession.ts';
import { t } from '../../texts/t.ts';
import { classes } from '../../ui/classes.ts';
import { useKeysOf } from '../../ui/commands.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { nothingFound, useDesk, useView } from '../desk.ts';
import { focusBack } from '../focusBack.ts';
import { goTo } from '../going.ts';
import { startPreview } from '../preview.ts';
import { nameOf } from '../steps.ts';
import { finding, useFinding } from './finding.ts';
import styles from './FindBar.module.css';
import { findSteps } from './findSteps.ts';

/** The search on the canvas, while it is open. */
export const FindOnCanvas = () => useView((view) => view.finding) && <FindBar />;

/** Finds steps by any word in them and shows each where it stands. Escape leads back to where one looked before. */
function FindBar() {
  const desk = useDesk();
  const { text, at, asked } = useFinding();
  const draft = useSessionState((state) => state.draft);
  const others = useSessionState(namesOfOthers);
  const { rendered } = desk.session;
  const found = useMemo(() => findSteps(draft, text, { others, rendered }), [draft, text, others, rendered]);
  const bar = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [giveBack] = useState(() => focusBack(desk));
  const [preview] = useState(() => startPreview(desk));
  const here = found.length === 0 ? undefined : ((at % found.length) + found.length) % found.length;
  const id = here === undefined ? undefined : found[here];

  useEffect(() => {
    preview.show(id, bar.current?.getBoundingClientRect().bottom ?? 0);
  }, [preview, id]);
  useEffect(() => {
    desk.view.setState({ found: found.length > 0 ? new Set(found) : nothingFound });
  }, [desk, found]);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, [asked]);
  useEffect(() => {
    return () => {
      preview.end('stay');
      desk.view.setState({ found: nothingFound });
    };
  }, [desk, preview]);

  const close = (how: 'stay' | 'back') => {
    preview.end(how);
    desk.view.setState({ finding: false });
    giveBack();
  };
  const choose = () => {
    if (id === undefined) return;
    close('stay');
    goTo(desk, id);
  };
  const selectAll = () => {
    if (id === undefined) return;
    close('stay');
    desk.session.select(found);
    desk.port?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const inField = event.target === input.current;
    if (event.key === 'Escape') close('back');
    else if (inField && event.key === 'Enter') choose();
    else if (inField && event.key === 'ArrowDown') finding.step(1);
    else if (inField && event.key === 'ArrowUp') finding.step(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const nothing = text.trim() === '' ? t('Nothing is looked for') : t('No step holds this');
  return (
    // What is pressed are the field and the buttons inside; this hears Escape for all of them.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={bar}
      role="search"
      aria-label={t('Find on the canvas')}
      className={classes(styles.bar, 'nokey')}
      onKeyDown={onKeyDown}
    >
      <Icon name="search" size={14} />
      <input
        ref={input}
        type="search"
        className={styles.input}
        aria-label={t('Find on the canvas')}
        placeholder={t('Name, kind, setting, email')}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={({ currentTarget }) => finding.look(currentTarget.value)}
      />
      <span className={styles.count} role="status">
        {text.trim() !== '' &&
          (here === undefined
            ? t('None', { context: 'of what is looked for' })
            : t('{place} of {total}', { place: here + 1, total: found.length }))}
        {id !== undefined && <span className={styles.name}>, {nameOf(desk, id)}</span>}
      </span>
      <IconButton
        icon="chevron-up"
        size="sm"
        label={t('Previous', { context: 'that was found' })}
        shortcut={useKeysOf('go.find-previous')}
        disabledReason={id === undefined ? nothing : undefined}
        onClick={() => finding.step(-1)}
      />
      <IconButton
        icon="chevron-down"
        size="sm"
        label={t('Next', { context: 'that was found' })}
        shortcut={useKeysOf('go.find-next')}
        disabledReason={id === undefined ? nothing : undefined}
        onClick={() => finding.step(1)}
      />
      <button
        type="button"
        className={styles.all}
        aria-disabled={id === undefined || undefined}
        onClick={selectAll}
      >
        {t('Select all')}
      </button>
      <IconButton icon="cross" size="sm" label={t('Close')} shortcut="escape" onClick={() => close('back')} />
    </div>
  );
}
