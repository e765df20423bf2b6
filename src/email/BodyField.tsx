import { useRef, useState } from 'react';
import { emailLimits, type EmailInline } from '../core/index.ts';
import { t } from '../texts/t.ts';
import { TextField } from '../ui/TextField.tsx';
import { inlineToText } from './bodyText.ts';
import { MergeTagBar } from './MergeTagBar.tsx';
import type { MergePath } from './mergePaths.ts';
import { retext } from './retext.ts';
import { bodySyntax } from './tagSyntax.ts';

/** The text of an email with line breaks and merge tags. Keeps bold, italics and links that it cannot show. */
export function BodyField(props: {
  label: string;
  value: readonly EmailInline[];
  onChange: (inline: EmailInline[]) => void;
  paths: readonly MergePath[];
  onBlur?: (() => void) | undefined;
  error?: string | undefined;
  hint?: string | undefined;
  id?: string | undefined;
  /** Lines that it has at least; 6. */
  rows?: number | undefined;
}) {
  const { label, value, onChange, paths, onBlur, error, hint, id, rows = 6 } = props;
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const entered = useRef(false);
  // What is typed stays as typed, although one body can be written in several ways; a body from outside replaces it.
  const [draft, setDraft] = useState<{ text: string; of: readonly EmailInline[]; full?: boolean }>();
  const current = draft !== undefined && same(draft.of, value) ? draft : undefined;
  const text = current?.text ?? inlineToText(value);
  const type = (typed: string) => {
    const inline = retext(value, typed.replaceAll(/\r\n?/g, '\n'));
    if (inline.length > emailLimits.pieces) {
      setDraft({ text: typed, of: value, full: true });
      return;
    }
    setDraft({ text: typed, of: inline });
    onChange(inline);
  };
  return (
    <div
      onFocus={(event) => {
        entered.current ||= event.target === field.current;
      }}
    >
      <TextField
        id={id}
        label={label}
        value={text}
        onChange={type}
        multiline
        minRows={rows}
        maxRows={16}
        inputRef={field}
        hint={hint}
        error={
          current?.full
            ? t('This is not saved: one text can hold {most} merge tags at most. Take some out.', {
                most: emailLimits.pieces / 2,
              })
            : error
        }
        onBlur={onBlur}
      />
      <MergeTagBar
        text={text}
        syntax={bodySyntax}
        paths={paths}
        field={field}
        caret={() => (entered.current ? (field.current?.selectionStart ?? undefined) : undefined)}
        onText={type}
      />
    </div>
  );
}

const same = (a: readonly EmailInline[], b: readonly EmailInline[]): boolean =>
  a === b || (a.length === b.length && JSON.stringify(a) === JSON.stringify(b));
