import { emailDocumentSchema, emailLimits, type EmailDocument } from '../../core/index.ts';
import { hasSureFooter, planEmail, sectionsOf } from '../compile/emailPlan.ts';

/**
 * Why an edit was not made: it would take the last footer that everybody gets, a place has no more room, a setting cannot be
 * so, or what it is about is not there.
 */
export type Refusal = 'last-footer' | 'full' | 'invalid' | 'missing';

/** What came of an edit; refused, and where it changes nothing, the document is the very same. */
export interface Edited {
  document: EmailDocument;
  refused?: Refusal;
}

/** What the schema lets stand in one column, in one email and in one A/B test. */
export const most = emailLimits;

export const refused = (document: EmailDocument, why: Refusal): Edited => ({ document, refused: why });

/** `after`, unless an email may not be so. Every edit ends here, so that none can make what could not be stored or sent. */
export function edited(before: EmailDocument, after: EmailDocument): Edited {
  if (after === before) return { document: before };
  const sections = [after.sections, ...(after.variants ?? []).map((variant) => variant.sections ?? [])];
  const isFull = sections.some(
    (list) =>
      list.length > most.sections ||
      list.some(({ columns }) => columns.some(({ blocks }) => blocks.length > most.blocks)),
  );
  if (isFull) return refused(before, 'full');
  if (losesFooter(before, after)) return refused(before, 'last-footer');
  return emailDocumentSchema.safeParse(after).success ? { document: after } : refused(before, 'invalid');
}

/** Of the email and of what each variant shows, its own or the email's: nobody may be left without a way out. */
function losesFooter(before: EmailDocument, after: EmailDocument): boolean {
  const [had, has] = [planEmail(before), planEmail(after)];
  return [undefined, ...(after.variants ?? []).map(({ id }) => id)].some(
    (id) => hasSureFooter(sectionsOf(had, id)) && !hasSureFooter(sectionsOf(has, id)),
  );
}
