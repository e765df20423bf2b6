import { cityOf, isZone, parseInstant, zoneNames, type Scenario, type Topic } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { ComboField } from '../../ui/ComboField.tsx';
import { FieldGroup, FieldRow } from '../../ui/FieldGroup.tsx';
import { SegmentedField } from '../../ui/SegmentedField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TagsField } from '../../ui/TagsField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { LengthField } from './LengthField.tsx';
import { MomentField } from './MomentField.tsx';
import { endOf } from './scenarioTime.ts';
import { ValueRows } from './ValueRows.tsx';
import styles from './person.module.css';

const zoneSuggestions = () => zoneNames().map((name) => ({ value: name, hint: cityOf(name) }));

/** Who the person is before anything happens, and for how long they are watched. */
export function ProfileForm(props: {
  scenario: Scenario;
  /** The clock of whoever has none. */
  journeyZone: string;
  topics: Readonly<Record<string, Topic>>;
  /** Attributes and tags that the journey asks about. */
  asked: { attributes: readonly string[]; tags: readonly string[] };
  onChange: (next: Scenario, merge?: string) => void;
}) {
  const { scenario, journeyZone, topics, asked, onChange } = props;
  const { subscriber } = scenario;
  const { timeZone } = subscriber;
  const zone = timeZone !== undefined && isZone(timeZone) ? timeZone : journeyZone;
  const put = (part: Partial<Scenario['subscriber']>, merge?: string) =>
    onChange({ ...scenario, subscriber: { ...subscriber, ...part } }, merge);
  const choose = (topic: string, choice: 'in' | 'out' | undefined) => {
    const { [topic]: _, ...others } = subscriber.topics ?? {};
    put({ topics: choice === undefined ? others : { ...others, [topic]: choice === 'in' } });
  };
  const lasts = parseInstant(scenario.until) === undefined;

  return (
    <div className={styles.form}>
      <TextField
        label={t('What they do')}
        hint={t('Tells them apart in the list, such as “Buys after the first mail”.')}
        value={scenario.name}
        onChange={(name) => onChange({ ...scenario, name }, 'name')}
      />
      <FieldRow>
        <TextField
          label={t('Email address')}
          type="email"
          value={subscriber.email ?? ''}
          onChange={(email) => put({ email: email === '' ? undefined : email }, 'email')}
        />
        <TextField
          label={t('Id')}
          required
          value={subscriber.id}
          error={subscriber.id === '' ? t('Everybody needs an id') : undefined}
          onChange={(id) => put({ id }, 'id')}
        />
      </FieldRow>
      <ComboField
        label={t('Time zone')}
        placeholder={t('The journey’s: {zone}', { zone: journeyZone })}
        value={timeZone ?? ''}
        suggestions={zoneSuggestions()}
        error={timeZone === undefined || isZone(timeZone) ? undefined : t('Choose a time zone from the list')}
        onChange={(next) => put({ timeZone: next === '' ? undefined : next }, 'timeZone')}
      />
      <ValueRows
        legend={t('Attributes')}
        of="attribute"
        value={subscriber.attributes ?? none}
        suggestions={asked.attributes}
        onChange={(attributes) => put({ attributes }, 'attributes')}
      />
      <TagsField
        label={t('Tags')}
        value={subscriber.tags ?? []}
        suggestions={asked.tags}
        placeholder={t('Add a tag')}
        onChange={(tags) => put({ tags })}
      />
      {Object.entries(topics).length > 0 && (
        <FieldGroup legend={t('Topics')}>
          {Object.entries(topics).map(([id, topic]) => {
            const choice = subscriber.topics?.[id];
            return (
              <SelectField
                key={id}
                className={styles.beside}
                label={topic.name}
                value={choice === undefined ? undefined : choice ? 'in' : 'out'}
                placeholder={
                  topic.default === 'in' ? t('No choice made: gets it') : t('No choice made: does not get it')
                }
                options={[
                  { value: 'in', label: t('Wants it') },
                  { value: 'out', label: t('Does not want it') },
                ]}
                onChange={(next) => choose(id, next)}
                onClear={() => choose(id, undefined)}
              />
            );
          })}
        </FieldGroup>
      )}
      <MomentField
        legend={t('Starts')}
        hint={t('On the clock of {city}.', { city: cityOf(zone) })}
        value={scenario.start}
        zone={zone}
        onChange={(start) => onChange({ ...scenario, start }, 'start')}
      />
      <FieldGroup legend={t('Watched')}>
        <SegmentedField
          label={t('Watched for a time or until a date')}
          labelHidden
          value={lasts ? 'for' : 'until'}
          options={[
            { value: 'for', label: t('For a time') },
            { value: 'until', label: t('Until a date') },
          ]}
          onChange={(mode) =>
            onChange({ ...scenario, until: mode === 'for' ? 'P30D' : endOf(scenario, zone) })
          }
        />
        {lasts ? (
          <LengthField
            label={t('Length')}
            value={scenario.until}
            onChange={(until) => onChange({ ...scenario, until }, 'until')}
          />
        ) : (
          <MomentField
            legend={t('End')}
            legendHidden
            value={scenario.until}
            zone={zone}
            onChange={(until) => onChange({ ...scenario, until }, 'until')}
          />
        )}
      </FieldGroup>
    </div>
  );
}

// One value, so that a person without attributes is not a new one at each drawing.
const none = {};
