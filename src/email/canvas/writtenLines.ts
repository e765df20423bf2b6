import type { Written } from '../edits/parts.ts';
import type { Lines } from './richText.ts';

/** The lines of a text or list, as they are written in. */
export const linesOf = (block: Written): Lines => (block.type === 'text' ? [block.inline] : block.items);

/** A text or list with other lines. */
export const withLines = (block: Written, lines: Lines): Written => {
  const copy = lines.map((line) => [...line]);
  return block.type === 'text' ? { ...block, inline: copy[0] ?? [] } : { ...block, items: copy };
};
