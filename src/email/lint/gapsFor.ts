import {
  atPath,
  emailSetting,
  linesOfBlock,
  linksOfBlock,
  snippet,
  textOfLine,
  type EmailBlock,
  type EmailFinding,
} from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import type { PlannedBody } from './plannedBodies.ts';
import type { RenderedSample } from './RenderedSample.ts';

/** Where one reader would see nothing, in the body that they get. */
export function gapsFor(
  { variant, sections }: PlannedBody,
  { data, reached }: RenderedSample['reader'],
): EmailFinding[] {
  const valueAt: Values = (path) => (!reached && path.startsWith('trigger.') ? unknown : atPath(data, path));
  const isShown = ({ show }: { show: string | undefined }) => show === undefined || data.show[show] === true;
  const found: EmailFinding[] = [];
  const tell = (id: string, what: string) =>
    found.push({ code: 'empty-for', setting: emailSetting.part(id, variant), words: { what } });
  for (const section of sections.filter(isShown)) {
    const blocks = section.columns.flatMap((column) => column.blocks);
    const shown = blocks.filter(isShown);
    if (blocks.length > 0 && shown.length === 0) tell(section.section.id, t('A section'));
    for (const { block } of shown) for (const what of gapsIn(block, valueAt)) tell(block.id, what);
  }
  return found;
}

/** What somebody's data hold at a path. */
type Values = (path: string) => unknown;
/** Stands for what nobody knows: neither something nor nothing. */
const unknown = Symbol('unknown');

/** What Liquid takes for nothing: a fallback stands in for it. */
const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === false ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);

/** What of a block one reader would not see, in words. */
function gapsIn(block: EmailBlock, valueAt: Values): string[] {
  if (block.type === 'products') {
    const list = valueAt(block.from);
    const isGap = list !== unknown && (!Array.isArray(list) || list.length === 0);
    return block.empty.trim() === '' && isGap ? [t('The list of products')] : [];
  }
  const lines = linesOfBlock(block);
  const isEmpty = (line: (typeof lines)[number]) =>
    line.some((part) => part.t === 'merge') &&
    line.every((part) =>
      part.t === 'br'
        ? true
        : part.t === 'text'
          ? part.v.trim() === ''
          : !part.fallback && isNothing(valueAt(part.path)),
    );
  const gaps = lines.filter(isEmpty).map(() => t('A line of text'));
  for (const { link, words } of linksOfBlock(block)) {
    if (link.kind !== 'merge') continue;
    const address = valueAt(link.path);
    if (address === unknown) continue;
    if (typeof address !== 'string' || !address.startsWith('https://'))
      gaps.push(
        words === undefined
          ? t('The link of a picture')
          : t('Where “{text}” leads', { text: snippet(words) }),
      );
  }
  return gaps;
}

/** Texts in a block that look like merge tags and were typed as text. */
export const typedTags = (block: EmailBlock): string[] =>
  [
    ...linesOfBlock(block).map((line) => textOfLine(line.filter((part) => part.t === 'text'))),
    ...labelsOf(block),
  ].flatMap(tagsTyped);

const labelsOf = (block: EmailBlock): string[] =>
  block.type === 'button'
    ? [block.label]
    : block.type === 'coupon'
      ? [block.label, block.code, block.note]
      : block.type === 'footer'
        ? [block.address, block.reason ?? '']
        : block.type === 'products'
          ? [block.empty]
          : [];

/** What reads like Liquid in a text. */
export const tagsTyped = (text: string): string[] =>
  [...text.matchAll(/\{\{[^{}]*\}\}|\{%[^{}]*%\}/g)].map(([tag]) => tag);
