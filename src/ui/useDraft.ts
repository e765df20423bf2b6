import { useState } from 'react';

/** What a text says: a value, or in words why it is none. */
export type Reading<T> = { readonly value: T } | { readonly trouble: string };

/** Text that is being typed for a value of another type. Text that does not read yet stays as typed and is not sent; empty text sends undefined; a value that changes from outside replaces the text. */
export function useDraft<T>(args: {
  value: T | undefined;
  onChange: (value: T | undefined) => void;
  read: (text: string) => Reading<T>;
  write: (value: T) => string;
}) {
  const { value, onChange, read, write } = args;
  const [draft, setDraft] = useState<{ text: string; of: T | undefined }>();
  const [editing, setEditing] = useState(false);
  const text =
    draft !== undefined && Object.is(draft.of, value) ? draft.text : value === undefined ? '' : write(value);
  const reading = text.trim() === '' ? undefined : read(text);
  return {
    text,
    editing,
    /** Why the text reads as nothing; said once the person has gone on. */
    trouble: !editing && reading !== undefined && 'trouble' in reading ? reading.trouble : undefined,
    type: (next: string) => {
      setEditing(true);
      const now = next.trim() === '' ? { value: undefined } : read(next);
      setDraft({ text: next, of: 'value' in now ? now.value : value });
      if ('value' in now && !Object.is(now.value, value)) onChange(now.value);
    },
    focus: () => setEditing(true),
    /** Readable text takes its usual form when the person leaves; the rest stays for them to mend. */
    leave: () => {
      setEditing(false);
      if (reading === undefined || 'value' in reading) setDraft(undefined);
    },
  };
}
