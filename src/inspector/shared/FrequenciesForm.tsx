import { useState } from 'react';
import type { OfferedFrequency } from '../../core/index.ts';
import { plural, t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldRow } from '../../ui/FieldGroup.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { limitWords } from '../../email/preferences/ownWords.ts';
import { pageWords } from '../../email/preferences/pageWords.ts';
import { useSharedSession } from '../../session/useSharedSession.ts';
import { LengthField } from '../LengthField.tsx';
import { useNeeded } from '../useNeeded.ts';
import styles from './Policies.module.css';
import { Fields, Panel } from './Sheet.tsx';

const most = 6;

/** How often subscribers may ask to be mailed at most. */
export function FrequenciesForm(props: {
  frequencies: readonly OfferedFrequency[];
  /** Of the page: what it calls a frequency without a name is in its words. */
  lang: string;
  onChange: (label: string, frequencies: OfferedFrequency[], typing?: string) => void;
}) {
  const { frequencies, lang, onChange } = props;
  const session = useSharedSession();
  return (
    <Panel
      title={t('How often at most')}
      hint={t(
        'Besides “as often as there is something”. Whoever chooses one gets no more than that over all journeys; transactional and time-sensitive emails go all the same.',
      )}
    >
      <Fields onBlur={session.endMerge}>
        {frequencies.map((frequency, index) => (
          // Offers have no names of their own; each form holds only what is half typed.
          <OfferFields
            key={index}
            offer={frequency}
            usual={limitWords(frequency, pageWords(lang))}
            number={index + 1}
            onChange={(next, typing) =>
              onChange(t('Change an offered frequency'), frequencies.with(index, next), `${index}-${typing}`)
            }
            onRemove={() => onChange(t('Remove an offered frequency'), frequencies.toSpliced(index, 1))}
          />
        ))}
        <div>
          <Button
            icon="plus"
            size="sm"
            disabledReason={
              frequencies.length >= most ? t('More than {most} are hard to choose from', { most }) : undefined
            }
            onClick={() =>
              onChange(t('Offer a frequency'), [...frequencies, { label: '', max: 1, per: 'P1W' }])
            }
          >
            {t('Offer a frequency')}
          </Button>
        </div>
      </Fields>
    </Panel>
  );
}

function OfferFields(props: {
  offer: OfferedFrequency;
  /** What it is called without a name. */
  usual: string;
  number: number;
  onChange: (offer: OfferedFrequency, typing: string) => void;
  onRemove: () => void;
}) {
  const { offer, usual, number, onChange, onRemove } = props;
  const [refused, setRefused] = useState(false);
  const max = useNeeded({
    value: offer.max,
    onChange: (next: number) => {
      setRefused(next < 1);
      if (next >= 1) onChange({ ...offer, max: next }, 'max');
    },
    onBlur: () => setRefused(false),
  });
  const length = useNeeded({
    value: offer.per,
    onChange: (per: string) => onChange({ ...offer, per }, 'per'),
    onBlur: () => undefined,
  });
  return (
    <div role="group" aria-label={t('Frequency {number}', { number })} className={styles.cap}>
      <FieldRow columns="minmax(0, 1fr) auto">
        <TextField
          label={t('Called')}
          maxLength={120}
          placeholder={usual}
          value={offer.label}
          onChange={(label) => onChange({ ...offer, label }, 'label')}
        />
        <div className={styles.remove}>
          <IconButton icon="trash" label={t('Remove frequency {number}', { number })} onClick={onRemove} />
        </div>
      </FieldRow>
      <FieldRow columns="minmax(0, 1fr) minmax(0, 2fr)">
        <NumberField
          label={t('At most')}
          integer
          min={1}
          unit={plural(offer.max, 'email', 'emails')}
          error={refused ? t('At least one: whoever wants none unsubscribes.') : undefined}
          {...max}
        />
        <LengthField label={t('In any')} {...length} />
      </FieldRow>
    </div>
  );
}
