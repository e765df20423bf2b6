// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { App } from '../../src/app/App.tsx';
import { drawDraft, rename } from '../library/sampleDraft.ts';
import { expectOk, freshRepository } from '../library/freshRepository.ts';

const stored = freshRepository();
const user = userEvent.setup();

beforeEach(() => {
  location.hash = '';
  // The server's part: the two files of the sample workspace.
  vi.stubGlobal('fetch', (address: string) => {
    const file = `public/${address.replace(/^.*(?=samples\/)/, '')}`;
    return Promise.resolve(new Response(readFileSync(file)));
  });
});
afterEach(() => {
  // Toasts outlive the app: the next test shall not meet them.
  for (const button of screen.queryAllByRole('button', { name: 'Dismiss' })) button.click();
  cleanup();
});

const card = async (name: string) => {
  const link = await screen.findByRole('link', { name });
  const found = link.closest('li');
  if (!found) throw new Error('the journey has no card');
  return within(found);
};
const names = () => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);

test('the first start shows the sample journey, in its stage, with what there is to say of it', async () => {
  render(<App repository={stored.tab()} />);
  const column = within(await screen.findByRole('region', { name: 'Purchase' }));
  expect(column.getByRole('link', { name: 'Cart recovery' }).getAttribute('href')).toBe(
    '#/journeys/cart-recovery',
  );
  const facts = (await card('Cart recovery'))
    .getAllByRole('definition')
    .map(({ textContent }) => textContent);
  expect(facts).toEqual(['3', '7 d', 'Order']);
  expect(screen.getByText('One journey.')).toBeDefined();
  expect(document.title).toBe('Journeys · Wend');
});

test('without the sample files Wend works all the same, and tries again next time', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
  const repository = stored.tab();
  const { unmount } = render(<App repository={repository} />);
  expect(await screen.findByText('Draw your first journey')).toBeDefined();
  expect(await screen.findByText(/sample journey could not be loaded/)).toBeDefined();
  unmount();
  vi.stubGlobal('fetch', (address: string) =>
    Promise.resolve(new Response(readFileSync(`public/${address.replace(/^.*(?=samples\/)/, '')}`))),
  );
  render(<App repository={repository} />);
  expect(await screen.findByRole('link', { name: 'Cart recovery' })).toBeDefined();
});

