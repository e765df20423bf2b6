import { emailLimits } from '../../../core/index.ts';
import { t } from '../../../texts/t.ts';
import type { FieldProps } from '../../../ui/Field.tsx';
import { useDraft, type Reading } from '../../../ui/useDraft.ts';
import { DraftField } from './DraftField.tsx';

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
    <DraftField
      {...props}
      draft={draft}
      inputMode="url"
      maxLength={emailLimits.url}
      placeholder={placeholder}
      mended={withScheme}
    />
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
