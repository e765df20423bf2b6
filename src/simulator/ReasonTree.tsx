import { useId } from 'react';
import {
  askedWords,
  foundWords,
  sentenceCase,
  type ClauseReason,
  type Reason,
  type RuleNames,
} from '../core/index.ts';
import { t } from '../texts/t.ts';
import { Mark } from '../ui/Mark.tsx';
import { valueWords } from './personFacts.ts';
import styles from './WhyParts.module.css';

/** A moment that the trail names, on the person's clock: “Mon 9 Mar 9:00”. */
export type Clock = (instant: string) => string;

/** A judged rule, clause by clause: what was asked, whether it held, what was found, since when, and because of what. */
export function ReasonTree({ reason, ...told }: { reason: Reason } & Telling) {
  if ('all' in reason)
    return <Group words={t('All of these must hold')} parts={reason.all} holds={reason.holds} {...told} />;
  if ('any' in reason)
    return <Group words={t('One of these must hold')} parts={reason.any} holds={reason.holds} {...told} />;
  if ('not' in reason)
    return (
      <Group words={t('This must not hold')} turnsRound parts={[reason.not]} holds={reason.holds} {...told} />
    );
  return (
    <ul className={styles.clauses}>
      <ClauseLine reason={reason} {...told} />
    </ul>
  );
}

/** By which clock and names a rule is told. */
interface Telling {
  clock: Clock;
  names: RuleNames;
}

function Group(
  props: { words: string; turnsRound?: boolean; parts: readonly Reason[]; holds: boolean } & Telling,
) {
  const { words, turnsRound, parts, holds, ...told } = props;
  const id = useId();
  // A group of one says nothing that the one does not say, unless it turns it round.
  const [only] = parts;
  if (parts.length === 1 && only && !turnsRound) return <ReasonTree reason={only} {...told} />;
  return (
    <div className={styles.group} data-holds={holds}>
      <p id={id} className={styles.joined}>
        <Mark size={16} verdict={holds ? 'good' : 'bad'} label={holds ? t('Held') : t('Did not hold')} />{' '}
        {words}
      </p>
      <ul className={styles.clauses} aria-labelledby={id}>
        {parts.map((part, index) =>
          'asked' in part ? (
            // The parts of a rule have no names and never change places.
            <ClauseLine key={index} reason={part} {...told} />
          ) : (
            <li key={index}>
              <ReasonTree reason={part} {...told} />
            </li>
          ),
        )}
      </ul>
    </div>
  );
}

function ClauseLine({ reason, clock, names }: { reason: ClauseReason } & Telling) {
  const { asked, holds, since, because, keyless, of } = reason;
  return (
    <li className={styles.clause}>
      <Mark verdict={holds ? 'good' : 'bad'} label={holds ? t('Held') : t('Did not hold')} />
      <div className={styles.facts}>
        <p className={styles.asked}>{sentenceCase(askedWords(asked, names))}</p>
        <p>
          {findingWords(reason)}
          {keyless && ` ${t('(it names no key, so it counts for every run)')}`}
        </p>
        {of && <ReasonTree reason={of} clock={clock} names={names} />}
      </div>
      {(because ?? since) !== undefined && (
        <time className={styles.when}>{clock(because?.at ?? since ?? '')}</time>
      )}
    </li>
  );
}

function findingWords(reason: ClauseReason): string {
  const found = foundWords(reason);
  const wanted = reason.expected;
  const expected = typeof wanted === 'string' ? t('“{name}”', { name: wanted }) : valueWords(asJson(wanted));
  const event = reason.because?.event;
  if (wanted === undefined)
    return event === undefined
      ? t('Found {found}', { found })
      : t('Found {found}, because of {event}', { found, event });
  return event === undefined
    ? t('Found {found}, looked for {expected}', { found, expected })
    : t('Found {found}, looked for {expected}, because of {event}', { found, expected, event });
}

/** Operands and findings came out of JSON; the engine only passes them on as unknown. */
const asJson = (value: unknown) => value as Parameters<typeof valueWords>[0];
