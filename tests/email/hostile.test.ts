import { describe, expect, it } from 'vitest';
import {
  emailDocumentSchema,
  emailLookSchema,
  htmlTokens,
  longestPicture,
  readWith,
  storedEmailSchema,
  type EmailBlock,
  type EmailDocument,
  type Shared,
  type StoredEmail,
} from '../../src/core/index.ts';
import { withHtml } from '../../src/email/compile/withHtml.ts';
import { fillIn } from '../../src/email/fillIn.ts';
import { emailOf, footer, paragraph, shared } from './builders.ts';

const links = { unsubscribe: 'https://x.test/u', preferences: 'https://x.test/p', view: 'https://x.test/v' };
const fill = async (stored: StoredEmail, data: object = {}, around: Pick<Shared, 'brand'> = shared) =>
  fillIn(await withHtml(stored, around), { links, brand: { ...around.brand }, ...data });

/** What mails are made of; nothing in it runs, and nothing but a picture is loaded. */
const inert = new Set(
  'html head meta title style body div table tbody tr td p h1 h2 h3 ul ol li a img br strong em u noscript xml'.split(' '),
); // oxfmt-ignore

/** Whatever in a rendered mail could run, call somebody or lead astray. */
function alive(html: string): string[] {
  const found: string[] = [];
  for (const token of htmlTokens(html)) {
    if (token.is !== 'open') continue;
    const { name, attributes } = token;
    if (!inert.has(name)) found.push(`<${name}>`);
    for (const [key, value] of attributes) {
      if (/^on|^srcdoc$|^formaction$|^ping$/.test(key)) found.push(`${name} ${key}=${value}`);
      if (key === 'href' && !/^(https:|mailto:|tel:)/.test(value)) found.push(`${name} ${key}=${value}`);
      if (key === 'src' && !/^(https:|data:image\/(png|jpeg|gif|webp);base64,)/.test(value))
        found.push(`${name} ${key}=${value}`);
      if (key === 'style' && /url\(|expression|@import|behavior|-moz-binding/i.test(value))
        found.push(`${name} ${key}=${value}`);
      if (key === 'http-equiv' && !/^(content-type|x-ua-compatible)$/i.test(value))
        found.push(`${name} ${key}=${value}`);
    }
  }
  return found;
}

it('what would see something alive does see it', () => {
  for (const html of [
    '<script>',
    '<img src=x onerror=y>',
    '<a href="javascript:x">',
    '<svg/onload=x>',
    '<iframe srcdoc=x>',
  ])
    expect([html, alive(html).length > 0]).toEqual([html, true]);
});

const attacks = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  '" onload="alert(1)" x="',
  '</style><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '--><script>alert(1)</script><!--',
  '<![endif]--><script>alert(1)</script>',
  ']]><script>alert(1)</script>',
  '</mj-text><mj-raw><script>alert(1)</script></mj-raw>',
  '<mj-include path="/etc/passwd" />',
  'javascript:alert(1)',
  'https://x.test/" onmouseover="alert(1)',
  'https://x.test/\n"><svg/onload=alert(1)>',
  '{{ links.unsubscribe }}{% raw %}',
  '{% for i in (1..100000000) %}x{% endfor %}',
  'zqt0zzqb1zzqh2z<!--zqb0z-->',
  '$&$1$`',
  '\u202Egnp.exe\u0000\uFEFF',
];

describe('hostile subscriber data', () => {
  const blocks: EmailBlock[] = [
    { id: 'header', type: 'header', view: true },
    paragraph([{ t: 'merge', path: 'subscriber.first_name', fallback: 'you', b: true }]),
    { id: 'list', type: 'list', ordered: false, items: [[{ t: 'merge', path: 'subscriber.first_name' }]] },
    { id: 'go', type: 'button', label: 'Go', link: { kind: 'merge', path: 'subscriber.first_name' } },
    {
      id: 'products',
      type: 'products',
      from: 'trigger.properties.items',
      most: 3,
      fields: { name: 'name', image: 'image', price: 'price', quantity: 'quantity', url: 'url' },
      price: '€{}',
      empty: 'Nothing',
    },
    { id: 'coupon', type: 'coupon', label: '', code: '', note: '' },
    footer,
  ];

  it.each(attacks)('is text and nothing else: %j', async (value) => {
    const item = { name: value, image: value, price: value, quantity: value, url: value };
    const mail = await fill(emailOf(blocks, { subject: '{{ subscriber.first_name }}' }), {
      subscriber: { first_name: value },
      trigger: { properties: { items: [item, value, null, [item]] } },
      coupon: value,
    });
    expect([mail.failures, alive(mail.html)]).toEqual([[], []]);
    expect(mail.subject).not.toMatch(/[\r\n]/);
    expect(mail.text).toContain(`- ${value}`);
  });

  it.each([
    ['no list', 'a text that has a size'],
    ['a number', 7],
    ['an object that says how large it is', { size: 1_000_000_000, length: 1_000_000_000 }],
    ['far too long', Array.from({ length: 100_000 }, () => ({ name: 'x' }))],
    ['full of holes', [undefined, null, {}, []]],
  ])('%s in the place of a product list breaks nothing', async (_, items) => {
    const mail = await fill(emailOf(blocks), { trigger: { properties: { items } } });
    expect([mail.failures, alive(mail.html)]).toEqual([[], []]);
    expect((mail.text.match(/^- /gm) ?? []).length).toBeLessThanOrEqual(5);
  });

  it('reaches nothing by names that every object knows', async () => {
    const paths = [
      'subscriber.constructor.name',
      'subscriber.__proto__.x',
      '__proto__',
      'constructor.constructor',
    ];
    const inline = paths.map((path) => ({ t: 'merge' as const, path, fallback: 'nothing' }));
    const mail = await fill(emailOf([paragraph(inline), footer]), { subscriber: {} });
    expect(mail.text.split('\n')[0]).toBe('nothing'.repeat(paths.length));
  });
});

