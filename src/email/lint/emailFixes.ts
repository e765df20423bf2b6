import {
  emailPlaceOf,
  utmParts,
  utmWords,
  type EmailDocument,
  type EmailIssue,
  type EmailPlace,
} from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { findPart } from '../edits/parts.ts';
import { changeHead } from '../edits/settings.ts';
import { asVariant, changeVariant, withContentOf } from '../edits/variants.ts';
import { fixesOfParts } from './fixesOfParts.ts';
import { fixesOfLine } from './lineFixes.ts';
import { mendsOnly, type FixAround } from './mendsOnly.ts';

/** What a machine can do about an issue of an email. */
export interface EmailFix {
  /** Says it on a button. */
  label: string;
  /** The email with that done: valid, and the very same one where it no longer fits. */
  document: EmailDocument;
}

/**
 * What a machine can do about an issue of this email, if anything. What would leave the issue where it is, or bring another one,
 * is none.
 */
export function emailFixFor(
  issue: EmailIssue,
  document: EmailDocument,
  around: FixAround,
): EmailFix | undefined {
  const place = emailPlaceOf(issue.setting);
  if (!place) return undefined;
  return [
    ...ofUtm(issue, document),
    ...ofLine(issue, place, document, around),
    ...ofPart(issue, place, document, around),
  ].find((fix) => fix.document !== document && mendsOnly(issue, document, fix.document, around));
}

function ofPart(
  { code, words }: EmailIssue,
  { variant, block }: EmailPlace,
  document: EmailDocument,
  { brand, paths }: FixAround,
): EmailFix[] {
  const content = asVariant(document, variant);
  const found = findPart(content, block);
  const fixes = fixesOfParts[code]?.({ document: content, found, words, brand, paths }) ?? [];
  return fixes
    .filter(({ edit }) => edit.refused === undefined)
    .map(({ label, edit }) => ({ label, document: withContentOf(document, variant, edit.document) }));
}

function ofLine(
  { code, words }: EmailIssue,
  { part, variant }: EmailPlace,
  document: EmailDocument,
  { paths }: FixAround,
): EmailFix[] {
  if (part !== 'subject' && part !== 'preheader') return [];
  const line = asVariant(document, variant)[part];
  const fixes = fixesOfLine[code]?.({ line, words, lang: document.lang, paths }) ?? [];
  return fixes
    .map(({ label, line: text }) => ({
      label,
      edit:
        variant === undefined
          ? changeHead(document, { [part]: text })
          : changeVariant(document, variant, { [part]: text }),
    }))
    .filter(({ edit }) => edit.refused === undefined)
    .map(({ label, edit }) => ({ label, document: edit.document }));
}

function ofUtm({ code, words }: EmailIssue, document: EmailDocument): EmailFix[] {
  if (code !== 'utm-differs' && code !== 'utm-missing') return [];
  const part = utmParts.find((one) => utmWords[one] === words['part']);
  const expected = words['expected'];
  if (!part || typeof expected !== 'string' || !document.utm) return [];
  const edit = changeHead(document, { utm: { ...document.utm, [part]: expected } });
  return edit.refused === undefined
    ? [{ label: t('Say “{word}” instead', { word: expected }), document: edit.document }]
    : [];
}
