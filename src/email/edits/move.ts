import type { EmailDocument } from '../../core/index.ts';
import { edited, refused, type Edited } from './Edited.ts';
import { insertSectionBetween, type Place } from './insert.ts';
import { findPart, withBlocks, withColumns, withSections, type EmailColumn, type Found } from './parts.ts';

/** Moves a block to a place, which is meant as it is before the block has gone from where it was. */
export function moveBlock(document: EmailDocument, id: string, { column, at }: Place): Edited {
  const [found, target] = [findPart(document, id), findPart(document, column)];
  return found?.part === 'block' && target?.part === 'column'
    ? moveInto(document, found, target.column, at)
    : refused(document, 'missing');
}

/** By the column itself: an email that was made elsewhere may have several with the same id. */
function moveInto(
  document: EmailDocument,
  { block, column: from, at: was }: Extract<Found, { part: 'block' }>,
  target: EmailColumn,
  at: number,
): Edited {
  const stays = from === target;
  const to = Math.min(
    Math.max(0, stays && at > was ? at - 1 : at),
    stays ? from.blocks.length - 1 : Infinity,
  );
  if (stays && to === was) return { document };
  return edited(
    document,
    withColumns(document, (each) => {
      if (each !== from && each !== target) return each;
      const left = each === from ? each.blocks.filter((other) => other !== block) : each.blocks;
      return withBlocks(each, each === target ? left.toSpliced(to, 0, block) : left);
    }),
  );
}

/** Moves a section to a place among the sections, meant as it is before the section has gone. */
export function moveSection(document: EmailDocument, id: string, at: number): Edited {
  const found = findPart(document, id);
  if (found?.part !== 'section') return refused(document, 'missing');
  const to = Math.min(Math.max(0, at > found.at ? at - 1 : at), document.sections.length - 1);
  if (to === found.at) return { document };
  const sections = document.sections.toSpliced(found.at, 1).toSpliced(to, 0, found.section);
  return edited(document, withSections(document, sections));
}

/** Moves a section between two blocks of another, where it falls as a new one would. */
export function moveSectionBetween(document: EmailDocument, id: string, place: Place): Edited {
  const found = findPart(document, id);
  if (found?.part !== 'section') return refused(document, 'missing');
  const rest = withSections(document, document.sections.toSpliced(found.at, 1));
  const made = insertSectionBetween(rest, found.section, place);
  return made.refused === undefined ? edited(document, made.document) : refused(document, made.refused);
}

/**
 * Moves a part by one step on: a section among the sections, a column within its section, a block within its column and
 * from its ends into the column before or behind, also over to the next section.
 */
export function moveByStep(document: EmailDocument, id: string, step: -1 | 1): Edited {
  const found = findPart(document, id);
  if (!found) return refused(document, 'missing');
  if (found.part === 'section') return moveSection(document, id, found.at + (step > 0 ? 2 : -1));
  if (found.part === 'column') {
    const { section, column, at } = found;
    const to = at + step;
    if (to < 0 || to >= section.columns.length) return { document };
    const columns = section.columns.toSpliced(at, 1).toSpliced(to, 0, column);
    return edited(
      document,
      withSections(
        document,
        document.sections.map((each) => (each === section ? { ...each, columns } : each)),
      ),
    );
  }
  const { column, at } = found;
  const to = at + step;
  if (to >= 0 && to < column.blocks.length) return moveInto(document, found, column, step > 0 ? at + 2 : to);
  const columns = document.sections.flatMap((section) => section.columns);
  const next = columns[columns.indexOf(column) + step];
  if (!next) return { document };
  return moveInto(document, found, next, step > 0 ? 0 : next.blocks.length);
}
