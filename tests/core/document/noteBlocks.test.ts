import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noteBlocks, plainNote, type NoteInline } from '../../../src/core/index.ts';

/** Inlines in a line: `b(…)`, `i(…)`, `<href|…>`. */
const said = (inlines: readonly NoteInline[]): string =>
  inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text;
      if (inline.type === 'link') return `<${inline.href}|${said(inline.inlines)}>`;
      return `${inline.type[0]}(${said(inline.inlines)})`;
    })
    .join('');
const line = (text: string): string => {
  const [block] = noteBlocks(text);
  return block?.type === 'paragraph' ? block.lines.map(said).join('/') : `?${block?.type}`;
};
const inlinesOf = (text: string): readonly NoteInline[] =>
  noteBlocks(text).flatMap((block) =>
    block.type === 'heading' ? block.inlines : (block.type === 'list' ? block.items : block.lines).flat(),
  );
const hrefs = (inlines: readonly NoteInline[]): string[] =>
  inlines.flatMap((inline) => {
    if (inline.type === 'text') return [];
    return [...(inline.type === 'link' ? [inline.href] : []), ...hrefs(inline.inlines)];
  });

test('headings, lists and paragraphs', () => {
  const blocks = noteBlocks('# Plan\nOne\ntwo\n\nthree\n- a\n* b\n1. c\n2) d\nend\n####### no');
  expect(
    blocks.map((block) =>
      block.type === 'heading'
        ? `h${block.level} ${said(block.inlines)}`
        : block.type === 'list'
          ? `${block.ordered ? 'ol' : 'ul'} ${block.items.map(said).join('/')}`
          : `p ${block.lines.map(said).join('/')}`,
    ),
  ).toEqual(['h1 Plan', 'p One/two', 'p three', 'ul a/b', 'ol c/d', 'p end/####### no']);
  expect(noteBlocks('')).toEqual([]);
  expect(noteBlocks(' \n\n ')).toEqual([]);
});

test.each([
  ['**now** or *later*', 'b(now) or i(later)'],
  ['__now__ or _later_', 'b(now) or i(later)'],
  ['**very *very* much**', 'b(very i(very) much)'],
  ['2 * 3 * 4 and cart_value_total', '2 * 3 * 4 and cart_value_total'],
  ['**open, *open, _open', '**open, *open, _open'],
  ['\\*plain\\*', '*plain*'],
  ['****', '****'],
  ['[shop](https://shop.example/a?b=c)', '<https://shop.example/a?b=c|shop>'],
  ['[**shop**](https://shop.example)', '<https://shop.example|b(shop)>'],
  ['[us](mailto:hello@acme.example)', '<mailto:hello@acme.example|us>'],
  ['see https://acme.example/x.', 'see <https://acme.example/x|https://acme.example/x>.'],
  ['(https://acme.example)', '(<https://acme.example|https://acme.example>)'],
])('%s', (text, expected) => expect(line(text)).toBe(expected));

test.each([
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert)',
  '[x](data:text/html,<script>)',
  '[x](vbscript:x)',
  '[x](file:///etc/passwd)',
  '[x](//evil.example)',
  '[x](https:evil)',
  '[x](https://\\evil)',
  '[x](\u0001javascript:alert)',
  '[x](java\tscript:alert)',
  '[x](&#106;avascript:alert)',
  '<a href="javascript:alert(1)">x</a>',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
])('%j is text', (text) => {
  expect(inlinesOf(text).map(({ type }) => type)).toEqual(['text']);
  expect(plainNote(text)).toBe(text.trim().replaceAll(/\s+/g, ' '));
});

test('as one line of plain text', () =>
  expect(plainNote('# Plan\n\n- **Ask** [Mira](https://m.example)\n-  then go')).toBe(
    'Plan Ask Mira then go',
  ));

describe('any text', () => {
  const sign = fc.constantFrom(
    '*', '**', '_', '__', '[', ']', '(', ')', '\\', '#', '- ', '1. ', '\n', ' ', 'a', 'http://', 'https://', 'javascript:',
    'mailto:', 'data:', '://', '<', '>', '&', '\u0000', '\u202e', '🙂', '"', "'",
  ); // oxfmt-ignore
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.array(sign, { maxLength: 80 }).map((signs) => signs.join(''))); // oxfmt-ignore
  test('is read, and leads nowhere but to http, https and mailto', () => {
    fc.assert(
      fc.property(text, (written) => {
        for (const href of hrefs(inlinesOf(written)))
          expect(href).toMatch(/^(https?:\/\/[^\s/\\]|mailto:)[^\s\\]*$/i);
      }),
      { seed: 20261123, numRuns: 3_000 },
    );
  });
  test('loses no word', () => {
    fc.assert(
      fc.property(fc.lorem({ mode: 'sentences' }), (words) => {
        expect(plainNote(words)).toBe(words.replaceAll(/\s+/g, ' ').trim());
      }),
      { seed: 20261123 },
    );
  });
  test.each(['*', '**', '_', '[', '*a', ' *a', '[a](', 'http://', '\\', '**a* ', '# '])(
    'of 20,000 times %j is read at once',
    (part) => {
      const start = performance.now();
      noteBlocks(part.repeat(20_000));
      expect(performance.now() - start).toBeLessThan(1_500);
    },
  );
});
