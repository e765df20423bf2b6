import { Field, type FieldProps } from './Field.tsx';
import field from './Field.module.css';

/** A calendar day as `2026-12-24`, with the system's own calendar. */
export function DateField(
  props: FieldProps & {
    value: string | undefined;
    onChange: (value: string | undefined) => void;
    min?: string | undefined;
    max?: string | undefined;
  },
) {
  const { value, onChange, min, max } = props;
  return (
    <Field {...props}>
      {(wiring) => (
        <div className={field.box}>
          <input
            {...wiring}
            className={field.input}
            type="date"
            data-num
            min={min}
            max={max}
            value={value ?? ''}
            // A date that is half typed reads as empty here; the browser keeps what was typed.
            onChange={(event) => onChange(event.currentTarget.value || undefined)}
            onBlur={props.onBlur}
          />
        </div>
      )}
    </Field>
  );
}
