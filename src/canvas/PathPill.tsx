import { noOverlay } from '../session/Overlay.ts';
import { useOverlay } from '../session/useSession.ts';
import { t } from '../texts/t.ts';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useDesk } from './desk.ts';
import styles from './PathPill.module.css';

/** Whose path, or whose counts, are shown on the canvas, and the way to see the plain journey again. */
export function PathPill() {
  const { session } = useDesk();
  const person = useOverlay((overlay) => overlay.person);
  const crowd = useOverlay((overlay) => overlay.crowd?.name);
  const stale = useOverlay((overlay) => overlay.stale);
  if (!person && crowd === undefined) return null;
  const first = person?.name.trim().split(/\s+/)[0] ?? person?.name ?? '';
  const whole = person ? t('{name}’s path', { name: person.name }) : (crowd ?? '');
  return (
    <div className={styles.pill} role="group" aria-label={whole}>
      <span className={styles.initials} aria-hidden>
        {person ? person.initials : <Icon name="people" size={12} />}
      </span>
      <span className={styles.name}>{person ? t('{name}’s path', { name: first }) : crowd}</span>
      {stale && <span className={styles.stale}>{t('Before your last change')}</span>}
      <IconButton
        icon="cross"
        size="sm"
        label={person ? t('Hide the path') : t('Hide the counts')}
        className={styles.hide}
        onClick={() => session.overlay.setState(noOverlay, true)}
      />
    </div>
  );
}
