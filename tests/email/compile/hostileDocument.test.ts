import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EmailBlock, Json } from '../../../src/core/index.ts';
import { columnShares } from '../../../src/email/compile/columnShares.ts';
import { renderEmail } from '../../../src/email/compile/renderEmail.ts';
import { withHtml } from '../../../src/email/compile/withHtml.ts';
import { fillIn } from '../../../src/email/fillIn.ts';
import { pageWords } from '../../../src/email/preferences/pageWords.ts';
import { decoded, emailOf, footer, paragraph, shared } from '../builders.ts';

const links = {
  unsubscribe: 'https://x.test/u',
  preferences: 'https://x.test/p',
  view: 'https://x.test/v',
};

describe('a language that is none', () => {
  const inherited = ['constructor', '__proto__'];
  it('has English words, never what every object inherits', async () => {
    for (const lang of inherited) {
      const { html, text } = await withHtml(emailOf([footer], { lang }), shared);
      for (const part of [html, text]) {
        expect(part).toContain('Unsubscribe');
        expect(part).not.toContain('undefined');
      }
      expect(pageWords(lang)).toBe(pageWords('en'));
    }
  });

  it('stays in its attribute, whatever it is, and is nothing to MJML or Liquid', async () => {
    // The first of these is what stands for the first text while MJML runs.
    for (const lang of ['zqt0z', '"><script>x', "' x='", '100%', '{{ 1 }}', '{% if', '&lt;', 'é']) {
      const { html, failures } = fillIn(
        await withHtml(emailOf([paragraph([{ t: 'text', v: 'Hello' }]), footer], { lang }), shared),
        { links },
      );
      expect(failures).toEqual([]);
      const found = [...html.matchAll(/ lang="([^"]*)" dir="ltr"/g)].map(([, value = '']) => decoded(value));
      expect(found).toEqual([lang, lang]);
    }
  });
});

it('where variants share an id, the first of them is what people get', async () => {
  const sectionsOf = (word: string) => [
    { id: 's', type: 'section' as const, columns: [{ id: 'c', blocks: [paragraph([{ t: 'text', v: word }]), footer] }] },
  ]; // oxfmt-ignore
  const stored = emailOf([footer], {
    variants: ['first', 'second'].map((word) => ({ id: 'a', label: word, weight: 5_000, sections: sectionsOf(word) })),
  }); // oxfmt-ignore
  const [first] = (await withHtml(stored, shared)).variants ?? [];
  expect(first?.text).toContain('first');
  expect(first?.html).toContain('first');
  expect(first?.html).not.toContain('second');
});

it('variants and conditions may be called like what every object inherits', async () => {
  const ids = ['constructor', 'toString', 'valueOf', 'hasOwnProperty'];
  const stored = emailOf(
    [...ids.map((id) => ({ ...paragraph([{ t: 'text', v: `<${id}>` }], id), showIf: { tag: id } })), footer],
    { variants: ids.map((id) => ({ id, label: id, weight: 2_500, subject: id })) },
  );
  expect(renderEmail(stored, shared).variants?.map(({ id, text }) => [id, text])).toEqual(
    ids.map((id) => [id, undefined]),
  );
  const whole = await withHtml(stored, shared);
  expect(whole.variants?.map(({ html = '' }) => html.includes('{% if show.valueOf %}'))).toEqual(
    ids.map(() => true),
  );
  const nobody = Object.fromEntries(ids.map((id) => [id, false]));
  const mail = fillIn(whole, { links, show: { ...nobody, valueOf: true } });
  expect(mail.failures).toEqual([]);
  expect(ids.filter((id) => mail.text.includes(`<${id}>`))).toEqual(['valueOf']);
});

