import type { EmailBlock, EmailDocument, EmailSection } from '../../core/index.ts';
import { edited, most, refused, type Edited } from './Edited.ts';
import {
  findPart,
  mapped,
  patched,
  withBlocks,
  withColumns,
  withSections,
  type EmailColumn,
} from './parts.ts';

/** What may be changed of a thing: all but what it is; undefined takes a setting away. */
type Patch<T> = T extends object
  ? { [Name in keyof Omit<T, 'id' | 'type' | 'columns'>]?: T[Name] | undefined }
  : never;
export type BlockPatch<Type extends EmailBlock['type'] = EmailBlock['type']> = Patch<
  Extract<EmailBlock, { type: Type }>
>;
type SectionPatch = Patch<EmailSection>;

/** Lays settings over a block or a section. */
export function changePart(document: EmailDocument, id: string, patch: BlockPatch | SectionPatch): Edited {
  const found = findPart(document, id);
  if (!found || found.part === 'column') return refused(document, 'missing');
  if (found.part === 'section')
    return edited(
      document,
      withSections(
        document,
        mapped(document.sections, (each) => (each === found.section ? patched(each, patch) : each)),
      ),
    );
  return edited(
    document,
    withColumns(document, (each) =>
      each === found.column
        ? withBlocks(
            each,
            mapped(each.blocks, (block) => (block === found.block ? patched(block, patch) : block)),
          )
        : each,
    ),
  );
}

/**
 * Gives a section as many columns as there are widths, in percent; undefined for one that shares what is left. Blocks of
 * columns that go move into the last one that stays.
 */
export function setColumns(
  document: EmailDocument,
  id: string,
  widths: readonly (number | undefined)[],
  fresh: (wanted: string) => string,
): Edited {
  const found = findPart(document, id);
  if (found?.part !== 'section') return refused(document, 'missing');
  if (!fillTheRow(widths)) return refused(document, 'invalid');
  const { section } = found;
  const homeless = section.columns.slice(widths.length).flatMap(({ blocks }) => blocks);
  const columns = widths.map((width, at): EmailColumn => {
    const present = section.columns[at] ?? { id: fresh('column'), blocks: [] };
    const housed = at === widths.length - 1 && homeless.length > 0;
    return patched(housed ? { ...present, blocks: [...present.blocks, ...homeless] } : present, { width });
  });
  const isSame =
    columns.length === section.columns.length && columns.every((each, at) => each === section.columns[at]);
  return edited(
    document,
    withSections(
      document,
      mapped(document.sections, (each) => (each === section && !isSame ? { ...each, columns } : each)),
    ),
  );
}

/** Whether columns so wide make one row: given widths never more than all of it, and exactly all where all are given. */
function fillTheRow(widths: readonly (number | undefined)[]): boolean {
  const given = widths.filter((width) => width !== undefined);
  const rest = 100 - given.reduce((sum, width) => sum + width, 0);
  const open = widths.length - given.length;
  return widths.length > 0 && widths.length <= most.columns && (open === 0 ? rest === 0 : rest >= open * 10);
}

/** What an email says about itself, apart from its content. */
export type HeadPatch = Patch<Pick<EmailDocument, 'subject' | 'preheader' | 'lang' | 'dir' | 'utm'>>;

export const changeHead = (document: EmailDocument, patch: HeadPatch): Edited =>
  edited(document, patched(document, patch));
