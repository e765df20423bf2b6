import { changeJourney, editDocument, stages, type Stage } from '../core/index.ts';
import { useSession, useSessionState } from '../session/useSession.ts';
import { t } from '../texts/t.ts';
import { MenuButton } from '../ui/MenuButton.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { stageWords } from './stageWords.ts';
import styles from './StagePill.module.css';

/** The stage of a customer’s life that the journey belongs to. */
export function StagePill() {
  const session = useSession();
  const stage = useSessionState(({ draft }) => draft.document.about.stage);
  const readOnly = useSessionState((state) => state.readOnly);
  const choose = (next: Stage) =>
    session.apply(
      t('Change stage'),
      editDocument((document) => changeJourney(document, { about: { ...document.about, stage: next } })),
    );
  return (
    <MenuButton
      label={t('Stage')}
      size="sm"
      disabledReason={readOnly}
      className={styles.pill}
      groups={[
        {
          id: 'stages',
          heading: t('Stage'),
          items: stages.map((id) => ({
            id,
            label: stageWords[id].title,
            hint: stageWords[id].aim,
            checked: id === stage,
            onSelect: () => choose(id),
          })),
        },
      ]}
    >
      {stage !== undefined && <i className={styles.dot} />}
      {stage !== undefined && <VisuallyHidden>{t('Stage:')} </VisuallyHidden>}
      {stage === undefined ? t('Choose a stage') : stageWords[stage].title}
    </MenuButton>
  );
}
