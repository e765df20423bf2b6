import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { nodeKindNames } from '../core/index.ts';
import { t } from '../texts/t.ts';
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
  const list = useRef<HTMLDivElement>(null);
  const wantsSearch = useRef(false);
  const groups = kindsByFamily(nodeKindNames, (kind) => void addSomewhere(desk, kind));
  const shown = collapsed ? groups : searchMenu(groups, text);
  const [stop, setStop] = useState<string>();
  const kinds = shown.flatMap(({ items }) => items);
  // One Tab stop for all of them: a press of Tab more for each kind would keep everybody from the canvas.
  const tabAt = Math.max(
    0,
    kinds.findIndex(({ id }) => id === stop),
  );
  const keysId = useId();

  useEffect(() => {
    if (collapsed || !wantsSearch.current) return;
    wantsSearch.current = false;
    search.current?.focus();
  }, [collapsed]);

  const onListKey = (event: KeyboardEvent<HTMLElement>) => {
    const to = { ArrowDown: tabAt + 1, ArrowUp: tabAt - 1, Home: 0, End: kinds.length - 1 }[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.currentTarget.querySelectorAll('button')[Math.min(Math.max(to, 0), kinds.length - 1)]?.focus();
  };
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
    else if (event.key === 'ArrowDown') list.current?.querySelector('button')?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // A listener for one shortcut; what is pressed are the buttons inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      className={classes(styles.palette, collapsed && styles.rail)}
      aria-label={t('Steps')}
      aria-describedby={keysId}
      onKeyDown={onKeyDown}
    >
      {bare ? (
        <VisuallyHidden as="h2">{t('Steps')}</VisuallyHidden>
      ) : (
        <div className={styles.head}>
          {!collapsed && <h2 className={styles.title}>{t('Steps')}</h2>}
          <IconButton
            icon="sidebar"
            label={collapsed ? t('Expand') : t('Collapse')}
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
            aria-label={t('Find a step')}
            aria-keyshortcuts="/"
            placeholder={t('Find a step')}
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
            onKeyDown={onSearchKey}
          />
          {text === '' && <Kbd keys="/" />}
        </label>
      )}
      <p id={keysId} hidden>
        {t('The arrow keys go from step to step, Enter adds one.')}
      </p>
      {/* It hears the arrow keys of the buttons inside. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div ref={list} className={styles.list} onKeyDown={onListKey}>
        {shown.map(({ id, heading, items }) => (
          <section key={id} className={styles.family} aria-label={heading}>
            {!collapsed && <h3 className={styles.heading}>{heading}</h3>}
            {items.map((item) => (
              <PaletteItem
                key={item.id}
                item={item}
                collapsed={collapsed}
                tabIndex={item === kinds[tabAt] ? 0 : -1}
                onFocus={() => setStop(item.id)}
              />
            ))}
          </section>
        ))}
        {shown.length === 0 && (
          <p className={styles.none} role="status">
            {t('No such step')}
          </p>
        )}
      </div>
      <Carried />
    </aside>
  );
}
