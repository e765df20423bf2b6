import type { Catalogue, Language } from './Language.ts';

/** English as it stands in the source. */
export const english: Language = {
  code: 'en',
  name: 'English',
  form: (count) => (count === 1 ? 0 : 1),
  group: ',',
  decimal: '.',
  inSentence: (title) => title.charAt(0).toLowerCase() + title.slice(1),
  catalogue: {},
};

const german = (catalogue: Catalogue): Language => ({
  code: 'de',
  name: 'Deutsch',
  form: (count) => (count === 1 ? 0 : 1),
  group: '.',
  decimal: ',',
  // Titles are nouns, or verbs used as nouns.
  inSentence: (title) => title,
  catalogue,
});

/** Every language by its tag: its name, and the way to fetch it. A new one adds a line and a catalogue. */
export const languages = {
  en: { name: english.name, fetch: () => Promise.resolve(english) },
  de: { name: 'Deutsch', fetch: async () => german((await import('./de.json')).default) },
} satisfies Record<string, { name: string; fetch: () => Promise<Language> }>;

export type LanguageCode = keyof typeof languages;
