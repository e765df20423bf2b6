import { patternWords, ruleIsComplete, type EventPattern, type TriggerOn } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { SwitchField } from '../../ui/CheckField.tsx';
import { ComboField } from '../../ui/ComboField.tsx';
import { SegmentedField } from '../../ui/SegmentedField.tsx';
import { sentence } from '../../ui/sentence.tsx';
import type { Change } from '../Change.ts';
import { SegmentChoice } from '../Choices.tsx';
import { LengthField } from '../LengthField.tsx';
import { EventPatternField } from '../rules/EventPatternField.tsx';
import { nameSuggestions } from '../rules/suggestions.ts';
import { SamplesWhoDo } from '../samples/SamplesWhoDo.tsx';
import { useVocabulary } from '../samples/useVocabulary.tsx';
import { useNeeded } from '../useNeeded.ts';
import { OffsetPart } from '../wait/OffsetPart.tsx';
import { TimePart } from '../wait/TimePart.tsx';
import { daysFirst } from '../wait/waitWords.ts';
import styles from './TriggerFields.module.css';

type On<Key extends string> = Extract<TriggerOn, Record<Key, unknown>>;
interface Props<Of extends TriggerOn> {
  on: Of;
  error: string | undefined;
  onChange: Change<TriggerOn>;
  onBlur: () => void;
}

/** What lets people in, in the fields of its kind. */
export function TriggerFields({ on, ...props }: Props<TriggerOn>) {
  if ('event' in on) return <EventFields on={on} {...props} />;
  if ('segment' in on) return <SegmentFields on={on} {...props} />;
  if ('date' in on) return <DateFields on={on} {...props} />;
  if ('inactivity' in on) return <InactivityFields on={on} {...props} />;
  return (
    <p className={styles.reading}>
      {t(
        'People come in when you let them in by hand, when a list or another system sends them, and when another journey starts this one.',
      )}
    </p>
  );
}

function EventFields({ on: { event }, error, onChange, onBlur }: Props<On<'event'>>) {
  return (
    <>
      <EventPatternField
        label={t('People enter when they do this')}
        hint={error === undefined ? t('An event from your website, app or shop.') : undefined}
        error={error}
        value={event}
        onChange={(next, typing) => onChange({ event: next }, typing)}
        onBlur={onBlur}
      />
      {ruleIsComplete({ event }) && <Reading pattern={event} />}
    </>
  );
}

function Reading({ pattern }: { pattern: EventPattern }) {
  return (
    <p className={styles.reading}>
      {sentence('Whoever does {deed} enters.', { deed: <b>{patternWords(pattern)}</b> })}{' '}
      <SamplesWhoDo pattern={pattern} />
    </p>
  );
}

function SegmentFields({ on, error, onChange, onBlur }: Props<On<'segment'>>) {
  const fine = error === undefined && {
    hint: t('Only a change counts: who is in it from the start does not enter.'),
  };
  return (
    <>
      <SegmentedField
        label={t('People enter when they')}
        value={on.edge}
        options={[
          { value: 'enters', label: t('Join it') },
          { value: 'leaves', label: t('Leave it') },
        ]}
        onChange={(edge) => onChange({ ...on, edge })}
      />
      <SegmentChoice
        label={t('Segment')}
        {...fine}
        error={error}
        value={on.segment || undefined}
        onChange={(segment) => onChange({ ...on, segment })}
        onBlur={onBlur}
      />
    </>
  );
}

function DateFields({ on: { date }, error, onChange, onBlur }: Props<On<'date'>>) {
  const { attributes } = useVocabulary();
  const put = (next: Partial<typeof date>, typing?: string) =>
    onChange({ date: { ...date, ...next } }, typing);
  // What looks like a date comes first; the rest may still become one.
  const known = attributes.toSorted((a, b) => Number(b.type === 'date') - Number(a.type === 'date'));
  return (
    <>
      <ComboField
        label={t('Which date')}
        icon="calendar"
        placeholder={t('Field of the profile')}
        hint={error === undefined ? t('A field such as birthday or renews_on.') : undefined}
        error={error}
        value={date.attribute}
        suggestions={nameSuggestions(known)}
        onChange={(attribute) => put({ attribute }, 'date')}
        onBlur={onBlur}
      />
      <OffsetPart value={date.offset} onChange={(offset) => put({ offset }, 'offset')} onBlur={onBlur} />
      <TimePart
        label={t('Time of day')}
        hint={t('On the subscriber’s own clock.')}
        value={date.time}
        onChange={(time) => time !== undefined && put({ time }, 'time')}
        canBeEmpty={false}
        onBlur={onBlur}
      />
      <SwitchField
        label={t('Every year')}
        hint={t('Otherwise once, in the year of the date.')}
        checked={date.yearly}
        onChange={(yearly) => put({ yearly })}
      />
    </>
  );
}

function InactivityFields({ on: { inactivity }, error, onChange, onBlur }: Props<On<'inactivity'>>) {
  const length = useNeeded({
    value: inactivity.for,
    onChange: (next: string) => onChange({ inactivity: { ...inactivity, for: next } }, 'for'),
    onBlur,
  });
  return (
    <>
      <EventPatternField
        label={t('People enter when they have not done this')}
        hint={
          error === undefined
            ? t('Such as Page Viewed or Email Opened; opens by machines do not count.')
            : undefined
        }
        error={error}
        value={inactivity.of}
        onChange={(of, typing) => onChange({ inactivity: { ...inactivity, of } }, typing)}
        onBlur={onBlur}
      />
      <LengthField label={t('For', { context: 'a length of time' })} units={daysFirst} {...length} />
    </>
  );
}
