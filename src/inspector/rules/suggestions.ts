import type { Literal } from '../../core/index.ts';
import type { Suggestion } from '../../ui/suggestion.ts';
import type { KnownName, ValueType } from '../samples/vocabulary.ts';

const typeWords: Readonly<Record<ValueType, string>> = {
  text: 'text',
  number: 'number',
  boolean: 'yes or no',
  date: 'date',
  list: 'list',
};

/** Known names, each with what it looks like and one of its values. */
export const nameSuggestions = (known: readonly KnownName[]): readonly Suggestion[] =>
  known.map(({ name, type, values: [example] }) => ({
    value: name,
    hint: example === undefined ? type && typeWords[type] : `like ${shorten(example)}`,
  }));

/** Texts that have been seen as values. */
export const textSuggestions = (values: readonly Literal[]): readonly Suggestion[] =>
  values
    .filter((value) => typeof value === 'string' && value !== '')
    .map((value) => ({ value: String(value) }));

function shorten(value: Literal): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const text = String(value);
  return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}
