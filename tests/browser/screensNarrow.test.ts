import { expect, test } from 'vitest';
import { browserApp } from './harness.ts';
import { tourScreens } from './tourScreens.ts';

const app = browserApp();

test('axe finds nothing on any screen on a phone, by night', { timeout: 240_000 }, async () => {
  expect(await tourScreens(app, true)).toEqual([]);
});
