import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emailIssues, type EmailDocument } from '../../../src/core/index.ts';
import { emailFixFor } from '../../../src/email/lint/emailFixes.ts';
import { partsOfHtml } from '../../../src/email/lint/htmlParts.ts';
import { lintRendered } from '../../../src/email/lint/lintRendered.ts';
import { nasty } from '../builders.ts';
import { body, brand, button, readers, samplesOf, sectionOf, sound, title, withBlocks } from './base.ts';

const there = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('nothing there');
  return value;
};
const messages = async (email: typeof sound, people = readers) =>
  lintRendered(email, await samplesOf(email, people)).map(({ message }) => message);

describe('what sample people would get', () => {
  it('names them all, and says what is alike only once', async () => {
    const email = withBlocks({
      body: [body, { ...body, id: 'bare', inline: [{ t: 'merge', path: 'subscriber.city' }] }],
    });
    const [ada, ben] = [there(readers[0]), there(readers[1])];
    const inOslo = { ...ada, data: { ...ada.data, subscriber: { first_name: 'Ada', city: 'Oslo' } } };
    expect(await messages(email, [inOslo, ben])).toEqual(['A line of text is empty for Ben.']);
    expect(await messages(email, [ada, ben])).toEqual(['A line of text is empty for Ada and Ben.']);
    const five = ['Cleo', 'Dan', 'Eve'].map((name) => ({ ...ben, name }));
    expect(await messages(email, [ada, ben, ...five])).toEqual([
      'A line of text is empty for Ada, Ben and 3 more people.',
    ]);
  });

  it('takes what it does not know of somebody for no gap', async () => {
    const email = withBlocks({
      products: {
        id: 'products',
        type: 'products',
        from: 'trigger.properties.items',
        most: 3,
        fields: { name: 'name' },
        empty: '',
      },
    });
    const [ada, ben] = [there(readers[0]), there(readers[1])];
    const outside = { ...ben, data: { ...ben.data, trigger: {} } };
    expect(await messages(email, [ada, { ...outside, reached: false }])).toEqual([]);
    expect(await messages(email, [ada, outside])).toEqual(['The list of products is empty for Ben.']);
  });

  it('finds a section of which one person sees nothing, and a link without an address', async () => {
    const fans = sectionOf([{ ...there(button), id: 'vip', showIf: { tag: 'fan' } }], { id: 'for-fans' });
    const linked = {
      ...body,
      id: 'linked',
      inline: [
        {
          t: 'text' as const,
          v: 'Your page',
          link: { kind: 'merge' as const, path: 'trigger.properties.page' },
        },
      ],
    };
    const document: EmailDocument = {
      ...sound.document,
      sections: [...withBlocks({ fans: null, go: linked }).document.sections, fans],
    };
    const people = readers.map((reader, at) => ({
      ...reader,
      data: {
        ...reader.data,
        show: { vip: at === 0 },
        trigger: {
          properties: {
            items: [{ name: 'Rye', price: 4 }],
            page: at === 0 ? 'https://a.example/' : 'ftp://b',
          },
        },
      },
    }));
    expect(await messages({ ...sound, document }, people)).toEqual([
      'Where “Your page” leads is empty for Ben.',
      'A section is empty for Ben.',
    ]);
  });

  it('judges every variant by what its own readers get, and mends it there', async () => {
    const shouting = { id: 'b', label: 'B', weight: 5_000, subject: 'YOUR LOAF IS WAITING' };
    const other = {
      id: 'a',
      label: 'A',
      weight: 5_000,
      sections: [
        sectionOf([title, body, { ...title, id: 'second' }, { id: 'foot', type: 'footer', address: '' }]),
      ],
    };
    const email = { ...sound, document: { ...sound.document, variants: [other, shouting] } };
    const found = emailIssues(email, { brand });
    expect(found.map(({ code, setting }) => `${code} ${setting}`)).toEqual([
      'loud-line email/variants/b/subject',
      'many-titles email/variants/a/blocks/second',
    ]);
    const mended = found.reduce<EmailDocument>(
      (document, issue) =>
        emailFixFor(issue, document, { brand, utm: undefined, paths: undefined })?.document ?? document,
      email.document,
    );
    expect(emailIssues({ ...email, document: mended }, { brand })).toEqual([]);
    expect(mended.sections).toBe(email.document.sections);
    expect(lintRendered(email, await samplesOf(email))).toEqual([]);
  });

  it('looks at emails that came as they are by what people get of them', async () => {
    const locked = {
      name: 'x', subject: 'Bread', preheader: 'On Saturday we bake, and one is for you.', from: brand.sender, text: 'x', shows: {}, links: [],
      html: '<img src="data:image/png;base64,AAAA"><a href="https://a.example">here</a><p>{{ "{{ name }" }}}</p><!-- <img src=x> --><a href=\'{{ links.unsubscribe }}\'>Leave</a><a href={{ links.preferences }}><img alt="Choose" src="https://a.example/p.png"></a>',
    }; // oxfmt-ignore
    const email = { id: 'x', locked };
    const codes = lintRendered(email, await samplesOf(email)).map(({ code }) => code);
    expect(codes).toEqual(['liquid-left', 'no-alt', 'embedded-picture', 'vague-link']);
  });
});

describe('partsOfHtml', () => {
  it('takes any HTML, however broken', () => {
    const piece = fc.oneof(
      nasty,
      fc.constantFrom(
        '<a href="',
        "<img src='",
        '<!--',
        '-->',
        '<style>',
        '</style',
        '<',
        '>',
        '</a>',
        '<a href=x>',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const { words, links, pictures } = partsOfHtml(pieces.join(''));
        expect(typeof words).toBe('string');
        for (const { href } of links) expect(typeof href).toBe('string');
        for (const { src } of pictures) expect(typeof src).toBe('string');
      }),
    );
  });

  it.each(['<', '<!--', '<a ', '<a href="', '<style>', "<a b='", '</', '&#', '<a / '])(
    'goes through a megabyte of %s once',
    (piece) => {
      const started = performance.now();
      partsOfHtml(piece.repeat(Math.ceil(1_000_000 / piece.length)));
      expect(performance.now() - started).toBeLessThan(4_000);
    },
  );

  it('reads links and pictures as a mail program does', () => {
    expect(
      partsOfHtml(
        "<p>One &amp; <a HREF='/a?b=1&amp;c'>two <b>three</b></a><img src=p alt>four</p><a name=x>five</a>",
      ),
    ).toEqual({
      words: 'One & two three four five',
      links: [{ href: '/a?b=1&c', words: 'two three', hasPicture: false }],
      pictures: [{ src: 'p', alt: '' }],
    });
  });
});
