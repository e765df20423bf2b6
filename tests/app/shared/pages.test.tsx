// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { App } from '../../../src/app/App.tsx';
import { expectOk, freshRepository } from '../../library/freshRepository.ts';

const stored = freshRepository();
const user = userEvent.setup();

beforeEach(() => {
  location.hash = '';
  vi.stubGlobal('fetch', (address: string) =>
    Promise.resolve(new Response(readFileSync(`public/${address.replace(/^.*(?=samples\/)/, '')}`))),
  );
});
afterEach(() => {
  // Toasts outlive the app: the next test shall not meet them.
  for (const button of screen.queryAllByRole('button', { name: 'Dismiss' })) button.click();
  cleanup();
});

/** Opens a page of the app with the sample workspace. */
async function open(page: string) {
  const repository = stored.tab();
  location.hash = `#/${page}`;
  const { container } = render(<App repository={repository} />);
  // The first one waits for everything to be compiled.
  await screen.findByRole('navigation', { name: 'Pages' }, { timeout: 10_000 });
  return { repository, container };
}
const detail = (name: string) => screen.findByRole('region', { name });
const rows = (list: string) =>
  within(screen.getByRole('list', { name: list }))
    .getAllByRole('link')
    .map((link) => link.textContent);

test.each([
  ['segments', 'Segments', 'Active Users'],
  ['topics', 'Topics', 'News'],
  ['policies', 'Policies', 'How many emails'],
  ['policies/quiet-hours', 'Policies', 'Quiet hours'],
  ['policies/sunset', 'Policies', 'Sunset'],
  ['events/Cart%20Updated', 'Events', 'Cart Updated'],
  ['people/ada', 'People', 'Ada Okafor'],
])('the page %s has a heading, marks where one is, and axe finds nothing', async (page, heading, name) => {
  const { container } = await open(page);
  await detail(name);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(heading);
  expect(screen.getByRole('heading', { level: 2 }).textContent).toContain(name);
  const nav = within(screen.getByRole('navigation', { name: 'Pages' }));
  expect(nav.getByRole('link', { current: 'page' }).textContent).toBe(heading);
  expect(document.title).toBe(`${heading} · Wend`);
  // Colours need a real browser.
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
});

test('a segment says who is in it and why', async () => {
  await open('segments/active-users');
  const sheet = within(await detail('Active Users'));
  await waitFor(() => expect(sheet.getByRole('status').textContent).toContain('3 of 3 sample people'));
  const people = within(sheet.getByRole('list', { name: 'People in this segment' }));
  expect(people.getByRole('link', { name: /Jonas/ }).textContent).toContain(
    'Order Completed in the last 30 days',
  );
  expect(people.getByRole('link', { name: /Ada/ }).getAttribute('href')).toBe('#/people/ada');
  expect(sheet.getByText(/^Reads:/).parentElement?.textContent).toContain('Email Opened');
});

test('a new segment is named, stored, undone by keys and redone', async () => {
  const { repository } = await open('segments');
  await detail('Active Users');
  await user.click(screen.getByRole('button', { name: 'New segment' }));
  const name = await screen.findByRole('textbox', { name: 'Name of this segment' });
  await user.clear(name);
  await user.type(name, 'Berliners');
  await user.tab();
  const names = async () =>
    Object.values((await expectOk(repository.shared())).value.segments).map((segment) => segment.name);
  await waitFor(async () => expect(await names()).toContain('Berliners'));
  expect(screen.getByText('Finish the rule, and the people who are in it stand here.')).toBeDefined();
  await user.keyboard('{Control>}z{/Control}');
  expect(await screen.findByText('Undid: Rename a segment')).toBeDefined();
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(rows('Segments')).toHaveLength(3));
  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  await waitFor(async () => expect(await names()).toContain('Berliners'));
});

