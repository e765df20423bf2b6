import { useState } from 'react';
import { t } from '../texts/t.ts';
import { classes } from './classes.ts';
import {
  durationUnits,
  isDuration,
  readDuration,
  unitTitle,
  usualUnits,
  writeDuration,
  type DurationUnit,
} from './duration.ts';
import { GroupField, type FieldProps } from './Field.tsx';
import field from './Field.module.css';
import { Icon } from './Icon.tsx';
import { readNumber } from './NumberField.tsx';
import select from './SelectField.module.css';
import { useDraft, type Reading } from './useDraft.ts';
import styles from './DurationField.module.css';

/** A length of time as an ISO 8601 duration: a number and a unit. One that needs several units (`P1DT2H`) is edited as text. */
export function DurationField(
  props: FieldProps & {
    value: string | undefined;
    onChange: (value: string | undefined) => void;
    /** What can be chosen; all but seconds without. */
    units?: readonly DurationUnit[] | undefined;
  },
) {
  const { value, onChange, units = usualUnits, disabled = false } = props;
  const [lastUnit, setLastUnit] = useState<DurationUnit>(units[0] ?? 'days');
  const simple = value === undefined ? undefined : readDuration(value);
  // While it is typed as text it stays text, also where it could now be a number and a unit.
  const [typingText, setTypingText] = useState(false);
  const written = value !== undefined && (simple === undefined || typingText);
  const unit = simple?.unit ?? lastUnit;
  const offered = durationUnits.filter((each) => units.includes(each) || each === unit);

  const draft = useDraft<string>({
    value,
    onChange: (next) => {
      if (next !== undefined) setLastUnit(readDuration(next)?.unit ?? unit);
      else setLastUnit(unit);
      onChange(next);
    },
    read: written ? readText : (text) => readCount(text, unit),
    write: (duration) => (written ? duration : String(readDuration(duration)?.count ?? '')),
  });
  const choose = (next: DurationUnit) => {
    setLastUnit(next);
    if (written) onChange(writeDuration(1, next));
    else if (simple !== undefined) onChange(writeDuration(simple.count, next));
  };
  const step = (by: number) => {
    if (written || by === 0) return;
    onChange(writeDuration(Math.max(0, (simple?.count ?? 0) + by), unit));
  };
  const error = props.error ?? draft.trouble;

  return (
    <GroupField {...props} error={error}>
      {(groupId) => (
        <div className={styles.parts}>
          <div className={classes(field.box, !written && styles.count)}>
            <input
              id={`${groupId}-count`}
              className={classes(field.input, written && field.mono)}
              aria-label={written ? t('Duration as text') : t('How many')}
              aria-invalid={error === undefined ? undefined : true}
              inputMode={written ? 'text' : 'numeric'}
              autoComplete="off"
              spellCheck={false}
              data-num
              disabled={disabled}
              {...(props.takesFocus && { autoFocus: true, 'data-autofocus': true })}
              value={draft.text}
              onChange={(event) => draft.type(event.currentTarget.value)}
              onFocus={() => {
                setTypingText(written);
                draft.focus();
              }}
              onBlur={() => {
                setTypingText(false);
                draft.leave();
              }}
              onKeyDown={(event) => {
                const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
                if (by !== 0 && !written) event.preventDefault();
                step(by);
              }}
            />
          </div>
          <div className={classes(field.box, select.box)}>
            <select
              className={classes(field.input, select.select)}
              aria-label={t('Unit')}
              disabled={disabled}
              value={written ? '' : unit}
              onChange={(event) => {
                const next = durationUnits.find((each) => each === event.currentTarget.value);
                if (next !== undefined) choose(next);
              }}
            >
              {written && <option value="">{t('as text')}</option>}
              {offered.map((each) => (
                <option key={each} value={each}>
                  {unitTitle(each, simple?.count ?? 0)}
                </option>
              ))}
            </select>
            <Icon name="chevron-down" className={select.chevron} />
          </div>
        </div>
      )}
    </GroupField>
  );
}

function readCount(text: string, unit: DurationUnit): Reading<string> {
  const number = readNumber(text, true);
  if ('trouble' in number) return number;
  return number.value < 0 ? { trouble: t('Write 0 or more') } : { value: writeDuration(number.value, unit) };
}

function readText(text: string): Reading<string> {
  const duration = text.trim().toUpperCase();
  return isDuration(duration)
    ? { value: duration }
    : { trouble: t('Write a duration such as {example}', { example: 'P1DT2H' }) };
}
