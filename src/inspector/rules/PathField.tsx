import { t } from '../../texts/t.ts';
import { ComboField } from '../../ui/ComboField.tsx';
import type { FieldProps } from '../../ui/Field.tsx';
import type { KnownName } from '../samples/vocabulary.ts';
import { pathText, textPath } from './eventPath.ts';
import { nameSuggestions } from './suggestions.ts';

/** A value of an event, by the name of its property; kept as a path such as `properties.cart_id`. */
export function PathField(
  props: FieldProps & {
    value: string;
    onChange: (path: string) => void;
    /** Properties that have been seen. */
    known: readonly KnownName[];
    placeholder?: string | undefined;
  },
) {
  const { known, ...field } = props;
  return (
    <ComboField
      placeholder={t('Property of the event')}
      {...field}
      value={pathText(props.value)}
      onChange={(text) => props.onChange(textPath(text))}
      suggestions={[...nameSuggestions(known), { value: 'timestamp', hint: t('when it happened') }]}
    />
  );
}
