import { collectGraphemes } from 'unicode-segmenter/grapheme';

const longest = 40;

/** The beginning of a text, short enough to be quoted in a sentence. */
export function snippet(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const cut = collectGraphemes(line.slice(0, 400));
  return cut.length <= longest
    ? line
    : `${cut
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}
