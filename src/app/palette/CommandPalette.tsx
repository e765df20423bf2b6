import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { deskOf } from '../../canvas/desk.ts';
import { focusBack } from '../../canvas/focusBack.ts';
import { startPreview } from '../../canvas/preview.ts';
import { useSession, useSessionState } from '../../session/useSession.ts';
import { useCommands } from '../../ui/commands.ts';
import { Floating } from '../../ui/Floating.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { useOwnKeys } from '../../ui/ownKeys.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './CommandPalette.module.css';
import { searchEntries, type Entry } from './Entry.ts';
import { paletteEntries } from './paletteEntries.ts';
import { PaletteRow } from './PaletteRow.tsx';

const top = 56;
const widest = 620;

/** The ids of what was chosen lately, the last first; for as long as the page is open. */
let lately: readonly string[] = [];

/** One field over everything: commands, steps, emails, problems, other journeys, pages. Mount it to open. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const desk = deskOf(session);
  const entries = useEntries();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [giveBack] = useState(() => focusBack(desk));
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [preview] = useState(() => startPreview(desk));
  const groups = useMemo(() => searchEntries(entries, text, lately), [entries, text]);
  const found = groups.flatMap((group) => group.entries);
  const active = found[Math.min(at, found.length - 1)];
  const activeId = active && `${id}-${active.id}`;
  const step = active?.step;

  useEffect(() => {
    preview.show(step, box.current?.getBoundingClientRect().bottom ?? 0);
  }, [preview, step]);
  useEffect(() => () => preview.end('stay'), [preview]);
  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView?.({ block: 'nearest' });
  }, [activeId]);

  const leave = (how: 'stay' | 'back') => {
    preview.end(how);
    giveBack();
    onClose();
  };
  const choose = (chosen: Entry) => {
    if (chosen.why !== undefined) return;
    lately = [chosen.id, ...lately.filter((each) => each !== chosen.id)].slice(0, 5);
    leave('stay');
    chosen.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys of the page below must not hear what is typed here.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') leave('back');
    else if (event.key === 'Tab') leave('stay');
    else if (event.key === 'Enter' && active) choose(active);
    else if (event.key === 'ArrowDown') setAt(at + 1 < found.length ? at + 1 : 0);
    else if (event.key === 'ArrowUp') setAt(at > 0 ? at - 1 : found.length - 1);
    else if (event.key === 'PageDown') setAt(Math.min(found.length - 1, at + 8));
    else if (event.key === 'PageUp') setAt(Math.max(0, at - 8));
    else return;
    event.preventDefault();
  };
  const width = Math.min(widest, window.innerWidth - 16);
  return (
    <Floating
      at={{ x: (window.innerWidth - width) / 2, y: top }}
      gap={0}
      width={width}
      className={styles.palette}
      onPressOutside={() => {
        preview.end('stay');
        onClose();
      }}
      onPlaced={(placed) => placed.querySelector('input')?.focus({ preventScroll: true })}
      onKeyDown={onKeyDown}
    >
      <div ref={box} className={styles.all} role="dialog" aria-label="Find anything">
        <div className={styles.field}>
          <Icon name="search" size={16} />
          <input
            className={styles.input}
            role="combobox"
            aria-label="Find anything"
            aria-expanded
            aria-controls={`${id}-list`}
            aria-activedescendant={activeId}
            aria-autocomplete="list"
            autoComplete="off"
            spellCheck={false}
            placeholder="Find a command, a step, an email…"
            value={text}
            onChange={({ currentTarget }) => {
              setText(currentTarget.value);
              setAt(0);
            }}
          />
        </div>
        <div
          id={`${id}-list`}
          role="listbox"
          tabIndex={-1}
          aria-label="Found"
          className={styles.list}
          // Keeps the focus in the field.
          onMouseDown={(event) => event.preventDefault()}
        >
          {groups.map((group, index) => (
            <div key={group.heading} role="group" aria-labelledby={`${id}-g${index}`}>
              <div role="presentation" className={styles.heading}>
                <span id={`${id}-g${index}`}>{group.heading}</span>
                {group.left > 0 && <span className={styles.left}>{group.left} more: type on</span>}
              </div>
              {group.entries.map((each) => (
                <PaletteRow
                  key={each.id}
                  id={`${id}-${each.id}`}
                  entry={each}
                  active={each === active}
                  onPoint={() => {
                    if (each !== active) setAt(found.indexOf(each));
                  }}
                  onChoose={() => choose(each)}
                />
              ))}
            </div>
          ))}
        </div>
        {found.length === 0 && <p className={styles.none}>Nothing here is called that.</p>}
        <VisuallyHidden>
          <span role="status">{found.length === 0 ? 'Nothing found' : `${found.length} found`}</span>
        </VisuallyHidden>
        <Hints />
      </div>
    </Floating>
  );
}

function useEntries(): readonly Entry[] {
  const session = useSession();
  const commands = useCommands();
  const own = useOwnKeys();
  const draft = useSessionState((state) => state.draft);
  const others = useSessionState((state) => state.others);
  return useMemo(
    () => paletteEntries(session, commands),
    // Whatever the entries read from the session and from the own keys.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [session, commands, draft, others, own],
  );
}

function Hints() {
  return (
    <p className={styles.hints} aria-hidden>
      <span>
        <Kbd keys=">" /> commands
      </span>
      <span>
        <Kbd keys="@" /> steps and emails
      </span>
      <span>
        <Kbd keys=":" /> problems
      </span>
      <span className={styles.last}>
        <Kbd keys="enter" /> choose
      </span>
      <span>
        <Kbd keys="escape" /> back
      </span>
    </p>
  );
}
