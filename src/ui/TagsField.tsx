import { useId, useState, type KeyboardEvent } from 'react';
import { t } from '../texts/t.ts';
import { classes } from './classes.ts';
import { GroupField, type FieldProps } from './Field.tsx';
import field from './Field.module.css';
import { Icon } from './Icon.tsx';
import { SuggestionList } from './SuggestionList.tsx';
import { useSuggestions } from './useSuggestions.ts';
import styles from './TagsField.module.css';

/** A list of short words. Enter, a comma or leaving the field adds what is typed; Backspace in the empty field takes the last one away. */
export function TagsField(
  props: FieldProps & {
    value: readonly string[];
    onChange: (value: string[]) => void;
    suggestions?: readonly string[] | undefined;
    placeholder?: string | undefined;
  },
) {
  const { value, onChange, suggestions = [], placeholder, disabled = false, takesFocus } = props;
  const listId = useId();
  const [text, setText] = useState('');
  const [box, setBox] = useState<HTMLDivElement | null>(null);

  const add = (written: string) => {
    const added = written.split(/[,\n]/).map((word) => word.trim());
    const next = [...new Set([...value, ...added.filter((word) => word !== '')])];
    setText('');
    if (next.length > value.length) onChange(next);
  };
  const remove = (tag: string) => onChange(value.filter((each) => each !== tag));
  const list = useSuggestions({
    listId,
    text,
    suggestions: suggestions.filter((each) => !value.includes(each)).map((each) => ({ value: each })),
    onPick: (suggestion) => add(suggestion.value),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || list.onKeyDown(event)) return;
    const last = value.at(-1);
    if (event.key === 'Enter' && text.trim() !== '') {
      event.preventDefault();
      list.hide();
      add(text);
    } else if (event.key === 'Backspace' && text === '' && last !== undefined) {
      remove(last);
    }
  };
  return (
    <GroupField {...props}>
      {(groupId) => (
        <div className={classes(field.box, styles.box)} ref={setBox}>
          {value.map((tag) => (
            <span key={tag} className={styles.tag}>
              <span className={styles.word}>{tag}</span>
              <button
                type="button"
                className={styles.remove}
                aria-label={t('Remove {what}', { what: tag })}
                disabled={disabled}
                onClick={() => {
                  remove(tag);
                  document.getElementById(`${groupId}-input`)?.focus();
                }}
              >
                <Icon name="cross" size={12} />
              </button>
            </span>
          ))}
          <input
            id={`${groupId}-input`}
            {...list.comboProps}
            {...(takesFocus && { autoFocus: true, 'data-autofocus': true })}
            className={classes(field.input, styles.input)}
            aria-label={t('Add to {list}', { list: props.label })}
            aria-invalid={props.error === undefined ? undefined : true}
            disabled={disabled}
            placeholder={value.length === 0 ? placeholder : undefined}
            value={text}
            onChange={(event) => {
              const next = event.currentTarget.value;
              if (/[,\n]/.test(next)) {
                list.hide();
                add(next);
              } else {
                setText(next);
                list.show();
              }
            }}
            onKeyDown={onKeyDown}
            onClick={list.show}
            onBlur={() => {
              list.hide();
              add(text);
            }}
          />
          {list.open && box !== null && (
            <SuggestionList
              id={listId}
              label={props.label}
              at={box}
              found={list.found}
              active={list.active}
              onPick={list.pick}
              onPressOutside={list.hide}
            />
          )}
        </div>
      )}
    </GroupField>
  );
}
