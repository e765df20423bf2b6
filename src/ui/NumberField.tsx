import type { KeyboardEvent } from 'react';
import { number, t, typedNumber } from '../texts/t.ts';
import { Field, type FieldProps } from './Field.tsx';
import field from './Field.module.css';
import { useDraft, type Reading } from './useDraft.ts';

/** A number. What is half typed stays and is not sent; what is out of range is sent and marked, never changed silently. */
export function NumberField(
  props: FieldProps & {
    value: number | undefined;
    onChange: (value: number | undefined) => void;
    min?: number | undefined;
    max?: number | undefined;
    step?: number | undefined;
    integer?: boolean | undefined;
    /** What is counted, behind the number: "%", "days". */
    unit?: string | undefined;
    placeholder?: string | undefined;
  },
) {
  const { value, onChange, min, max, step = 1, integer = false, unit, placeholder } = props;
  const draft = useDraft({ value, onChange, read: (text) => readNumber(text, integer), write: typedNumber });
  const error = props.error ?? draft.trouble ?? (draft.editing ? undefined : outOfRange(value, min, max));

  const stepBy = (event: KeyboardEvent<HTMLInputElement>) => {
    const steps = stepsOf(event);
    if (steps === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const next = value === undefined ? (min ?? 0) : tidy(value + steps * step, step);
    onChange(Math.min(max ?? Infinity, Math.max(min ?? -Infinity, next)));
  };
  return (
    <Field {...props} error={error}>
      {(wiring) => (
        <div className={field.box}>
          <input
            {...wiring}
            className={field.input}
            type="text"
            role="spinbutton"
            inputMode={integer ? 'numeric' : 'decimal'}
            autoComplete="off"
            aria-valuenow={value}
            aria-valuemin={min}
            aria-valuemax={max}
            aria-valuetext={
              value !== undefined && unit !== undefined ? `${number(value)} ${unit}` : undefined
            }
            data-num
            value={draft.text}
            placeholder={placeholder}
            onChange={(event) => draft.type(event.currentTarget.value)}
            onKeyDown={stepBy}
            onFocus={draft.focus}
            onBlur={() => {
              draft.leave();
              props.onBlur?.();
            }}
          />
          {unit !== undefined && <span className={field.suffix}>{unit}</span>}
        </div>
      )}
    </Field>
  );
}

/** Reads "12", "-3", "0.5" and "0,5". */
export function readNumber(text: string, integer: boolean): Reading<number> {
  const plain = text.trim().replace('−', '-').replace(',', '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain)) return { trouble: t('Write a number') };
  const value = Number(plain);
  if (integer && !Number.isInteger(value)) return { trouble: t('Write a whole number') };
  return Number.isFinite(value) ? { value } : { trouble: t('This number is too large') };
}

function outOfRange(value: number | undefined, min = -Infinity, max = Infinity): string | undefined {
  if (value === undefined || (value >= min && value <= max)) return undefined;
  return value < min ? t('At least {min}', { min }) : t('At most {max}', { max });
}

function stepsOf(event: KeyboardEvent): number {
  const large = event.shiftKey ? 10 : 1;
  if (event.key === 'ArrowUp') return large;
  if (event.key === 'ArrowDown') return -large;
  if (event.key === 'PageUp') return 10;
  if (event.key === 'PageDown') return -10;
  return 0;
}

/** Takes away what adding fractions leaves behind (0.1 + 0.2). */
function tidy(value: number, step: number): number {
  const digits = Math.max(decimals(step), 6);
  return Number(value.toFixed(digits));
}

function decimals(step: number): number {
  return String(step).split('.')[1]?.length ?? 0;
}
