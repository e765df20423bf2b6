import {
  linesOfBlock,
  linksOfLine,
  utmIn,
  type EmailBlock,
  type EmailInline,
  type EmailLink,
  type utmParts,
} from '../../core/index.ts';
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

/** A link without a campaign parameter that says this. */
export function withoutUtm(link: EmailLink, part: (typeof utmParts)[number], said: string): EmailLink {
  if (link.kind !== 'url' || utmIn(link.url, part) !== said) return link;
  const [, base = '', query = '', hash = ''] = /^([^?#]*)(?:\?([^#]*))?(#[\s\S]*)?$/.exec(link.url) ?? [];
  const kept = query.split('&').filter((pair) => !pair.startsWith(`utm_${part}=`));
  return { kind: 'url', url: base + (kept.length === 0 ? '' : `?${kept.join('&')}`) + hash };
}

/** A line without its links that lead nowhere, where their words are so. */
export function withoutDeadLinks(
  line: readonly EmailInline[],
  areWords: (words: string) => boolean,
): EmailInline[] {
  const dead = linksOfLine(line).filter(
    ({ link, words }) => link.kind === 'url' && link.url.trim() === '' && areWords(words),
  );
  return line.map((part, at) =>
    dead.some(({ start, end }) => start <= at && at < end) ? unlinked(part) : part,
  );
}

function unlinked(part: EmailInline): EmailInline {
  if (part.t === 'br') return part;
  const { link: _, ...rest } = part;
  return rest;
}
