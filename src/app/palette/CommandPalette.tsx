import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { plural, t } from '../../texts/t.ts';
import { Floating } from '../../ui/Floating.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { useLitItem } from '../../ui/useLitItem.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './CommandPalette.module.css';
import { searchEntries, type Entry } from './Entry.ts';
import { PaletteRow } from './PaletteRow.tsx';

const top = 56;
const widest = 620;

/** The ids of what was chosen lately, the last first; for as long as the page is open. */
let lately: readonly string[] = [];

/** A first sign by which only one kind is asked for, and what that is. */
export interface Sign {
  sign: '>' | '@' | ':';
  words: string;
}

/** How it is left: with something chosen or by walking on, back to where one was, or by a press elsewhere. */
export type Leaving = 'stay' | 'back' | 'elsewhere';

/** One field over everything that a page can find. Mount it to open. */
export function CommandPalette(props: {
  entries: readonly Entry[];
  placeholder: string;
  signs: readonly Sign[];
  /** Told the step of the entry that is lit, and down to where, in px of the window, the palette covers the page. */
  onLit?: ((step: string | undefined, coveredTo: number) => void) | undefined;
  /** What is chosen runs afterwards. */
  onLeave: (how: Leaving) => void;
}) {
  const { entries, placeholder, signs, onLit, onLeave } = props;
  const [text, setText] = useState('');
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => searchEntries(entries, text, lately), [entries, text]);
  const found = groups.flatMap((group) => group.entries);
  const { lit, idOf, light, restart, walk } = useLitItem(found);
  const step = lit?.step;

  useEffect(() => {
    onLit?.(step, box.current?.getBoundingClientRect().bottom ?? 0);
  }, [onLit, step]);

  const choose = (chosen: Entry) => {
    if (chosen.why !== undefined) return;
    lately = [chosen.id, ...lately.filter((each) => each !== chosen.id)].slice(0, 5);
    onLeave('stay');
    chosen.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys of the page below must not hear what is typed here.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onLeave('back');
    else if (event.key === 'Tab') onLeave('stay');
    else if (event.key === 'Enter' && lit) choose(lit);
    else if (!walk(event)) return;
    event.preventDefault();
  };
  const width = Math.min(widest, window.innerWidth - 16);
  return (
    <Floating
      at={{ x: (window.innerWidth - width) / 2, y: top }}
      gap={0}
      width={width}
      className={styles.palette}
      onPressOutside={() => onLeave('elsewhere')}
      onPlaced={(placed) => placed.querySelector('input')?.focus({ preventScroll: true })}
      onKeyDown={onKeyDown}
    >
      <div ref={box} className={styles.all} role="dialog" aria-label={t('Find anything')}>
        <div className={styles.field}>
          <Icon name="search" size={16} />
          <input
            className={styles.input}
            role="combobox"
            aria-label={t('Find anything')}
            aria-expanded
            aria-controls={`${id}-list`}
            aria-activedescendant={lit && idOf(lit)}
            aria-autocomplete="list"
            autoComplete="off"
            spellCheck={false}
            placeholder={placeholder}
            value={text}
            onChange={({ currentTarget }) => {
              setText(currentTarget.value);
              restart();
            }}
          />
        </div>
        <div
          id={`${id}-list`}
          role="listbox"
          tabIndex={-1}
          aria-label={t('Found')}
          className={styles.list}
          // Keeps the focus in the field.
          onMouseDown={(event) => event.preventDefault()}
        >
          {groups.map((group, index) => (
            <div key={group.heading} role="group" aria-labelledby={`${id}-g${index}`}>
              <div role="presentation" className={styles.heading}>
                <span id={`${id}-g${index}`}>{group.heading}</span>
                {group.left > 0 && (
                  <span className={styles.left}>
                    {plural(group.left, '{count} more: type on', '{count} more: type on')}
                  </span>
                )}
              </div>
              {group.entries.map((each) => (
                <PaletteRow
                  key={each.id}
                  id={idOf(each)}
                  entry={each}
                  active={each === lit}
                  onPoint={() => light(each)}
                  onChoose={() => choose(each)}
                />
              ))}
            </div>
          ))}
        </div>
        {found.length === 0 && <p className={styles.none}>{t('Nothing here is called that.')}</p>}
        <VisuallyHidden>
          <span role="status">
            {found.length === 0 ? t('Nothing found') : plural(found.length, '{count} found', '{count} found')}
          </span>
        </VisuallyHidden>
        <Hints signs={signs} />
      </div>
    </Floating>
  );
}

function Hints({ signs }: { signs: readonly Sign[] }) {
  return (
    <p className={styles.hints} aria-hidden>
      {signs.map(({ sign, words }) => (
        <span key={sign}>
          <Kbd keys={sign} /> {words}
        </span>
      ))}
      <span className={styles.last}>
        <Kbd keys="enter" /> {t('choose', { context: 'what a key does' })}
      </span>
      <span>
        <Kbd keys="escape" /> {t('back', { context: 'what a key does' })}
      </span>
    </p>
  );
}
