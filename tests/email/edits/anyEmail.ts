import fc from 'fast-check';
import {
  emailDocumentSchema,
  type EmailBlock,
  type EmailDocument,
  type EmailInline,
  type EmailSection,
  type Rule,
} from '../../../src/core/index.ts';
import { fallback, mergePath, nasty } from '../builders.ts';

const id = fc.stringMatching(/^[a-z][a-z0-9]{0,7}$/);
const showIf: fc.Arbitrary<{ showIf?: Rule }> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.constant({ showIf: { tag: 'vip' } }) },
);
const words = nasty.map((text) => text.slice(0, 100));
const inline: fc.Arbitrary<EmailInline[]> = fc.array(
  fc.oneof(
    fc.record({ t: fc.constant('text' as const), v: words }),
    fc.record({ t: fc.constant('merge' as const), path: mergePath, fallback }),
    fc.constant({ t: 'br' as const }),
  ),
  { maxLength: 4 },
);
const link = fc.constantFrom(
  { kind: 'url', url: 'https://example.com/?a=1&b=2#c' },
  { kind: 'url', url: '' },
  { kind: 'system', name: 'view' },
  { kind: 'merge', path: 'trigger.properties.url' },
);

/** One of each type of block. */
const blocks: readonly fc.Arbitrary<object>[] = [
  fc.record({ type: fc.constant('text'), level: fc.constantFrom('p', 'h1', 'h2', 'h3'), inline }),
  fc.record({
    type: fc.constant('list'),
    ordered: fc.boolean(),
    items: fc.array(inline, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ type: fc.constant('button'), label: words, link }),
  fc.record({
    type: fc.constant('image'),
    src: fc.constantFrom('', 'https://example.com/a.png'),
    alt: words,
    decorative: fc.boolean(),
    width: fc.integer({ min: 1, max: 600 }),
  }),
  fc.constant({ type: 'divider' }),
  fc.record({ type: fc.constant('spacer'), height: fc.integer({ min: 4, max: 120 }) }),
  fc.constant({ type: 'social', links: [{ network: 'x', url: 'https://example.com' }] }),
  fc.record({
    type: fc.constant('products'),
    from: mergePath,
    most: fc.integer({ min: 1, max: 12 }),
    fields: fc.constant({ name: 'name', price: 'price' }),
    empty: words,
  }),
  fc.record({ type: fc.constant('coupon'), label: words, code: fc.constantFrom('', 'ABC'), note: words }),
  fc.record({ type: fc.constant('header'), view: fc.boolean() }),
  fc.record({ type: fc.constant('footer'), address: words }),
];

/** Any block; every type as often as the others. */
export const anyBlock: fc.Arbitrary<EmailBlock> = fc
  .tuple(id, showIf, fc.oneof(...blocks))
  // What is drawn is parsed as part of a document, below.
  .map(([own, shown, block]) => ({ id: own, ...shown, ...block }) as EmailBlock);

const section: fc.Arbitrary<EmailSection> = fc
  .tuple(
    id,
    showIf,
    fc.array(fc.array(anyBlock, { maxLength: 4 }), { minLength: 1, maxLength: 4 }),
    fc.constantFrom(undefined, '#102030'),
  )
  .map(([own, shown, columns, bg]) => ({
    id: own,
    ...shown,
    type: 'section',
    ...(bg && { bg }),
    columns: columns.map((list) => ({ id: own, blocks: list })),
  }));

/** Any email that the schema accepts, each id in it once; most with a footer that everybody gets, some in an A/B test. */
export const anyEmail: fc.Arbitrary<EmailDocument> = fc
  .record({
    sections: fc.array(section, { maxLength: 4 }),
    hasFooter: fc.boolean(),
    shares: fc.constantFrom([], [5_000, 5_000], [1, 9_999], [2_500, 2_500, 5_000]),
    own: fc.boolean(),
    subject: words,
  })
  .map(({ sections, hasFooter, shares, own, subject }) => {
    let count = 0;
    const named = <T extends { id: string }>(part: T): T => ({ ...part, id: `${part.id}-${++count}` });
    const footer: EmailBlock = { id: 'footer', type: 'footer', address: '' };
    const all: EmailSection[] = [
      ...sections,
      ...(hasFooter
        ? [{ id: 'end', type: 'section' as const, columns: [{ id: 'end-column', blocks: [footer] }] }]
        : []),
    ].map((each) => ({
      ...named(each),
      columns: each.columns.map((column) => ({ ...named(column), blocks: column.blocks.map(named) })),
    }));
    return emailDocumentSchema.parse({
      v: 1,
      lang: 'en',
      dir: 'ltr',
      subject,
      preheader: '',
      sections: all,
      ...(shares.length > 0 && {
        variants: shares.map((weight, at) => ({
          id: `v${at}`,
          label: 'ABC'[at],
          weight,
          ...(own && at === 0 && { sections: all }),
        })),
      }),
    });
  });
