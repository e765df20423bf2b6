import { expect, test } from 'vitest';
import { typeInMenu } from './build/Hand.ts';
import { held, sitDown, turnTo } from './build/sitDown.ts';
import { browserApp } from './harness.ts';
import { downloaded } from './story.ts';

const app = browserApp();

test('the forms of the simulator with the keyboard only: what somebody does and is, people from a table, behaviour, paper', async () => {
  const at = await sitDown(app);
  const { page, dock, hand } = at;
  const { keyboard } = page;

  // Something more that they do, by name, and one of the things it says would change the run.
  const lane = dock.getByRole('list', { name: 'What the person does' });
  const before = await lane.getByRole('button').count();
  await hand.press(dock.getByRole('button', { name: 'Event', exact: true }));
  await typeInMenu(page, 'Order Completed');
  await expect.poll(() => lane.getByRole('button').count()).toBe(before + 1);
  await expect.poll(() => held(page)).toMatch(/button/);
  await hand.press(dock.getByRole('group', { name: 'What if' }).getByRole('button').first());
  await expect.poll(() => held(page)).toMatch(/button/);

  // Who they are and what they do with mails.
  await hand.press(dock.getByRole('button', { name: 'Edit Ada' }));
  const form = page.getByRole('dialog');
  await hand.press(form.getByRole('tab', { name: 'Profile' }));
  await hand.write(form.getByRole('textbox', { name: 'What they do' }), 'By night');
  await hand.choose(
    form.getByRole('group', { name: 'Topics' }).getByRole('combobox').first(),
    'Does not want it',
  );
  await hand.press(form.getByRole('tab', { name: 'Reactions' }));
  await hand.press(form.getByRole('button', { name: 'Add reaction' }));
  const reaction = form.getByRole('group', { name: /^What they do with / }).last();
  await hand.press(reaction.getByRole('button', { name: 'Also' }));
  await hand.press(page.getByRole('menuitem', { name: 'Clicks' }));
  await reaction.getByRole('button', { name: 'Clicks: remove' }).waitFor();
  await hand.press(reaction.getByRole('button', { name: /^Remove the reaction to / }));
  await expect.poll(() => held(page)).toMatch(/button/);
  await keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
  await expect.poll(() => held(page)).toContain('Edit Ada');
  await dock.getByText('By night').first().waitFor();

  // Taken along: as a table, and on paper.
  const { text } = await downloaded(page, async () => {
    await hand.press(dock.getByRole('button', { name: 'More for this simulation' }));
    await hand.press(page.getByRole('menuitem', { name: 'Download the trail as a table (CSV)' }));
  });
  expect(text.split('\n')[1]).toContain('Entered');
  await expect.poll(() => held(page)).toContain('More for this simulation');
  await page.evaluate(() => {
    Object.assign(globalThis, { print: () => document.documentElement.setAttribute('data-printed', '') });
  });
  await hand.press(dock.getByRole('button', { name: 'More for this simulation' }));
  await hand.press(page.getByRole('menuitem', { name: 'Print the run as a storyboard…' }));
  await page.locator('html[data-printed]').waitFor();
  await expect.poll(() => held(page)).toContain('More for this simulation');

  // People from a table.
  await hand.press(dock.getByRole('button', { name: 'Choose another person' }));
  await hand.press(page.getByRole('menuitem', { name: 'Import people…' }));
  const importing = page.getByRole('dialog', { name: 'Import people' });
  await hand.write(
    importing.getByRole('textbox', { name: 'People or events' }),
    'email,first_name\nzoe@example.com,Zoë',
  );
  await hand.press(importing.getByRole('button', { name: 'Import 1 person' }));
  await importing.waitFor({ state: 'detached' });
  await dock
    .getByRole('heading', { name: /^Zoë|^zoe/ })
    .first()
    .waitFor();
  await held(page);

  // How a population behaves.
  await turnTo(at, 'Population');
  const digest = dock.locator('code[title^="sha256:"]');
  const counted = await digest.getAttribute('title');
  await hand.press(dock.getByRole('tab', { name: 'Behaviour' }));
  const opens = dock.getByRole('spinbutton', { name: 'Open, of 100', exact: true });
  await hand.write(opens, '77');
  await keyboard.press('Tab');
  await expect.poll(() => digest.getAttribute('title')).not.toBe(counted);
  expect(await opens.inputValue()).toBe('77');

  // Somebody who goes where nobody goes.
  await turnTo(at, 'Tests');
  await hand.press(dock.getByRole('button', { name: 'Keep as a test', exact: true }).first());
  await hand.press(page.getByRole('menuitem', { name: /^Ada/ }));
  const ways = dock.getByRole('list', { name: 'Ways out that nobody goes' });
  const open = await ways.getByRole('listitem').count();
  await hand.press(ways.getByRole('button', { name: /^Make somebody who goes here: / }).first());
  await expect.poll(() => ways.getByRole('listitem').count(), { timeout: 15_000 }).toBeLessThan(open);
  await held(page);
});
