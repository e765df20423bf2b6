import type { ReactNode } from 'react';
import { t } from '../../texts/t.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { OutlineRow } from './outlineOf.ts';
import styles from './RowParts.module.css';

/** The plus between two rows. The plus key does the same from the row above. */
export function Insert({ label }: { label: string }) {
  return (
    <button type="button" tabIndex={-1} data-act="insert" className={styles.insert} aria-label={label}>
      <span>
        <Icon name="plus" size={12} />
      </span>
    </button>
  );
}

/** Opens the row's menu, as the menu key and a right click do. */
export function More({ row }: { row: OutlineRow }) {
  if (row.row === 'loose') return null;
  return (
    <button type="button" tabIndex={-1} data-act="menu" className={styles.more} aria-label={t('More')}>
      <Icon name="more" size={16} />
    </button>
  );
}

/** What the row is called for screen readers. */
export function Words({ id, children }: { id: string; children: ReactNode }) {
  return (
    <span id={id} hidden>
      {children}
    </span>
  );
}
