import { useState } from 'react';
import { calendarPeriods, changePolicies, type Policies } from '../../core/index.ts';
import { useSharedSession, useSharedState } from '../../session/useSharedSession.ts';
import { plural, t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldRow } from '../../ui/FieldGroup.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { ToggleChips } from '../../ui/ToggleChips.tsx';
import { LengthField } from '../LengthField.tsx';
import { useNeeded } from '../useNeeded.ts';
import styles from './Policies.module.css';
import { Fields, Panel } from './Sheet.tsx';

type Cap = NonNullable<Policies['caps']>[number];

const periods = [
  { value: 'P1D', label: t('a day', { context: 'so many emails in …' }) },
  { value: 'P1W', label: t('a week, from Monday') },
  { value: 'P1M', label: t('a month', { context: 'so many emails in …' }) },
  { value: 'rolling', label: t('any span of …') },
] as const;

/** How many emails anybody gets at most, over all journeys. */
export function CapsForm() {
  const session = useSharedSession();
  const caps = useSharedState(({ shared }) => shared.policies.caps) ?? [];
  const put = (label: string, next: readonly Cap[], typing?: string) =>
    session.apply(label, changePolicies({ caps: next.length === 0 ? undefined : [...next] }), {
      merge: typing && `caps/${typing}`,
    });
  return (
    <Panel
      title={t('At most so many emails')}
      hint={t(
        'Counted for each person over all journeys. Transactional emails do not count and are never held back; a time-sensitive email counts, but goes all the same.',
      )}
    >
      <Fields onBlur={session.endMerge}>
        {caps.map((cap, index) => (
          // Caps have no names; each form holds nothing of its own.
          <CapFields
            key={index}
            cap={cap}
            number={index + 1}
            onChange={(next, typing) =>
              put(t('Change a cap'), caps.with(index, next), typing && `${index}/${typing}`)
            }
            onRemove={() => put(t('Remove a cap'), caps.toSpliced(index, 1))}
          />
        ))}
        <div>
          <Button
            icon="plus"
            size="sm"
            onClick={() => put(t('Add a cap'), [...caps, { max: 1, per: 'P1D', count: 'calendar' }])}
          >
            {caps.length === 0 ? t('Add a cap') : t('Another cap')}
          </Button>
        </div>
      </Fields>
    </Panel>
  );
}

function CapFields(props: {
  cap: Cap;
  number: number;
  onChange: (cap: Cap, typing?: string) => void;
  onRemove: () => void;
}) {
  const { cap, number, onChange, onRemove } = props;
  const topics = useSharedState(({ shared }) => shared.topics);
  const [refused, setRefused] = useState(false);
  const max = useNeeded({
    value: cap.max,
    onChange: (next: number) => {
      setRefused(next < 1);
      if (next >= 1) onChange({ ...cap, max: next }, 'max');
    },
    onBlur: () => setRefused(false),
  });
  const length = useNeeded({
    value: cap.per,
    onChange: (per: string) => onChange({ ...cap, per }, 'per'),
    onBlur: () => undefined,
  });
  const known = periods.find(({ value }) => value === (cap.count === 'rolling' ? 'rolling' : cap.per));
  return (
    <div role="group" aria-label={t('Cap {number}', { number })} className={styles.cap}>
      <FieldRow columns="minmax(0, 1fr) minmax(0, 1.4fr) auto">
        <NumberField
          label={t('At most')}
          integer
          min={1}
          unit={plural(cap.max, 'email', 'emails')}
          error={refused ? t('At least one: to send nothing at all, pause the journeys.') : undefined}
          {...max}
        />
        <SelectField
          label={t('In', { context: 'so many emails in …' })}
          value={known?.value}
          options={periods}
          onChange={(chosen) =>
            onChange(
              chosen === 'rolling'
                ? { ...cap, count: 'rolling' }
                : {
                    ...cap,
                    count: 'calendar',
                    per: calendarPeriods.find((each) => each === chosen) ?? 'P1D',
                  },
            )
          }
        />
        <div className={styles.remove}>
          <IconButton icon="trash" label={t('Remove cap {number}', { number })} onClick={onRemove} />
        </div>
      </FieldRow>
      {cap.count === 'rolling' && <LengthField label={t('Length of the span')} {...length} />}
      {Object.keys(topics).length > 0 && (
        <ToggleChips
          label={t('Only emails of')}
          hint={cap.topics === undefined ? t('No topic chosen: emails of every topic count.') : undefined}
          value={cap.topics ?? []}
          options={Object.entries(topics).map(([value, { name }]) => ({
            value,
            label: name || t('Without a name'),
          }))}
          onChange={(chosen) => {
            const { topics: _, ...rest } = cap;
            onChange(chosen.length === 0 ? rest : { ...rest, topics: chosen });
          }}
        />
      )}
    </div>
  );
}