describe('hostile email documents', () => {
  it.each(attacks)('typed everywhere, is text and nothing else: %j', async (text) => {
    const typed = text.replaceAll('\u0000', '').slice(0, 60);
    const blocks: EmailBlock[] = [
      { id: 'h', type: 'header', view: true },
      { id: 't', type: 'text', level: 'h1', inline: [{ t: 'text', v: typed, b: true, i: true, u: true }] },
      { id: 'l', type: 'list', ordered: true, items: [[{ t: 'text', v: typed }]] },
      { id: 'b', type: 'button', label: typed, link: { kind: 'url', url: `https://x.test/${typed}` } },
      { id: 'i', type: 'image', src: `https://x.test/${typed}`, alt: typed, decorative: false, width: 9 },
      { id: 's', type: 'social', links: [{ network: 'x', url: `https://x.test/${typed}` }] },
      {
        id: 'p',
        type: 'products',
        from: 'a.b',
        most: 1,
        fields: { name: 'n' },
        price: typed.slice(0, 20),
        empty: typed,
      },
      { id: 'c', type: 'coupon', label: typed, code: typed, note: typed },
      { id: 'f', type: 'footer', address: typed, reason: typed },
    ];
    const stored = emailOf(blocks, {
      subject: typed,
      preheader: typed,
      lang: typed.slice(0, 20),
      utm: { source: typed, campaign: typed },
    });
    if ('locked' in stored) throw new Error('not editable');
    expect(readWith(emailDocumentSchema, stored.document).ok).toBe(true);
    const brand = { name: typed, address: typed, sender: { name: typed, address: 'a@b' } };
    const mail = await fill(stored, {}, { brand });
    expect([mail.failures, alive(mail.html)]).toEqual([[], []]);
  });

  /** What GrapesJS would take out of its own files and run. */
  const component = { type: 'text', content: '<img src=x onerror=alert(1)>', script: 'alert(1)' };
  const project = {
    assets: [],
    styles: [{ selectors: ['#x'], style: { background: 'url(https://evil.example)' } }],
    pages: [{ id: 'p', frames: [{ component: { type: 'wrapper', components: [component] } }] }],
  };
  const base = (): EmailDocument => {
    const stored = emailOf([paragraph([{ t: 'text', v: 'x' }]), footer]);
    if ('locked' in stored) throw new Error('not editable');
    return stored.document;
  };
  const withBlock = (block: object) => ({
    ...base(),
    sections: [{ id: 'a', type: 'section', columns: [{ id: 'b', blocks: [block] }] }],
  });
  const text = { id: 'x', type: 'text', level: 'p', inline: [] };
  const image = { id: 'x', type: 'image', alt: '', decorative: true, width: 10 };
  const button = { id: 'x', type: 'button', label: 'Go', link: { kind: 'url', url: '' } };

  it.each<[string, object]>([
    ['a GrapesJS project', project],
    ['a GrapesJS component with a script', withBlock({ ...text, script: 'alert(1)' })],
    ['a component of a type of its own', withBlock({ id: 'x', type: 'script', content: 'alert(1)' })],
    ['a script element', withBlock({ id: 'x', type: 'default', tagName: 'script', components: 'alert(1)' })],
    ['attributes', withBlock({ ...text, attributes: { onerror: 'alert(1)' } })],
    ['HTML as content', withBlock({ ...text, content: '<img src=x onerror=alert(1)>' })],
    ['HTML in the place of pieces', withBlock({ ...text, inline: '<script>alert(1)</script>' })],
    ['a drawing as content', withBlock({ id: 'x', type: 'svg', content: '<svg onload=alert(1)>' })],
    ['a frame', withBlock({ id: 'x', type: 'iframe', attributes: { srcdoc: '<script>alert(1)</script>' } })],
    ['a name for the list of layers', withBlock({ ...text, 'custom-name': '<img src=x onerror=alert(1)>' })],
    ['traits', withBlock({ ...text, traits: [{ label: '<img src=x onerror=alert(1)>' }] })],
    [
      'a button among the traits',
      withBlock({
        ...text,
        traits: [{ type: 'button', text: '<img src=x onerror=alert(1)>', command: 'x' }],
      }),
    ],
    ['classes', withBlock({ ...text, classes: [{ name: 'x', label: '"><img src=x onerror=alert(1)>' }] })],
    ['a toolbar', withBlock({ ...text, toolbar: [{ label: '<img src=x onerror=alert(1)>' }] })],
    ['styles of its own', withBlock({ ...text, style: { background: 'url(https://evil.example)' } })],
    ['a piece with HTML', withBlock({ ...text, inline: [{ t: 'html', v: '<b>' }] })],
    ['raw Liquid as a path', withBlock({ ...text, inline: [{ t: 'merge', path: 'a }}{% raw %}' }] })],
    [
      'raw Liquid as a list',
      withBlock({ id: 'x', type: 'products', from: 'a %}', most: 1, fields: { name: 'n' }, empty: '' }),
    ],
    [
      'raw Liquid as a field',
      withBlock({ id: 'x', type: 'products', from: 'a', most: 1, fields: { name: 'n }}' }, empty: '' }),
    ],
    ['an id that leaves its quotes', withBlock({ ...text, id: 'x" onload="alert(1)' })],
    ['a colour that leaves its quotes', withBlock({ ...button, bg: '#fff"><script>' })],
    [
      'a ground that ends the style',
      { ...base(), sections: [{ id: 'a', type: 'section', bg: 'red}</style>', columns: [] }] },
    ],
    ['a script as a link', withBlock({ ...button, link: { kind: 'url', url: 'javascript:alert(1)' } })],
    [
      'a script as a link, disguised',
      withBlock({ ...button, link: { kind: 'url', url: ' \tJavaScript:alert(1)' } }),
    ],
    [
      'a page of data as a link',
      withBlock({ ...button, link: { kind: 'url', url: 'data:text/html,<script>' } }),
    ],
    ['a link of another system', withBlock({ ...button, link: { kind: 'system', name: '__proto__' } })],
    ['a path as a link that is Liquid', withBlock({ ...button, link: { kind: 'merge', path: 'a|raw' } })],
    ['a picture that is a page', withBlock({ ...image, src: 'data:text/html;base64,PHNjcmlwdD4=' })],
    ['a picture that is a drawing', withBlock({ ...image, src: 'data:image/svg+xml;base64,PHN2Zz4=' })],
    [
      'a picture that leaves its quotes',
      withBlock({ ...image, src: 'data:image/png;base64,"onerror="alert(1)' }),
    ],
    ['a picture that runs', withBlock({ ...image, src: 'javascript:alert(1)' })],
    ['a picture without encryption', withBlock({ ...image, src: 'http://evil.example/track.png' })],
    [
      'a picture that is far too large',
      withBlock({ ...image, src: `data:image/png;base64,${'A'.repeat(longestPicture)}` }),
    ],
    ['a condition that is no rule', withBlock({ ...text, showIf: '{% if true %}' })],
    [
      'a hundred thousand blocks',
      { ...base(), sections: Array.from({ length: 101 }, () => base().sections[0]) },
    ],
    ['a document from the future', { ...base(), v: 2 }],
  ])('%s is refused', (_, document) => {
    expect(readWith(emailDocumentSchema, document).ok).toBe(false);
    expect(readWith(storedEmailSchema, { id: 'mail', name: 'Mail', document }).ok).toBe(false);
  });

  it('the same without the harm is accepted', () => {
    for (const fine of [
      base(),
      withBlock(text),
      withBlock({ ...image, src: 'https://x.test/a.png' }),
      withBlock(button),
    ])
      expect(readWith(emailDocumentSchema, fine).ok).toBe(true);
  });

  it.each([
    { logo: { src: 'data:image/svg+xml;base64,PHN2Zz4=', alt: '', width: 100 } },
    { logo: { src: 'javascript:alert(1)', alt: '', width: 100 } },
    { accent: 'red;background:url(https://evil.example)' },
    { page: '#ffffff}</style><script>' },
    { font: "Arial'; } </style>" },
    { social: [{ network: 'evil', url: 'https://x.test' }] },
    { social: [{ network: 'x', url: 'javascript:alert(1)' }] },
  ])('a brand that looks like this is refused: %j', (look) =>
    expect(readWith(emailLookSchema, look).ok).toBe(false),
  );
});
