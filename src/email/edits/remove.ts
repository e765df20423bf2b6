import type { EmailDocument } from '../../core/index.ts';
import { edited, refused, type Edited } from './Edited.ts';
import { evened, findPart, mapped, withBlocks, withColumns, withSections } from './parts.ts';

/** Takes a block, a column with its blocks, or a section out; a section's only column takes the section along. */
export function removePart(document: EmailDocument, id: string): Edited {
  const found = findPart(document, id);
  if (!found) return refused(document, 'missing');
  const { section } = found;
  if (found.part === 'block')
    return edited(
      document,
      withColumns(document, (each) =>
        each === found.column
          ? withBlocks(
              each,
              each.blocks.filter((block) => block !== found.block),
            )
          : each,
      ),
    );
  const columns = found.part === 'column' ? section.columns.toSpliced(found.at, 1) : [];
  return edited(
    document,
    withSections(
      document,
      mapped(document.sections, (each) => {
        if (each !== section) return each;
        return columns.length === 0 ? undefined : { ...section, columns: evened(columns) };
      }),
    ),
  );
}
