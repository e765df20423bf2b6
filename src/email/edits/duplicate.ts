import type { EmailDocument, EmailSection } from '../../core/index.ts';
import { edited, most, refused, type Edited } from './Edited.ts';
import { insertBlock, insertSection } from './insert.ts';
import { evened, findPart, type EmailColumn } from './parts.ts';

/** Gives a copied part an id of its own. */
export type FreshId = (old: string) => string;

/** A copy of a block, a column or a section behind it. */
export function duplicatePart(document: EmailDocument, id: string, fresh: FreshId): Edited {
  const found = findPart(document, id);
  if (!found) return refused(document, 'missing');
  if (found.part === 'block')
    return insertBlock(
      document,
      { ...found.block, id: fresh(found.block.id) },
      { column: found.column.id, at: found.at + 1 },
    );
  if (found.part === 'section')
    return insertSection(document, copiedSection(found.section, fresh), found.at + 1);
  const { section, column, at } = found;
  const columns = section.columns.toSpliced(at + 1, 0, copiedColumn(column, fresh));
  const even = evened(columns);
  if (columns.length > most.columns) return refused(document, 'full');
  const sections = document.sections.map((each) => (each === section ? { ...each, columns: even } : each));
  return edited(document, { ...document, sections });
}

const copiedColumn = (column: EmailColumn, fresh: FreshId): EmailColumn => ({
  ...column,
  id: fresh(column.id),
  blocks: column.blocks.map((block) => ({ ...block, id: fresh(block.id) })),
});

const copiedSection = (section: EmailSection, fresh: FreshId): EmailSection => ({
  ...section,
  id: fresh(section.id),
  columns: section.columns.map((column) => copiedColumn(column, fresh)),
});
