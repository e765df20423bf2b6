import type { Evidence, Journey, Model } from '../../core/index.ts';
import { trailNames } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { sentence } from '../../ui/sentence.tsx';
import { Table } from '../../ui/Table.tsx';
import { DelayWords } from './DelayWords.tsx';
import { withEmailRate, withUsual } from './modelEdits.ts';
import { RateField } from './RateField.tsx';
import styles from './BehaviourPanel.module.css';

const columns = [
  { rate: 'opens', head: t('Open, of 100') },
  { rate: 'clicks', head: t('Click, of 100 who open') },
  { rate: 'unsubscribes', head: t('Unsubscribe, of 100') },
] as const;

const usualOpening = { half: 'PT5H', most: 'PT30H' };
const usualClicking = { half: 'PT2M', most: 'PT15M' };

/** What people do with mails: in general as sentences, and for single emails where it is different. */
export function MailRates(props: {
  model: Model;
  journey: Journey;
  evidence: Evidence | undefined;
  onChange: (model: Model) => void;
}) {
  const { model, journey, evidence, onChange } = props;
  const { usually, emails = {} } = model.mails;
  const names = trailNames([journey]);
  const rate = (name: 'opens' | 'clicks' | 'unsubscribes' | 'complains' | 'bounces', label: string) => (
    <RateField
      label={label}
      value={usually[name] ?? 0}
      onChange={(value) => value !== undefined && onChange(withUsual(model, { [name]: value }))}
    />
  );
  return (
    <>
      <div className={styles.sentence}>
        {sentence('Of 100 people who get an email, {opens} open it,', {
          opens: rate('opens', t('Open, of 100')),
        })}{' '}
        <DelayWords
          delay={usually.opensAfter ?? usualOpening}
          onChange={(opensAfter) => onChange(withUsual(model, { opensAfter }))}
        />
        .
      </div>
      <div className={styles.sentence}>
        {sentence('Of 100 who open it, {clicks} click a link,', {
          clicks: rate('clicks', t('Click, of 100 who open')),
        })}{' '}
        <DelayWords
          delay={usually.clicksAfter ?? usualClicking}
          onChange={(clicksAfter) => onChange(withUsual(model, { clicksAfter }))}
        />
        .
      </div>
      <div className={styles.sentence}>
        {sentence(
          'Of 100 mails, {unsubscribes} lead to an unsubscribe, {complains} to a complaint, and {bounces} come back for good.',
          {
            unsubscribes: rate('unsubscribes', t('Unsubscribe, of 100')),
            complains: rate('complains', t('Complain, of 100')),
            bounces: rate('bounces', t('Bounce, of 100')),
          },
        )}
      </div>
      <div className={styles.wide}>
        <Table caption={t('Rates of single emails; an empty field is as usual')} captionHidden={false} dense>
          <thead>
            <tr>
              <th scope="col">{t('Email')}</th>
              {columns.map(({ rate: name, head }) => (
                <th key={name} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Object.keys(journey.emails).map((id) => (
              <tr key={id}>
                <th scope="row">
                  {names.email(id)}
                  {evidence?.emails[id] !== undefined && (
                    <span className={styles.seen}>{t('{count} seen', { count: evidence.emails[id] })}</span>
                  )}
                </th>
                {columns.map(({ rate: name, head }) => (
                  <td key={name}>
                    <RateField
                      label={t('{email}: {rate}', { email: names.email(id), rate: head })}
                      value={emails[id]?.[name]}
                      usual={usually[name] ?? 0}
                      onChange={(value) => onChange(withEmailRate(model, id, name, value))}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </>
  );
}
