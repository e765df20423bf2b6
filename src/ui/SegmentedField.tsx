import { classes } from './classes.ts';
import { GroupField, type FieldProps } from './Field.tsx';
import { Icon } from './Icon.tsx';
import type { Option } from './option.ts';
import styles from './SegmentedField.module.css';

/** One of two to five, all in sight. */
export function SegmentedField<V extends string>(
  props: FieldProps & {
    value: V | undefined;
    onChange: (value: V) => void;
    options: readonly Option<V>[];
    size?: 'md' | 'sm' | undefined;
  },
) {
  const { value, onChange, options, disabled = false, takesFocus, size } = props;
  const first = options.find((option) => !option.disabled)?.value;
  return (
    <GroupField {...props} role="radiogroup">
      {(groupId) => (
        <div className={classes(styles.track, size === 'sm' && styles.sm)}>
          {options.map((option) => (
            <label key={option.value} className={styles.segment} title={option.title}>
              <input
                type="radio"
                name={groupId}
                className={styles.radio}
                checked={option.value === value}
                disabled={disabled || option.disabled}
                {...(takesFocus &&
                  option.value === (value ?? first) && { autoFocus: true, 'data-autofocus': true })}
                onChange={() => onChange(option.value)}
              />
              {option.icon !== undefined && <Icon name={option.icon} size={14} />}
              <span className={styles.words}>{option.label}</span>
            </label>
          ))}
        </div>
      )}
    </GroupField>
  );
}
