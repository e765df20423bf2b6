import type { Choice, Scenario } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { FieldGroup } from '../../ui/FieldGroup.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import styles from './person.module.css';

type Answer = NonNullable<Scenario['webhooks']>[string];

const answers: readonly { value: Answer; label: string }[] = [
  { value: 'answered', label: t('It answers') },
  { value: 'failed', label: t('It fails') },
  { value: 'silent', label: t('It never answers') },
];

/** What chance and other systems decide for a person: the arm of each split, the answer to each call. */
export function ChoicesForm(props: {
  scenario: Scenario;
  choices: { arms: readonly Choice[]; answers: readonly Choice[] };
  onChange: (next: Scenario) => void;
}) {
  const { scenario, choices, onChange } = props;
  const { pins = {}, webhooks = {} } = scenario;
  // What is said of other journeys, or of steps that are gone, is kept until somebody takes it out.
  const elsewhere = (given: object, known: readonly Choice[]) =>
    Object.keys(given).filter((place) => !known.some((choice) => choice.place === place));
  const otherPins = elsewhere(pins, choices.arms);
  const otherAnswers = elsewhere(webhooks, choices.answers);
  const pin = (place: string, arm: string | undefined) =>
    onChange({ ...scenario, pins: changed(pins, place, arm) });
  const answer = (place: string, given: Answer | undefined) =>
    onChange({ ...scenario, webhooks: changed(webhooks, place, given) });

  return (
    <>
      {(choices.arms.length > 0 || otherPins.length > 0) && (
        <FieldGroup legend={t('Where chance decides')}>
          {choices.arms.map(({ place, name, options }) => (
            <SelectField
              key={place}
              label={place.endsWith('#variant') ? t('{step}: which variant', { step: name }) : name}
              value={pins[place]}
              placeholder={t('By chance, as it falls for this person')}
              onClear={() => pin(place, undefined)}
              options={withChosen(options, pins[place])}
              onChange={(arm) => pin(place, arm)}
            />
          ))}
          <Others given={pins} places={otherPins} onRemove={(place) => pin(place, undefined)} />
        </FieldGroup>
      )}
      {(choices.answers.length > 0 || otherAnswers.length > 0) && (
        <FieldGroup legend={t('What other systems answer')}>
          {choices.answers.map(({ place, name }) => (
            <SelectField
              key={place}
              label={name}
              value={webhooks[place] ?? 'answered'}
              options={answers}
              onChange={(given) => answer(place, given === 'answered' ? undefined : given)}
            />
          ))}
          <Others given={webhooks} places={otherAnswers} onRemove={(place) => answer(place, undefined)} />
        </FieldGroup>
      )}
    </>
  );
}

function Others(props: {
  given: Readonly<Record<string, string>>;
  places: readonly string[];
  onRemove: (place: string) => void;
}) {
  return props.places.map((place) => (
    <div key={place} className={styles.deed}>
      <span>{place}</span>
      <span>{props.given[place]}</span>
      <IconButton
        icon="cross"
        size="sm"
        label={t('Remove what is said of {step}', { step: place })}
        onClick={() => props.onRemove(place)}
      />
    </div>
  ));
}

/** The arms of a split, with one that is pinned and gone. */
function withChosen(options: Choice['options'], chosen: string | undefined) {
  const known = options.map(({ id, label }) => ({ value: id, label: label || id }));
  if (chosen === undefined || known.some(({ value }) => value === chosen)) return known;
  return [...known, { value: chosen, label: t('{arm} (no longer there)', { arm: chosen }) }];
}

/** A record with another member, or without it; undefined where nothing is left. */
function changed<T>(
  record: Readonly<Record<string, T>>,
  name: string,
  value: T | undefined,
): Record<string, T> | undefined {
  const kept = Object.entries(record).filter(([each]) => each !== name);
  if (value !== undefined) kept.push([name, value]);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
