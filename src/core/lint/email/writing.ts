import { t } from '../../../texts/t.ts';
import {
  emailSetting,
  isEmptyText,
  linesOfBlock,
  textOfLine,
  type EmailBody,
} from '../../document/emailAnatomy.ts';
import type { EmailRule, ReportEmail } from './EmailRule.ts';
import { snippet } from './snippet.ts';

/** What is unwise about the texts of a body: their order, their amount, what they ask for. */
export const writing: EmailRule = ({ bodies }, report) => {
  for (const body of bodies) {
    lookAtHeadings(body, report);
    lookForGaps(body, report);
    lookAtAmount(body, report);
    lookAtAsks(body, report);
  }
};

function lookAtHeadings({ parts, variant }: EmailBody, report: ReportEmail): void {
  let titles = 0;
  let second: string | undefined;
  let deepest = 0;
  for (const { block, shows } of parts) {
    if (block.type !== 'text' || block.level === 'p' || isEmptyText(block)) continue;
    // Two titles of which everybody sees at most one are none too many, as far as is plain to see.
    if (block.level === 'h1' && shows.length === 0 && ++titles === 2) second = block.id;
    const depth = Number(block.level.slice(1));
    if (depth > deepest + 1)
      report('skipped-heading', emailSetting.part(block.id, variant), {
        text: snippet(textOfLine(block.inline)),
        level: levelWords[depth] ?? '',
        above: levelWords[depth - 1] ?? '',
      });
    // What is mended is mended one by one: a skipped heading does not stand for those that are missing above it.
    deepest = Math.max(deepest, Math.min(depth, deepest + 1));
  }
  if (second !== undefined) report('many-titles', emailSetting.part(second, variant), { count: titles });
}

const levelWords: Readonly<Record<number, string>> = {
  1: t('title', { context: 'the largest heading of an email' }),
  2: t('heading'),
  3: t('small heading'),
};

function lookForGaps({ parts, sections, variant }: EmailBody, report: ReportEmail): void {
  for (const { id, columns } of sections)
    if (columns.every(({ blocks }) => blocks.length === 0))
      report('empty-section', emailSetting.part(id, variant));
  for (const { block } of parts)
    if (isEmptyText(block)) report('empty-text', emailSetting.part(block.id, variant));
}

const fewWords = 20;
/** Some scripts put no spaces between words: two of their signs are about one. */
const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{2}|[\p{L}\p{N}…]+/gu;

function lookAtAmount({ parts, variant }: EmailBody, report: ReportEmail): void {
  if (!parts.some(({ block }) => block.type === 'image' && block.src !== '')) return;
  if (parts.some(({ block }) => block.type === 'products')) return;
  let count = 0;
  const add = (text: string) => (count += text.match(word)?.length ?? 0);
  for (const { block } of parts) {
    for (const line of linesOfBlock(block)) add(textOfLine(line));
    if (block.type === 'button' || block.type === 'coupon') add(block.label);
  }
  if (count < fewWords) report('only-pictures', emailSetting.body(variant), { count });
}

function lookAtAsks({ parts, variant }: EmailBody, report: ReportEmail): void {
  let count = 0;
  let second: string | undefined;
  let hasAction = false;
  for (const { block, shows, links } of parts) {
    // Each button that everybody sees is a thing that the email asks for.
    if (block.type === 'button' && shows.length === 0 && ++count === 2) second = block.id;
    hasAction ||= links.length > 0 || (block.type === 'products' && block.fields.url !== undefined);
  }
  if (second !== undefined) report('second-button', emailSetting.part(second, variant), { count });
  else if (!hasAction) report('no-action', emailSetting.body(variant));
}
