import { t } from '../texts/t.ts';
import { Field, type FieldProps } from './Field.tsx';
import field from './Field.module.css';
import { useDraft, type Reading } from './useDraft.ts';

const longest = 2_000;
const scheme = 'https://';

/** An address on the web, https only. What is half typed stays in the field and is not sent; none is an empty text. */
export function WebField(props: FieldProps & { value: string; onChange: (address: string) => void }) {
  const { value, onChange } = props;
  const draft = useDraft({
    value: value === '' ? undefined : value,
    onChange: (address: string | undefined) => onChange(address ?? ''),
    read: readAddress,
    write: (address) => address,
  });
  return (
    <Field {...props} error={props.error ?? draft.trouble}>
      {(wiring) => (
        <div className={field.box}>
          <input
            {...wiring}
            type="url"
            className={field.input}
            autoComplete="off"
            maxLength={longest}
            value={draft.text}
            placeholder={scheme}
            onChange={(event) => draft.type(event.currentTarget.value)}
            onFocus={draft.focus}
            onBlur={() => {
              draft.leave();
              props.onBlur?.();
            }}
          />
        </div>
      )}
    </Field>
  );
}

/** Reads "https://example.com/a". */
export function readAddress(text: string): Reading<string> {
  const address = text.trim();
  if (/^http:/i.test(address)) return { trouble: t('Begin with https://, else the address is not safe') };
  return /^https:\/\/[^\s/]+\.[^\s/]+(\/\S*)?$/i.test(address) && address.length <= longest
    ? { value: address }
    : { trouble: t('Write a whole address that begins with https://') };
}
