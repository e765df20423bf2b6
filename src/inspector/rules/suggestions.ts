import { literalWords, type Literal } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import type { Suggestion } from '../../ui/suggestion.ts';
import type { KnownName, ValueType } from '../samples/vocabulary.ts';

const typeWords: Readonly<Record<ValueType, string>> = {
  text: t('text', { context: 'a kind of value' }),
  number: t('number', { context: 'a kind of value' }),
  boolean: t('yes or no'),
  date: t('date', { context: 'a kind of value' }),
  list: t('list', { context: 'a kind of value' }),
};

/** Known names, each with what it looks like and one of its values. */
export const nameSuggestions = (known: readonly KnownName[]): readonly Suggestion[] =>
  known.map(({ name, type, values: [example] }) => ({
    value: name,
    hint:
      example === undefined ? type && typeWords[type] : t('like {example}', { example: shorten(example) }),
  }));

/** Texts that have been seen as values. */
export const textSuggestions = (values: readonly Literal[]): readonly Suggestion[] =>
  values
    .filter((value) => typeof value === 'string' && value !== '')
    .map((value) => ({ value: String(value) }));

function shorten(value: Literal): string {
  const text = literalWords(value);
  return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}
