import { describe, expect, it } from 'vitest';
import type { EmailBlock, Rule, StoredEmail } from '../../../src/core/index.ts';
import { fillIn } from '../../../src/email/fillIn.ts';
import { renderEmail } from '../../../src/email/compile/renderEmail.ts';
import { withHtml } from '../../../src/email/compile/withHtml.ts';
import { emailOf, footer, paragraph, paragraphOf, shared } from '../builders.ts';

const links = {
  unsubscribe: 'https://x.test/u?a=1&b=2',
  preferences: 'https://x.test/p',
  view: 'https://x.test/v',
};
const fill = async (stored: StoredEmail, data: object = {}) =>
  fillIn(await withHtml(stored, shared), { links, ...data });
const vip: Rule = { tag: 'vip' };

it('is pure: the same email gives the same bytes, and stays as it was', async () => {
  const stored = emailOf([paragraph([{ t: 'text', v: 'Hello' }]), footer]);
  const before = JSON.stringify(stored);
  expect(await withHtml(stored, shared)).toEqual(
    await withHtml(structuredClone(stored), structuredClone(shared)),
  );
  expect(JSON.stringify(stored)).toBe(before);
});

it('is a page with language, direction, title, preview text and layout tables that say so', async () => {
  const { html } = await fill(
    emailOf([paragraph([{ t: 'text', v: 'שלום' }]), footer], { lang: 'he', dir: 'rtl', subject: 'A & B' }),
  );
  expect(html).toMatch(/^<!doctype html>\n<html lang="he" dir="rtl"/);
  expect(html).toContain('<title>A &amp; B</title>');
  expect(html).toContain('role="article" lang="he" dir="rtl"');
  expect(html).toContain('>A word</div>');
  for (const [table] of html.matchAll(/<table[^>]*>/g)) expect(table).toContain('role="presentation"');
});

it('is written from right to left down to the smallest part, where its language is', async () => {
  const { html } = await fill(
    emailOf([{ id: 'list', type: 'list', ordered: true, items: [[{ t: 'text', v: 'שלום' }]] }, footer], {
      dir: 'rtl',
    }),
  );
  // Each section and column has a direction of its own.
  expect(new Set(html.match(/direction:\s*\w+/g))).toEqual(new Set(['direction:rtl']));
  expect((await fill(emailOf([footer]))).html).not.toContain('direction:rtl');
});

it('keeps in dark mode what is less important less loud, and leaves grounds of one’s own as they are', async () => {
  const coupon: EmailBlock = { id: 'c', type: 'coupon', label: '', code: 'X', note: 'Until Friday' };
  const blocks: EmailBlock[] = [coupon, { id: 'd', type: 'divider' }, footer];
  const { html } = await fill(emailOf(blocks));
  expect(html).toMatch(/\.ink \.quiet \{ color: (#\w{6}) !important/);
  expect(html.match(/class="quiet"/g)).toHaveLength(2);
  expect(html.match(/class="line"/g)).toHaveLength(1);
  const columns = [{ id: 'k', blocks }];
  const own = await fill(emailOf([], { sections: [{ id: 's', type: 'section', bg: '#102030', columns }] }));
  expect(own.html).not.toMatch(/class="(ink|line|paper)"/);
});

describe('the footer', () => {
  const lastRow = (html: string) => html.slice(html.lastIndexOf('<tr>'));
  it('holds the brand’s address and both links', async () => {
    const mail = await fill(emailOf([paragraph([]), footer]));
    expect(lastRow(mail.html)).toContain('1 Harbour St<br>0150 Oslo');
    expect(lastRow(mail.html)).toContain('href="https://x.test/u?a=1&amp;b=2"');
    expect(lastRow(mail.html)).toContain('href="https://x.test/p"');
    expect(mail.text).toContain(
      '1 Harbour St\n0150 Oslo\nEmail preferences: https://x.test/p\nUnsubscribe: https://x.test/u?a=1&b=2\n',
    );
  });

  it('speaks every language that the editor offers for an email', async () => {
    const offered = [
      'ar', 'cs', 'da', 'de', 'el', 'es', 'fi', 'fr', 'he', 'hi', 'hu', 'it', 'ja', 'ko', 'nb', 'nl', 'pl', 'pt', 'ro',
      'sv', 'tr', 'uk', 'zh',
    ]; // oxfmt-ignore
    for (const lang of offered)
      for (const code of [lang, `${lang}-XX`])
        expect([code, renderEmail(emailOf([footer], { lang: code }), shared).text]).toEqual([
          code,
          expect.not.stringMatching(/Unsubscribe|Email preferences/),
        ]);
  });

  it('cannot be lost: not by deleting it, not behind a condition', async () => {
    for (const blocks of [[paragraph([])], [paragraph([]), { ...footer, showIf: vip }]]) {
      const mail = await fill(emailOf(blocks), { show: { footer: false } });
      expect(mail.html.match(/Unsubscribe/g)).toHaveLength(1);
      expect(mail.text.match(/Unsubscribe/g)).toHaveLength(1);
    }
  });
});

describe('conditions', () => {
  it('become entries of shows, by block id, and are tested by that name alone', async () => {
    const rendered = await withHtml(
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

  it('hide a section with all it holds', async () => {
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
    expect((await fill(stored, { show: { offer: true } })).text).toMatch(/^Offer/);
    expect((await fill(stored, { show: { offer: false } })).text).not.toContain('Offer');
  });

  it('of blocks with one id are told apart unless they are the same', async () => {
    const block = (v: string, showIf: Rule) => ({ ...paragraph([{ t: 'text', v }], 'same'), showIf });
    const { shows, html } = await withHtml(
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
  it('have ids from their block, tagged addresses, and none without an address', async () => {
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

  it('out of data lead to https pages only', async () => {
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
    expect((await fill(stored, { trigger: { url: 'https://x.test/?a=1&b' } })).html).toContain(
      'href="https://x.test/?a=1&amp;b"',
    );
    for (const url of ['javascript:alert(1)', ' https://x.test', undefined, ['https://x.test'], 7])
      expect((await fill(stored, { trigger: { url } })).html.match(/ href="/g)).toHaveLength(2);
  });
});

it('a locked email gives its own parts', async () => {
  const parts = {
    subject: '{{ a }}',
    preheader: 'p',
    html: '<p>{% if x %}',
    text: 't',
    shows: { s: vip },
    links: [{ id: 'l', url: 'u' }],
  };
  expect(
    await withHtml({ id: 'x', locked: { name: 'n', from: { name: 'f', address: 'a@b' }, ...parts } }, shared),
  ).toEqual(parts);
});

it('text stands out from any ground', async () => {
  const on = async (bg: string) =>
    (
      await withHtml(
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
      )
    ).html;
  expect(await on('#101010')).toContain('color:#ffffff');
  expect(await on('#fff8e0')).toContain('color:#1e1e1e');
});
