import {
  atPath,
  emailSetting,
  isEmptyText,
  linesOfBlock,
  linksOfBlock,
  snippet,
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
    const held = blocks.filter(({ block }) => !isHollow(block));
    if (held.length > 0 && !shown.some((part) => held.includes(part)))
      tell(section.section.id, t('A section'));
    for (const { block } of shown) for (const what of gapsIn(block, valueAt)) tell(block.id, what);
  }
  return found;
}

/** Whether nobody sees anything of a block: that has been told of itself. */
const isHollow = (block: EmailBlock): boolean =>
  isEmptyText(block) ||
  (block.type === 'image' && block.src === '') ||
  (block.type === 'social' && block.links.every(({ url }) => url.trim() === ''));

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

/** What of a list of products is not there: those without a name are left out. */
function productGaps(
  { fields, empty }: Extract<EmailBlock, { type: 'products' }>,
  list: readonly unknown[],
): string[] {
  const named = list.filter((item) => !isBlank(atPath(item, fields.name)));
  const gaps: string[] = [];
  if (named.length === 0) return empty.trim() === '' ? [t('The list of products')] : [];
  if (named.length < list.length) gaps.push(t('The name of a product'));
  const lacks = (field: string | undefined, isThere: (value: unknown) => boolean) =>
    field !== undefined && named.some((item) => !isThere(atPath(item, field)));
  const isWeb = (value: unknown) => typeof value === 'string' && value.startsWith('https://');
  if (lacks(fields.price, (value) => !isBlank(value))) gaps.push(t('The price of a product'));
  if (lacks(fields.image, isWeb)) gaps.push(t('The picture of a product'));
  if (lacks(fields.url, isWeb)) gaps.push(t('The link of a product'));
  return gaps;
}

const isBlank = (value: unknown): boolean =>
  isNothing(value) || (typeof value === 'string' && value.trim() === '');

/** What of a block one reader would not see, in words. */
function gapsIn(block: EmailBlock, valueAt: Values): string[] {
  if (block.type === 'products') {
    const list = valueAt(block.from);
    return list === unknown ? [] : productGaps(block, Array.isArray(list) ? list.slice(0, block.most) : []);
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
