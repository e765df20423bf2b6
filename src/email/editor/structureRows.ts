import type { EmailDocument } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import type { IconName } from '../../ui/Icon.tsx';
import type { MergePath } from '../mergePaths.ts';
import { blockKinds } from './blockKinds.ts';
import { blockName, contentOf, sectionContent } from './partWords.ts';

/** One line of the structure. */
export interface StructureRow {
  id: string;
  /** From 1. */
  level: number;
  name: string;
  content: string;
  icon: IconName;
  /** Only some people get it. */
  conditional: boolean;
  /** The row that it lies in. */
  parent: string | undefined;
}

/** The parts of an email in reading order; the only column of a section is not worth a line. */
export const structureRows = (
  { sections }: EmailDocument,
  paths: readonly MergePath[],
): readonly StructureRow[] =>
  sections.flatMap((section, at): StructureRow[] => {
    const own: StructureRow = {
      id: section.id,
      level: 1,
      name: t('Section {number}', { number: at + 1 }),
      content: sectionContent(section),
      icon: 'panel-bottom',
      conditional: section.showIf !== undefined,
      parent: undefined,
    };
    const isPlain = section.columns.length === 1;
    const inside = section.columns.flatMap(({ id, blocks }, place): StructureRow[] => [
      ...(isPlain
        ? []
        : [
            {
              id,
              level: 2,
              name: t('Column {number}', { number: place + 1 }),
              content: blocks.length === 0 ? t('empty') : '',
              icon: 'sidebar' as const,
              conditional: false,
              parent: section.id,
            },
          ]),
      ...blocks.map((block) => ({
        id: block.id,
        level: isPlain ? 2 : 3,
        name: blockName(block),
        // A line shows no more, and nobody wants to hear it all.
        content: contentOf(block, paths).slice(0, 120),
        icon: blockKinds[block.type].icon,
        conditional: block.showIf !== undefined,
        parent: isPlain ? section.id : id,
      })),
    ]);
    return [own, ...inside];
  });
