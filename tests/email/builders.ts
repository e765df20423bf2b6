import fc from 'fast-check';
import type { EmailBlock, EmailDocument, EmailInline, Shared, StoredEmail } from '../../src/core/index.ts';
import { isMergePath } from '../../src/email/compile/liquid.ts';

export const shared: Shared = {
  brand: {
    name: 'Fjord & Fern',
    address: '1 Harbour St\n0150 Oslo',
    sender: { name: 'Fjord', address: 'hi@example.com' },
  },
  topics: {},
  segments: {},
  policies: {},
};

export const emailOf = (blocks: EmailBlock[], rest: Partial<EmailDocument> = {}): StoredEmail => ({
  id: 'mail',
  name: 'Mail',
  document: {
    v: 1,
    lang: 'en',
    dir: 'ltr',
    subject: 'Hello',
    preheader: 'A word',
    sections: [{ id: 'main', type: 'section', columns: [{ id: 'column', blocks }] }],
    ...rest,
  },
});

export const paragraph = (inline: EmailInline[], id = 'body'): EmailBlock => ({
  id,
  type: 'text',
  level: 'p',
  inline,
});
export const footer: EmailBlock = { id: 'footer', type: 'footer', address: '' };

/** Text as people type and paste it, thick with what means something to Liquid, HTML and our own text form. */
export const nasty: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '{{', '}}', '{%', '%}', '{', '}', '{{ subscriber.email }}', '{{ x | default: "y" }}', "{{ x | default: '", "' }}", '{% raw %}', '{%- if',
        '\\', '\\\\', "'", '"', '<b>', '</p>', '<script>', '&amp;', '&', '<!--', '-->', '🏴‍☠️', '👩‍👩‍👧', 'שלום', 'مرحبا', ' ', '  ', '$&', '|', '#', '\u00a0',
      ), // oxfmt-ignore
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const word = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,6}$/);
export const mergePath: fc.Arbitrary<string> = fc
  .array(word, { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('.'))
  .filter(isMergePath);
export const fallback: fc.Arbitrary<string> = nasty.map((text) => text.slice(0, 200));

/** What a reader makes of character references. */
export const decoded = (html: string): string =>
  html
    .replaceAll(/&#(\d+);/g, (_, point: string) => String.fromCodePoint(Number(point)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** The text of the first paragraph of a rendered mail. */
export const paragraphOf = (html: string): string => {
  const [, inner = ''] = /<p [^>]*>([\s\S]*?)<\/p>/.exec(html) ?? [];
  return decoded(inner.replaceAll(/<br>/g, '\n').replaceAll(/<[^>]*>/g, ''));
};
