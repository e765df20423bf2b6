import type { Clause, EventPattern } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import { FieldRow } from '../../ui/FieldGroup.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { SegmentedField } from '../../ui/SegmentedField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useNeeded } from '../useNeeded.ts';
import { EventPatternField } from './EventPatternField.tsx';
import { LatelyField } from './LatelyField.tsx';
import type { LeafFieldsProps } from './LeafForm.ts';
import { EventContext, PropertyFields } from './propertyLeaves.tsx';
import { useRuleScope } from './RuleScope.tsx';

type PickClause = Extract<Clause, { pick: unknown }>;
type CountClause = Exclude<Extract<Clause, { event: EventPattern }>, PickClause>;
type HowOften = 'ever' | 'never' | 'atLeast' | 'atMost' | 'between';

const howOften: readonly { value: HowOften; label: string }[] = [
  { value: 'ever', label: t('happened', { context: 'an event' }) },
  { value: 'never', label: t('did not happen') },
  { value: 'atLeast', label: t('happened at least …') },
  { value: 'atMost', label: t('happened at most …') },
  { value: 'between', label: t('happened between …') },
];

function oftenOf({ times }: CountClause): HowOften {
  const { atLeast, atMost } = times ?? {};
  if (atLeast !== undefined && atMost !== undefined) return 'between';
  if (atMost !== undefined) return atMost === 0 ? 'never' : 'atMost';
  return atLeast === undefined ? 'ever' : 'atLeast';
}

const timesFor: Readonly<Record<HowOften, CountClause['times']>> = {
  ever: undefined,
  never: { atMost: 0 },
  atLeast: { atLeast: 2 },
  atMost: { atMost: 1 },
  between: { atLeast: 1, atMost: 3 },
};

/** An event: whether and how often it happened, and in what time. */
export function EventClauseFields({ leaf, onChange, onBlur }: LeafFieldsProps<CountClause>) {
  const inRun = useRuleScope() === 'run';
  const often = oftenOf(leaf);
  const { atLeast, atMost } = leaf.times ?? {};
  const count = (bound: 'atLeast' | 'atMost', label: string, value: number | undefined) => (
    <CountField
      label={label}
      value={value}
      onChange={(next) => onChange({ ...leaf, times: { ...leaf.times, [bound]: next } }, bound)}
      onBlur={onBlur}
    />
  );
  return (
    <>
      <EventPatternField
        label={t('Event')}
        labelHidden
        value={leaf.event}
        onChange={(event, typing) => onChange({ ...leaf, event }, typing)}
        onBlur={onBlur}
      />
      <SelectField
        label={t('How often')}
        labelHidden
        value={often}
        options={howOften}
        onChange={(next) => onChange({ ...leaf, times: timesFor[next] })}
        onBlur={onBlur}
      />
      {(often === 'atLeast' || often === 'atMost' || often === 'between') && (
        <FieldRow>
          {often !== 'atMost' && count('atLeast', t('At least'), atLeast)}
          {often !== 'atLeast' && count('atMost', t('At most'), atMost)}
        </FieldRow>
      )}
      <LatelyField
        within={leaf.within}
        first="P30D"
        onChange={(within, typing) => onChange({ ...leaf, within }, typing)}
        onBlur={onBlur}
      />
      {inRun && <SinceEntry since={leaf.since} onChange={(since) => onChange({ ...leaf, since })} />}
    </>
  );
}

/** A property of the first or last event. */
export function PickClauseFields({ leaf, onChange, onBlur }: LeafFieldsProps<PickClause>) {
  const inRun = useRuleScope() === 'run';
  const { event, pick, since, property, ...comparison } = leaf;
  return (
    <>
      <SegmentedField
        label={t('Which event')}
        labelHidden
        value={pick}
        onChange={(next) => onChange({ ...leaf, pick: next })}
        options={[
          { value: 'last', label: t('The last', { context: 'an event' }) },
          { value: 'first', label: t('The first', { context: 'an event' }) },
        ]}
      />
      <EventPatternField
        label={t('Event')}
        labelHidden
        value={event}
        onChange={(next, typing) => onChange({ ...leaf, event: next }, typing)}
        onBlur={onBlur}
      />
      {inRun && <SinceEntry since={since} onChange={(next) => onChange({ ...leaf, since: next })} />}
      <EventContext value={event.event}>
        <PropertyFields
          leaf={{ property, ...comparison }}
          onChange={(next, typing) => onChange({ event, pick, since, ...next }, typing)}
          onBlur={onBlur}
        />
      </EventContext>
    </>
  );
}

/** How many times; a number below nought would not be read back. */
function CountField(props: {
  label: string;
  value: number | undefined;
  onChange: (count: number) => void;
  onBlur: () => void;
}) {
  const field = useNeeded({
    ...props,
    onChange: (count: number) => {
      if (count >= 0) props.onChange(count);
    },
  });
  return (
    <NumberField label={props.label} integer min={0} unit={t('times', { context: 'how often' })} {...field} />
  );
}

function SinceEntry({
  since,
  onChange,
}: {
  since: 'entry' | undefined;
  onChange: (since: 'entry' | undefined) => void;
}) {
  return (
    <CheckField
      label={t('Only since they entered the journey')}
      checked={since === 'entry'}
      onChange={(on) => onChange(on ? 'entry' : undefined)}
    />
  );
}