test('a topic in use shows what depends on it, and is replaced everywhere as one step', async () => {
  const { repository } = await open('topics/offers');
  const sheet = within(await detail('Offers'));
  expect(sheet.getAllByRole('link', { name: /^Cart recovery/ })).toHaveLength(3);
  await user.click(sheet.getByRole('button', { name: 'Delete this topic' }));
  const dialog = within(await screen.findByRole('dialog', { name: '“Offers” is in use' }));
  expect(dialog.getAllByRole('link', { name: /^Cart recovery/ })).toHaveLength(3);
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Put in its place' }), 'News');
  await user.click(dialog.getByRole('button', { name: 'Replace and delete' }));
  const topics = async () => {
    const { draft } = await expectOk(repository.open('cart-recovery'));
    return JSON.stringify(draft.document).includes('"topic":"offers"') ? 'offers' : 'news';
  };
  await waitFor(async () => expect(await topics()).toBe('news'));
  expect(Object.keys((await expectOk(repository.shared())).value.topics)).toEqual(['news']);
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await topics()).toBe('offers'));
  expect(Object.keys((await expectOk(repository.shared())).value.topics)).toEqual(['news', 'offers']);
});

test('an unused segment is deleted at once, and comes back', async () => {
  await open('segments/content-explorers');
  const sheet = within(await detail('Content Explorers'));
  await user.click(sheet.getByRole('button', { name: 'Delete this segment' }));
  await waitFor(() => expect(rows('Segments')).toHaveLength(2));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(rows('Segments')).toHaveLength(3));
});

test('quiet hours are turned on, shown as a week in words, and stored', async () => {
  const { repository } = await open('policies/quiet-hours');
  const sheet = within(await detail('Quiet hours'));
  await user.click(sheet.getByRole('switch', { name: 'Keep quiet every day' }));
  expect(await sheet.findByText('Every day: 08:00 to 21:00.')).toBeDefined();
  await waitFor(async () =>
    expect((await expectOk(repository.shared())).value.policies.quietHours).toEqual({
      from: '21:00',
      to: '08:00',
    }),
  );
});

test('several caps are written, and a zero is refused', async () => {
  const { repository } = await open('policies/caps');
  const sheet = within(await detail('How many emails'));
  await user.click(sheet.getByRole('button', { name: 'Add a cap' }));
  await user.click(sheet.getByRole('button', { name: 'Another cap' }));
  const second = within(sheet.getByRole('group', { name: 'Cap 2' }));
  await user.selectOptions(second.getByRole('combobox', { name: 'In' }), 'a week, from Monday');
  const most = second.getByRole('spinbutton', { name: 'At most' });
  await user.clear(most);
  await user.type(most, '0');
  expect(second.getByText(/At least one/)).toBeDefined();
  await user.clear(most);
  await user.type(most, '4');
  const caps = async () => (await expectOk(repository.shared())).value.policies.caps;
  await waitFor(async () =>
    expect(await caps()).toEqual([
      { max: 1, per: 'P1D', count: 'calendar' },
      { max: 4, per: 'P1W', count: 'calendar' },
    ]),
  );
});

test('an event tells what it carries, where it is used and that it was never seen; it is renamed everywhere', async () => {
  const { repository } = await open('events/Order%20Completed');
  const sheet = within(await detail('Order Completed'));
  const table = within(await sheet.findByRole('table', { name: 'Properties of Order Completed' }));
  const total = table.getByRole('row', { name: /total/ });
  expect(total.textContent).toContain('129, 214');
  expect(within(total).getByRole<HTMLSelectElement>('combobox').selectedOptions[0]?.textContent).toBe(
    'Number',
  );
  expect(sheet.getAllByRole('link', { name: /Cart recovery/ }).length).toBeGreaterThan(1);
  expect(rows('Events').find((row) => row?.startsWith('Guide Downloaded'))).toContain('Never seen');

  await user.click(sheet.getByRole('button', { name: 'Rename…' }));
  const name = await screen.findByRole('textbox', { name: 'Name of the event' });
  await user.clear(name);
  await user.type(name, 'Order Paid');
  await user.click(screen.getByRole('button', { name: 'Rename everywhere' }));
  await detail('Order Paid');
  await waitFor(async () => {
    const { workspace } = await expectOk(repository.exportWorkspace());
    expect(JSON.stringify([workspace.journeys, workspace.segments])).not.toContain('"Order Completed"');
  });
});

