import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { nodeKindNames } from '../core/index.ts';
import { classes } from '../ui/classes.ts';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { searchMenu } from '../ui/menuItem.ts';
import { Carried } from './Carried.tsx';
import { useDesk } from './desk.ts';
import { kindsByFamily } from './kindItems.ts';
import { PaletteItem } from './PaletteItem.tsx';
import { addSomewhere } from './steps.ts';
import styles from './Palette.module.css';

/** The kinds of step, to be dragged onto the canvas or added with a press. Collapsed it is a rail of drawings. */
export function Palette({
  collapsed,
  onCollapse,
  bare = false,
}: {
  collapsed: boolean;
  onCollapse: (collapsed: boolean) => void;
  /** Without a head, where it stands in a panel that has one. */
  bare?: boolean | undefined;
}) {
  const desk = useDesk();
  const [text, setText] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const wantsSearch = useRef(false);
  const groups = kindsByFamily(nodeKindNames, (kind) => void addSomewhere(desk, kind));
  const shown = collapsed ? groups : searchMenu(groups, text);

  useEffect(() => {
    if (collapsed || !wantsSearch.current) return;
    wantsSearch.current = false;
    search.current?.focus();
  }, [collapsed]);

  // Only while the focus is here: a letter alone must not act from anywhere in the window.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== '/' || event.target === search.current) return;
    event.preventDefault();
    if (collapsed) {
      wantsSearch.current = true;
      onCollapse(false);
    } else search.current?.focus();
  };
  const onSearchKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') shown[0]?.items[0]?.onSelect();
    else if (event.key === 'Escape' && text !== '') setText('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // A listener for one shortcut; what is pressed are the buttons inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      className={classes(styles.palette, collapsed && styles.rail)}
      aria-label="Steps"
      onKeyDown={onKeyDown}
    >
      {bare ? (
        <VisuallyHidden as="h2">Steps</VisuallyHidden>
      ) : (
        <div className={styles.head}>
          {!collapsed && <h2 className={styles.title}>Steps</h2>}
          <IconButton
            icon="sidebar"
            label={collapsed ? 'Expand' : 'Collapse'}
            side="right"
            onClick={() => onCollapse(!collapsed)}
          />
        </div>
      )}
      {!collapsed && (
        <label className={styles.find}>
          <Icon name="search" size={14} />
          <input
            ref={search}
            type="search"
            className={styles.input}
            aria-label="Find a step"
            aria-keyshortcuts="/"
            placeholder="Find a step"
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
            onKeyDown={onSearchKey}
          />
          {text === '' && <Kbd keys="/" />}
        </label>
      )}
      <div className={styles.list}>
        {shown.map(({ id, heading, items }) => (
          <section key={id} className={styles.family} aria-label={heading}>
            {!collapsed && <h3 className={styles.heading}>{heading}</h3>}
            {items.map((item) => (
              <PaletteItem key={item.id} item={item} collapsed={collapsed} />
            ))}
          </section>
        ))}
        {shown.length === 0 && (
          <p className={styles.none} role="status">
            No such step
          </p>
        )}
      </div>
      <Carried />
    </aside>
  );
}
