import { t } from '../../../texts/t.ts';
import { Field, type FieldProps } from '../../../ui/Field.tsx';
import field from '../../../ui/Field.module.css';
import { useDraft, type Reading } from '../../../ui/useDraft.ts';

/** The address of a page or picture. What is no address yet stays as typed and is not sent; without its `https://` it gets one. */
export function UrlField(
  props: FieldProps & {
    value: string;
    onChange: (url: string) => void;
    placeholder?: string | undefined;
  },
) {
  const { value, onChange, placeholder = 'https://' } = props;
  const draft = useDraft({
    value: value === '' ? undefined : value,
    onChange: (url) => onChange(url ?? ''),
    read: readUrl,
    write: (url) => url,
  });
  return (
    <Field {...props} error={props.error ?? draft.trouble}>
      {(wiring) => (
        <div className={field.box}>
          <input
            {...wiring}
            className={field.input}
            type="text"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            maxLength={2_000}
            placeholder={placeholder}
            value={draft.text}
            onChange={(event) => draft.type(event.currentTarget.value)}
            onFocus={draft.focus}
            onBlur={() => {
              const whole = withScheme(draft.text.trim());
              if (whole !== draft.text) draft.type(whole);
              draft.leave();
              props.onBlur?.();
            }}
          />
        </div>
      )}
    </Field>
  );
}

function readUrl(text: string): Reading<string> {
  const url = text.trim();
  if (/^https:\/\/[^\s/?#]+\.[^\s/?#]+\S*$/i.test(url)) return { value: url };
  if (/^http:/i.test(url))
    return { trouble: t('Only addresses that begin with https:// are safe for readers.') };
  if (/^mailto:\S+@\S+$/i.test(url) || /^tel:[+\d][\d\s()/.-]*$/i.test(url)) return { value: url };
  return {
    trouble: t('An address looks like https://example.com, mailto:hello@example.com or tel:+47 123.'),
  };
}

/** `shop.example.com/sale` as it is meant. */
const withScheme = (text: string): string =>
  /^[\w-]+(\.[\w-]+)+([/?#]\S*)?$/.test(text)
    ? `https://${text}`
    : /^[^\s@:]+@[^\s@]+\.[^\s@]+$/.test(text)
      ? `mailto:${text}`
      : text;
