import { stages, type Stage } from '../core/index.ts';
import { number, t } from '../texts/t.ts';
import { JourneyCard, type Found } from './JourneyCard.tsx';
import { Icon } from '../ui/Icon.tsx';
import { stageWords } from './stageWords.ts';
import styles from './StageBoard.module.css';
import type { JourneyActions } from './useJourneyActions.ts';

/** The journeys in columns, from the first meeting to the friend who tells others. */
export function StageBoard(props: {
  found: readonly Found[];
  actions: JourneyActions;
  /** Whether a journey can be begun in a stage. */ mayAdd: boolean;
}) {
  const { found, actions, mayAdd } = props;
  const of = (stage: Stage | undefined) =>
    found.filter(({ stored }) => stored.draft.document.about.stage === stage);
  const unplaced = of(undefined);
  return (
    <>
      <div className={styles.board}>
        {stages.map((stage) => {
          const journeys = of(stage);
          return (
            <section key={stage} aria-labelledby={`stage-${stage}`}>
              <header className={styles.head}>
                <h2 id={`stage-${stage}`}>{stageWords[stage].title}</h2>
                <span data-num>{number(journeys.length)}</span>
                <p>{stageWords[stage].aim}</p>
              </header>
              <ul className={styles.cards}>
                {journeys.map((journey) => (
                  <JourneyCard key={journey.stored.draft.document.id} {...journey} actions={actions} />
                ))}
              </ul>
              {mayAdd && (
                <button type="button" className={styles.add} onClick={() => void actions.create(stage)}>
                  <Icon name="plus" size={14} />
                  {t('New journey here')}
                </button>
              )}
            </section>
          );
        })}
      </div>
      {unplaced.length > 0 && (
        <section className={styles.unplaced} aria-labelledby="stage-none">
          <header className={styles.head}>
            <h2 id="stage-none">{t('No stage yet')}</h2>
            <span data-num>{number(unplaced.length)}</span>
            <p>{t('Choose the stage in the journey’s top bar.')}</p>
          </header>
          <ul className={styles.row}>
            {unplaced.map((journey) => (
              <JourneyCard key={journey.stored.draft.document.id} {...journey} actions={actions} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
