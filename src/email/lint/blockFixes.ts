import {
  linesOfBlock,
  utmParts,
  type EmailBlock,
  type EmailInline,
  type EmailLink,
  type Utm,
} from '../../core/index.ts';
import { textToInline } from '../bodyText.ts';
import type { BlockPatch } from '../edits/settings.ts';

/** What of a block changes when each of its lines does. */
export function patchLines(
  block: EmailBlock,
  change: (line: readonly EmailInline[]) => EmailInline[],
): BlockPatch {
  const lines = linesOfBlock(block).map(change);
  if (block.type === 'list') return { items: lines };
  return block.type === 'text' && lines[0] ? { inline: lines[0] } : {};
}

/** What of a block changes when each of its links does; undefined takes a link away. A button keeps one. */
export function patchLinks(
  block: EmailBlock,
  change: (link: EmailLink) => EmailLink | undefined,
): BlockPatch {
  if (block.type === 'button') {
    const link = change(block.link);
    return link ? { link } : {};
  }
  if (block.type === 'image') return { link: block.link && change(block.link) };
  return patchLines(block, (line) =>
    line.map((part) => {
      if (part.t === 'br' || part.link === undefined) return part;
      const { link: before, ...rest } = part;
      const link = change(before);
      return link ? { ...rest, link } : rest;
    }),
  );
}

/** A link without campaign parameters that say something else than its email does. */
export function withoutOwnUtm(link: EmailLink, utm: Utm | undefined): EmailLink {
  if (link.kind !== 'url') return link;
  const [, base = '', query, hash = ''] = /^([^?#]*)(?:\?([^#]*))?(#[\s\S]*)?$/.exec(link.url) ?? [];
  if (query === undefined) return link;
  const kept = query
    .split('&')
    .filter((pair) => !utmParts.some((part) => utm?.[part] && pair.startsWith(`utm_${part}=`)));
  return { kind: 'url', url: base + (kept.length === 0 ? '' : `?${kept.join('&')}`) + hash };
}

/** A line in which what was typed like a merge tag is one. */
export const withTags = (line: readonly EmailInline[]): EmailInline[] =>
  line.flatMap((part): EmailInline[] => {
    if (part.t !== 'text') return [part];
    const pieces = textToInline(part.v);
    const { t: _, v: __, ...looks } = part;
    return pieces.some((piece) => piece.t === 'merge')
      ? pieces.map((piece) => (piece.t === 'br' ? piece : { ...piece, ...looks }))
      : [part];
  });
