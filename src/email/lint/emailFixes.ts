import {
  emailPlaceOf,
  type Brand,
  type EmailDocument,
  type EmailIssue,
  type EmailPlace,
  type Utm,
} from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { findPart } from '../edits/parts.ts';
import { changeHead } from '../edits/settings.ts';
import { asVariant, changeVariant, withContentOf } from '../edits/variants.ts';
import { fixesOfParts } from './fixesOfParts.ts';
import { calmed, standInFor, withFallback, withoutAnswerStart } from './lineFixes.ts';

/** What a machine can do about an issue of an email. */
export interface EmailFix {
  /** Says it on a button. */
  label: string;
  /** The email with that done: valid, and the very same one where it no longer fits. */
  document: EmailDocument;
}

/** What a fix depends on apart from the email: the brand, and the journey's link parameters. */
export interface FixAround {
  brand: Brand;
  utm: Utm | undefined;
}

/** What a machine can do about an issue of this email, if anything. */
export function emailFixFor(
  issue: EmailIssue,
  document: EmailDocument,
  around: FixAround,
): EmailFix | undefined {
  const place = emailPlaceOf(issue.setting);
  if (!place) return undefined;
  const fix = ofHead(issue, place, document) ?? ofPart(issue, place, document, around);
  return fix && fix.document !== document ? fix : undefined;
}

function ofPart(
  { code, words }: EmailIssue,
  { variant, block }: EmailPlace,
  document: EmailDocument,
  { brand, utm }: FixAround,
): EmailFix | undefined {
  const content = asVariant(document, variant);
  const fix = fixesOfParts[code]?.({
    document: content,
    found: findPart(content, block),
    words,
    brand,
    utm: document.utm ?? utm,
  });
  if (!fix || fix.edit.refused) return undefined;
  return { label: fix.label, document: withContentOf(document, variant, fix.edit.document) };
}

function ofHead(
  { code, words }: EmailIssue,
  place: EmailPlace,
  document: EmailDocument,
): EmailFix | undefined {
  if (code === 'utm-differs' || code === 'utm-missing')
    return {
      label: t('Use those of the journey'),
      document: changeHead(document, { utm: undefined }).document,
    };
  const { part, variant } = place;
  if (part !== 'subject' && part !== 'preheader') return undefined;
  const write = (label: string, line: string): EmailFix => ({
    label,
    document:
      variant === undefined
        ? changeHead(document, { [part]: line }).document
        : changeVariant(document, variant, { [part]: line }).document,
  });
  const line = asVariant(document, variant)[part];
  if (code === 'fake-reply') return write(t('Take it away'), withoutAnswerStart(line));
  if (code === 'loud-line') return write(t('Write it calmly'), calmed(line));
  if (code !== 'no-fallback') return undefined;
  const path = String(words['path']);
  const word = standInFor(path, document.lang);
  return word === undefined
    ? undefined
    : write(t('Say “{word}” instead', { word }), withFallback(line, path, word));
}
