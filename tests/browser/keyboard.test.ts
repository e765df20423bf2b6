import { expect, test } from 'vitest';
import { keys } from './build/Hand.ts';
import { browserApp } from './harness.ts';
import { exported, sameTrail, simulator } from './story.ts';

const app = browserApp();

// How a journey is built with the keyboard, buildByKeyboard.test.ts shows.
test('a person is changed, followed and taken along with the keyboard only', async () => {
  const page = await app.open('/#/journeys/cart-recovery');
  const { press, write } = keys(page);
  const dock = simulator(page);
  const journey = await exported(page, press);
  await press(dock.getByRole('button', { name: 'Edit Ada' }));
  await press(page.getByRole('button', { name: 'Add event' }));
  await write(page.getByRole('combobox', { name: /^Event/ }), 'Order Completed');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await dock.getByText('Goal reached').first().waitFor();
  expect(await sameTrail(page, journey, press)).toContain('Order Completed');
});
