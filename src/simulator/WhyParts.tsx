import type { ReactNode } from 'react';
import { checkWords, sentenceCase, stageWords, type GateStage, type TrailNames } from '../core/index.ts';
import { t } from '../texts/t.ts';
import { Mark } from '../ui/Mark.tsx';
import type { Clock } from './ReasonTree.tsx';
import type { Fact } from './whyFactsOf.ts';
import styles from './WhyParts.module.css';

/** Facts under each other, each with its label. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={styles.table}>
      {facts.map(([label, value], index) => (
        // Two moves of a moment may be called the same; facts never change places.
        <div key={index}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Something that was asked, with its answer where it had one. */
export function Asked({ title, holds, children }: { title: string; holds?: boolean; children: ReactNode }) {
  return (
    <div className={styles.asking}>
      <h4>
        {title}
        {holds !== undefined && (
          <Mark size={16} verdict={holds ? 'good' : 'bad'} label={holds ? t('Held') : t('Did not hold')} />
        )}
      </h4>
      {children}
    </div>
  );
}

/** The questions of the send gate: answered, up to the first that stopped the mail, and those that nobody came to. */
export function Stages(props: { stages: readonly GateStage[]; clock: Clock; names: TrailNames }) {
  const { stages, clock, names } = props;
  return (
    <ul className={styles.clauses}>
      {stages.map((stage, index) => (
        // There may be several caps; the order is that of the gate.
        <Stage key={index} stage={stage} clock={clock} names={names} />
      ))}
    </ul>
  );
}

function Stage({ stage, clock, names }: { stage: GateStage; clock: Clock; names: TrailNames }) {
  if (!stage.asked)
    return (
      <li className={styles.clause} data-unasked>
        <Mark verdict="idle" label={t('Not asked')} />
        <div className={styles.facts}>
          <p className={styles.asked}>{stageWords(stage.check, names)}</p>
          <p>{t('Not asked: the mail had stopped already')}</p>
        </div>
      </li>
    );
  const { check } = stage;
  return (
    <li className={styles.clause} data-refused={!check.passed || undefined}>
      <Mark
        verdict={check.passed ? 'good' : 'bad'}
        label={check.passed ? t('Passed', { context: 'a check' }) : t('Stopped here')}
      />
      <div className={styles.facts}>
        <p className={styles.asked}>{sentenceCase(checkWords(check, names))}</p>
        {'until' in check && check.until !== undefined && (
          <p>{t('May change {moment}', { moment: clock(check.until) })}</p>
        )}
      </div>
      {'since' in check && check.since !== undefined && (
        <time className={styles.when}>{clock(check.since)}</time>
      )}
    </li>
  );
}
