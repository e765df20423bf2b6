import { useSession, useSessionState } from '../session/useSession.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './ArchivedBanner.module.css';

/** Says over an archived journey that it is one, and leads it back. */
export function ArchivedBanner() {
  const session = useSession();
  const archived = useSessionState(({ draft }) => draft.document.archived);
  const closed = useSessionState((state) => state.closed);
  if (!archived) return null;
  return (
    <div className={styles.banner} role="status">
      <Icon name="archive" size={16} />
      <p className={styles.words}>
        <b>{t('Archived.')}</b> {t('Nobody enters it, and nothing in it can be changed.')}
      </p>
      <Button size="sm" disabledReason={closed} onClick={session.bringBack}>
        {t('Bring back')}
      </Button>
    </div>
  );
}
