import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useSession, useSessionState } from '../../session/useSession.ts';
import { t } from '../../texts/t.ts';
import { classes } from '../../ui/classes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './HistoryList.module.css';

/** Everything that was done since the journey was opened, the latest on top. Choosing an entry goes to the journey as it was then. */
export function HistoryList() {
  const session = useSession();
  const past = useSessionState((state) => state.past);
  const future = useSessionState((state) => state.future);
  const closed = useSessionState((state) => state.closed);
  const list = useRef<HTMLOListElement>(null);
  const present = past.length;

  // The place where one is stays in sight, however it was changed.
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView?.({ block: 'nearest' });
  }, [present]);

  if (past.length + future.length === 0)
    return (
      <EmptyState icon="history" size="sm" title={t('Nothing has been changed yet')}>
        {t('What you do to this journey is listed here, and you can go back to any of it.')}
      </EmptyState>
    );
  const labels = [t('As it was opened'), ...[...past, ...future].map(({ label }) => label)];
  const places = labels.map((label, count) => ({ label, count })).reverse();
  return (
    <>
      {closed !== undefined && <p className={styles.locked}>{closed}</p>}
      {/* Arrow keys are a shortcut past the entries, which are buttons of their own. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ol ref={list} className={styles.list} onKeyDown={walk}>
        {places.map(({ label, count }) => (
          <li key={count}>
            <button
              type="button"
              className={classes(styles.place, count > present && styles.undone)}
              aria-current={count === present ? 'step' : undefined}
              data-autofocus={count === present || undefined}
              aria-disabled={closed !== undefined || undefined}
              onClick={() => session.travelTo(count)}
            >
              <span className={styles.mark}>{count === present && <Icon name="check" size={14} />}</span>
              <span className={styles.label}>{label}</span>
              {count > present && <VisuallyHidden>{t(', undone')}</VisuallyHidden>}
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll('button')];
  const here = rows.findIndex((row) => row === document.activeElement);
  const to = new Map([
    ['ArrowDown', here + 1],
    ['ArrowUp', here - 1],
    ['Home', 0],
    ['End', rows.length - 1],
  ]).get(event.key);
  if (to === undefined) return;
  event.preventDefault();
  rows[to]?.focus();
}
