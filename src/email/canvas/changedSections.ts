import { sameJson, type EmailDocument } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { toComponents, type Part } from './toComponents.ts';

/** All parts, each section and column before what is in it: two emails with the same list have the same sections. */
const partsOf = (document: EmailDocument): Part[] =>
  toComponents(document).flatMap((section) => [
    section.part,
    ...section.components.flatMap((column) => [column.part, ...column.components.map(({ part }) => part)]),
  ]);

/** Whether two emails hold the same in their sections; nothing else of them is looked at. */
export function sameSections(one: EmailDocument, other: EmailDocument): boolean {
  const [parts, others] = [partsOf(one), partsOf(other)];
  return parts.length === others.length && parts.every((part, index) => sameJson(part, others[index]));
}

/** What was done by dragging, for the history. */
export function dragLabel(before: EmailDocument, after: EmailDocument): string {
  if (after.sections.length > before.sections.length) return t('Section added');
  if (partsOf(after).length > partsOf(before).length) return t('Block added');
  const order = ({ sections }: EmailDocument) => sections.map(({ id }) => id).join(' ');
  return order(before) === order(after) ? t('Block moved') : t('Section moved');
}
