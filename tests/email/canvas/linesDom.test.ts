// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawLines, lineElements, linkOf, readLines } from '../../../src/email/canvas/inlineDom.ts';
import { placeOf, pointOf } from '../../../src/email/canvas/placeDom.ts';
import { sizeOfLine, tidy, type Lines } from '../../../src/email/canvas/richText.ts';
import { anyLines } from './anyLines.ts';

const drawn = (tag: 'p' | 'ul', lines: Lines): HTMLElement => {
  const host = document.createElement(tag);
  drawLines(host, lines, (path) => path);
  return host;
};

describe('text as it is drawn', () => {
  it('reads back as it was, only tidied: braces, quotes, tags, emoji, both directions', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        expect(readLines(drawn('ul', lines))).toEqual(lines.map(tidy));
        expect(readLines(drawn('p', lines))).toEqual([tidy(lines[0] ?? [])]);
      }),
    );
  });

  it('has a point for every place, which is that place again', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const elements = lineElements(drawn('ul', lines));
        for (const [line, parts] of lines.entries())
          for (let at = 0; at <= sizeOfLine(parts); at++) {
            const [node, offset] = pointOf(elements, { line, at }) ?? [];
            expect(node && placeOf(elements, node, offset ?? 0)).toEqual({ line, at });
          }
      }),
      { numRuns: 40 },
    );
  });

  it('finds places beside the items of a list and inside a merge tag', () => {
    const list = drawn('ul', [[{ t: 'text', v: 'ab' }], [{ t: 'merge', path: 'a.b', fallback: 'c' }]]);
    const elements = lineElements(list);
    expect(placeOf(elements, list, 1)).toEqual({ line: 1, at: 0 });
    expect(placeOf(elements, list, 2)).toEqual({ line: 1, at: 1 });
    const chip = list.querySelector('.chip')?.firstChild;
    expect(chip && placeOf(elements, chip, 2)).toEqual({ line: 1, at: 0 });
    expect(placeOf(elements, document.body, 0)).toBeUndefined();
  });

  it('takes only the text of what a browser or a stranger put in', () => {
    const host = drawn('p', [[{ t: 'text', v: 'a' }]]);
    const span = document.createElement('span');
    span.style.fontWeight = 'bold';
    span.append('b');
    const forged = document.createElement('span');
    forged.dataset['path'] = '}}{{ evil';
    forged.append('c');
    const link = document.createElement('a');
    link.dataset['link'] = 'url javascript:alert(1)';
    link.append('d');
    host.append(span, forged, link, document.createElement('br'));
    expect(readLines(host)).toEqual([[{ t: 'text', v: 'abcd' }]]);
  });

  it.each([
    ['url javascript:alert(1)', undefined],
    ['url http://example.com', undefined],
    ['system home', undefined],
    ['merge a b', undefined],
    ['', undefined],
    ['system view', { kind: 'system', name: 'view' }],
    ['merge a.b', { kind: 'merge', path: 'a.b' }],
    ['url HTTPS://x.test', { kind: 'url', url: 'HTTPS://x.test' }],
  ])('reads the link %j', (text, link) => expect(linkOf(text)).toEqual(link));
});
