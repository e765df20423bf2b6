import { classes } from './classes.ts';
import { GroupField, type FieldProps } from './Field.tsx';
import type { Hue } from './hue.ts';
import type { Option } from './option.ts';
import styles from './ToggleChips.module.css';

/** Any of a short list, such as the days of the week; the value comes back in the order of the options. */
export function ToggleChips<V extends string>(
  props: FieldProps & {
    value: readonly V[];
    onChange: (value: V[]) => void;
    options: readonly Option<V>[];
    hue?: Hue | undefined;
    /** Equal columns over the whole width (true), or as wide as the words. */
    fill?: boolean | undefined;
  },
) {
  const { value, onChange, options, hue, fill = true, disabled = false, takesFocus } = props;
  const toggle = (which: V, on: boolean) =>
    onChange(
      options.map((option) => option.value).filter((each) => (each === which ? on : value.includes(each))),
    );
  return (
    <GroupField {...props}>
      {() => (
        <div className={classes(styles.chips, fill && styles.fill)} data-hue={hue}>
          {options.map((option, index) => (
            <label key={option.value} className={styles.chip} title={option.title}>
              <input
                type="checkbox"
                className={styles.box}
                checked={value.includes(option.value)}
                disabled={disabled || option.disabled}
                aria-label={option.title}
                {...(takesFocus && index === 0 && { autoFocus: true, 'data-autofocus': true })}
                onChange={(event) => toggle(option.value, event.currentTarget.checked)}
              />
              {option.label}
            </label>
          ))}
        </div>
      )}
    </GroupField>
  );
}
