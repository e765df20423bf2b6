import { socialNames, type EmailBlock, type EmailInline, type EmailSection } from '../../core/index.ts';
import { listed, plural, t } from '../../texts/t.ts';
import type { Found } from '../edits/parts.ts';
import { mergeName, type MergePath } from '../mergePaths.ts';
import { blockKinds } from './blockKinds.ts';

/** What a block is called: a heading is a text of its own. */
export const blockName = (block: EmailBlock): string =>
  block.type === 'text' && block.level !== 'p' ? t('Heading') : blockKinds[block.type].name;

/** Text as it reads, with merge tags by their names. */
const wordsOf = (inline: readonly EmailInline[], paths: readonly MergePath[]): string =>
  inline
    .map((part) => (part.t === 'text' ? part.v : part.t === 'br' ? ' ' : `(${mergeName(part.path, paths)})`))
    .join('')
    .trim();

/** What a block says, so that it can be told from others of its kind; empty where it says nothing. */
export function contentOf(block: EmailBlock, paths: readonly MergePath[]): string {
  switch (block.type) {
    case 'text':
      return wordsOf(block.inline, paths);
    case 'list':
      return block.items.map((item) => wordsOf(item, paths)).join(', ');
    case 'button':
      return block.label;
    case 'image':
      return block.decorative ? t('decorative') : block.alt;
    case 'social':
      return block.links.map(({ network }) => socialNames[network]).join(', ');
    case 'products':
      return mergeName(block.from, paths);
    case 'coupon':
      return block.code || block.label;
    case 'divider':
    case 'spacer':
    case 'header':
    case 'footer':
      return '';
  }
}

/** What is in a section, in a few words. */
export function sectionContent({ columns }: EmailSection): string {
  const blocks = columns.flatMap((column) => column.blocks);
  if (blocks.length === 0) return t('empty');
  const names = [...new Set(blocks.map(blockName))];
  const few = names.length > 3 ? [...names.slice(0, 2), t('more')] : names;
  return columns.length === 1
    ? listed(few)
    : plural(columns.length, '{count} column: {what}', '{count} columns: {what}', { what: listed(few) });
}

/** What a part is called in passing: “Button”, “Section 2”. */
export function partName(found: Found): string {
  if (found.part === 'block') return blockName(found.block);
  return found.part === 'section'
    ? t('Section {number}', { number: found.at + 1 })
    : t('Column {number}', { number: found.at + 1 });
}
