import type { Model } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { DateField } from '../../ui/DateField.tsx';
import { DurationField } from '../../ui/DurationField.tsx';
import { sentence } from '../../ui/sentence.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { RateField } from './RateField.tsx';
import styles from './BehaviourPanel.module.css';

/** From when to when people are watched, and what mails are assumed to cost. */
export function TimeAndCost({ model, onChange }: { model: Model; onChange: (model: Model) => void }) {
  const { start, until, costs = {} } = model;
  const { perThousandMails = 0, currency = '' } = costs;
  const dayField = (label: string, value: string, onDay: (moment: string) => void) => (
    <DateField
      label={label}
      labelHidden
      className={styles.length}
      value={value.slice(0, 10)}
      onChange={(day) => {
        if (day !== undefined && day >= '1970') onDay(`${day}T00:00:00Z`);
      }}
    />
  );
  const from = dayField(t('First day'), start, (moment) => onChange({ ...model, start: moment }));
  return (
    <>
      <div className={styles.sentence}>
        {until.startsWith('P')
          ? sentence('They are watched from {day} for {length}.', {
              day: from,
              length: (
                <DurationField
                  label={t('For how long')}
                  labelHidden
                  className={styles.length}
                  units={['days', 'weeks']}
                  value={until}
                  onChange={(next) => {
                    if (next !== undefined) onChange({ ...model, until: next });
                  }}
                />
              ),
            })
          : sentence('They are watched from {day} until {end}.', {
              day: from,
              end: dayField(t('Last day'), until, (moment) => onChange({ ...model, until: moment })),
            })}
      </div>
      <div className={styles.sentence}>
        {sentence('1,000 mails cost {price} {currency}.', {
          price: (
            <RateField
              label={t('1,000 mails cost')}
              value={perThousandMails}
              plain={{ max: 1_000_000_000 }}
              onChange={(price) =>
                price !== undefined && onChange({ ...model, costs: { ...costs, perThousandMails: price } })
              }
            />
          ),
          currency: (
            <TextField
              label={t('Currency')}
              labelHidden
              className={styles.rate}
              maxLength={20}
              value={currency}
              onChange={(text) => onChange({ ...model, costs: { ...costs, currency: text } })}
            />
          ),
        })}
      </div>
    </>
  );
}
