import {
  buttonColours,
  contrast,
  inkOn,
  mergeTagsOf,
  readableContrast,
  type Brand,
  type EmailBlock,
  type EmailDocument,
  type EmailIssue,
  type EmailSection,
  type IssueCode,
  type Utm,
} from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import type { Edited } from '../edits/Edited.ts';
import { insertBlock, insertSection } from '../edits/insert.ts';
import { freeIds, type Found } from '../edits/parts.ts';
import { removePart } from '../edits/remove.ts';
import { changePart } from '../edits/settings.ts';
import { patchLines, patchLinks, withoutOwnUtm, withTags } from './blockFixes.ts';
import { standInFor } from './lineFixes.ts';
import { typedTags } from './gapsFor.ts';

/** The email as those see it who get the variant, and what of it an issue is about. */
export interface Site {
  document: EmailDocument;
  found: Found | undefined;
  /** What the issue's message names. */
  words: EmailIssue['words'];
  brand: Brand;
  /** Link parameters that the email goes out with. */
  utm: Utm | undefined;
}

/** What a machine can do about a part: what its button says, and the edit. */
export interface PartFix {
  label: string;
  edit: Edited;
}
type Repair = (site: Site) => PartFix | undefined;

/** A repair of what concerns a block. */
const ofBlock =
  (repair: (block: EmailBlock, site: Site) => PartFix | undefined): Repair =>
  (site) =>
    site.found?.part === 'block' ? repair(site.found.block, site) : undefined;

const takeOut: Repair = ({ document, found }) => {
  const id = idOf(found);
  return id === undefined
    ? undefined
    : { label: t('Take it out', { context: 'a part of an email' }), edit: removePart(document, id) };
};

const idOf = (found: Found | undefined): string | undefined =>
  found?.part === 'block' ? found.block.id : found?.part === 'section' ? found.section.id : undefined;

const showToAll: Repair = ({ document, found }) => {
  const id = idOf(found);
  const part = found?.part === 'block' ? found.block : found?.section;
  // A block in a section with a condition hangs on that one too, with all that is in it.
  if (id === undefined || !part?.showIf || (found?.part === 'block' && found.section.showIf))
    return undefined;
  return { label: t('Show it to everybody'), edit: changePart(document, id, { showIf: undefined }) };
};

const allBlocks = ({ sections }: EmailDocument): { block: EmailBlock; section: EmailSection }[] =>
  sections.flatMap((section) =>
    section.columns.flatMap(({ blocks }) => blocks.map((block) => ({ block, section }))),
  );

/** One edit after the other. */
const inTurn = (
  document: EmailDocument,
  ids: readonly string[],
  edit: (document: EmailDocument, id: string) => Edited,
): Edited => ids.reduce<Edited>((before, id) => edit(before.document, id), { document });

const levels = ['p', 'h1', 'h2', 'h3'] as const;

