import { useEffect, useId, useMemo, useRef, type KeyboardEvent } from 'react';
import { t } from '../../texts/t.ts';
import { focused } from '../../ui/focus.ts';
import { Icon } from '../../ui/Icon.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useEmailDesk } from './EmailDesk.ts';
import { structureRows, type StructureRow } from './structureRows.ts';
import styles from './StructureTree.module.css';
import { usePartKeys } from './usePartKeys.ts';

/**
 * The email as a tree: the same parts, the same selection and the same edits as in the canvas. `onOpen` goes to the settings;
 * where they are not in sight, so does `onPress`.
 */
export function StructureTree({ onOpen, onPress }: { onOpen: () => void; onPress?: () => void }) {
  const { document, paths, selected, select } = useEmailDesk();
  const rows = useMemo(() => structureRows(document, paths), [document, paths]);
  const list = useRef<HTMLUListElement>(null);
  const hadFocus = useRef(false);
  const helpId = useId();
  const at = Math.max(
    0,
    rows.findIndex(({ id }) => id === selected),
  );

  // What was moved, removed or taken back takes the focus along, wherever its line is then.
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('[tabindex="0"]');
    const holder = focused();
    if (hadFocus.current && (holder === undefined || list.current?.contains(holder))) row?.focus();
    else row?.scrollIntoView({ block: 'nearest' });
  }, [rows, at]);

  const open = ({ id }: StructureRow) => {
    select(id);
    onOpen();
  };
  const pressed = usePartKeys(rows, { walk: () => {}, open });
  const onKeyDown = (event: KeyboardEvent, row: StructureRow) => {
    const { key, altKey, ctrlKey, metaKey } = event;
    if (key === ' ' && !altKey && !ctrlKey && !metaKey) select(row.id);
    else if (!pressed(event, row)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  if (rows.length === 0) return <p className={styles.empty}>{t('This email is empty. Add a block.')}</p>;
  return (
    <>
      <p id={helpId} hidden>
        {t(
          'Arrow keys walk, Alt and an arrow moves a part, Delete removes it, Control and D duplicates it, Enter opens its settings.',
        )}
      </p>
      <ul
        ref={list}
        role="tree"
        aria-label={t('Structure of the email')}
        aria-describedby={helpId}
        className={styles.tree}
        onFocus={() => (hadFocus.current = true)}
        onBlur={({ relatedTarget }) => {
          // Where a focused line goes away, nothing else takes the focus.
          if (relatedTarget !== null) hadFocus.current = false;
        }}
      >
        {rows.map((row, place) => (
          <li
            key={row.id}
            role="treeitem"
            aria-level={row.level}
            aria-selected={row.id === selected}
            tabIndex={place === at ? 0 : -1}
            className={styles.row}
            style={{ paddingInlineStart: 10 + (row.level - 1) * 16 }}
            onClick={() => {
              select(row.id);
              onPress?.();
            }}
            onDoubleClick={() => open(row)}
            onKeyDown={(event) => onKeyDown(event, row)}
          >
            <Icon name={row.icon} size={14} />
            {/* Spaces tell the words apart where the line is read aloud. */}
            <span className={styles.name}>{row.name}</span>{' '}
            {row.content !== '' && (
              <span className={styles.content} dir="auto">
                {row.content}
              </span>
            )}
            {row.conditional && (
              <>
                {' '}
                <Icon name="filter" size={12} className={styles.mark} />
                <VisuallyHidden>{t('shown to some')}</VisuallyHidden>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
