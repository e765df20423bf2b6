import { humanName, mergeTagsOf } from '../core/index.ts';

/** A stretch of plain text, or the name of what a merge tag puts in its place. */
export type TextPart = { readonly text: string } | { readonly tag: string };

/** A text with merge tags, in parts. The name of a tag is the last word of its path: “product”. */
export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const { path, start, end } of mergeTagsOf(text)) {
    if (start > from) parts.push({ text: text.slice(from, start) });
    parts.push({ tag: humanName(path.split('.').at(-1) ?? path) });
    from = end;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}

/** The same in one string, to be read aloud. */
export const plainText = (text: string): string =>
  textParts(text)
    .map((part) => ('text' in part ? part.text : part.tag))
    .join('');
