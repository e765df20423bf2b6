// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emailOf } from '../builders.ts';
import { emailDocumentSchema } from '../../../src/core/index.ts';
import { linesOf, pastedHtml, pastedText } from '../../../src/email/canvas/pastedLines.ts';
import { nasty } from '../builders.ts';

const words = (html: string) =>
  pastedHtml(html).map((line) =>
    line.map((part) => (part.t === 'text' ? part.v : part.t === 'br' ? '\n' : `[${part.path}]`)).join(''),
  );

describe('what is pasted', () => {
  it('keeps bold, italic, underline, links and merge tags, and makes lines of blocks', () => {
    expect(
      pastedHtml(
        '<html><body>\n<!--StartFragment--><p>A <b>bold</b> <i>i</i><u>u</u></p>\n<ul><li>one</li><li><a href="https://x.test/?a=1&amp;b=2">two</a></li></ul><span data-path="subscriber.city" data-fallback="you">x</span><!--EndFragment-->\n</body></html>',
      ),
    ).toEqual([
      [
        { t: 'text', v: 'A ' },
        { t: 'text', v: 'bold', b: true },
        { t: 'text', v: ' ' },
        { t: 'text', v: 'i', i: true },
        { t: 'text', v: 'u', u: true },
      ],
      [{ t: 'text', v: 'one' }],
      [{ t: 'text', v: 'two', link: { kind: 'url', url: 'https://x.test/?a=1&b=2' } }],
      [{ t: 'merge', path: 'subscriber.city', fallback: 'you' }],
    ]);
  });

  it('knows how office programs write bold, and what only looks like it', () => {
    expect(
      pastedHtml('<b style="font-weight:normal"><span style="font-weight:700">a</span><span>b</span></b>'),
    ).toEqual([
      [
        { t: 'text', v: 'a', b: true },
        { t: 'text', v: 'b' },
      ],
    ]);
  });

  it('keeps the cells of a table apart', () => {
    const table = '<table><tr><th>a</th><th><b>b</b></th></tr><tr><td>c</td> <td>d </td><td></td><td>e</td></tr></table>'; // oxfmt-ignore
    expect(words(`<p>Hi</p>${table}`)).toEqual(['Hi', 'a b', 'c d e']);
    expect(words('<table><tr><td>a</td><td>b</td></tr></table>')).toEqual(['a b']);
  });

  it('takes no longer for a page that was made to take for ever', () => {
    const begun = performance.now();
    const long = 'a'.repeat(2_000_000);
    expect(words('<!--StartFragment-->'.repeat(8_000) + long)).toEqual([long]);
    pastedHtml('<a'.repeat(200_000));
    expect(performance.now() - begun).toBeLessThan(3_000);
  });

  it('reads what lies between the marks of a fragment, if they are in order', () => {
    const [start, end] = ['<!--StartFragment-->', '<!-- EndFragment -->'];
    expect(words(`a${start}b${end}c${end}d`)).toEqual([`bc`]);
    expect(words(`a${end}b${start}c`)).toEqual(['abc']);
    expect(words(`a${start}b`)).toEqual(['ab']);
  });

  it.each([
    ['<script>alert(1)</script>a', ['a']],
    ['<img src=x onerror=alert(1)>a', ['a']],
    ['<svg onload=alert(1)><text>b</text></svg>a', ['a']],
    ['<math><mtext><style><img onerror=alert(1)></style></mtext></math>a', ['a']],
    ['<iframe srcdoc="<script>alert(1)</script>"></iframe>a', ['a']],
    ['<a href="javascript:alert(1)">a</a>', ['a']],
    ['<a href=" java\nscript:alert(1)">a</a>', ['a']],
    ['<a href="data:text/html,x">a</a>', ['a']],
    ['<a href="http://x.test">a</a>', ['a']],
    ['<style>a{}</style><title>t</title>a', ['a']],
    ['<template>b</template><textarea>c</textarea><noscript>d</noscript>a', ['a']],
    ['<form action="https://evil.test"><button>b</button>a</form>', ['a']],
    ['<span data-path="{{ evil }}" data-fallback="x">a</span>', ['a']],
    ['{% raw %}{{ evil }}', ['{% raw %}{{ evil }}']],
  ])('takes nothing but words out of %s', (html, expected) => {
    expect(words(html)).toEqual(expected);
    expect(JSON.stringify(pastedHtml(html))).not.toContain('"link"');
  });

  it('takes the plain text where there is no other, letter by letter', () => {
    const data = (texts: Record<string, string>) => ({ getData: (type: string) => texts[type] ?? '' });
    expect(linesOf(data({ 'text/plain': 'a <b>b</b>\r\n{{ c }}' }))).toEqual([
      [{ t: 'text', v: 'a <b>b</b>' }],
      [{ t: 'text', v: '{{ c }}' }],
    ]);
    expect(linesOf(data({ 'text/plain': 'a', 'text/html': '<i>a</i>' }))).toEqual([
      [{ t: 'text', v: 'a', i: true }],
    ]);
    fc.assert(
      fc.property(nasty, (text) => {
        const back = pastedText(text).map((line) =>
          line.map((part) => (part.t === 'text' ? part.v : '')).join(''),
        );
        expect(back.join('\n')).toBe(text.replaceAll('\0', '').replaceAll(/\r\n|\r/g, '\n'));
      }),
    );
  });

  it('is always something that an email may hold', () => {
    const piece = fc.oneof(
      nasty,
      fc.constantFrom(
        '<p>',
        '</p>',
        '<b>',
        '</b>',
        '<li>',
        '<br>',
        '<pre>',
        '<a href="https://x.test">',
        '</a>',
        '<span data-path="a.b">',
        '</span>',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (parts) => {
        const stored = emailOf([
          { id: 'l', type: 'list', ordered: false, items: pastedHtml(parts.join('')) },
        ]);
        expect('document' in stored && emailDocumentSchema.safeParse(stored.document).success).toBe(true);
      }),
    );
  });
});
