import type { EmailBlock, EmailDocument, EmailSection } from '../../core/index.ts';
import { edited, refused, type Edited } from './Edited.ts';
import { findPart, freeIds, withBlocks, withColumns, withSections, type EmailColumn } from './parts.ts';

/** Between the blocks of a column: before the one at `at`; beyond the last, at the end. */
export interface Place {
  column: string;
  at: number;
}

export function insertBlock(document: EmailDocument, block: EmailBlock, { column, at }: Place): Edited {
  const found = findPart(document, column);
  return found?.part === 'column'
    ? insertInto(document, block, found.column, at)
    : refused(document, 'missing');
}

/** By the column itself: an email that was made elsewhere may have several with the same id. */
const insertInto = (document: EmailDocument, block: EmailBlock, column: EmailColumn, at: number): Edited =>
  edited(
    document,
    withColumns(document, (each) =>
      each === column ? withBlocks(each, each.blocks.toSpliced(Math.max(0, at), 0, block)) : each,
    ),
  );

export const insertSection = (document: EmailDocument, section: EmailSection, at: number): Edited =>
  edited(document, withSections(document, document.sections.toSpliced(Math.max(0, at), 0, section)));

/**
 * Puts a section between two blocks: a section of one column is divided there, one of several gets it behind. It never
 * comes behind the footer of that section.
 */
export function insertSectionBetween(
  document: EmailDocument,
  content: EmailSection,
  { column, at }: Place,
): Edited {
  const found = findPart(document, column);
  if (found?.part !== 'column') return refused(document, 'missing');
  const { section } = found;
  const { blocks } = found.column;
  const place = document.sections.indexOf(section);
  if (section.columns.length > 1)
    return insertSection(document, content, hasFooter(section) ? place : place + 1);
  const footer = blocks.findIndex(isFooter);
  const cut = Math.max(0, footer < 0 ? at : Math.min(at, footer));
  if (cut >= blocks.length) return insertSection(document, content, place + 1);
  if (cut === 0) return insertSection(document, content, place);
  const free = freeIds({ ...document, sections: [...document.sections, content] });
  const half = (id: string, columnId: string, held: EmailBlock[]): EmailSection => ({
    ...section,
    id,
    columns: [{ ...found.column, id: columnId, blocks: held }],
  });
  const sections = document.sections.toSpliced(
    place,
    1,
    half(section.id, column, blocks.slice(0, cut)),
    content,
    half(free(section.id), free(column), blocks.slice(cut)),
  );
  return edited(document, withSections(document, sections));
}

/** Puts a section before the one at `at`, but never last behind a section with a footer: it comes before that footer then. */
export function insertSectionAmong(document: EmailDocument, content: EmailSection, at: number): Edited {
  const isLast = at >= document.sections.length;
  return isLast && document.sections.some(hasFooter)
    ? insertBehind(document, content, undefined)
    : insertSection(document, content, at);
}

/**
 * Puts something behind what is selected: a block behind the selected one, or at the end of the selected column or section;
 * a section too, which divides the one it comes into. Without a selection it comes last, but before the footer.
 */
export function insertBehind(
  document: EmailDocument,
  content: EmailBlock | EmailSection,
  selected: string | undefined,
): Edited {
  const found = findPart(document, selected);
  const sections = document.sections;
  const holder = found?.section ?? lastBeforeFooter(sections);
  if (content.type === 'section') {
    const section = found?.section ?? sections.findLast(hasFooter);
    const [first] = section?.columns ?? [];
    if (!first) return insertSection(document, content, sections.length);
    return insertSectionBetween(
      document,
      content,
      found?.part === 'block'
        ? { column: found.column.id, at: found.at + 1 }
        : { column: first.id, at: Infinity },
    );
  }
  if (found?.part === 'block') return insertInto(document, content, found.column, found.at + 1);
  const column = found?.part === 'column' ? found.column : holder?.columns[0];
  if (!column) {
    const free = freeIds(document);
    const columns = [{ id: free('column'), blocks: [content] }];
    return insertSection(document, { id: free('section'), type: 'section', columns }, sections.length);
  }
  const footer = column.blocks.findIndex(isFooter);
  const end = footer >= 0 && content.type !== 'footer' ? footer : column.blocks.length;
  return insertInto(document, content, column, end);
}

const isFooter = ({ type }: EmailBlock): boolean => type === 'footer';

const hasFooter = ({ columns }: EmailSection): boolean => columns.some(({ blocks }) => blocks.some(isFooter));

const lastBeforeFooter = (sections: readonly EmailSection[]): EmailSection | undefined =>
  sections.findLast((section) => !hasFooter(section)) ?? sections.at(-1);
