import { english } from './languages.ts';
import type { Language, Translation } from './Language.ts';

let spoken: Language = english;
let hasBegun = false;

/**
 * Chooses the language of this page, once and first of all. Throws when something was said already: texts are constants
 * of their modules, so that would stay English.
 */
export function speak(language: Language): void {
  if (hasBegun && language !== spoken)
    throw new Error('The language was chosen after something had been said.');
  spoken = language;
}

/** The language that is spoken, as a BCP 47 tag: for what `Intl` formats. */
export const spokenLanguage = (): string => spoken.code;

/** The names of the blanks in a text: `'what' | 'from'` in “Delete {what} of {from}”. */
type Blanks<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Blanks<Rest>
  : never;

/** What is put together at run time cannot stand in a catalogue. */
type Literal<Text extends string> = string extends Text ? never : Text;

/** What tells two texts apart that are one in English. */
interface Meaning {
  context?: string;
}
type Given<Name extends string> = [Name] extends [never]
  ? [given?: Meaning]
  : [given: Readonly<Record<Name, string | number>> & Meaning];

/** An English text in the language that is spoken, its blanks filled; numbers as that language writes them. */
export function t<const Text extends string>(english: Literal<Text>, ...given: Given<Blanks<Text>>): string;
export function t(text: string, given?: Readonly<Record<string, string | number>>): string {
  const said = one(entryOf(text, given));
  return given === undefined ? said : filled(said, given);
}

/** What is counted: `single` for a count of one, else `many`, its key in the catalogues. Both may say `{count}`. */
export function plural<const Single extends string, const Many extends string>(
  count: number,
  single: Literal<Single>,
  many: Literal<Many>,
  ...given: Given<Exclude<Blanks<Single | Many>, 'count'>>
): string;
export function plural(
  count: number,
  single: string,
  many: string,
  given?: Readonly<Record<string, string | number>>,
): string {
  const entry = entryOf(many, given);
  const forms = typeof entry === 'string' ? [single, many] : entry;
  return filled(forms[spoken.form(count)] ?? many, { ...given, count });
}

/** A text whose blanks are filled later, by `filled`: for tables of texts. */
export function template<const Text extends string>(english: Literal<Text>): string;
export function template(text: string): string {
  return one(entryOf(text, undefined));
}

/** A template with its blanks filled; numbers as the language writes them. */
export function filled(text: string, given: Readonly<Record<string, string | number>>): string {
  return text.replace(blanks, (whole, name: string) => {
    const value = given[name];
    return value === undefined ? whole : typeof value === 'number' ? number(value) : value;
  });
}

/** A text cut at its blanks, which hold what was given. For elements: `sentence` of `ui`. */
export function pieces<Value>(
  text: string,
  given: Readonly<Record<string, Value | string>>,
): (Value | string)[] {
  return one(entryOf(text, given))
    .split(blank)
    .map((part, at) => (at % 2 === 0 ? part : (given[part] ?? '')))
    .filter((part) => part !== '');
}

/** “a, b and c”. */
export function listed(items: readonly string[], joined: 'and' | 'or' = 'and'): string {
  const [last = '', ...others] = items.toReversed();
  if (others.length === 0) return last;
  const list = others.toReversed().join(', ');
  return joined === 'and' ? t('{list} and {last}', { list, last }) : t('{list} or {last}', { list, last });
}

/** A number with thousands kept apart, with every decimal that it has, or as many as are asked for. */
export function number(value: number | bigint, places?: number): string {
  const digits = typeof value === 'bigint' || places === undefined ? String(value) : value.toFixed(places);
  const [whole = '', decimals] = digits.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, spoken.group);
  return decimals === undefined ? grouped : grouped + spoken.decimal + decimals;
}

/** A number as it is typed into a field: nothing keeps its thousands apart. */
export const typedNumber = (value: number): string => String(value).replace('.', spoken.decimal);

/** A title as it stands in the midst of a sentence: “wait”, but a noun of German stays as it is. */
export const inSentence = (title: string): string => spoken.inSentence(title);

const blank = /\{(\w+)\}/;
const blanks = /\{(\w+)\}/g;

function entryOf(text: string, given: Readonly<Record<string, unknown>> | undefined): Translation {
  hasBegun = true;
  const context = given?.['context'];
  return spoken.catalogue[typeof context === 'string' ? `${text} [${context}]` : text] ?? text;
}

const one = (entry: Translation): string => (typeof entry === 'string' ? entry : (entry.at(-1) ?? ''));
