import { t } from '../texts/t.ts';
import { classes } from './classes.ts';
import { Field, type FieldProps } from './Field.tsx';
import field from './Field.module.css';
import { Icon } from './Icon.tsx';
import { inGroups, type Option, type OptionGroup } from './option.ts';
import styles from './SelectField.module.css';

/** One of a list, in the system's own list. */
export function SelectField<V extends string>(
  props: FieldProps & {
    value: V | undefined;
    onChange: (value: V) => void;
    options: readonly Option<V>[] | readonly OptionGroup<V>[];
    /** Shown while nothing is chosen; with `onClear` it can be chosen again. */
    placeholder?: string | undefined;
    onClear?: (() => void) | undefined;
    size?: 'md' | 'sm' | undefined;
  },
) {
  const { value, onChange, placeholder = t('Choose…'), onClear, size } = props;
  const groups = inGroups(props.options);
  const all = groups.flatMap((group) => group.options);
  const index = all.findIndex((option) => option.value === value);
  const choose = (text: string) => {
    const chosen = text === '' ? undefined : all[Number(text)];
    if (chosen !== undefined) onChange(chosen.value);
    else onClear?.();
  };
  const entry = (option: Option<V>) => (
    <option key={option.value} value={all.indexOf(option)} disabled={option.disabled}>
      {option.label}
    </option>
  );
  return (
    <Field {...props}>
      {(wiring) => (
        <div className={classes(field.box, styles.box, size === 'sm' && field.sm)}>
          <select
            {...wiring}
            className={classes(field.input, styles.select)}
            // By position, so that a value may be any text, also an empty one.
            value={index < 0 ? '' : index}
            data-empty={index < 0 ? true : undefined}
            onChange={(event) => choose(event.currentTarget.value)}
            onBlur={props.onBlur}
          >
            {(index < 0 || onClear !== undefined) && (
              <option value="" disabled={onClear === undefined}>
                {index < 0 && value !== undefined ? t('{value} (not in the list)', { value }) : placeholder}
              </option>
            )}
            {groups.map((group) =>
              group.heading === '' ? (
                group.options.map(entry)
              ) : (
                <optgroup key={group.heading} label={group.heading}>
                  {group.options.map(entry)}
                </optgroup>
              ),
            )}
          </select>
          <Icon name="chevron-down" size={16} className={styles.chevron} />
        </div>
      )}
    </Field>
  );
}
