import { countGraphemes } from 'unicode-segmenter/grapheme';
import { useRef, useState } from 'react';
import { plural } from '../texts/t.ts';
import { TextField } from '../ui/TextField.tsx';
import { MergeTagBar } from './MergeTagBar.tsx';
import type { MergePath } from './mergePaths.ts';
import { lineSyntax } from './tagSyntax.ts';
import styles from './MergeTextField.module.css';

/** One line of an email with merge tags: a subject or a preview text. Counts its characters as people do. */
export function MergeTextField(props: {
  label: string;
  value: string;
  onChange: (text: string) => void;
  paths: readonly MergePath[];
  hint?: string | undefined;
  error?: string | undefined;
  onBlur?: (() => void) | undefined;
  /** In UTF-16 units; 300, as many as an email document holds. */
  maxLength?: number | undefined;
  id?: string | undefined;
}) {
  const { label, paths, hint, onBlur, maxLength = 300, id } = props;
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const entered = useRef(false);
  // What is too long stays in the field, for the person to say what goes; a line from outside replaces it.
  const [tooLong, setTooLong] = useState<{ text: string; of: string }>();
  const value = tooLong?.of === props.value ? tooLong.text : props.value;
  const isTooLong = value !== props.value;
  const onChange = (text: string) => {
    setTooLong(text.length > maxLength ? { text, of: props.value } : undefined);
    if (text.length <= maxLength) props.onChange(text);
  };
  const tags = lineSyntax.find(value);
  // People will see what the tags stand for, so their fallbacks are the better measure.
  const shown = tags.reduceRight(
    (text, { start, end, fallback }) => text.slice(0, start) + (fallback ?? '') + text.slice(end),
    value,
  );
  const count = countGraphemes(shown);
  return (
    <div
      onFocus={(event) => {
        entered.current ||= event.target === field.current;
      }}
    >
      <TextField
        id={id}
        label={label}
        value={value}
        // A pasted line break would end the line for every mail program.
        onChange={(text) => onChange(text.replaceAll(/[\r\n]+/g, ' '))}
        inputRef={field}
        hint={hint}
        error={
          isTooLong
            ? plural(
                maxLength,
                'This is not saved: {count} character is the most.',
                'This is not saved: {count} characters are the most.',
              )
            : props.error
        }
        onBlur={onBlur}
      />
      <MergeTagBar
        text={value}
        syntax={lineSyntax}
        paths={paths}
        field={field}
        caret={() => (entered.current ? (field.current?.selectionStart ?? undefined) : undefined)}
        onText={onChange}
        maxLength={maxLength}
      >
        <span className={styles.count}>
          {tags.length > 0
            ? plural(count, 'about {count} character', 'about {count} characters')
            : plural(count, '{count} character', '{count} characters')}
        </span>
      </MergeTagBar>
    </div>
  );
}
