import { t } from '../texts/t.ts';
import { classes } from './classes.ts';
import styles from './ColourField.module.css';
import { Field, type FieldProps } from './Field.tsx';
import field from './Field.module.css';
import { IconButton } from './IconButton.tsx';
import { useDraft, type Reading } from './useDraft.ts';

/** A colour as `#rrggbb`: typed, or picked in the system's own dialog. Undefined is the usual one. */
export function ColourField(
  props: FieldProps & {
    value: string | undefined;
    /** What is shown, and used, while none is chosen. */
    usual: string;
    onChange: (colour: string | undefined) => void;
  },
) {
  const { value, usual, onChange, label } = props;
  const draft = useDraft({ value, onChange, read: readColour, write: (colour) => colour });
  return (
    <Field {...props} error={props.error ?? draft.trouble}>
      {(wiring) => (
        <div className={classes(field.box, styles.box)}>
          <input
            type="color"
            className={styles.swatch}
            aria-label={t('Pick: {label}', { label })}
            value={value ?? usual}
            disabled={wiring.disabled}
            onChange={(event) => onChange(event.currentTarget.value)}
            onBlur={props.onBlur}
          />
          <input
            {...wiring}
            type="text"
            className={classes(field.input, field.mono)}
            autoComplete="off"
            spellCheck={false}
            maxLength={7}
            value={draft.text}
            placeholder={usual}
            onChange={(event) => draft.type(event.currentTarget.value)}
            onFocus={draft.focus}
            onBlur={() => {
              draft.leave();
              props.onBlur?.();
            }}
          />
          {value !== undefined && (
            <IconButton
              icon="undo"
              size="sm"
              label={t('{label}: back to the usual colour', { label })}
              onClick={() => onChange(undefined)}
            />
          )}
        </div>
      )}
    </Field>
  );
}

/** Reads "#2f5d3a", "2F5D3A" and "#abc". */
export function readColour(text: string): Reading<string> {
  const [, digits = ''] = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim()) ?? [];
  const six = digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits;
  return six === '' ? { trouble: t('Write a colour such as #2f5d3a') } : { value: `#${six.toLowerCase()}` };
}
