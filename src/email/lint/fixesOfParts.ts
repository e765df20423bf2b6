import {
  buttonColours,
  contrast,
  inkOn,
  readableContrast,
  type EmailBlock,
  type EmailSection,
} from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { insertSection } from '../edits/insert.ts';
import { freeIds } from '../edits/parts.ts';
import { changePart } from '../edits/settings.ts';
import { linkRepairs } from './linkRepairs.ts';
import { allBlocks, inTurn, ofBlock, takeOut, type Repair, type Repairs } from './Repair.ts';
import { tagRepairs } from './tagRepairs.ts';

const showToAll: Repair = ({ document, found }) => {
  if (found === undefined || found.part === 'column') return [];
  const part = found.part === 'block' ? found.block : found.section;
  // A block in a section with a condition hangs on that one too, with all that is in it.
  if (!part.showIf || (found.part === 'block' && found.section.showIf)) return [];
  return [{ label: t('Show it to everybody'), edit: changePart(document, part.id, { showIf: undefined }) }];
};

const levels = ['p', 'h1', 'h2', 'h3'] as const;

/** What a machine can do about issues of blocks and sections. */
export const fixesOfParts: Repairs = {
  ...tagRepairs,
  ...linkRepairs,
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
    return [
      {
        label: t('Make the others headings'),
        edit: inTurn(document, others, (before, id) => changePart(before, id, { level: 'h2' })),
      },
    ];
  },
  'skipped-heading': ofBlock((block, { document }) => {
    if (block.type !== 'text') return undefined;
    const all = allBlocks(document).map((one) => one.block);
    const depthOf = (one: EmailBlock) => (one.type === 'text' ? levels.indexOf(one.level) : 0);
    const before = all.slice(0, all.indexOf(block)).map(depthOf);
    // As deep as the headings before it lead: one that is skipped itself leads no deeper than it should.
    const depth = before.reduce((deepest, one) => Math.max(deepest, Math.min(one, deepest + 1)), 0) + 1;
    const level = levels[depth];
    return level && { label: t('Make it larger'), edit: changePart(document, block.id, { level }) };
  }),
  'no-alt': ofBlock((block, { document }) =>
    block.type === 'image' && !block.link
      ? { label: t('It only decorates'), edit: changePart(document, block.id, { decorative: true }) }
      : undefined,
  ),
  'linked-decorative': ofBlock((block, { document }) => {
    if (block.type !== 'image') return undefined;
    return [
      { label: t('Use its description'), edit: changePart(document, block.id, { decorative: false }) },
      { label: t('Take the link away'), edit: changePart(document, block.id, { link: undefined }) },
    ];
  }),
  'fixed-height': ofBlock((block, { document }) => ({
    label: t('Let it keep its shape'),
    edit: changePart(document, block.id, { height: undefined }),
  })),
  'low-contrast'({ document, found, brand }) {
    if (found?.part === 'section')
      return [
        {
          label: t('Take the colour away'),
          edit: changePart(document, found.section.id, { bg: undefined }),
        },
      ];
    if (found?.part !== 'block' || found.block.type !== 'button') return [];
    const { id } = found.block;
    const { bg } = buttonColours(found.block, brand.look);
    const fg = inkOn(bg);
    if (contrast(fg, bg) >= readableContrast)
      return [{ label: t('Choose the ink that reads best'), edit: changePart(document, id, { fg }) }];
    return [
      {
        label: t('Use the brand’s colours'),
        edit: changePart(document, id, { bg: undefined, fg: undefined }),
      },
    ];
  },
  'no-footer'({ document }) {
    const free = freeIds(document);
    const section: EmailSection = {
      id: free('section'),
      type: 'section',
      columns: [{ id: free('column'), blocks: [{ id: free('footer'), type: 'footer', address: '' }] }],
    };
    return [{ label: t('Add a footer'), edit: insertSection(document, section, document.sections.length) }];
  },
};
