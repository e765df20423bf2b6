import { formatInstant, type Scenario, type ScenarioEvent } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { ComboField } from '../../ui/ComboField.tsx';
import type { Option } from '../../ui/option.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { FieldGroup } from '../../ui/FieldGroup.tsx';
import { SegmentedField } from '../../ui/SegmentedField.tsx';
import {
  eventName,
  eventTypes,
  propertiesOf,
  withName,
  withProperties,
  withTime,
  withType,
} from './eventShape.ts';
import { LengthField } from './LengthField.tsx';
import { MomentField } from './MomentField.tsx';
import { durationTo, eventInstant } from './scenarioTime.ts';
import { ValueRows } from './ValueRows.tsx';
import styles from './person.module.css';

/** What may be typed without typing: names of events, with the properties that rules ask of each, and attributes. */
export interface Vocabulary {
  events: ReadonlyMap<string, readonly string[]>;
  attributes: readonly string[];
  /** Journeys that somebody can be let into by hand, the open one first. */
  journeys: readonly Option<string>[];
}

/** Versions exist only where a journey was published: which steps move where is told in a file. */
function Moved() {
  return (
    <div className={styles.eventForm}>
      <p className={styles.note}>
        {t(
          'A move to another version of the journey. It can be deleted here, and changed under “As a file”.',
        )}
      </p>
    </div>
  );
}

/** One event of a person: what it is, when it happens, what it carries. */
export function EventForm(props: {
  scenario: Scenario;
  event: ScenarioEvent;
  zone: string;
  vocabulary: Vocabulary;
  onChange: (event: ScenarioEvent, merge?: string) => void;
}) {
  const { scenario, event, zone, vocabulary, onChange } = props;
  if (event.type === 'migrate') return <Moved />;
  const [journey] = vocabulary.journeys;
  const name = eventName(event);
  const instant = eventInstant(scenario, event, zone) ?? 0;
  return (
    <div className={styles.eventForm}>
      <SegmentedField
        label={t('Kind of event')}
        labelHidden
        size="sm"
        value={event.type}
        options={eventTypes(journey !== undefined || event.type === 'manual')}
        onChange={(type) => onChange(withType(event, type, journey?.value ?? ''))}
      />
      {event.type === 'manual' && (
        <SelectField
          label={t('Into which journey')}
          hint={t('By hand, by a list or by another system; the journey needs a trigger for it.')}
          value={event.journey}
          options={vocabulary.journeys}
          onChange={(next) => onChange({ ...event, journey: next })}
        />
      )}
      {(event.type === 'track' || event.type === 'page') && (
        <ComboField
          label={event.type === 'track' ? t('Event') : t('Page')}
          required={event.type === 'track'}
          value={name}
          error={event.type === 'track' && name === '' ? t('Name the event') : undefined}
          suggestions={
            event.type === 'track' ? [...vocabulary.events.keys()].map((value) => ({ value })) : []
          }
          onChange={(next) => onChange(withName(event, next), 'event name')}
        />
      )}
      <FieldGroup legend={t('When')}>
        <SegmentedField
          label={t('After the start or on a date')}
          labelHidden
          size="sm"
          value={event.timestamp === undefined ? 'after' : 'on'}
          options={[
            { value: 'after', label: t('After the start') },
            { value: 'on', label: t('On a date') },
          ]}
          onChange={(mode) =>
            onChange(
              withTime(
                event,
                mode === 'after'
                  ? { after: durationTo(scenario, instant, zone) }
                  : { timestamp: formatInstant(instant) },
              ),
            )
          }
        />
        {event.timestamp === undefined ? (
          <LengthField
            label={t('How long after the start')}
            value={event.after}
            onChange={(after) => onChange(withTime(event, { after }), 'event time')}
          />
        ) : (
          <MomentField
            legend={t('Date and time')}
            legendHidden
            value={event.timestamp}
            zone={zone}
            onChange={(timestamp) => onChange(withTime(event, { timestamp }), 'event time')}
          />
        )}
      </FieldGroup>
      <ValueRows
        legend={event.type === 'identify' ? t('What changes') : t('Properties')}
        of={event.type === 'identify' ? 'attribute' : 'property'}
        value={propertiesOf(event)}
        suggestions={event.type === 'identify' ? vocabulary.attributes : (vocabulary.events.get(name) ?? [])}
        onChange={(properties) => onChange(withProperties(event, properties), 'event properties')}
      />
    </div>
  );
}
