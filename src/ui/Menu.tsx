import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { classes } from './classes.ts';
import { Floating, type Anchor } from './Floating.tsx';
import { focused } from './focus.ts';
import type { MenuGroup, MenuItem } from './menuItem.ts';
import { MenuRow } from './MenuRow.tsx';
import { MenuSearch } from './MenuSearch.tsx';
import type { Side } from './place.ts';
import styles from './Menu.module.css';

export type { MenuGroup, MenuItem } from './menuItem.ts';

export type MenuProps = {
  label: string;
  at: Anchor;
  groups: readonly MenuGroup[];
  onClose: () => void;
  /** A field above the items that narrows them down; `empty` is said when nothing fits. */
  search?: { readonly placeholder: string; readonly empty: string } | undefined;
  side?: Side | undefined;
  align?: 'start' | 'end' | undefined;
  width?: number | undefined;
};

/** A list of commands beside an element or at a point. Mount it to open; it asks to be closed by `onClose`, always before the chosen item's `onSelect`. */
export function Menu(props: MenuProps) {
  const { label, at, groups, onClose, search, side, align, width } = props;
  const [opener] = useState(focused);
  const close = () => {
    if (opener?.isConnected) opener.focus();
    onClose();
  };
  const choose = (item: MenuItem) => {
    if (item.disabledReason !== undefined) return;
    close();
    item.onSelect();
  };
  return (
    <Floating
      at={at}
      side={side}
      align={align}
      width={width}
      gap={4}
      className={classes(styles.menu, search !== undefined && styles.picker)}
      onPressOutside={onClose}
      onPlaced={(box) => box.querySelector<HTMLElement>('[data-first]')?.focus({ preventScroll: true })}
      onKeyDown={(event) => {
        // Shortcuts of the page below must not hear what is typed here.
        event.stopPropagation();
        if (event.nativeEvent.isComposing || (event.key !== 'Escape' && event.key !== 'Tab')) return;
        // Tab goes on from where the menu was opened.
        if (event.key === 'Escape') event.preventDefault();
        close();
      }}
      onContextMenu={(event) => event.preventDefault()}
    >
      {search === undefined ? (
        <MenuItems label={label} groups={groups} onChoose={choose} />
      ) : (
        <MenuSearch label={label} groups={groups} words={search} onChoose={choose} />
      )}
    </Floating>
  );
}

function MenuItems(props: {
  label: string;
  groups: readonly MenuGroup[];
  onChoose: (item: MenuItem) => void;
}) {
  const { label, groups, onChoose } = props;
  const id = useId();
  const typed = useRef({ text: '', at: 0 });
  const items = groups.flatMap((group) => group.items);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
    const from = rows.findIndex((row) => row === document.activeElement);
    const to = arrowTarget(event.key, from, rows.length) ?? typedTarget(event, rows, from, typed.current);
    if (to === undefined) return;
    event.preventDefault();
    rows[to]?.focus();
  };
  return (
    <div role="menu" tabIndex={-1} aria-label={label} className={styles.list} onKeyDown={onKeyDown}>
      {groups.map((group) => (
        <div
          key={group.id}
          role="group"
          className={styles.group}
          aria-labelledby={group.heading === undefined ? undefined : `${id}-${group.id}`}
        >
          {group.heading !== undefined && (
            <div id={`${id}-${group.id}`} role="presentation" className={styles.heading}>
              {group.heading}
            </div>
          )}
          {group.items.map((item) => (
            <button
              key={item.id}
              type="button"
              role={item.checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
              aria-checked={item.checked}
              aria-disabled={item.disabledReason === undefined ? undefined : true}
              data-row
              data-first={item === items[0] ? true : undefined}
              tabIndex={-1}
              className={classes(styles.item, item.danger && styles.danger)}
              onClick={() => onChoose(item)}
              onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
            >
              <MenuRow item={item} beside={group.items} />
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}

function arrowTarget(key: string, from: number, count: number): number | undefined {
  if (key === 'ArrowDown') return (from + 1) % count;
  if (key === 'ArrowUp') return from <= 0 ? count - 1 : from - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}

/** The next row that begins with what has been typed within the last moments. */
function typedTarget(
  event: KeyboardEvent,
  rows: readonly HTMLElement[],
  from: number,
  typed: { text: string; at: number },
): number | undefined {
  if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (event.key === ' ' && typed.text === '') return undefined;
  typed.text = event.timeStamp - typed.at < 600 ? typed.text + event.key : event.key;
  typed.at = event.timeStamp;
  const wanted = typed.text.toLowerCase();
  const same = /^(.)\1*$/su.test(wanted);
  const start = same ? from + 1 : Math.max(from, 0);
  const text = same ? wanted.slice(0, 1) : wanted;
  const order = rows.map((_, step) => (start + step) % rows.length);
  return order.find((index) => rows[index]?.textContent?.trim().toLowerCase().startsWith(text));
}
