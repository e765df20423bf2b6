import {
  checkWords,
  journeyOfRun,
  localDay,
  localTime,
  trailNames,
  wordsOf,
  type Journey,
  type PreferenceEffect,
  type SentMail,
  type TrailEntry,
  type TrailNames,
} from '../../core/index.ts';
import { listed, plural, t } from '../../texts/t.ts';
import styles from './EffectPanel.module.css';

/** What a choice on the preference page would change for a person: how many mails, and which of them. */
export function EffectPanel(props: {
  effect: PreferenceEffect;
  journeys: readonly Journey[];
  isChosen: boolean;
  name: string;
}) {
  const { effect, journeys, isChosen, name } = props;
  const names = trailNames(journeys, { zone: effect.before.state.subscriber.timeZone });
  const { lost, gained, moved, before } = effect;
  const rows = [
    ...lost.map(({ mail, why }) => ({
      key: `lost ${mail.id}`,
      mark: t('does not go'),
      mail,
      detail: why ? reasonOf(why, names) : t('they do not come so far'),
    })),
    ...gained.map((mail) => ({
      key: `gained ${mail.id}`,
      mark: t('goes besides'),
      mail,
      detail: undefined,
    })),
    ...moved.map(({ from, to }) => ({
      key: `moved ${from.id}`,
      mark: t('goes at another time'),
      mail: from,
      detail: t('then at {moment}', { moment: momentOf(to) }),
    })),
  ];
  return (
    <div className={styles.effect}>
      <p role="status" className={styles.sum}>
        {isChosen ? changesOf(effect, name) : sentOf(before.mails.length, name)}
      </p>
      {isChosen && rows.length > 0 && (
        <ul className={styles.list} aria-label={t('What this choice changes')} tabIndex={0}>
          {rows.map(({ key, mark, mail, detail }) => (
            <li key={key} className={styles.row}>
              <span className={styles.mail}>
                {t('{email}: {what}', { email: names.email(mail.email), what: mark })}
              </span>
              <span className={styles.detail}>
                {[whereOf(mail, names), detail].filter((part) => part !== undefined).join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The one check that said no says enough: the email is named already. */
function reasonOf(entry: TrailEntry, names: TrailNames): string {
  const { why } = entry;
  const failed = why.code === 'gate' ? why.checks.find(({ passed }) => !passed) : undefined;
  return failed ? checkWords(failed, names) : wordsOf(entry, names).detail;
}

const sentOf = (count: number, name: string): string =>
  count === 0
    ? t('As things are, {name} gets no mail from the journeys that are switched on.', { name })
    : plural(
        count,
        'As things are, {name} gets {count} mail from the journeys that are switched on. Choose something below, and see what would change.',
        'As things are, {name} gets {count} mails from the journeys that are switched on. Choose something below, and see what would change.',
        { name },
      );

function changesOf({ lost, gained, moved, after }: PreferenceEffect, name: string): string {
  const parts = [
    ...(lost.length > 0
      ? [plural(lost.length, '{count} mail would not go', '{count} mails would not go')]
      : []),
    ...(gained.length > 0
      ? [plural(gained.length, '{count} mail would go besides', '{count} mails would go besides')]
      : []),
    ...(moved.length > 0
      ? [
          plural(
            moved.length,
            '{count} mail would go at another time',
            '{count} mails would go at another time',
          ),
        ]
      : []),
  ];
  if (parts.length === 0)
    return t('With this choice nothing would change in the mails that {name} gets.', { name });
  const left =
    after.mails.length === 0
      ? t('None is left.', { context: 'of the mails' })
      : plural(after.mails.length, '{count} mail is left.', '{count} mails are left.');
  return `${t('With this choice {changes}.', { changes: listed(parts) })} ${left}`;
}

const momentOf = ({ local }: SentMail) => `${localDay(local)} ${localTime(local)}`;
const whereOf = (mail: SentMail, names: TrailNames) =>
  t('{journey}, {moment}', { journey: names.journey(journeyOfRun(mail.run)), moment: momentOf(mail) });