it('thousands of parts with one id have names in no time, each its own', () => {
  const many = Array.from({ length: 8_000 }, (_, index) => index);
  const begun = performance.now();
  const { shows, links: found } = renderEmail(
    emailOf([
      ...many.map((index) => ({ ...paragraph([], 'same'), showIf: { tag: `t${index}` } })),
      ...many.map((index): EmailBlock => {
        const to = { kind: 'url', url: `https://x.test/${index}` } as const;
        return { id: 'go', type: 'button', label: 'Go', link: to };
      }),
    ]),
    shared,
  );
  expect(performance.now() - begun).toBeLessThan(2_000);
  expect(Object.entries(shows)[7_999]).toEqual(['same-8000', { tag: 't7999' }]);
  expect(found[7_999]).toEqual({ id: 'go-8000', url: 'https://x.test/7999' });
  expect(new Set(found.map(({ id }) => id)).size).toBe(8_000);
});

describe('columns', () => {
  it('without a width share what the others leave, and never wrap', () => {
    expect(columnShares([60, undefined, undefined])).toEqual([60, 20, 20]);
    expect(columnShares([undefined, 30])).toEqual([70, 30]);
    expect(columnShares([30, 70])).toEqual([30, 70]);
    expect(columnShares([10, undefined, undefined, undefined])).toEqual([10, 30, 30, 30]);
    const widths = fc.array(fc.option(fc.integer({ min: 10, max: 90 }), { nil: undefined }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(widths, (given) => {
        const shares = columnShares(given);
        // Undefined: as wide as all others.
        const whole = shares.reduce<number>((sum, share) => sum + (share ?? 100 / given.length), 0);
        expect(whole).toBeLessThanOrEqual(100.000_001);
        expect(whole).toBeGreaterThan(99.9);
      }),
    );
  });

  it('are so wide in the email', async () => {
    const column = (id: string, width?: number) => ({ id, width, blocks: [paragraph([], id)] });
    const { html } = await withHtml(
      emailOf([], {
        sections: [{ id: 's', type: 'section', columns: [column('a', 60), column('b'), column('c')] }],
      }),
      shared,
    );
    const found = [...html.matchAll(/class="mj-column-per-(\d+) /g)].map(([, share]) => share);
    expect(found.slice(0, 3)).toEqual(['60', '20', '20']);
  });
});

describe('a list of products out of data that is none', () => {
  const products: EmailBlock = {
    id: 'p',
    type: 'products',
    from: 'trigger.properties.items',
    most: 3,
    fields: { name: 'name', image: 'image', price: 'price', quantity: 'qty', url: 'url' },
    price: '{} € {{ x }}{}',
    empty: 'Nothing {{ here }}',
  };
  const made = withHtml(emailOf([products, footer]), shared);
  const mailOf = async (items: Json | undefined) => {
    const mail = fillIn(await made, { links, trigger: { properties: { items } } });
    expect(mail.failures).toEqual([]);
    return mail;
  };

  it('says what stands there for an empty list, without a row', async () => {
    for (const items of [
      'abc',
      '',
      5,
      true,
      null,
      undefined,
      [],
      {},
      { a: 1, size: 5 },
      [null, 'x', 7],
      [[1]],
      [{}],
      [{ name: '' }],
    ] as Json[]) {
      // oxfmt-ignore
      const { html, text } = await mailOf(items);
      expect(text).toMatch(/^Nothing \{\{ here \}\}\n\n1 Harbour St/);
      expect(html).not.toContain('table-layout:fixed');
      expect(decoded(html)).toContain('>Nothing {{ here }}<');
    }
  });

  it('leaves out what is no product, and links and pictures that are no https address', async () => {
    const hostile = { name: '<b>', price: 0, url: 'javascript:alert(1)', image: 'data:text/html,x', qty: 2 };
    const { html, text } = await mailOf([null, hostile, { name: 'Cup', url: 'https://x.test/"c' }]);
    expect(text).toMatch(/^- <b> × 2, 0 € \{\{ x \}\}\{\}\n- Cup\n\n1 Harbour St/);
    expect(html).toContain('&lt;b&gt;</a> × 2');
    expect(html).not.toMatch(/<b>|javascript|data:text/);
    expect([...html.matchAll(/href="(https:\/\/x.test\/[^"]*c)"/g)].map(([, url]) => url)).toEqual([
      'https://x.test/&#34;c',
    ]);
  });

  it('may have any data at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 3 }), async (items) => {
        await mailOf(items as Json); // what fast-check makes of JSON is JSON
      }),
      { numRuns: 60 },
    );
  });
});
