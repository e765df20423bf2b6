import fc from 'fast-check';
import {
  emailDocumentSchema,
  type EmailBlock,
  type EmailDocument,
  type EmailInline,
  type EmailLink,
  type EmailSection,
} from '../../../src/core/index.ts';
import { embedded, nobody } from './broken.ts';

// Emails in which nearly everything that the checks know of is wrong somewhere, and much of it at once.

const words = fc.constantFrom(
  '', ' ', 'Bread for the weekend, baked on Saturday and kept warm for you until noon', 'Click here', 'Read more',
  'YOUR LOAF IS WAITING!!!', 'Re: Fwd: your loaf', 'Re: ', 'Act now', 'Hello *|FNAME|*,', 'Dear [Name]', '%%first_name%%',
  '{{ first_name }}', "{{ city | default: 'you' }}", '{% raw %} {{ first_name }}', '{{{ name }}}', '{{ customer.name }}', '{{ first_name | upcase }}',
  '{{ subscriber.first_name }}', 'We saw you looked at red sneakers three times', '🥐', 'Re: YOUR LOAF IS WAITING FOR YOU AND THREE MORE AS WELL',
); // oxfmt-ignore
const link: fc.Arbitrary<EmailLink> = fc.oneof(
  fc
    .constantFrom(
      '',
      ' ',
      'https://shop.example/',
      'https://shop',
      'https://bit.ly/x',
      'https://shop.example/?utm_campaign=cake&utm_source=a#b',
      'https://shop.example/?utm_campaign=pie',
      'https://shop.example/?m=*|EMAIL|*',
      'mailto:us',
    ) // oxfmt-ignore
    // A blank address is none that the schema takes, and stands for what somebody has not written yet.
    .map((url) => ({ kind: 'url' as const, url: url.trim() })),
  fc
    .constantFrom('subscriber.page', 'trigger.properties.url', 'page')
    .map((path) => ({ kind: 'merge' as const, path })),
);
const showIf = fc.constantFrom({}, {}, {}, { showIf: { tag: 'fan' } }, { showIf: nobody });
const marks = fc.constantFrom({}, {}, { b: true as const });
const looks = fc.oneof(
  marks,
  fc.tuple(marks, link).map(([mark, to]) => ({ ...mark, link: to })),
);
const inline: fc.Arbitrary<EmailInline[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.tuple(words, looks).map(([v, look]) => ({ t: 'text' as const, v, ...look })) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.constantFrom('subscriber.first_name', 'first_name', 'subscriber.city', 'name', 'coupon'),
          fc.constantFrom({}, { fallback: 'you' }),
          looks,
        )
        .map(([path, rest, look]) => ({ t: 'merge' as const, path, ...rest, ...look })),
    },
    { weight: 1, arbitrary: fc.constant({ t: 'br' as const }) },
  ),
  { maxLength: 4 },
);
const colour = fc.constantFrom(undefined, '#ffcc00', '#7b7b7b', '#102030');
const socialLinks = fc.array(
  fc.record({
    network: fc.constantFrom('instagram' as const, 'x' as const),
    url: fc.constantFrom('', 'https://instagram.com/bakery'),
  }),
  { maxLength: 3 },
);
const blocks: readonly fc.Arbitrary<object>[] = [
  fc.record({ type: fc.constant('text'), level: fc.constantFrom('p', 'p', 'h1', 'h2', 'h3'), inline }),
  fc.record({ type: fc.constant('text'), level: fc.constantFrom('h1', 'h2', 'h3'), inline }),
  fc.record({ type: fc.constant('list'), ordered: fc.boolean(), items: fc.array(inline, { minLength: 1, maxLength: 2 }) }),
  fc.tuple(words, link, colour, colour).map(([label, to, bg, fg]) => ({ type: 'button', label, link: to, ...(bg && { bg }), ...(fg && { fg }) })),
  fc
    .tuple(fc.constantFrom('', 'https://a.example/a.png', embedded(40)), fc.constantFrom('', 'IMG_1.jpg', 'A loaf'), fc.boolean(), fc.option(link, { nil: undefined }), fc.constantFrom(undefined, 300))
    .map(([src, alt, decorative, to, height]) => ({ type: 'image', src, alt, decorative, width: 500, ...(to && { link: to }), ...(height && { height }) })),
  fc.constant({ type: 'divider' }),
  fc.constant({ type: 'text', level: 'h1', inline: [{ t: 'text', v: 'The loaf of the week' }] }),
  fc.constant({ type: 'button', label: 'Keep a loaf for me', link: { kind: 'url', url: 'https://shop.example/' } }),
  socialLinks.map((links) => ({ type: 'social', links })),
  fc.constantFrom('', 'Nothing yet.').map((empty) => ({ type: 'products', from: 'trigger.properties.items', most: 3, fields: { name: 'name' }, empty })),
  fc.tuple(words, words).map(([label, note]) => ({ type: 'coupon', label, code: 'A', note })),
  fc.constantFrom('', 'Baker Street 1').map((address) => ({ type: 'footer', address })),
]; // oxfmt-ignore
const block = fc.tuple(showIf, fc.oneof(...blocks)).map(([shown, made]) => ({ ...shown, ...made }));
const sections = fc.array(
  fc.record({
    shown: showIf,
    bg: colour,
    columns: fc.array(fc.array(block, { maxLength: 4 }), { minLength: 1, maxLength: 2 }),
  }),
  { minLength: 1, maxLength: 3 },
);

/** Gives every part an id of its own. */
function named(
  list: typeof sections extends fc.Arbitrary<infer T> ? T : never,
  mark: string,
): EmailSection[] {
  let count = 0;
  const id = () => `${mark}${++count}`;
  return list.map(({ shown, bg, columns }) => ({
    id: id(),
    type: 'section',
    ...shown,
    ...(bg && { bg }),
    // What is drawn is parsed as part of a document, below.
    columns: columns.map((held) => ({
      id: id(),
      blocks: held.map((one) => ({ id: id(), ...one }) as EmailBlock),
    })),
  }));
}

const line = fc.oneof(
  words,
  fc.tuple(words, words).map(([a, b]) => `${a} ${b}`),
);
export const anyFaulty: fc.Arbitrary<EmailDocument> = fc
  .record({
    lang: fc.constantFrom('en', 'de'),
    subject: line,
    preheader: line,
    content: sections,
    utm: fc.constantFrom(
      undefined,
      { campaign: 'cake' },
      { source: 'a', medium: 'email', campaign: 'bread' },
    ),
    variant: fc.option(
      fc.record({
        subject: fc.option(line, { nil: undefined }),
        content: fc.option(sections, { nil: undefined }),
      }),
      { nil: undefined },
    ),
  })
  .map(({ lang, subject, preheader, content, utm, variant }) =>
    emailDocumentSchema.parse({
      v: 1,
      lang,
      dir: 'ltr',
      subject,
      preheader,
      sections: named(content, 'p'),
      ...(utm && { utm }),
      ...(variant && {
        variants: [
          { id: 'a', label: 'A', weight: 5_000 },
          {
            id: 'b',
            label: 'B',
            weight: 5_000,
            ...(variant.subject !== undefined && { subject: variant.subject }),
            ...(variant.content && { sections: named(variant.content, 'v') }),
          },
        ],
      }),
    }),
  );
