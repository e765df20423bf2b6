import { countGraphemes } from 'unicode-segmenter/grapheme';
import { beforeAll, expect, test } from 'vitest';
import { emailIssues, linksOfBlock, type EmailIssue } from '../../src/core/index.ts';
import { partsOfHtml } from '../../src/email/lint/htmlParts.ts';
import { lintRendered } from '../../src/email/lint/lintRendered.ts';
import { sampleLinks } from '../../src/email/lint/RenderedSample.ts';
import { templateEmailIds, templateMails, type TemplateMail } from './templateMails.ts';

let mails: TemplateMail[];
beforeAll(async () => {
  mails = await templateMails();
}, 60_000);

const nameOf = ({ stored, reader }: TemplateMail) => `${stored.id} to ${reader}`;
const blocksOf = ({ stored }: TemplateMail) =>
  stored.document.sections.flatMap(({ columns }) => columns.flatMap(({ blocks }) => blocks));
/** Those for which something holds that should not, named with what was found. */
const where = (found: (mail: TemplateMail) => unknown): unknown[] =>
  mails.flatMap((mail) => {
    const what = found(mail);
    return what === undefined || what === false ? [] : [[nameOf(mail), what]];
  });

test('every email is sent to somebody', () => {
  const sent = new Set(mails.map(({ stored }) => stored.id));
  expect(templateEmailIds().filter((id) => !sent.has(id))).toEqual([]);
  expect(sent.size).toBeGreaterThan(60);
});

test('subjects and preview texts fit what phones and inboxes show, and say different things', () => {
  expect(
    where(({ mail: { subject, preheader } }) => {
      const [line, preview] = [countGraphemes(subject), countGraphemes(preheader)];
      return line < 10 || line > 45 || preview < 40 || preview > 90 || subject === preheader
        ? { line, preview, subject, preheader }
        : undefined;
    }),
  ).toEqual([]);
});

test('nothing is left of the template in what people read', () => {
  const left = /\{\{|\{%|\}\}|%\}|\bundefined\b|\bnull\b|\[object|\bNaN\b/;
  expect(
    where(({ mail: { subject, preheader, html, text, troubles } }) => {
      const words = [subject, preheader, partsOfHtml(html).words, text];
      return troubles[0] ?? words.find((part) => left.test(part));
    }),
  ).toEqual([]);
});

test('plain text can be read: paragraphs, no line of blanks, every link with its address', () => {
  expect(
    where(({ mail: { text } }) => {
      const lines = text.split('\n');
      if (/\n{3,}/.test(text)) return 'too large a gap';
      if (/<[a-z/]/i.test(text)) return 'markup';
      if (lines.length < 8) return 'too few lines';
      return lines.find((line) => line !== line.trimEnd() || /^\s/.test(line));
    }),
  ).toEqual([]);
  for (const mail of mails)
    for (const block of blocksOf(mail))
      for (const { link, words = '' } of linksOfBlock(block)) {
        if (block.showIf !== undefined) continue;
        const address = link.kind === 'url' ? link.url : link.kind === 'system' ? sampleLinks[link.name] : '';
        expect([nameOf(mail), mail.mail.text]).toEqual([nameOf(mail), expect.stringContaining(words)]);
        expect([nameOf(mail), mail.mail.text]).toEqual([nameOf(mail), expect.stringContaining(address)]);
      }
});

test('they begin with the brand, ask for one thing, and end with why somebody gets them and the ways out', () => {
  expect(
    where((mail) => {
      const blocks = blocksOf(mail);
      const [first, last] = [blocks[0]?.type, blocks.at(-1)];
      const { words, links } = partsOfHtml(mail.mail.html);
      const { name, address } = mail.workspace.brand;
      if (first !== 'header' || !mail.mail.text.startsWith(`${name}\n`)) return 'no header';
      if (last?.type !== 'footer' || !words.includes(last.reason ?? '?')) return 'no reason';
      if (!words.includes(address)) return 'no postal address';
      if (blocks.filter(({ type }) => type === 'button').length !== 1) return 'not one button';
      if (blocks.filter((block) => block.type === 'text' && block.level === 'h1').length !== 1)
        return 'not one title';
      const addresses = links.map(({ href }) => href);
      return [sampleLinks.unsubscribe, sampleLinks.preferences].find((link) => !addresses.includes(link));
    }),
  ).toEqual([]);
});

test('links carry the journey’s campaign, and nothing is fetched from anybody', () => {
  expect(
    where(({ mail: { html }, utm }) => {
      const { links, pictures } = partsOfHtml(html);
      const campaign = `utm_campaign=${utm?.campaign}`;
      if (utm?.campaign === undefined || pictures.length > 0) return 'no campaign, or a picture';
      return links
        .map(({ href }) => href)
        .find(
          (href) =>
            !/^https:\/\/(links|[a-z.]*)\.?[a-z]+\.example\//.test(href) ||
            (/\/(cart|renew|start)\b/.test(href) && !href.includes(campaign)),
        );
    }),
  ).toEqual([]);
});

test('what depends on the person is there for those whom it is meant for, and for nobody else', () => {
  let [shown, hidden] = [0, 0];
  for (const mail of mails)
    for (const block of blocksOf(mail)) {
      if (block.showIf === undefined || block.type !== 'text') continue;
      const [piece] = block.inline;
      if (piece?.t !== 'text') throw new Error(`${block.id} begins with no words`);
      const meant = mail.data.show[block.id];
      const { words } = partsOfHtml(mail.mail.html);
      expect([
        nameOf(mail),
        block.id,
        mail.mail.text.includes(piece.v),
        words.includes(piece.v.trim()),
      ]).toEqual([nameOf(mail), block.id, meant, meant]);
      if (meant) shown += 1;
      else hidden += 1;
    }
  expect([shown > 10, hidden > 10]).toEqual([true, true]);
});

const told = ({ severity, code, setting, message }: EmailIssue) =>
  `${severity} ${code} ${setting}: ${message}`;

test('a careful colleague has nothing to say, neither of the emails nor of what people get', () => {
  const firsts = new Map(mails.toReversed().map((mail) => [mail.stored.id, mail]));
  const found = [...firsts].flatMap(([id, { stored, workspace, utm }]) => {
    const samples = mails
      .filter((mail) => mail.stored.id === id)
      .map(({ reader, data, mail }) => ({
        reader: { name: reader, data, reached: true },
        variant: undefined,
        mail,
      }));
    const { brand, segments } = workspace;
    return [...emailIssues(stored, { brand, segments, utm }), ...lintRendered(stored, samples)]
      .filter(({ severity }) => severity !== 'info')
      .map((issue) => `${id}: ${told(issue)}`);
  });
  expect(found).toEqual([]);
});
