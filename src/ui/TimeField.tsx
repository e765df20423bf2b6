import { readClockTime, writeClockTime } from './clockTime.ts';
import { Field, type FieldProps } from './Field.tsx';
import field from './Field.module.css';
import { Icon } from './Icon.tsx';
import { useDraft } from './useDraft.ts';

/** A time of day as `HH:MM`; takes what people write: 9, 930, 9.30, 9:30 pm. */
export function TimeField(
  props: FieldProps & { value: string | undefined; onChange: (value: string | undefined) => void },
) {
  const { value, onChange } = props;
  const draft = useDraft({ value, onChange, read: readClockTime, write: writeClockTime });
  return (
    <Field {...props} error={props.error ?? draft.trouble}>
      {(wiring) => (
        <div className={field.box}>
          <Icon name="clock" size={14} />
          <input
            {...wiring}
            className={field.input}
            data-num
            autoComplete="off"
            placeholder="9:00"
            value={draft.text}
            onChange={(event) => draft.type(event.currentTarget.value)}
            onFocus={draft.focus}
            onBlur={() => {
              draft.leave();
              props.onBlur?.();
            }}
          />
        </div>
      )}
    </Field>
  );
}
