import { useId, useState, type KeyboardEvent } from 'react';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import { searchMenu, type MenuGroup, type MenuItem } from './menuItem.ts';
import { MenuRow } from './MenuRow.tsx';
import styles from './Menu.module.css';
import { useLitItem } from './useLitItem.ts';

/** A menu's items below a field that narrows them down. The focus stays in the field. */
export function MenuSearch(props: {
  label: string;
  groups: readonly MenuGroup[];
  words: { readonly placeholder: string; readonly empty: string };
  onChoose: (item: MenuItem) => void;
}) {
  const { label, groups, words, onChoose } = props;
  const [text, setText] = useState('');
  const id = useId();
  const found = searchMenu(groups, text);
  const { lit, idOf, light, restart, walk } = useLitItem(found.flatMap((group) => group.items));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      if (lit) onChoose(lit);
    } else if (!walk(event)) return;
    event.preventDefault();
  };
  return (
    <>
      <div className={styles.search}>
        <Icon name="search" size={14} />
        <input
          data-first
          className={styles.input}
          role="combobox"
          aria-label={label}
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={lit && idOf(lit)}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder={words.placeholder}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            restart();
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div
        id={`${id}-list`}
        role="listbox"
        tabIndex={-1}
        aria-label={label}
        className={styles.list}
        // Keeps the focus in the field.
        onMouseDown={(event) => event.preventDefault()}
      >
        {found.map((group) => (
          <div
            key={group.id}
            role="group"
            className={styles.group}
            aria-labelledby={group.heading === undefined ? undefined : `${id}-g-${group.id}`}
          >
            {group.heading !== undefined && (
              <div id={`${id}-g-${group.id}`} role="presentation" className={styles.heading}>
                {group.heading}
              </div>
            )}
            {group.items.map((item) => (
              <button
                key={item.id}
                id={idOf(item)}
                type="button"
                role="option"
                tabIndex={-1}
                aria-selected={item === lit}
                aria-disabled={item.disabledReason === undefined ? undefined : true}
                className={classes(styles.item, item.danger && styles.danger)}
                onClick={() => onChoose(item)}
                onPointerMove={() => light(item)}
              >
                <MenuRow item={item} beside={group.items} />
              </button>
            ))}
          </div>
        ))}
      </div>
      {lit === undefined && (
        <p className={styles.empty} role="status">
          {words.empty}
        </p>
      )}
    </>
  );
}
