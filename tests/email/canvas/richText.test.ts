import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EmailInline } from '../../../src/core/index.ts';
import {
  cutOut,
  endOf,
  fits,
  linkAround,
  marksAt,
  placeOfChange,
  replaceSpan,
  sizeOfLine,
  tidy,
  withMarks,
  wholeSpan,
  writingAt,
  type Lines,
  type Place,
  type Span,
} from '../../../src/email/canvas/richText.ts';
import { anyLines } from './anyLines.ts';

const text = (v: string, marks = {}): EmailInline => ({ t: 'text', v, ...marks });
const link = { kind: 'url', url: 'https://example.com' } as const;
const cursor = (line: number, at: number): Span => ({ from: { line, at }, to: { line, at } });

/** Lines as one string, one character for each unit: what a span of them is can then be cut out of the string. */
const flat = (lines: Lines): string =>
  lines
    .map((line) => line.map((part) => (part.t === 'text' ? part.v : part.t === 'br' ? '␤' : '◆')).join(''))
    .join('\n');
const indexOf = (lines: Lines, { line, at }: Place): number =>
  lines.slice(0, line).reduce((sum, one) => sum + sizeOfLine(one) + 1, 0) + at;
const anySpan = (lines: Lines): fc.Arbitrary<Span> => {
  const place = fc
    .nat({ max: lines.length - 1 })
    .chain((line) =>
      fc.record({ line: fc.constant(line), at: fc.nat({ max: sizeOfLine(lines[line] ?? []) }) }),
    );
  return fc
    .tuple(place, place)
    .map(([one, other]) =>
      indexOf(lines, one) <= indexOf(lines, other) ? { from: one, to: other } : { from: other, to: one },
    );
};
const linesAndSpan = anyLines.chain((lines) =>
  fc.record({ lines: fc.constant(lines), span: anySpan(lines) }),
);

describe('rich text', () => {
  it('replaces what is selected as a string would, whatever stands there', () => {
    fc.assert(
      fc.property(linesAndSpan, anyLines, ({ lines, span }, insert) => {
        const all = flat(lines);
        const { lines: after, end } = replaceSpan(lines, span, insert);
        const [from, to] = [indexOf(lines, span.from), indexOf(lines, span.to)];
        expect(flat(after)).toBe(all.slice(0, from) + flat(insert) + all.slice(to));
        expect(indexOf(after, end)).toBe(from + flat(insert).length);
      }),
    );
  });

  it('cuts out what is selected', () => {
    fc.assert(
      fc.property(linesAndSpan, ({ lines, span }) => {
        expect(flat(cutOut(lines, span))).toBe(
          flat(lines).slice(indexOf(lines, span.from), indexOf(lines, span.to)),
        );
      }),
    );
  });

  it('gives marks to what is selected and to nothing else, and takes them back', () => {
    fc.assert(
      fc.property(linesAndSpan, ({ lines, span }) => {
        const bold = withMarks(lines, span, { b: true });
        expect(flat(bold)).toBe(flat(lines));
        expect(
          cutOut(bold, span)
            .flat()
            .every((part) => part.t === 'br' || part.b === true),
        ).toBe(true);
        const { from, to } = wholeSpan(lines);
        const [before, behind] = [
          { from, to: span.from },
          { from: span.to, to },
        ];
        for (const rest of [before, behind])
          expect(cutOut(bold, rest).map(tidy)).toEqual(cutOut(lines, rest).map(tidy));
        const plain = withMarks(lines.map(tidy), wholeSpan(lines), { b: undefined });
        expect(withMarks(withMarks(plain, span, { b: true }), span, { b: undefined })).toEqual(plain);
      }),
    );
  });

  it('joins what looks the same, drops what is empty, and cuts what is too long between characters', () => {
    expect(tidy([text('a'), text(''), text('b'), text('c', { b: true }), text('d', { b: true })])).toEqual([
      text('ab'),
      text('cd', { b: true }),
    ]);
    expect(tidy([text('a', { link }), text('b', { link: { ...link } }), text('c')])).toEqual([
      text('ab', { link }),
      text('c'),
    ]);
    const [first, second] = tidy([text('x'.repeat(4_999)), text('😀y')]);
    expect(first).toEqual(text('x'.repeat(4_999)));
    expect(second).toEqual(text('😀y'));
  });

  it('knows what the cursor is in', () => {
    const line = [
      text('a'),
      text('bc', { b: true, link }),
      text('de', { link }),
      { t: 'br' as const },
      text('f'),
    ];
    expect(writingAt([line], cursor(0, 2))).toEqual({ b: true, i: false, u: false, link, selected: false });
    expect(writingAt([line], cursor(0, 1)).b).toBe(false);
    expect(writingAt([line], cursor(0, 6)).link).toBeUndefined();
    expect(writingAt([line], { from: { line: 0, at: 1 }, to: { line: 0, at: 5 } })).toEqual({
      b: false,
      i: false,
      u: false,
      link,
      selected: true,
    });
    expect(marksAt([line], { from: { line: 0, at: 0 }, to: { line: 0, at: 5 } })).toEqual({});
    expect(linkAround([line], { line: 0, at: 4 })).toEqual({
      from: { line: 0, at: 1 },
      to: { line: 0, at: 5 },
    });
    expect(linkAround([line], { line: 0, at: 1 })).toEqual(cursor(0, 1));
  });

  it('finds the place behind a change made elsewhere', () => {
    fc.assert(
      fc.property(linesAndSpan, fc.stringMatching(/^[0-9]{1,5}$/), ({ lines, span }, typed) => {
        const { from } = span;
        const before = lines.map(tidy);
        const { lines: after, end } = replaceSpan(before, { from, to: from }, [[text(typed, { u: true })]]);
        const found = placeOfChange(before, after);
        // What stands behind may be the same letters: then the change may as well be later.
        expect(found?.line).toBe(end.line);
        expect(placeOfChange(after, after)).toBeUndefined();
        const back = placeOfChange(after, before);
        expect(back === undefined ? undefined : back.at).toBeLessThanOrEqual(
          sizeOfLine(before[from.line] ?? []),
        );
      }),
    );
    expect(placeOfChange([[text('one two')]], [[text('one and two')]])).toEqual({ line: 0, at: 8 });
    expect(placeOfChange([[text('a')], [text('b')]], [[text('a')]])).toEqual(endOf([[text('a')]]));
  });

  it('says what the document has no room for', () => {
    expect(fits([Array.from({ length: 501 }, () => ({ t: 'br' as const }))])).toBe(false);
    expect(fits(Array.from({ length: 51 }, () => [text('a')]))).toBe(false);
    expect(fits(Array.from({ length: 50 }, () => [text('a')]))).toBe(true);
  });
});
