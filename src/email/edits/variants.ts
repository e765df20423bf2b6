import { wholeWeight, type EmailDocument, type EmailVariant } from '../../core/index.ts';
import { isAlike, withArm, withoutArm, withShare } from '../../core/kinds/shares.ts';
import { edited, most, refused, type Edited } from './Edited.ts';
import { mapped, patched, withSections } from './parts.ts';

// Where an email has variants, everybody gets one of them; their weights, in basis points, make the whole.

/** One variant more, with a fair share; the first one comes in a pair, because one alone tests nothing. */
export function addVariant(document: EmailDocument, fresh: readonly [Names, Names]): Edited {
  const { variants = [] } = document;
  if (variants.length >= most.variants) return refused(document, 'full');
  const [first, second] = fresh.map(({ id, label }) => ({ id, label, weight: wholeWeight / 2 }));
  if (!first || !second) return refused(document, 'missing');
  const next = variants.length === 0 ? [first, second] : withArm(variants, first);
  return edited(document, { ...document, variants: next });
}
type Names = Pick<EmailVariant, 'id' | 'label'>;

/** Takes a variant out. The last one that stays has won: its own parts become the email's, and the test ends. */
export function removeVariant(document: EmailDocument, id: string): Edited {
  const { variants = [], ...email } = document;
  const at = variants.findIndex((variant) => variant.id === id);
  if (at < 0) return refused(document, 'missing');
  const left = withoutArm(variants, at);
  const [winner] = left;
  if (left.length > 1 || !winner) return edited(document, { ...document, variants: left });
  const { subject, preheader, sections } = winner;
  return edited(document, patched(email, { ...own({ subject, preheader, sections }) }));
}

const own = (parts: object): object =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));

/** What a variant has of its own; undefined gives the email's back to it. */
export function changeVariant(
  document: EmailDocument,
  id: string,
  patch: { [Name in keyof Omit<EmailVariant, 'id' | 'weight'>]?: EmailVariant[Name] | undefined },
): Edited {
  const { variants = [] } = document;
  if (!variants.some((variant) => variant.id === id)) return refused(document, 'missing');
  const next = mapped(variants, (variant) => (variant.id === id ? patched(variant, patch) : variant));
  return edited(document, next === variants ? document : { ...document, variants: next });
}

/** Gives a variant its share of all people; the others share what is left as they stand to each other. */
export function weighVariant(document: EmailDocument, id: string, weight: number): Edited {
  const { variants = [] } = document;
  const at = variants.findIndex((variant) => variant.id === id);
  if (at < 0) return refused(document, 'missing');
  if (!Number.isFinite(weight)) return refused(document, 'invalid');
  const next = [...withShare(variants, at, weight)];
  return edited(document, isAlike(next, variants) ? document : { ...document, variants: next });
}

/** An email as those people get it who get this variant: what can be edited as if it were the email itself. */
export function asVariant(document: EmailDocument, id: string | undefined): EmailDocument {
  const variant = variantOf(document, id);
  if (!variant) return document;
  const { subject = document.subject, preheader = document.preheader } = variant;
  return { ...document, subject, preheader, sections: variant.sections ?? document.sections };
}

/** Whose content is edited where this variant is shown: its own or, where it has none, the email's. */
const holderOf = (document: EmailDocument, id: string | undefined): string | undefined =>
  variantOf(document, id)?.sections ? id : undefined;

const variantOf = ({ variants }: EmailDocument, id: string | undefined): EmailVariant | undefined =>
  variants?.find((variant) => variant.id === id);

/** The sections of `changed`, an edited `asVariant`, put back to where they belong. */
export function withContentOf(
  document: EmailDocument,
  id: string | undefined,
  { sections }: Pick<EmailDocument, 'sections'>,
): EmailDocument {
  const holder = holderOf(document, id);
  if (holder === undefined) return withSections(document, sections);
  const { variants = [] } = document;
  const next = mapped(variants, (variant) =>
    variant.id === holder && variant.sections !== sections ? { ...variant, sections } : variant,
  );
  return next === variants ? document : { ...document, variants: next };
}
