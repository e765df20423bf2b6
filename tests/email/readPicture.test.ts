import { expect, test } from 'vitest';
import { emailLookSchema } from '../../src/core/index.ts';
import { readPicture } from '../../src/email/readPicture.ts';

const starts = {
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpeg: [0xff, 0xd8, 0xff, 0xe0],
  gif: [...Buffer.from('GIF89a')],
  webp: [...Buffer.from('RIFF0000WEBPVP8 ')],
};
const file = (start: readonly number[] | string, size = 0, type = '') => {
  const bytes = new Uint8Array(Math.max(size, start.length));
  bytes.set(typeof start === 'string' ? Buffer.from(start) : start);
  return new Blob([bytes], { type });
};
const isLogo = (src: string) => emailLookSchema.safeParse({ logo: { src, alt: '', width: 100 } }).success;

test.each(Object.entries(starts))('a %s is embedded byte for byte, whatever it says it is', async (kind, start) => {
  const read = await readPicture(file(start, 300, 'text/html'));
  if (!read.ok) throw new Error(read.words);
  const [head, data = ''] = read.src.split(',');
  expect(head).toBe(`data:image/${kind};base64`);
  expect([...Buffer.from(data, 'base64').subarray(0, start.length)]).toEqual(start);
  expect(Buffer.from(data, 'base64')).toHaveLength(300);
  expect(isLogo(read.src)).toBe(true);
}); // oxfmt-ignore

test('the largest that is taken can be stored; one byte more is refused with both sizes', async () => {
  const read = await readPicture(file(starts.png, 256 * 1_024));
  expect(read.ok && isLogo(read.src)).toBe(true);
  expect(await readPicture(file(starts.png, 256 * 1_024 + 1))).toEqual({
    ok: false,
    words: expect.stringMatching(/257 kB.*256 kB/),
  });
});

test.each([
  ['<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', /SVG/],
  ['<!doctype html><p>Hi', /no picture/],
  ['BM', /no picture/],
  ['', /empty/],
])('what is no picture that mail programs show is refused: %s', async (text, words) => {
  expect(await readPicture(file(text, 0, 'image/png'))).toEqual({
    ok: false,
    words: expect.stringMatching(words),
  });
});

test('a file that went away meanwhile is told, not thrown', async () => {
  const gone = Object.assign(file(starts.png), { arrayBuffer: () => Promise.reject(new Error('gone')) });
  expect(await readPicture(gone)).toMatchObject({
    ok: false,
    words: expect.stringMatching(/cannot be read/),
  });
});
