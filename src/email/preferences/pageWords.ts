import { own } from '../../core/index.ts';
import words from './pageWords.json' with { type: 'json' };

export type PageWords = (typeof words)['en'];
const known: Readonly<Record<string, PageWords>> = words;

/** The languages in which the page has words of its own. */
export const pageLanguages = Object.keys(known);

/** What the page says by itself, in its own language, not the app's; English where it is not known. */
export const pageWords = (lang: string): PageWords =>
  own(known, lang.toLowerCase().split('-')[0] ?? '') ?? words.en;
