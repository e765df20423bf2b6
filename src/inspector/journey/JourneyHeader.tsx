import { changeJourney, editDocument, type Issue } from '../../core/index.ts';
import { useSession, useSessionState } from '../../session/useSession.ts';
import { t } from '../../texts/t.ts';
import { HeadingField } from '../HeadingField.tsx';
import styles from '../Inspector.module.css';
import { IssueScope, Setting } from '../Setting.tsx';

/** What the journey is called. */
export function JourneyHeader({ issues }: { issues: readonly Issue[] }) {
  const session = useSession();
  const name = useSessionState(({ draft }) => draft.document.name);
  const readOnly = useSessionState((state) => state.readOnly !== undefined);
  return (
    <header className={`${styles.header} ${styles.plain}`}>
      <div className={styles.titles}>
        <span className={styles.kind}>{t('Journey')}</span>
        <IssueScope issues={issues}>
          <Setting at="name">
            <div>
              <HeadingField
                label={t('Name of this journey')}
                prefix={t('Journey')}
                value={name}
                placeholder={t('Journey without a name')}
                onChange={(text) =>
                  session.apply(
                    t('Rename journey'),
                    editDocument((document) => changeJourney(document, { name: text })),
                    { merge: 'journey/name' },
                  )
                }
                onBlur={session.endMerge}
                disabled={readOnly}
              />
            </div>
          </Setting>
        </IssueScope>
      </div>
    </header>
  );
}
