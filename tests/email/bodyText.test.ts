import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emailDocumentSchema, emailLimits, type EmailInline } from '../../src/core/index.ts';
import { inlineToText, tagsInText, textToInline } from '../../src/email/bodyText.ts';
import { retext } from '../../src/email/retext.ts';
import { bodySyntax, lineSyntax } from '../../src/email/tagSyntax.ts';
import { emailOf, fallback, mergePath, nasty, paragraph } from './builders.ts';

const line = nasty.map((text) => text.replaceAll(/[\r\n]/g, '')).filter((text) => text !== '');
const merge = fc.record(
  { t: fc.constant('merge' as const), path: mergePath, fallback },
  { requiredKeys: ['t', 'path'] },
);
const text = fc.record({ t: fc.constant('text' as const), v: line });
const br = fc.constant({ t: 'br' } as const);
/** Bodies in their one shape: no two plain texts side by side. */
const body: fc.Arbitrary<EmailInline[]> = fc
  .array(fc.oneof(merge, text, br), { maxLength: 12 })
  .map((parts) => parts.filter((part, index) => part.t !== 'text' || parts[index - 1]?.t !== 'text'));

const marks = fc.record(
  { b: fc.constant(true as const), i: fc.constant(true as const), u: fc.constant(true as const) },
  { requiredKeys: [] },
);
const formatted: fc.Arbitrary<EmailInline[]> = fc.array(
  fc.oneof(
    merge,
    br,
    fc.tuple(line, marks, fc.boolean()).map(([v, looks, linked]): EmailInline => ({
      t: 'text',
      v,
      ...looks,
      ...(linked && { link: { kind: 'url', url: 'https://x.test' } }),
    })),
  ),
  { maxLength: 8 },
);

describe('a body and its text', () => {
  it('are exact inverses', () => {
    fc.assert(
      fc.property(body, (inline) => {
        expect(textToInline(inlineToText(inline))).toEqual(inline);
      }),
      { numRuns: 2_000 },
    );
  });

  it('text means the same after a round trip', () => {
    fc.assert(
      fc.property(nasty, (typed) => {
        const inline = textToInline(typed);
        expect(textToInline(inlineToText(inline))).toEqual(inline);
        // What holds no tag stays letter by letter.
        if (tagsInText(typed).length === 0 && !typed.includes('\\{{'))
          expect(inlineToText(inline)).toBe(typed);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each<[string, EmailInline[]]>([
    [
      'Hi {{ subscriber.first_name | default: "you" }}!',
      [
        { t: 'text', v: 'Hi ' },
        { t: 'merge', path: 'subscriber.first_name', fallback: 'you' },
        { t: 'text', v: '!' },
      ],
    ],
    ['{{a}}', [{ t: 'merge', path: 'a' }]],
    ['\\{{ a }}', [{ t: 'text', v: '{{ a }}' }]],
    [
      '\\\\{{ a }}',
      [
        { t: 'text', v: '\\' },
        { t: 'merge', path: 'a' },
      ],
    ],
    ['a\\b', [{ t: 'text', v: 'a\\b' }]],
    ['{{ a b }} {% if %}', [{ t: 'text', v: '{{ a b }} {% if %}' }]],
    ['{{ a..b }}', [{ t: 'text', v: '{{ a..b }}' }]],
    ['one\n\ntwo', [{ t: 'text', v: 'one' }, { t: 'br' }, { t: 'br' }, { t: 'text', v: 'two' }]],
    ['', []],
  ])('%j', (typed, inline) => expect(textToInline(typed)).toEqual(inline));

  it('is read at once, however many backslashes a stranger put into it', () => {
    const slashes = '\\'.repeat(1_000_000);
    const start = performance.now();
    expect(inlineToText([{ t: 'text', v: slashes }])).toBe(slashes);
    expect(tagsInText(`${slashes}{{ a }}`)).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('stays a body that documents can hold, however long', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 700 }),
        fc.constantFrom('a', '👩‍👩‍👧', '{'),
        fc.integer({ min: 1, max: 6_000 }),
        (lines, character, length) => {
          const typed = `${'x\n'.repeat(lines)}${character.repeat(length)}`;
          const inline = textToInline(typed);
          expect(inline.length).toBeLessThanOrEqual(emailLimits.pieces);
          expect(inlineToText(inline)).toBe(typed);
          const stored = emailOf([paragraph(inline)]);
          expect(emailDocumentSchema.safeParse('document' in stored && stored.document).success).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('retext', () => {
  it('gives exactly the text that was typed', () => {
    fc.assert(
      fc.property(formatted, nasty, (before, typed) => {
        expect(inlineToText(retext(before, typed))).toBe(inlineToText(textToInline(typed)));
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps the looks of whatever stays', () => {
    fc.assert(
      fc.property(formatted, (before) => {
        expect(withoutJoints(retext(before, inlineToText(before)))).toEqual(withoutJoints(before));
      }),
      { numRuns: 1_000 },
    );
  });

  it('gives new text the looks of what stands before it, but no link', () => {
    const link = { kind: 'url', url: 'https://x.test' } as const;
    const before: EmailInline[] = [
      { t: 'text', v: 'Big ', b: true },
      { t: 'text', v: 'sale', b: true, link },
      { t: 'text', v: ' now' },
    ];
    expect(retext(before, 'Big winter sale now')).toEqual([
      { t: 'text', v: 'Big winter ', b: true },
      { t: 'text', v: 'sale', b: true, link },
      { t: 'text', v: ' now' },
    ]);
    expect(retext(before, 'Big sales now')).toEqual([
      { t: 'text', v: 'Big ', b: true },
      { t: 'text', v: 'sale', b: true, link },
      { t: 'text', v: 's', b: true },
      { t: 'text', v: ' now' },
    ]);
  });
});

/** Every character with its looks. */
const withoutJoints = (inline: readonly EmailInline[]) =>
  inline.flatMap((part): EmailInline[] =>
    part.t === 'text' ? Array.from(part.v, (v) => ({ ...part, v })) : [part],
  );

describe('writing a tag', () => {
  it.each([
    ['body', bodySyntax],
    ['line', lineSyntax],
  ])('gives a text that reads as that tag, or says why not (%s)', (_, syntax) => {
    fc.assert(
      fc.property(mergePath, fc.option(fallback, { nil: undefined }), (path, instead) => {
        const written = syntax.write(path, instead);
        if ('trouble' in written) return;
        expect(syntax.find(`é${written.text}.`)).toEqual([
          expect.objectContaining({ start: 1, end: 1 + written.text.length, path, fallback: instead }),
        ]);
      }),
      { numRuns: 500 },
    );
  });
  it('a body’s fallback may hold anything', () => {
    expect(bodySyntax.write('a', `{{ "it's" }}`)).toHaveProperty('text');
    expect(bodySyntax.write('a', 'x'.repeat(201))).toHaveProperty('trouble');
    expect(lineSyntax.write('a', `"it's"`)).toHaveProperty('trouble');
  });
});
