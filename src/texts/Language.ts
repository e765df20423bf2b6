/** A translation, or one for each form that the language has for a count, as `form` numbers them. */
export type Translation = string | readonly string[];

/** From the English text (with ` [context]` where it names one) to another language. */
export type Catalogue = Readonly<Record<string, Translation>>;

/** How a language speaks. Without `Intl`, because `core` says the same everywhere. */
export interface Language {
  /** BCP 47. */
  code: string;
  /** By itself, in its own words. */
  name: string;
  /** Which form of what is counted goes with a count, from 0. */
  form: (count: number) => number;
  /** Between thousands, and before decimals. */
  group: string;
  decimal: string;
  /** A title in the midst of a sentence. */
  inSentence: (title: string) => string;
  /** The English of the source needs none. */
  catalogue: Catalogue;
}
