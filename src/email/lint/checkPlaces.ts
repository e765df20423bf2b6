import { emailPlaceOf, type EmailDocument, type EmailIssue, type EmailPlace } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { contentOf, partName } from '../editor/partWords.ts';
import { findPart } from '../edits/parts.ts';
import { asVariant } from '../edits/variants.ts';
import type { MergePath } from '../mergePaths.ts';

const lineNames = { subject: t('Subject'), preheader: t('Preview text') } as const;

/** Where an issue lies, as its place is called in the editor: “Button “Buy””, “Subject”, “The whole email”. */
export function placeName(
  issue: EmailIssue,
  document: EmailDocument | undefined,
  paths: readonly MergePath[],
): string {
  const place = emailPlaceOf(issue.setting) ?? {};
  const name = nameOf(place, document, paths);
  const variant = document?.variants?.find(({ id }) => id === place.variant);
  return variant ? t('{place} in {variant}', { place: name, variant: variant.label || variant.id }) : name;
}

function nameOf(
  { part, block, variant }: EmailPlace,
  document: EmailDocument | undefined,
  paths: readonly MergePath[],
): string {
  if (part === 'subject' || part === 'preheader') return lineNames[part];
  const found = document && block !== undefined ? findPart(asVariant(document, variant), block) : undefined;
  if (!found) return t('The whole email');
  const content = found.part === 'block' ? contentOf(found.block, paths).trim() : '';
  return content === '' ? partName(found) : t('{what} “{text}”', { what: partName(found), text: content });
}

/** Whether there is something in the email to go to. */
export const leadsSomewhere = (issue: EmailIssue): boolean => {
  const { part, block } = emailPlaceOf(issue.setting) ?? {};
  return block !== undefined || part === 'subject' || part === 'preheader';
};
