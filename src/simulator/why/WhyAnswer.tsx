import { useId, type ReactNode } from 'react';
import { answerWords, gateStages, localWords, whyNotWords, wordsOf, type Decision, type TrailEntry, type TrailNames, type Turn } from '../../core/index.ts'; // oxfmt-ignore
import { t } from '../../texts/t.ts';
import { WhyFacts } from '../WhyFacts.tsx';
import { ChangeCards } from './ChangeCards.tsx';
import { useVariants } from './useVariants.ts';
import type { WhyTold } from './WhyTold.ts';
import styles from './WhyAnswer.module.css';

/** The answer to a question about an entry: what decided, what was asked for it, and what would change it. */
export function WhyAnswer(props: {
  told: WhyTold;
  entry: TrailEntry;
  /** What it was decided by, where it was. */
  decision: Decision | undefined;
  /** The way that it did not go, where somebody asks about one. */
  turn: Turn | undefined;
  /** The question, as a heading. */
  children?: ReactNode;
}) {
  const { told, entry, decision, turn: asked, children } = props;
  const { name, scenario, result, stale, names, clock } = told;
  const { linked, simulation } = result;
  const id = useId();
  const turn = asked ?? decision?.others[0];
  const search = useVariants(linked, scenario, simulation, decision, turn, stale);
  const telling = { name, names, clock };
  const shown = decision?.entry ?? entry;
  const when = localWords(shown.local);
  const said = [
    asked?.way === 'reaches' &&
      t('At “{step}”: {what}.', { step: placeOf(shown, names), what: wordsOf(shown, names).title }),
    decision ? answerWords(decision, simulation, telling) : wordsOf(entry, names).detail,
    decision && asked && whyNotWords(decision, asked, telling),
  ]
    .filter((words) => words)
    .join(' ');
  return (
    <div className={styles.page}>
      {children}
      <p className={styles.answer}>
        {said} {!said.includes(when) && <span className={styles.when}>{when}</span>}
      </p>
      <div className={styles.asked}>
        <WhyFacts entry={shown} names={names} clock={clock} stages={gateStages(linked, simulation, shown)} />
      </div>
      {decision && turn && <ChangeCards told={told} search={search} decision={decision} turn={turn} />}
      {decision && !turn && (
        <section className={styles.changes} aria-labelledby={id}>
          <h4 id={id} className={styles.heading}>
            {t('What would change this')}
          </h4>
          <p className={styles.note}>
            {t('Nothing about {name} or what they do: it is the same for everybody who comes here.', {
              name,
            })}
          </p>
        </section>
      )}
    </div>
  );
}

const placeOf = ({ step, journey }: TrailEntry, names: TrailNames): string =>
  step === undefined ? names.journey(journey ?? '') : names.step(step, journey);
