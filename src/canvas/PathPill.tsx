import { noOverlay } from '../session/Overlay.ts';
import { useOverlay } from '../session/useSession.ts';
import { t } from '../texts/t.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useDesk } from './desk.ts';
import styles from './PathPill.module.css';

/** Whose path is lit on the canvas, and the way to see the plain journey again. */
export function PathPill() {
  const { session } = useDesk();
  const person = useOverlay((overlay) => overlay.person);
  const stale = useOverlay((overlay) => overlay.stale);
  if (!person) return null;
  const first = person.name.trim().split(/\s+/)[0] ?? person.name;
  return (
    <div className={styles.pill} role="group" aria-label={t('{name}’s path', { name: person.name })}>
      <span className={styles.initials} aria-hidden>
        {person.initials}
      </span>
      <span className={styles.name}>{t('{name}’s path', { name: first })}</span>
      {stale && <span className={styles.stale}>{t('Before your last change')}</span>}
      <IconButton
        icon="cross"
        size="sm"
        label={t('Hide the path')}
        className={styles.hide}
        onClick={() => session.overlay.setState(noOverlay, true)}
      />
    </div>
  );
}
