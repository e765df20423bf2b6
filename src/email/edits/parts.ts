import { canonicalJson, type EmailBlock, type EmailDocument, type EmailSection } from '../../core/index.ts';

export type EmailColumn = EmailSection['columns'][number];

/** A block in whose words somebody writes. */
export type Written = Extract<EmailBlock, { type: 'text' | 'list' }>;
export const isWritten = (block: EmailBlock): block is Written =>
  block.type === 'text' || block.type === 'list';

/** Something that can be selected, and where it is; places count from 0. */
export type Found =
  | { part: 'section'; section: EmailSection; at: number }
  | { part: 'column'; section: EmailSection; column: EmailColumn; at: number }
  | { part: 'block'; section: EmailSection; column: EmailColumn; block: EmailBlock; at: number };

/** The part of an email with this id: where several have it, the first. */
export function findPart({ sections }: EmailDocument, id: string | undefined): Found | undefined {
  if (id === undefined) return undefined;
  for (const [at, section] of sections.entries()) {
    if (section.id === id) return { part: 'section', section, at };
    for (const [columnAt, column] of section.columns.entries()) {
      if (column.id === id) return { part: 'column', section, column, at: columnAt };
      const blockAt = column.blocks.findIndex((block) => block.id === id);
      const block = column.blocks[blockAt];
      if (block) return { part: 'block', section, column, block, at: blockAt };
    }
  }
  return undefined;
}

/** Every id that an email holds, those of its variants too. */
function idsIn({ sections, variants = [] }: EmailDocument): Set<string> {
  const all = [sections, ...variants.map((variant) => variant.sections ?? [])].flat();
  return new Set([
    ...variants.map(({ id }) => id),
    ...all.flatMap(({ id, columns }) => [
      id,
      ...columns.flatMap((column) => [column.id, ...column.blocks.map((block) => block.id)]),
    ]),
  ]);
}

/** Gives out ids that an email does not have yet: the wanted one, else with a number behind it. None is given twice. */
export function freeIds(document: EmailDocument): (wanted: string) => string {
  const taken = idsIn(document);
  return (wanted) => {
    const stem = wanted.replace(/-\d+$/, '').slice(0, 56);
    let id = taken.has(wanted) ? stem : wanted;
    for (let count = 2; taken.has(id); count++) id = `${stem}-${count}`;
    taken.add(id);
    return id;
  };
}

/** `list` with each member changed, or left out by undefined, or more in its place; the same list where nothing changed. */
export function mapped<T>(list: readonly T[], change: (member: T) => T | readonly T[] | undefined): T[] {
  const next = list.flatMap((member): readonly T[] => {
    const made = change(member);
    if (made === undefined) return [];
    return isList(made) ? made : [made];
  });
  // Callers hold documents as values and never write into them.
  return next.length === list.length && next.every((member, at) => member === list[at])
    ? (list as T[])
    : next;
}

const isList = <T>(made: T | readonly T[]): made is readonly T[] => Array.isArray(made);

/** A document with its columns changed; the same where none is. */
export function withColumns(
  document: EmailDocument,
  change: (column: EmailColumn, section: EmailSection) => EmailColumn,
): EmailDocument {
  return withSections(
    document,
    mapped(document.sections, (section) => {
      const columns = mapped(section.columns, (column) => change(column, section));
      return columns === section.columns ? section : { ...section, columns };
    }),
  );
}

export const withSections = (document: EmailDocument, sections: EmailSection[]): EmailDocument =>
  sections === document.sections ? document : { ...document, sections };

export const withBlocks = (column: EmailColumn, blocks: EmailBlock[]): EmailColumn =>
  blocks === column.blocks ? column : { ...column, blocks };

/** `patch` laid over an object; undefined takes a member away. The same object where nothing changes. */
export function patched<T extends object>(target: T, patch: object): T {
  const next = Object.fromEntries(
    Object.entries({ ...target, ...patch }).filter(([, value]) => value !== undefined),
  );
  // A patch comes from the form of the very thing, and what it makes is parsed before anybody sees it.
  return canonicalJson(next) === canonicalJson(target) ? target : (next as T);
}

/** Columns whose widths would not fill the row any more: they share it evenly. */
export const evened = (columns: readonly EmailColumn[]): EmailColumn[] =>
  columns.map((column) => patched(column, { width: undefined }));
