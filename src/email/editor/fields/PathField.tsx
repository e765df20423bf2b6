import { useState } from 'react';
import { t } from '../../../texts/t.ts';
import { ComboField } from '../../../ui/ComboField.tsx';
import { useDraft, type Reading } from '../../../ui/useDraft.ts';
import { isMergePath } from '../../compile/liquid.ts';
import type { MergePath } from '../../mergePaths.ts';

/** The name of something in the data; what is none yet stays as typed and is not sent. */
export function PathField(props: {
  label: string;
  value: string | undefined;
  paths: readonly MergePath[];
  onChange: (path: string) => void;
  /** Called where the field is emptied; without it there is always a name, and an emptied field takes the last one back. */
  onClear?: (() => void) | undefined;
  /** One name, without dots. */
  single?: boolean | undefined;
  hint?: string | undefined;
  placeholder?: string | undefined;
  onBlur?: (() => void) | undefined;
}) {
  const { label, value, paths, onChange, onClear, single = false, hint, placeholder, onBlur } = props;
  const [emptied, setEmptied] = useState(false);
  const draft = useDraft({
    value,
    onChange: (path) => (path === undefined ? onClear?.() : onChange(path)),
    read: (text) => readPath(text.trim(), single),
    write: (path) => path,
  });
  const type = (text: string) => {
    const isEmpty = onClear === undefined && text.trim() === '';
    setEmptied(isEmpty);
    if (!isEmpty) draft.type(text);
  };
  return (
    <ComboField
      label={label}
      hint={hint}
      error={draft.trouble}
      value={emptied ? '' : draft.text}
      mono
      placeholder={placeholder}
      suggestions={paths.map(({ path, label: name }) => ({ value: path, label: name, hint: path }))}
      onChange={type}
      onPick={draft.leave}
      onBlur={() => {
        setEmptied(false);
        draft.leave();
        onBlur?.();
      }}
    />
  );
}

const readPath = (text: string, single: boolean): Reading<string> =>
  isMergePath(text) && !(single && text.includes('.'))
    ? { value: text }
    : {
        trouble: single
          ? t('A name has letters, digits and _.')
          : t('A name has letters, digits and _, with dots between its parts.'),
      };
