import { countGraphemes } from 'unicode-segmenter/grapheme';
import { t } from '../../../texts/t.ts';
import { emailSetting, type EmailLine } from '../../document/emailAnatomy.ts';
import { foreignTagsOf } from '../../document/foreignTags.ts';
import { mergeTagsOf } from '../../document/mergeTags.ts';
import type { EmailRule, ReportEmail } from './EmailRule.ts';
import { lineWords } from './lineWords.ts';
import { spamWordsIn } from './spamWords.ts';

/** What inboxes and phones show of a subject, and what a preview text should fill, in characters as people count them. */
export const lineLengths = { subject: 60, phone: 40, preheader: { least: 30, most: 110 } } as const;

/** A line as most people read it: fallbacks in place of their tags. */
function usualText(text: string): string {
  let usual = '';
  let at = 0;
  for (const { start, end, fallback = '' } of mergeTagsOf(text)) {
    usual += text.slice(at, start) + fallback;
    at = end;
  }
  return (usual + text.slice(at)).trim();
}

/** What is unwise about subjects and preview texts, and about the language that they are in. */
export const lines: EmailRule = ({ stored, lines: all }, report) => {
  if ('document' in stored && stored.document.lang.trim() === '') report('no-language', 'email');
  for (const one of all) {
    const { line, variant, text } = one;
    const setting = emailSetting.line(line, variant);
    if (text.trim() === '') {
      if (line === 'preheader') report('no-preheader', setting);
      continue;
    }
    const usual = usualText(text);
    if (line === 'subject') lookAtSubject(usual, setting, report);
    else {
      const subjectOf = (id: string | undefined) =>
        all.find((other) => other.line === 'subject' && other.variant === id)?.text;
      lookAtPreheader(usual, subjectOf(variant) ?? subjectOf(undefined) ?? '', setting, report);
    }
    lookAtTone(one, setting, report);
  }
};

/** What subjects of answers and forwarded mails begin with. */
export const answerStart = /^\s*(re|aw|fwd?|wg|antw)\s*:\s*/i;

function lookAtSubject(text: string, setting: string, report: ReportEmail): void {
  const { subject, phone } = lineLengths;
  // No text has more graphemes than units, and most subjects are short.
  const count = text.length > phone ? countGraphemes(text) : 0;
  if (count > subject) report('long-subject', setting, { count, most: subject });
  else if (count > phone) report('subject-cut', setting, { count, most: phone });
  const start = answerStart.exec(text)?.[0].trim();
  if (start !== undefined) report('fake-reply', setting, { start });
}

function lookAtPreheader(text: string, subject: string, setting: string, report: ReportEmail): void {
  if (letters(text) !== '' && letters(text) === letters(usualText(subject))) {
    report('preheader-repeats', setting);
    return;
  }
  const { least, most } = lineLengths.preheader;
  const count = countGraphemes(text);
  if (count < least || count > most) report('preheader-length', setting, { count, least, most });
}

const letters = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

function lookAtTone({ line, text }: EmailLine, setting: string, report: ReportEmail): void {
  const where = lineWords[line];
  const bare = withoutTags(text);
  if (shouts(bare)) report('loud-line', setting, { where, how: t('in capitals') });
  else if (/[!?]{2,}/.test(bare))
    report('loud-line', setting, { where, how: t('with several marks in a row') });
  const spam = spamWordsIn(bare);
  if (spam !== undefined) report('spam-words', setting, { where, text: spam });
}

/** A line without its merge tags, and without what was typed like one: nobody shouts in those. */
function withoutTags(text: string): string {
  const own = text.includes('{{') ? text.replaceAll(/\{\{[^{}]*\}\}/g, ' ') : text;
  return foreignTagsOf(own).reduceRight(
    (bare, { start, end }) => `${bare.slice(0, start)} ${bare.slice(end)}`,
    own,
  );
}

/** Whether most words of a line are in capitals; a name such as NASA alone is not shouting. */
function shouts(text: string): boolean {
  if (!/\p{Lu}{2}/u.test(text)) return false;
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  const loud = words.filter((word) => word === word.toUpperCase() && word !== word.toLowerCase());
  return loud.join('').length >= 8 && loud.length * 2 > words.length;
}
