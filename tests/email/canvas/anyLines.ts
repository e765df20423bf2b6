import fc from 'fast-check';
import type { EmailInline, EmailLink } from '../../../src/core/index.ts';
import { fallback, mergePath, nasty } from '../builders.ts';

const link: fc.Arbitrary<EmailLink> = fc.oneof(
  fc.constantFrom<EmailLink>(
    { kind: 'url', url: '' },
    { kind: 'url', url: 'https://example.com/?a=1&b=2 "<>#c' },
    { kind: 'url', url: 'mailto:a@b.test' },
    { kind: 'system', name: 'view' },
    { kind: 'system', name: 'unsubscribe' },
  ),
  mergePath.map((path): EmailLink => ({ kind: 'merge', path })),
);
const on = fc.constantFrom(undefined, true as const);
const marks = fc
  .record({ b: on, i: on, u: on, link: fc.option(link, { nil: undefined, freq: 3 }) })
  .map(({ b, i, u, link: to }) => ({
    ...(b && { b }),
    ...(i && { i }),
    ...(u && { u }),
    ...(to && { link: to }),
  }));

/** Any line of text that the email document allows: also with empty pieces, and with pieces that look alike. */
const anyLine: fc.Arbitrary<EmailInline[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.tuple(nasty, marks).map(([v, m]): EmailInline => ({ t: 'text', v, ...m })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(mergePath, fc.option(fallback, { nil: undefined }), marks)
        .map(([path, instead, m]): EmailInline => ({
          t: 'merge',
          path,
          ...(instead === undefined ? {} : { fallback: instead }),
          ...m,
        })),
    },
    { weight: 1, arbitrary: fc.constant<EmailInline>({ t: 'br' }) },
  ),
  { maxLength: 5 },
);
export const anyLines: fc.Arbitrary<EmailInline[][]> = fc.array(anyLine, { minLength: 1, maxLength: 3 });
