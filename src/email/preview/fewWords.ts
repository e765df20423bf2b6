import { splitGraphemes } from 'unicode-segmenter/grapheme';

/** The beginning of a text, of so many characters at most as people count them; what is cut off can be seen to be. */
export function fewWords(text: string, most: number): string {
  const characters = [...splitGraphemes(text)];
  return characters.length > most ? `${characters.slice(0, most).join('').trimEnd()}…` : text;
}

/** The end of a text, of so many characters at most. */
export function lastWords(text: string, most: number): string {
  const characters = [...splitGraphemes(text)];
  return characters.length > most ? `…${characters.slice(-most).join('').trimStart()}` : text;
}