test('a journey is duplicated and deleted, and both can be undone', async () => {
  const repository = stored.tab();
  render(<App repository={repository} />);
  await user.click((await card('Cart recovery')).getByRole('button', { name: 'More for Cart recovery' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Duplicate' }));
  expect(await screen.findByRole('link', { name: 'Cart recovery (copy)' })).toBeDefined();

  await user.click((await card('Cart recovery')).getByRole('button', { name: 'More for Cart recovery' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
  await waitFor(() => expect(names()).toEqual(['Cart recovery (copy)']));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() =>
    expect(names().sort((a, b) => (a < b ? -1 : 1))).toEqual(['Cart recovery', 'Cart recovery (copy)']),
  );
  const { journeys } = await expectOk(repository.list());
  const [one, other] = journeys.map(({ draft }) => Object.keys(draft.emails));
  expect(one?.some((id) => other?.includes(id))).toBe(false);
});

test('a journey is archived, kept apart, found by search, and brought back; each can be undone', async () => {
  const repository = stored.tab();
  await expectOk(repository.create(drawDraft('welcome')));
  render(<App repository={repository} />);
  const menu = async (name: string, item: string) => {
    await user.click((await card(name)).getByRole('button', { name: `More for ${name}` }));
    await user.click(await screen.findByRole('menuitem', { name: item }));
  };
  await screen.findByRole('link', { name: 'Welcome' });
  expect(screen.queryByRole('radio', { name: /^Archived/ })).toBeNull();
  await menu('Welcome', 'Archive');
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Welcome' })).toBeNull());
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('link', { name: 'Welcome' })).toBeDefined();

  await menu('Welcome', 'Archive');
  await screen.findByRole('radio', { name: 'Archived 1' });
  // Nobody is told to draw a first one.
  expect(screen.getByRole('heading', { name: 'Your journey is archived' })).toBeDefined();
  await user.type(screen.getByRole('searchbox', { name: 'Search journeys and mails' }), 'welcome');
  expect(await screen.findByText('One archived journey answers too.')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Show it' }));
  expect((await card('Welcome')).getByText('Archived')).toBeDefined();
  await menu('Welcome', 'Duplicate');
  await waitFor(async () => {
    const { journeys } = await expectOk(repository.list());
    expect(journeys.map(({ draft }) => [draft.document.name, draft.document.archived])).toContainEqual([
      'Welcome (copy)',
      undefined,
    ]);
  });
  await menu('Welcome', 'Bring back');
  await waitFor(() => expect(screen.queryByRole('radio', { name: /^Archived/ })).toBeNull());
});

test('the palette and the sheet of keys open on this page too', async () => {
  render(<App repository={stored.tab()} />);
  await screen.findByRole('link', { name: 'Cart recovery' });
  await user.keyboard('{Control>}k{/Control}');
  await screen.findByRole('combobox', { name: 'Find anything' });
  await user.keyboard('template cart');
  expect(
    await screen.findByRole('option', { name: 'New journey from template: Cart recovery' }),
  ).toBeDefined();
  await user.keyboard('{Escape}');
  await user.keyboard('{Control>}k{/Control}');
  await screen.findByRole('combobox', { name: 'Find anything' });
  await user.keyboard('ada');
  await user.click(await screen.findByRole('option', { name: /^Ada Okafor/ }));
  await waitFor(() => expect(location.hash).toBe('#/people/ada'));
  await screen.findByRole('heading', { level: 1, name: 'People' }, { timeout: 10_000 });
  await user.keyboard('?');
  expect(await screen.findByRole('dialog', { name: 'All keys' })).toBeDefined();
  expect(screen.getByText('Search this page')).toBeDefined();
  expect(screen.getByText('Save now')).toBeDefined();
}, 20_000);

test('a search narrows the journeys down and says when nothing is left', async () => {
  const repository = stored.tab();
  await expectOk(repository.create(drawDraft('welcome')));
  render(<App repository={repository} />);
  await screen.findByRole('link', { name: 'Welcome' });
  const field = screen.getByRole('searchbox', { name: 'Search journeys and mails' });
  await user.keyboard('/');
  expect(document.activeElement).toBe(field);
  await user.keyboard('nothing');
  expect(await screen.findByText('Nothing is called “nothing”')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Show all journeys' }));
  expect(await screen.findByRole('link', { name: 'Welcome' })).toBeDefined();
});

test('the list shows the same journeys in rows', async () => {
  const repository = stored.tab();
  await expectOk(repository.create(drawDraft('welcome')));
  render(<App repository={repository} />);
  await user.click(await screen.findByRole('radio', { name: 'List' }));
  const row = within(await screen.findByRole('row', { name: /Welcome/ }));
  expect(row.getByRole('link', { name: 'Welcome' }).getAttribute('href')).toBe('#/journeys/welcome');
});

test('what another tab changes shows here', async () => {
  const [here, there] = [stored.tab(), stored.tab()];
  render(<App repository={here} />);
  await screen.findByRole('link', { name: 'Cart recovery' });
  await expectOk(
    there.create({ ...drawDraft('other'), document: { ...drawDraft('other').document, name: 'Elsewhere' } }),
  );
  expect(await screen.findByRole('link', { name: 'Elsewhere' })).toBeDefined();
});

test('a journey that cannot be read is shown as such, with the ways out', async () => {
  const repository = stored.tab();
  const draft = drawDraft('welcome');
  const revision = await expectOk(repository.create(draft));
  await expectOk(repository.save(draft, rename(draft, 'n1', 'x'), revision));
  await stored.raw(async (database) => {
    const shape = (await database.get('shapes', 'welcome')) as object; // an own record, about to be damaged
    await database.put('shapes', { ...shape, order: ['ghost'] });
  });
  render(<App repository={repository} />);
  expect(await screen.findByText('“Welcome” cannot be read')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Download what is stored' })).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  await waitFor(() => expect(screen.queryByText('“Welcome” cannot be read')).toBeNull());
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('“Welcome” cannot be read')).toBeDefined();
});

test('an address that leads nowhere says so and leads back', async () => {
  location.hash = '#/nowhere';
  render(<App repository={stored.tab()} />);
  expect(await screen.findByRole('heading', { level: 1, name: 'There is nothing here' })).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'All journeys' }));
  expect(await screen.findByRole('link', { name: 'Cart recovery' })).toBeDefined();
});

test('storage that does not answer is told in words, and tried again on demand', async () => {
  const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  // React tells of the error that the boundary catches.
  vi.spyOn(console, 'error').mockImplementation(() => {});
  render(<App repository={stored.tab()} />);
  expect(await screen.findByText(/does not let Wend store anything/)).toBeDefined();
  open.mockRestore();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('link', { name: 'Cart recovery' })).toBeDefined();
});
