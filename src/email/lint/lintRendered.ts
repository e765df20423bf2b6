import {
  anatomyOf,
  emailIssue,
  emailSetting,
  isVague,
  lineLengths,
  mergeTagsOf,
  type EmailFinding,
  type EmailIssue,
  type EmailLine,
  type StoredEmail,
} from '../../core/index.ts';
import { countGraphemes } from 'unicode-segmenter/grapheme';
import { listed, plural, t } from '../../texts/t.ts';
import { gapsFor } from './gapsFor.ts';
import { partsOfHtml, type HtmlParts } from './htmlParts.ts';
import { plannedBodies, type PlannedBody } from './plannedBodies.ts';
import { sampleLinks, type RenderedSample } from './RenderedSample.ts';
import { manyButtonsFor } from './manyButtonsFor.ts';
import { shownToAllOrNone } from './shownToAllOrNone.ts';
import { liquidIn, typedLiquid } from './typedTags.ts';

/** What Gmail shows of an email, in kilobytes, and what leaves room for what is added on its way. */
export const gmail = { most: 102, safe: 80 } as const;

/** What is wrong with an email as these people would get it. Each thing is told once, with the names of those whom it is about. */
export function lintRendered(stored: StoredEmail, samples: readonly RenderedSample[]): EmailIssue[] {
  const told = samples.flatMap((sample) =>
    findingsFor(stored, sample).map((finding) => ({ finding, name: sample.reader.name })),
  );
  return [...together(told), ...('locked' in stored ? [] : shownToAllOrNone(stored, samples))].map(
    emailIssue,
  );
}

interface Told {
  finding: EmailFinding;
  name: string;
}

/** One for each thing at each place; of what is measured the worst. */
function together(told: readonly Told[]): EmailFinding[] {
  const groups = new Map<string, Told[]>();
  for (const one of told) {
    const { code, setting, words } = one.finding;
    const said = Object.values(words ?? {}).filter((word) => typeof word === 'string');
    const key = JSON.stringify([code, setting, said]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((group) => {
    const sizeOf = ({ finding: { words } }: Told) => Number(words?.['kb'] ?? words?.['count'] ?? 0);
    const worst = group.reduce((most, one) => (sizeOf(one) > sizeOf(most) ? one : most));
    const names = namesOf([...new Set(group.map(({ name }) => name))]);
    return { ...worst.finding, words: { ...worst.finding.words, names } };
  });
}

function namesOf(names: readonly string[]): string {
  const [most, left] = [names.length > 3 ? names.slice(0, 2) : names, names.length - 2];
  return listed(
    most.length === names.length
      ? most
      : [...most, plural(left, '{count} more person', '{count} more people')],
  );
}

function findingsFor(stored: StoredEmail, { reader, variant, mail }: RenderedSample): EmailFinding[] {
  const [reason] = mail.troubles;
  if (reason !== undefined) return [{ code: 'render-failed', setting: 'email', words: { reason } }];
  const html = partsOfHtml(mail.html);
  const { lines } = anatomyOf(stored);
  // What a variant has no own of, its readers get of the email.
  const lineOf = (name: EmailLine['line']) =>
    lines.findLast((one) => one.line === name && (one.variant === undefined || one.variant === variant));
  const bodies = 'locked' in stored ? [] : plannedBodies(stored);
  const body = bodies.findLast((one) => one.variant === undefined || one.variant === variant);
  return [
    ...ofLine(lineOf('subject'), mail.subject, reader),
    ...ofLine(lineOf('preheader'), mail.preheader, reader),
    ...ofWhole(mail.html, mail.text, html),
    ...(body ? [...gapsFor(body, reader), ...manyButtonsFor(body, reader)] : []),
    ...(body ? leftIn(body, `${html.words}\n${mail.text}`) : ofLocked(html)),
  ];
}

function ofLine(
  written: EmailLine | undefined,
  text: string,
  { reached }: RenderedSample['reader'],
): EmailFinding[] {
  if (!written || written.text.trim() === '') return [];
  const { line, variant } = written;
  const setting = emailSetting.line(line, variant);
  if (text.trim() === '' && !reached && written.text.includes('trigger.')) return [];
  if (text.trim() === '')
    return line === 'subject'
      ? [{ code: 'subject-empty-for', setting }]
      : [{ code: 'empty-for', setting, words: { what: t('The preview text') } }];
  const found = liquidIn(text)
    .filter((tag) => written.text.includes(tag.text))
    .map((tag): EmailFinding => ({ code: 'liquid-left', setting, words: { text: tag.text } }));
  const count = countGraphemes(text.trim());
  // Without tags it is as long for everybody, and has been told of the subject itself.
  if (line === 'subject' && count > lineLengths.subject && mergeTagsOf(written.text).length > 0)
    found.push({ code: 'subject-long-for', setting, words: { count, most: lineLengths.subject } });
  return found;
}

function ofWhole(html: string, text: string, { links }: HtmlParts): EmailFinding[] {
  const found: EmailFinding[] = [];
  if (text.trim() === '')
    found.push({ code: 'empty-for', setting: 'email', words: { what: t('The plain text') } });
  for (const [name, link] of [
    ['unsubscribe', t('unsubscribe', { context: 'a link of every email' })],
    ['preferences', t('preferences', { context: 'a link of every email' })],
  ] as const)
    if (
      !links.some(({ href, words, hasPicture }) => href === sampleLinks[name] && (words !== '' || hasPicture))
    )
      found.push({ code: 'way-out-lost', setting: 'email', words: { link } });
  const kb = Math.round(new TextEncoder().encode(html).length / 102.4) / 10;
  if (kb > gmail.safe)
    found.push({
      code: kb > gmail.most ? 'clipped' : 'nearly-clipped',
      setting: 'email',
      words: { kb, most: gmail.most },
    });
  return found;
}

/** What was typed as if it were a merge tag, where this reader really reads it so. */
const leftIn = ({ sections, variant }: PlannedBody, read: string): EmailFinding[] =>
  sections
    .flatMap(({ columns }) => columns.flatMap(({ blocks }) => blocks))
    .flatMap(({ block }) =>
      typedLiquid(block)
        .filter((tag) => read.includes(tag))
        .map((text): EmailFinding => ({
          code: 'liquid-left',
          setting: emailSetting.part(block.id, variant),
          words: { text },
        })),
    );

/** Emails that came as they are have no blocks: what can be judged is what people get. */
function ofLocked({ words, links, pictures }: HtmlParts): EmailFinding[] {
  const setting = 'email';
  const vague = links.find((link) => isVague(link.words));
  return [
    ...liquidIn(words).map(({ text }): EmailFinding => ({ code: 'liquid-left', setting, words: { text } })),
    ...(pictures.some(({ alt }) => alt === undefined) ? [{ code: 'no-alt', setting } as const] : []),
    ...(pictures.some(({ src }) => src.startsWith('data:'))
      ? [{ code: 'embedded-picture', setting } as const]
      : []),
    ...(vague ? [{ code: 'vague-link', setting, words: { text: vague.words } } as const] : []),
  ];
}
