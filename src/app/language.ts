import { languages, type LanguageCode } from '../texts/languages.ts';
import { speak, spokenLanguage, t } from '../texts/t.ts';
import type { MenuGroup } from '../ui/menuItem.ts';

const storageKey = 'wend.language';

const isKnown = (code: string | null | undefined): code is LanguageCode =>
  typeof code === 'string' && Object.hasOwn(languages, code);

/** What the person chose, else the first of the browser's languages that we speak. */
function readLanguage(): LanguageCode {
  let chosen = new URLSearchParams(location.search).get('language');
  try {
    chosen ??= localStorage.getItem(storageKey);
  } catch {
    // Storage may be forbidden; then the browser's languages decide.
  }
  return [chosen, ...navigator.languages.map((tag) => tag.split('-')[0])].find(isKnown) ?? 'en';
}

/** Speaks the language that is wanted; English where its texts cannot be fetched. */
export async function openLanguage(): Promise<void> {
  try {
    speak(await languages[readLanguage()].fetch());
  } catch {
    // The page had better be in English than not be.
  }
  document.documentElement.lang = spokenLanguage();
}

/** Loads the page anew in another language, and remembers it: texts are constants of their modules. What is drawn is stored. */
function chooseLanguage(code: LanguageCode): void {
  try {
    localStorage.setItem(storageKey, code);
    location.reload();
  } catch {
    location.search = new URLSearchParams({ language: code }).toString();
  }
}

/** Every language under its own name, as one who looks for it would. */
export const languageChoices = Object.entries(languages).map(([code, { name }]) => ({
  name,
  isSpoken: () => spokenLanguage() === code,
  choose: () => {
    if (isKnown(code)) chooseLanguage(code);
  },
}));

/** The choice of a language, as a menu's group. */
export const languageGroup = (): MenuGroup => ({
  id: 'language',
  heading: t('Language'),
  items: languageChoices.map(({ name, isSpoken, choose }) => ({
    id: name,
    label: name,
    checked: isSpoken(),
    onSelect: choose,
  })),
});
