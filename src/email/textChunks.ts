import { emailLimits } from '../core/index.ts';

/** `text` in pieces that a document may hold, never through the middle of a character that takes two units; none of no text. */
export function textChunks(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length;) {
    let end = Math.min(at + emailLimits.text, text.length);
    if (end < text.length && /[\ud800-\udbff]/.test(text.charAt(end - 1))) end--;
    found.push(text.slice(at, end));
    at = end;
  }
  return found;
}
