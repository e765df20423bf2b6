import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browserApp } from './harness.ts';
import { downloaded } from './story.ts';

const app = browserApp();

/** Runs a command of the palette by its name, as somebody types it. */
async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Find anything' }).fill(`>${name}`);
  await page.getByRole('option', { name }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** What a picture shows, drawn small: how many colours there are, and a sum over all its dots. */
const look = (page: Page, bytes: Buffer, type: string) =>
  page.evaluate(
    async ([base64, kind]) => {
      const image = new Image();
      const data = Uint8Array.from(atob(base64 ?? ''), (sign) => sign.charCodeAt(0));
      image.src = URL.createObjectURL(new Blob([data], { type: kind ?? '' }));
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.naturalWidth / 2, image.naturalHeight / 2];
      const pen = canvas.getContext('2d');
      pen?.drawImage(image, 0, 0, canvas.width, canvas.height);
      const dots = pen?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray();
      const colours = new Set(new Uint32Array(dots.buffer));
      const sum = dots.reduce((before, dot, at) => (before * 31 + dot * (at % 7)) % 1_000_003, 7);
      return { width: image.naturalWidth, height: image.naturalHeight, colours: colours.size, sum };
    },
    [bytes.toString('base64'), type],
  );

test('the journey is a picture: a file with its letters, dots of the right size, a sheet of paper', async () => {
  const page = await app.open('/#/journeys/cart-recovery');
  await page.locator('.react-flow__node').first().waitFor();

  const svg = await downloaded(page, () => command(page, 'Download as a picture (SVG)'));
  expect(svg.path).toMatch(/Cart.recovery\.svg$/i);
  const parsed = await page.evaluate((text) => {
    const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      root: root.nodeName,
      size: [Number(root.getAttribute('width')), Number(root.getAttribute('height'))],
      letters: root.querySelector('style')?.textContent?.slice(0, 60) ?? '',
      texts: [...root.querySelectorAll('text')].map(({ textContent }) => textContent),
      harm: root.querySelectorAll('script, foreignObject, a, [onload]').length,
    };
  }, svg.text);
  expect(parsed).toMatchObject({ root: 'svg', harm: 0 });
  expect(parsed.letters).toMatch(/^@font-face\{font-family:'Inter Variable'/);
  expect(parsed.texts).toEqual(expect.arrayContaining(['Cart recovery', 'Trigger', 'Email']));
  const [width = 0, height = 0] = parsed.size;
  const drawn = await look(page, Buffer.from(svg.text), 'image/svg+xml');
  expect([drawn.width, drawn.height]).toEqual([Math.round(width), Math.round(height)]);
  expect(drawn.colours).toBeGreaterThan(50);
  // Without its letters it looks different: they are in use, although the page's policy is strict.
  const bare = svg.text.replace(/<style>.*?<\/style>/s, '');
  expect(bare.length).toBeLessThan(svg.text.length / 2);
  expect((await look(page, Buffer.from(bare), 'image/svg+xml')).sum).not.toBe(drawn.sum);

  const png = await downloaded(page, () => command(page, 'Download as a picture (PNG)'));
  expect(png.path).toMatch(/\.png$/);
  const dots = await look(page, await readFile(png.path), 'image/png');
  expect([dots.width, dots.height]).toEqual([Math.ceil(width * 2), Math.ceil(height * 2)]);
  expect(dots.colours).toBeGreaterThan(50);

  // The browser's dialog would take the page away: what it is given stays here to be looked at.
  await page.evaluate(() => {
    window.print = () => {
      const sheet = document.body.lastElementChild;
      setTimeout(() => sheet && document.body.append(sheet), 50);
    };
  });
  await command(page, 'Print…');
  const sheet = page.locator('body > div > img[alt="Cart recovery"]');
  await sheet.waitFor({ state: 'attached' });
  expect(await sheet.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => sheet.isVisible()).toBe(true);
  expect(await page.locator('#root').isVisible()).toBe(false);
  const pages = (await page.pdf()).toString('latin1').match(/\/Type\s*\/Page\b/g);
  expect(pages).toHaveLength(1);
});
