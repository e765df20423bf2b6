import { useId, useState, type KeyboardEvent } from 'react';
import { t } from '../../texts/t.ts';
import { Icon } from '../../ui/Icon.tsx';
import { insertBehind } from '../edits/insert.ts';
import { isWritten } from '../edits/parts.ts';
import { useEmailDesk } from './EmailDesk.ts';
import styles from './BlockPalette.module.css';
import { paletteGroups, type PaletteItem } from './paletteItems.ts';

/**
 * What can be put in: pressed, it comes behind what is selected; dragged, where it is dropped. Words are to be written at
 * once. Where there is no canvas to see and write it in, `onAdded` is told, with whether it is words.
 */
export function BlockPalette({ onAdded }: { onAdded?: (words: boolean) => void }) {
  const desk = useEmailDesk();
  // One Tab stop for all of them: a press of Tab more for each would keep everybody from the canvas.
  const [stop, setStop] = useState(0);
  const all = paletteGroups.flatMap(({ items }) => items);
  const helpId = useId();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    const to = { ArrowDown: stop + 1, ArrowRight: stop + 1, ArrowUp: stop - 1, ArrowLeft: stop - 1, Home: 0, End: all.length - 1 }[key]; // oxfmt-ignore
    if (to === undefined || ctrlKey || metaKey || altKey) return;
    event.preventDefault();
    const next = Math.min(Math.max(to, 0), all.length - 1);
    event.currentTarget.querySelectorAll('button')[next]?.focus();
  };
  const insert = ({ name, make }: PaletteItem) => {
    const content = make(desk.document, desk.readers);
    const isIn = desk.edit(
      t('Add {what}', { what: name }),
      (document) => insertBehind(document, content, desk.selected),
      { select: content.id, say: t('{what} added', { what: name }) },
    );
    if (!isIn) return;
    const isWords = content.type !== 'section' && isWritten(content);
    if (onAdded) onAdded(isWords);
    // The canvas has it once this is drawn.
    else if (isWords) requestAnimationFrame(() => desk.hand()?.write(true));
  };
  return (
    <div
      role="toolbar"
      aria-label={t('Blocks')}
      aria-describedby={helpId}
      className={styles.palette}
      onKeyDown={onKeyDown}
    >
      <p id={helpId} hidden>
        {t('The arrow keys go from block to block, Enter adds one behind what is selected.')}
      </p>
      {paletteGroups.map(({ heading, items }) => (
        <section key={heading} aria-label={heading}>
          <h3 className={styles.heading}>{heading}</h3>
          <ul className={styles.items}>
            {items.map((item) => (
              <li key={item.id}>
                <button
                  type="button"
                  className={styles.item}
                  draggable
                  tabIndex={all[stop] === item ? 0 : -1}
                  onFocus={() => setStop(all.indexOf(item))}
                  onDragStart={({ nativeEvent }) =>
                    desk.hand()?.startDrag(item.make(desk.document, desk.readers), nativeEvent)
                  }
                  onDragEnd={() => desk.hand()?.endDrag()}
                  onClick={() => insert(item)}
                >
                  <Icon name={item.icon} size={18} />
                  {item.name}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
