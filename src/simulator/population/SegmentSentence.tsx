import type { ReactNode } from 'react';
import type { Behaviour, Model, TrailNames } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { sentence } from '../../ui/sentence.tsx';
import { deedWords } from './deedWords.ts';
import { RateField } from './RateField.tsx';
import styles from './BehaviourPanel.module.css';

type Segment = NonNullable<Model['segments']>[string];

/** How often people of one segment open, click and unsubscribe, and do what else is said of them, against everybody. */
export function SegmentSentence(props: {
  segment: Segment;
  behaviours: readonly Behaviour[];
  names: TrailNames;
  onChange: (times: Segment['times']) => void;
  onRemove: () => void;
}) {
  const { segment, behaviours, names, onChange, onRemove } = props;
  const { name, times } = segment;
  const factors = times.behaviours ?? {};
  const field = (label: string, value: number, onTimes: (value: number) => void) => (
    <RateField
      label={label}
      value={value}
      plain={{ max: 1_000 }}
      onChange={(next) => next !== undefined && onTimes(next)}
    />
  );
  const answer = (of: 'opens' | 'clicks' | 'unsubscribes', label: string) =>
    field(label, times[of] ?? 1, (value) => onChange({ ...times, [of]: value }));
  const withFactors = (next: Record<string, number>) => {
    const { behaviours: _, ...rest } = times;
    onChange(Object.keys(next).length > 0 ? { ...rest, behaviours: next } : rest);
  };
  const others = behaviours.filter(({ id }) => !Object.hasOwn(factors, id));
  return (
    <>
      <Row label={t('{segment} behaves like everybody', { segment: name })} onRemove={onRemove}>
        {sentence(
          '{segment} open {opens} times, click {clicks} times and unsubscribe {leave} times as often.',
          {
            segment: <b>{name}</b>,
            opens: answer('opens', t('{segment}: open, times as often', { segment: name })),
            clicks: answer('clicks', t('{segment}: click, times as often', { segment: name })),
            leave: answer('unsubscribes', t('{segment}: unsubscribe, times as often', { segment: name })),
          },
        )}{' '}
        {others.length > 0 && (
          <MenuButton
            label={t('{segment}: more that they do differently', { segment: name })}
            size="sm"
            icon="plus"
            groups={[
              {
                id: 'behaviours',
                items: others.map((behaviour) => ({
                  id: behaviour.id,
                  label: deedWords(behaviour, names),
                  hint: behaviour.id,
                  onSelect: () => withFactors({ ...factors, [behaviour.id]: 1 }),
                })),
              },
            ]}
          />
        )}
      </Row>
      {behaviours
        .filter(({ id }) => Object.hasOwn(factors, id))
        .map((behaviour) => {
          const what = deedWords(behaviour, names);
          const { [behaviour.id]: factor = 1, ...rest } = factors;
          return (
            <Row
              key={behaviour.id}
              label={t('{segment}: {what} as everybody', { segment: name, what })}
              onRemove={() => withFactors(rest)}
            >
              {sentence('{segment} do {what} {times} times as often.', {
                segment: <b>{name}</b>,
                what: <b>{what}</b>,
                times: field(
                  t('{segment}: {what}, times as often', { segment: name, what }),
                  factor,
                  (value) => withFactors({ ...factors, [behaviour.id]: value }),
                ),
              })}
            </Row>
          );
        })}
    </>
  );
}

function Row(props: { label: string; onRemove: () => void; children: ReactNode }) {
  return (
    <li className={styles.row}>
      <div className={styles.sentence}>{props.children}</div>
      <IconButton icon="trash" size="sm" label={props.label} onClick={props.onRemove} />
    </li>
  );
}