test('a person shows what they did and the segments they are in; a deletion is taken back', async () => {
  await open('people/jonas');
  const sheet = within(await detail('Jonas Lindqvist'));
  expect(sheet.getByRole('list', { name: 'What they did' }).children).toHaveLength(5);
  expect(sheet.getByRole('link', { name: /^Active Users/ }).textContent).toContain('Order Completed');
  await user.click(sheet.getByRole('button', { name: 'More for this person' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
  await waitFor(() => expect(rows('People')).toHaveLength(2));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(rows('People')).toHaveLength(3));
});

test('a search narrows the list, arrows walk it with one Tab stop', async () => {
  await open('people');
  await detail('Ada Okafor');
  await user.keyboard('/');
  expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Search people' }));
  await user.tab();
  expect(document.activeElement?.textContent).toContain('Ada');
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(document.activeElement?.textContent).toContain('Maya');
  await user.keyboard('{Home}');
  expect(document.activeElement?.textContent).toContain('Ada');
  await user.click(screen.getByRole('searchbox', { name: 'Search people' }));
  await user.keyboard('jon');
  await waitFor(() => expect(rows('People')).toHaveLength(1));
});

test('what another tab changes shows here and ends the history', async () => {
  const { repository } = await open('segments/active-users');
  const name = await screen.findByRole('textbox', { name: 'Name of this segment' });
  await user.type(name, '!');
  await user.tab();
  const there = stored.tab();
  await waitFor(async () =>
    expect((await expectOk(repository.shared())).value.segments['active-users']?.name).toBe('Active Users!'),
  );
  const kept = await expectOk(there.shared());
  const segments = { ...kept.value.segments, other: { name: 'From elsewhere', rule: { tag: 'x' } } };
  await expectOk(there.saveShared({ ...kept.value, segments }, kept.revision));
  expect(await screen.findByRole('link', { name: /From elsewhere/ })).toBeDefined();
  expect(screen.getByRole('button', { name: /^Undo/ }).getAttribute('aria-disabled')).toBe('true');
});

test('an address that leads nowhere says so', async () => {
  await open('segments/gone');
  expect(await screen.findByRole('heading', { level: 2, name: 'This is not here' })).toBeDefined();
});

test('a person is edited in place, and undo takes back the whole of it', async () => {
  const { repository } = await open('people/ada');
  const sheet = within(await detail('Ada Okafor'));
  await user.click(sheet.getByRole('button', { name: 'Edit' }));
  const editor = within(await screen.findByRole('dialog', { name: 'Ada Okafor' }));
  await user.click(editor.getByRole('tab', { name: 'Profile' }));
  const email = editor.getByRole('textbox', { name: 'Email address' });
  await user.clear(email);
  await user.type(email, 'ada@new.example');
  await user.click(editor.getByRole('button', { name: 'Close' }));
  const address = async () =>
    (await expectOk(repository.samples())).find(({ value }) => value.id === 'ada')?.value.scenario.subscriber
      .email;
  await waitFor(async () => expect(await address()).toBe('ada@new.example'));
  expect(sheet.getByText('ada@new.example')).toBeDefined();
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(async () => expect(await address()).toBe('ada@example.com'));
  expect(screen.getByRole('button', { name: /^Undo/ }).getAttribute('aria-disabled')).toBe('true');
});

test('people are imported as one step', async () => {
  const { repository } = await open('people');
  await detail('Ada Okafor');
  await user.click(screen.getByRole('button', { name: 'More for people' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Import people…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Import people' }));
  await user.click(dialog.getByRole('textbox', { name: 'People or events' }));
  const line = (id: string) =>
    JSON.stringify({
      type: 'track',
      userId: id,
      timestamp: '2026-03-02T08:00:00Z',
      event: 'Signed Up',
      messageId: `${id}-1`,
    });
  await user.paste(`${line('bo')}\n${line('cy')}`);
  await user.click(await dialog.findByRole('button', { name: 'Import 2 people' }));
  await detail('bo');
  const count = async () => (await expectOk(repository.samples())).length;
  await waitFor(async () => expect(await count()).toBe(5));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await count()).toBe(3));
});
