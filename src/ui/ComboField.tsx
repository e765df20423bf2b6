import { useId, useState } from 'react';
import { classes } from './classes.ts';
import { Field, type FieldProps } from './Field.tsx';
import field from './Field.module.css';
import { Icon, type IconName } from './Icon.tsx';
import type { Suggestion } from './suggestion.ts';
import { SuggestionList } from './SuggestionList.tsx';
import { useSuggestions } from './useSuggestions.ts';

/** Any text, with suggestions to take instead of typing. */
export function ComboField(
  props: FieldProps & {
    value: string;
    onChange: (text: string) => void;
    suggestions: readonly Suggestion[];
    /** A suggestion was taken, after `onChange` with its value. */
    onPick?: ((value: string) => void) | undefined;
    placeholder?: string | undefined;
    icon?: IconName | undefined;
    mono?: boolean | undefined;
  },
) {
  const { value, onChange, suggestions, onPick, placeholder, icon, mono } = props;
  const listId = useId();
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const list = useSuggestions({
    listId,
    text: value,
    suggestions,
    onPick: (suggestion) => {
      onChange(suggestion.value);
      onPick?.(suggestion.value);
    },
  });
  return (
    <Field {...props}>
      {(wiring) => (
        <div className={field.box} ref={setBox}>
          {icon !== undefined && <Icon name={icon} size={14} />}
          <input
            {...wiring}
            {...list.comboProps}
            className={classes(field.input, mono && field.mono)}
            spellCheck={false}
            placeholder={placeholder}
            value={value}
            onChange={(event) => {
              onChange(event.currentTarget.value);
              list.show();
            }}
            onClick={() => {
              if (!list.open) list.show();
            }}
            onKeyDown={list.onKeyDown}
            onBlur={() => {
              list.hide();
              props.onBlur?.();
            }}
          />
          {list.open && box !== null && (
            <SuggestionList
              id={listId}
              label={props.label}
              at={box}
              found={list.found}
              active={list.active}
              chosen={value}
              onPick={list.pick}
              onPressOutside={list.hide}
            />
          )}
        </div>
      )}
    </Field>
  );
}
