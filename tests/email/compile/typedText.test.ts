import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emailDocumentSchema, type EmailInline, type StoredEmail } from '../../../src/core/index.ts';
import { fillIn } from '../../../src/email/fillIn.ts';
import { withHtml } from '../../../src/email/compile/withHtml.ts';
import {
  emailOf,
  decoded,
  fallback,
  footer,
  mergePath,
  nasty,
  paragraph,
  paragraphOf,
  shared,
} from '../builders.ts';

const links = {
  unsubscribe: 'https://x.test/u?a=1&b=2',
  preferences: 'https://x.test/p',
  view: 'https://x.test/v',
};
const documentWith = (path: string) => {
  const stored = emailOf([paragraph([{ t: 'merge', path }]), footer]);
  return 'document' in stored && stored.document;
};
const fill = async (stored: StoredEmail, data: object = {}) =>
  fillIn(await withHtml(stored, shared), { links, ...data });

it('what would be a word of Liquid is no merge tag', async () => {
  for (const path of ['nil.constructor', 'or', 'true', 'empty.size', 'contains', 'blank']) {
    expect(emailDocumentSchema.safeParse(documentWith(path)).success).toBe(false);
    const mail = await fill(emailOf([footer], { subject: `{{ ${path} }}` }));
    expect([mail.subject, mail.failures]).toEqual([`{{ ${path} }}`, []]);
  }
  for (const path of ['order', 'subscriber.or', 'nilly', 'Or', 'blank_2'])
    expect(emailDocumentSchema.safeParse(documentWith(path)).success).toBe(true);
});

it('the one character that no mail may hold is left out', async () => {
  const body: EmailInline[] = [
    { t: 'text', v: 'a\0{\0{ b' },
    { t: 'merge', path: 'subscriber.name', fallback: 'x\0y' },
  ];
  const mail = await fill(emailOf([paragraph(body), footer], { subject: 'a\0b' }));
  expect(mail.failures).toEqual([]);
  expect([mail.subject, paragraphOf(mail.html)]).toEqual(['ab', 'a{{ bxy']);
  expect(`${mail.html}${mail.text}`).not.toContain('\0');
});

describe('what a person typed arrives exactly as typed', () => {
  it('in the body, as HTML and as plain text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          nasty.filter((text) => text !== ''),
          { minLength: 1, maxLength: 4 },
        ),
        async (texts) => {
          const mail = await fill(emailOf([paragraph(texts.map((v) => ({ t: 'text', v }))), footer]));
          expect(mail.failures).toEqual([]);
          expect(paragraphOf(mail.html)).toBe(texts.join(''));
          expect(mail.text.startsWith(`${texts.join('')}\n\n`)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('between merge tags, with data that is as nasty', async () => {
    await fc.assert(
      fc.asyncProperty(
        nasty,
        nasty,
        nasty,
        fallback,
        fc.boolean(),
        async (before, after, name, instead, known) => {
          const inline: EmailInline[] = [
            { t: 'text', v: before },
            { t: 'merge', path: 'subscriber.first_name', fallback: instead },
            { t: 'text', v: after },
          ];
          const mail = await fill(emailOf([paragraph(inline)]), {
            subscriber: known ? { first_name: name } : {},
          });
          // Liquid's `default` stands in for an empty text as well.
          const shown = known && name !== '' ? name : instead;
          expect(mail.failures).toEqual([]);
          expect(paragraphOf(mail.html)).toBe(before + shown + after);
          expect(mail.text.startsWith(before + shown + after)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('in subject and preheader, where only complete merge tags mean something', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, nasty, mergePath, async (before, after, path) => {
        const stored = emailOf([footer], {
          subject: `${before}¦{{ ${path} | default: 'there' }}¦${after}`,
          preheader: before,
        });
        const mail = await fill(stored, { subscriber: { email: 'ada@example.com' } });
        const expected = (text: string) => withTags(text).replaceAll(/\s*[\r\n]+\s*/g, ' ');
        expect(mail.failures).toEqual([]);
        expect(mail.subject).toBe(expected(`${before}¦{{ ${path} | default: 'there' }}¦${after}`));
        expect(mail.preheader).toBe(expected(before));
        expect(decoded(/<title>([\s\S]*?)<\/title>/.exec(mail.html)?.[1] ?? '')).toBe(
          withTags(`${before}¦{{ ${path} | default: 'there' }}¦${after}`),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('in labels, alternative texts, addresses and links', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, nasty, async (text, query) => {
        const url = `https://x.test/?q=${query.trim()}`;
        const mail = await fill(
          emailOf([
            {
              id: 'go',
              type: 'button',
              label: text,
              link: { kind: 'url', url },
              bg: '#000000',
              fg: '#ffffff',
            },
            { id: 'pic', type: 'image', src: url, alt: text, decorative: false, width: 300 },
            { id: 'end', type: 'footer', address: text },
          ]),
        );
        expect(mail.failures).toEqual([]);
        const [, href = '', label = ''] =
          /<a href="([^"]*)" style="[^"]*"[^>]*>([\s\S]*?)<\/a>/.exec(mail.html) ?? [];
        expect(decoded(href)).toBe(url);
        // MJML sets labels in lines of their own.
        expect(decoded(label.slice(1, -1).replaceAll('<br>', '\n'))).toBe(text);
        const [, alt = '', src = ''] = /<img\s+alt="([^"]*)" src="([^"]*)"/.exec(mail.html) ?? [];
        expect(decoded(src)).toBe(url);
        expect(decoded(alt)).toBe(text);
        expect(mail.text.startsWith(`${text}: ${url}\n\n`)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

/** The meaning of a subject, written another way: one regular expression, and the paths looked up by hand. */
function withTags(text: string): string {
  const path = String.raw`(?!(?:and|or|not|contains|in|true|false|nil|null|empty|blank)\b)[a-zA-Z_]\w*(?:\.[a-zA-Z_]\w*){0,5}`;
  const tag = new RegExp(
    String.raw`\{\{\s*(${path})\s*(?:\|\s*default:\s*(?:'([^'{}]*)'|"([^"{}]*)")\s*)?\}\}`,
    'g',
  );
  return text.replaceAll(tag, (_, name: string, single?: string, double?: string) =>
    name === 'subscriber.email' ? 'ada@example.com' : (single ?? double ?? ''),
  );
}
