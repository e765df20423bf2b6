import type { EmailDocument } from '../../core/index.ts';
import { planEmail, sectionsOf } from '../compile/emailPlan.ts';
import { contentOf, partName } from '../editor/partWords.ts';
import { findPart } from '../edits/parts.ts';
import { asVariant } from '../edits/variants.ts';
import type { MergePath } from '../mergePaths.ts';
import { fewWords } from './fewWords.ts';

/** A part that not everybody gets: the name in `show` that decides, and what it is called. */
export interface ConditionalPart {
  show: string;
  name: string;
}

/** The parts of an email, or of one of its variants, that depend on a rule, in reading order. */
export function conditionalParts(
  document: EmailDocument,
  variant: string | undefined,
  paths: readonly MergePath[],
): ConditionalPart[] {
  const shown = asVariant(document, variant);
  const nameOf = (id: string): string => {
    const found = findPart(shown, id);
    if (!found) return id;
    const content = found.part === 'block' ? contentOf(found.block, paths) : '';
    return content === '' ? partName(found) : `${partName(found)} “${fewWords(content, 40)}”`;
  };
  // Planned as a whole: names depend on what other variants have.
  const plan = planEmail(document);
  return sectionsOf(plan, variant).flatMap(({ section, show, columns }) =>
    [
      { show, id: section.id },
      ...columns.flatMap(({ blocks }) => blocks.map((part) => ({ show: part.show, id: part.block.id }))),
    ].flatMap((part) => (part.show === undefined ? [] : [{ show: part.show, name: nameOf(part.id) }])),
  );
}
