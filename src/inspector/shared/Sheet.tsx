import { useId, type ReactNode } from 'react';
import { inSentence, t } from '../../texts/t.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Tile } from '../../ui/Tile.tsx';
import type { Hue } from '../../ui/hue.ts';
import type { IconName } from '../../ui/Icon.tsx';
import styles from './Sheet.module.css';

/** The head of a thing that journeys share: what it is, its name, and what can be done with the whole of it. */
export function SheetHead(props: {
  icon: IconName;
  hue: Hue;
  /** “Segment”. */
  kind: string;
  children: ReactNode;
  tools?: ReactNode;
  onDelete?: (() => void) | undefined;
  deleteLabel?: string | undefined;
}) {
  const { icon, hue, kind, children, tools, onDelete, deleteLabel } = props;
  return (
    <header className={styles.head}>
      <Tile icon={icon} hue={hue} size="lg" />
      <div className={styles.titles}>
        <span className={styles.kind} data-hue={hue}>
          {kind}
        </span>
        {children}
      </div>
      {tools}
      {onDelete && (
        <IconButton
          icon="trash"
          label={deleteLabel ?? t('Delete this {thing}', { thing: inSentence(kind) })}
          onClick={onDelete}
        />
      )}
    </header>
  );
}

/** Parts side by side where there is room: the form on the left, what follows from it on the right. */
export function Columns({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className={styles.columns}>
      <div className={styles.column}>{children}</div>
      <div className={styles.column}>{aside}</div>
    </div>
  );
}

/** One part of a sheet under its heading. */
export function Panel(props: {
  title: string;
  /** Stands at the right end of the heading's line. */
  action?: ReactNode;
  hint?: ReactNode;
  children: ReactNode;
}) {
  const { title, action, hint, children } = props;
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <div className={styles.panelHead}>
        <h3 id={id} className={styles.panelTitle}>
          {title}
        </h3>
        {action}
      </div>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {children}
    </section>
  );
}

/** Fields one below the other, as in the inspector. */
export function Fields({ children, onBlur }: { children: ReactNode; onBlur?: () => void }) {
  return (
    <div className={styles.fields} onBlur={onBlur}>
      {children}
    </div>
  );
}
