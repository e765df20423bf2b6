import { changeJourney, editDocument } from '../core/index.ts';
import { useSession, useSessionState } from '../session/useSession.ts';
import { t } from '../texts/t.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './NameField.module.css';

/** The journey’s name, which is its heading and can be typed over. */
export function NameField() {
  const session = useSession();
  const name = useSessionState(({ draft }) => draft.document.name);
  const readOnly = useSessionState((state) => state.readOnly) !== undefined;
  return (
    <h1 className={styles.heading}>
      <VisuallyHidden>{name || t('Untitled journey')}</VisuallyHidden>
      <input
        className={styles.name}
        aria-label={t('Name of the journey')}
        placeholder={t('Untitled journey')}
        autoComplete="off"
        spellCheck={false}
        value={name}
        readOnly={readOnly}
        // For browsers that do not size a field by its text.
        size={Math.max(6, name.length)}
        onChange={({ currentTarget: { value } }) =>
          session.apply(
            t('Rename journey'),
            editDocument((document) => changeJourney(document, { name: value })),
            {
              merge: 'journey/name',
            },
          )
        }
        onBlur={session.endMerge}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
        }}
      />
    </h1>
  );
}