export const fixesOfParts: Partial<Record<IssueCode, Repair>> = {
  'empty-text': takeOut,
  'empty-section': takeOut,
  'no-picture': takeOut,
  'never-shown': takeOut,
  'shown-to-all': showToAll,
  'conditional-footer': showToAll,

  'many-titles'({ document }) {
    const titles = allBlocks(document).filter(
      ({ block, section }) =>
        block.type === 'text' && block.level === 'h1' && !block.showIf && !section.showIf,
    );
    const others = titles.slice(1).map(({ block }) => block.id);
    return {
      label: t('Make the others headings'),
      edit: inTurn(document, others, (before, id) => changePart(before, id, { level: 'h2' })),
    };
  },
  'skipped-heading': ofBlock((block, { document }) => {
    if (block.type !== 'text') return undefined;
    const all = allBlocks(document).map((one) => one.block);
    const depthOf = (one: EmailBlock) => (one.type === 'text' ? levels.indexOf(one.level) : 0);
    const before = all.slice(0, all.indexOf(block)).map(depthOf);
    const depth = Math.max(0, ...before) + 1;
    // A second title would only be another issue.
    if (depth === 1 && all.some((one) => depthOf(one) === 1)) return undefined;
    const level = levels[depth];
    return level && { label: t('Make it larger'), edit: changePart(document, block.id, { level }) };
  }),
  'second-button'({ document }) {
    const buttons = allBlocks(document).filter(
      ({ block, section }) => block.type === 'button' && !block.showIf && !section.showIf,
    );
    return {
      label: t('Make the others plain links'),
      edit: inTurn(
        document,
        buttons.slice(1).map(({ block }) => block.id),
        asPlainLink,
      ),
    };
  },
  'no-fallback': ofBlock((block, { document, words }) => {
    const path = words['path'];
    const fallback = standInFor(String(path), document.lang);
    if (fallback === undefined) return undefined;
    const patch = patchLines(block, (line) =>
      line.map((part) =>
        part.t === 'merge' && part.path === path && !part.fallback ? { ...part, fallback } : part,
      ),
    );
    return {
      label: t('Say “{word}” instead', { word: fallback }),
      edit: changePart(document, block.id, patch),
    };
  }),
  'liquid-left': ofBlock((block, { document }) =>
    typedTags(block).some((tag) => mergeTagsOf(tag).length > 0)
      ? { label: t('Make it a merge tag'), edit: changePart(document, block.id, patchLines(block, withTags)) }
      : undefined,
  ),
  'no-link': ofBlock((block, { document }) =>
    block.type === 'button'
      ? undefined
      : {
          label: t('Take the link away'),
          edit: changePart(
            document,
            block.id,
            patchLinks(block, (link) => (link.kind === 'url' && link.url.trim() === '' ? undefined : link)),
          ),
        },
  ),
  'link-utm-differs': ofBlock((block, { document, utm }) => ({
    label: t('Take them out of the address'),
    edit: changePart(
      document,
      block.id,
      patchLinks(block, (link) => withoutOwnUtm(link, utm)),
    ),
  })),
  'no-network': ofBlock((block, { document }) =>
    block.type === 'social'
      ? {
          label: t('Take it out', { context: 'a part of an email' }),
          edit: changePart(document, block.id, { links: block.links.filter(({ url }) => url.trim() !== '') }),
        }
      : undefined,
  ),
  'no-alt': ofBlock((block, { document }) =>
    block.type === 'image' && !block.link
      ? { label: t('It only decorates'), edit: changePart(document, block.id, { decorative: true }) }
      : undefined,
  ),
  'linked-decorative': ofBlock((block, { document }) => {
    if (block.type !== 'image') return undefined;
    return block.alt.trim() === ''
      ? { label: t('Take the link away'), edit: changePart(document, block.id, { link: undefined }) }
      : { label: t('Use its description'), edit: changePart(document, block.id, { decorative: false }) };
  }),
  'fixed-height': ofBlock((block, { document }) => ({
    label: t('Let it keep its shape'),
    edit: changePart(document, block.id, { height: undefined }),
  })),
  'low-contrast'({ document, found, brand }) {
    if (found?.part === 'section')
      return {
        label: t('Take the colour away'),
        edit: changePart(document, found.section.id, { bg: undefined }),
      };
    if (found?.part !== 'block' || found.block.type !== 'button') return undefined;
    const { id } = found.block;
    const { bg } = buttonColours(found.block, brand.look);
    const fg = inkOn(bg);
    if (contrast(fg, bg) >= readableContrast)
      return { label: t('Choose the ink that reads best'), edit: changePart(document, id, { fg }) };
    const usual = buttonColours({}, brand.look);
    return contrast(usual.fg, usual.bg) >= readableContrast
      ? {
          label: t('Use the brand’s colours'),
          edit: changePart(document, id, { bg: undefined, fg: undefined }),
        }
      : undefined;
  },
  'no-footer'({ document }) {
    if (allBlocks(document).some(({ block }) => block.type === 'footer')) return undefined;
    const free = freeIds(document);
    const section: EmailSection = {
      id: free('section'),
      type: 'section',
      columns: [{ id: free('column'), blocks: [{ id: free('footer'), type: 'footer', address: '' }] }],
    };
    return { label: t('Add a footer'), edit: insertSection(document, section, document.sections.length) };
  },
};

/** A button in its place as a line of text with the same link. */
function asPlainLink(document: EmailDocument, id: string): Edited {
  for (const { columns } of document.sections)
    for (const column of columns) {
      const at = column.blocks.findIndex((block) => block.id === id);
      const button = column.blocks[at];
      if (button?.type !== 'button') continue;
      const { label, link, align, showIf } = button;
      const text: EmailBlock = {
        id: freeIds(document)('text'),
        type: 'text',
        level: 'p',
        inline: [{ t: 'text', v: label, link }],
        ...(align && { align }),
        ...(showIf && { showIf }),
      };
      const { document: after, refused } = insertBlock(document, text, { column: column.id, at });
      return refused ? { document, refused } : removePart(after, id);
    }
  return { document };
}
