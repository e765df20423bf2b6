import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EmailInline, Rule, StoredEmail } from '../../src/core/index.ts';
import { fillIn } from '../../src/email/fillIn.ts';
import { renderEmail } from '../../src/email/renderEmail.ts';
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
} from './builders.ts';

const links = {
  unsubscribe: 'https://x.test/u?a=1&b=2',
  preferences: 'https://x.test/p',
  view: 'https://x.test/v',
};
const fill = (stored: StoredEmail, data: object = {}) =>
  fillIn(renderEmail(stored, shared), { links, ...data });
const vip: Rule = { tag: 'vip' };

describe('what a person typed arrives exactly as typed', () => {
  it('in the body, as HTML and as plain text', () => {
    fc.assert(
      fc.property(
        fc.array(
          nasty.filter((text) => text !== ''),
          { minLength: 1, maxLength: 4 },
        ),
        (texts) => {
          const mail = fill(emailOf([paragraph(texts.map((v) => ({ t: 'text', v }))), footer]));
          expect(mail.failures).toEqual([]);
          expect(paragraphOf(mail.html)).toBe(texts.join(''));
          expect(mail.text.startsWith(`${texts.join('')}\n\n`)).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('between merge tags, with data that is as nasty', () => {
    fc.assert(
      fc.property(nasty, nasty, nasty, fallback, fc.boolean(), (before, after, name, instead, known) => {
        const inline: EmailInline[] = [
          { t: 'text', v: before },
          { t: 'merge', path: 'subscriber.first_name', fallback: instead },
          { t: 'text', v: after },
        ];
        const mail = fill(emailOf([paragraph(inline)]), { subscriber: known ? { first_name: name } : {} });
        // Liquid's `default` stands in for an empty text as well.
        const shown = known && name !== '' ? name : instead;
        expect(mail.failures).toEqual([]);
        expect(paragraphOf(mail.html)).toBe(before + shown + after);
        expect(mail.text.startsWith(before + shown + after)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('in subject and preheader, where only complete merge tags mean something', () => {
    fc.assert(
      fc.property(nasty, nasty, mergePath, (before, after, path) => {
        const stored = emailOf([footer], {
          subject: `${before}¦{{ ${path} | default: 'there' }}¦${after}`,
          preheader: before,
        });
        const mail = fill(stored, { subscriber: { email: 'ada@example.com' } });
        const expected = (text: string) => withTags(text).replaceAll(/\s*[\r\n]+\s*/g, ' ');
        expect(mail.failures).toEqual([]);
        expect(mail.subject).toBe(expected(`${before}¦{{ ${path} | default: 'there' }}¦${after}`));
        expect(mail.preheader).toBe(expected(before));
        expect(decoded(/<title>([\s\S]*?)<\/title>/.exec(mail.html)?.[1] ?? '')).toBe(
          withTags(`${before}¦{{ ${path} | default: 'there' }}¦${after}`),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('in labels, alternative texts, addresses and links', () => {
    fc.assert(
      fc.property(nasty, nasty, (text, query) => {
        const url = `https://x.test/?q=${query.trim()}`;
        const mail = fill(
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
          /<a href="([^"]*)" style="[^"]*">([\s\S]*?)<\/a>/.exec(mail.html) ?? [];
        expect(decoded(href)).toBe(url);
        expect(decoded(label.replaceAll('<br>', '\n'))).toBe(text);
        const [, src = '', alt = ''] = /<img src="([^"]*)" alt="([^"]*)"/.exec(mail.html) ?? [];
        expect(decoded(src)).toBe(url);
        expect(decoded(alt)).toBe(text);
        expect(mail.text.startsWith(`${text}: ${url}\n\n`)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

/** The meaning of a subject, written another way: one regular expression, and the paths looked up by hand. */
function withTags(text: string): string {
  const path = String.raw`[a-zA-Z_]\w*(?:\.[a-zA-Z_]\w*){0,5}`;
  const tag = new RegExp(
    String.raw`\{\{\s*(${path})\s*(?:\|\s*default:\s*(?:'([^'{}]*)'|"([^"{}]*)")\s*)?\}\}`,
    'g',
  );
  return text.replaceAll(tag, (_, name: string, single?: string, double?: string) =>
    name === 'subscriber.email' ? 'ada@example.com' : (wordsOfLiquid[name] ?? single ?? double ?? ''),
  );
}
/** Paths that are words of Liquid itself. */
const wordsOfLiquid: Record<string, string> = { true: 'true' };

it('is pure: the same email gives the same bytes, and stays as it was', () => {
  const stored = emailOf([paragraph([{ t: 'text', v: 'Hello' }]), footer]);
  const before = JSON.stringify(stored);
  expect(renderEmail(stored, shared)).toEqual(renderEmail(structuredClone(stored), structuredClone(shared)));
  expect(JSON.stringify(stored)).toBe(before);
});

it('is a page with language, direction, title, preview text and layout tables that say so', () => {
  const { html } = fill(
    emailOf([paragraph([{ t: 'text', v: 'שלום' }]), footer], { lang: 'he', dir: 'rtl', subject: 'A & B' }),
  );
  expect(html).toMatch(/^<!doctype html>\n<html lang="he" dir="rtl">/);
  expect(html).toContain('<title>A &amp; B</title>');
  expect(html).toContain('<div role="article" lang="he" dir="rtl"');
  expect(html).toContain('>A word</div>');
  for (const [table] of html.matchAll(/<table[^>]*>/g)) expect(table).toContain('role="presentation"');
});

describe('the footer', () => {
  const lastRow = (html: string) => html.slice(html.lastIndexOf('<tr>'));
  it('holds the brand’s address and both links', () => {
    const mail = fill(emailOf([paragraph([]), footer]));
    expect(lastRow(mail.html)).toContain('1 Harbour St<br>0150 Oslo');
    expect(lastRow(mail.html)).toContain('href="https://x.test/u?a=1&amp;b=2"');
    expect(lastRow(mail.html)).toContain('href="https://x.test/p"');
    expect(mail.text).toContain(
      '1 Harbour St\n0150 Oslo\nEmail preferences: https://x.test/p\nUnsubscribe: https://x.test/u?a=1&b=2\n',
    );
  });

  it('cannot be lost: not by deleting it, not behind a condition', () => {
    for (const blocks of [[paragraph([])], [paragraph([]), { ...footer, showIf: vip }]]) {
      const mail = fill(emailOf(blocks), { show: { footer: false } });
      expect(mail.html.match(/Unsubscribe/g)).toHaveLength(1);
      expect(mail.text.match(/Unsubscribe/g)).toHaveLength(1);
    }
  });
});

describe('conditions', () => {
  it('become entries of shows, by block id, and are tested by that name alone', () => {
    const rendered = renderEmail(
      emailOf([
        { ...paragraph([{ t: 'text', v: 'For VIPs' }], 'vip'), showIf: vip },
        { ...paragraph([{ t: 'text', v: 'For others' }], '2-b'), showIf: { not: vip } },
        footer,
      ]),
      shared,
    );
    expect(rendered.shows).toEqual({ vip, '2-b': { not: vip } });
    expect(rendered.html).toContain('{% if show.vip %}');
    expect(rendered.html).toContain("{% if show['2-b'] %}");
    const mail = fillIn(rendered, { links, show: { vip: false, '2-b': true } });
    expect(mail.html).not.toContain('For VIPs');
    expect(mail.text).not.toContain('For VIPs');
    expect(paragraphOf(mail.html)).toBe('For others');
  });

  it('hide a section with all it holds', () => {
    const stored = emailOf([], {
      sections: [
        {
          id: 'offer',
          type: 'section',
          showIf: vip,
          columns: [{ id: 'a', blocks: [paragraph([{ t: 'text', v: 'Offer' }])] }],
        },
        { id: 'end', type: 'section', columns: [{ id: 'b', blocks: [footer] }] },
      ],
    });
    expect(fill(stored, { show: { offer: true } }).text).toMatch(/^Offer/);
    expect(fill(stored, { show: { offer: false } }).text).not.toContain('Offer');
  });

  it('of blocks with one id are told apart unless they are the same', () => {
    const block = (v: string, showIf: Rule) => ({ ...paragraph([{ t: 'text', v }], 'same'), showIf });
    const { shows, html } = renderEmail(
      emailOf([block('a', vip), block('b', vip), block('c', { not: vip }), footer]),
      shared,
    );
    expect(shows).toEqual({ same: vip, 'same-2': { not: vip } });
    expect(html.match(/show\.same %/g)).toHaveLength(2);
    expect(html).toContain("show['same-2']");
  });
});

describe('links', () => {
  const go = { kind: 'url', url: 'https://x.test/a?sig=%2F#top' } as const;
  it('have ids from their block, tagged addresses, and none without an address', () => {
    const { links: found } = renderEmail(
      emailOf(
        [
          paragraph([
            { t: 'text', v: 'one', link: go },
            { t: 'text', v: ' and its bold half', b: true, link: go },
            { t: 'br' },
            { t: 'text', v: 'two', link: { kind: 'url', url: 'mailto:hi@x.test' } },
            { t: 'text', v: 'none', link: { kind: 'url', url: '' } },
          ]),
          { id: 'button', type: 'button', label: 'Go', link: go, bg: '#000000', fg: '#ffffff' },
          footer,
        ],
        { utm: { source: 'wend', medium: 'email', campaign: 'spring sale' } },
      ),
      shared,
    );
    const tagged = (id: string) =>
      `https://x.test/a?sig=%2F&utm_source=wend&utm_medium=email&utm_campaign=spring%20sale&utm_content=${id}#top`;
    expect(found).toEqual([
      { id: 'body-1', url: tagged('body-1') },
      { id: 'body-2', url: 'mailto:hi@x.test' },
      { id: 'button', url: tagged('button') },
    ]);
  });

  it('out of data lead to https pages only', () => {
    const stored = emailOf([
      {
        id: 'b',
        type: 'button',
        label: 'Go',
        link: { kind: 'merge', path: 'trigger.url' },
        bg: '#000000',
        fg: '#ffffff',
      },
    ]);
    expect(fill(stored, { trigger: { url: 'https://x.test/?a=1&b' } }).html).toContain(
      'href="https://x.test/?a=1&amp;b"',
    );
    for (const url of ['javascript:alert(1)', ' https://x.test', undefined, ['https://x.test'], 7])
      expect(fill(stored, { trigger: { url } }).html.match(/ href="/g)).toHaveLength(2);
  });
});

it('a locked email gives its own parts', () => {
  const parts = {
    subject: '{{ a }}',
    preheader: 'p',
    html: '<p>{% if x %}',
    text: 't',
    shows: { s: vip },
    links: [{ id: 'l', url: 'u' }],
  };
  expect(
    renderEmail({ id: 'x', locked: { name: 'n', from: { name: 'f', address: 'a@b' }, ...parts } }, shared),
  ).toEqual(parts);
});

it('text stands out from any ground', () => {
  const on = (bg: string) =>
    renderEmail(
      emailOf([], {
        sections: [
          {
            id: 's',
            type: 'section',
            bg,
            columns: [{ id: 'c', blocks: [paragraph([{ t: 'text', v: 'x' }])] }],
          },
        ],
      }),
      shared,
    ).html;
  expect(on('#101010')).toContain('color:#ffffff');
  expect(on('#fff8e0')).toContain('color:#1e1e1e');
});
