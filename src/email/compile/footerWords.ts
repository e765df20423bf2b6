import { own } from '../../core/index.ts';
import words from './footerWords.json' with { type: 'json' };

type FooterWords = (typeof words)['en'];
const known: Readonly<Record<string, FooterWords>> = words;

/** What the links that no email may lack are called in an email's language, not the app's; English where it is not known. */
export const footerWords = (lang: string): FooterWords =>
  own(known, lang.toLowerCase().split('-')[0] ?? '') ?? words.en;
