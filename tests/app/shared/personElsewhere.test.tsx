// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { App } from '../../../src/app/App.tsx';
import { expectOk, freshRepository } from '../../library/freshRepository.ts';
import { held } from '../../library/held.ts';

const stored = freshRepository();
const user = userEvent.setup();

beforeEach(() => {
  location.hash = '#/people/ada';
  vi.stubGlobal('fetch', (address: string) =>
    Promise.resolve(new Response(readFileSync(`public/${address.replace(/^.*(?=samples\/)/, '')}`))),
  );
});
afterEach(cleanup);

test('what is typed of a person stays while it waits to be stored; later what another tab stores comes in', async () => {
  const [repository, there] = [stored.tab(), stored.tab()];
  render(<App repository={repository} />);
  const sheet = within(await screen.findByRole('region', { name: 'Ada Okafor' }, { timeout: 10_000 }));
  await user.click(sheet.getByRole('button', { name: 'Edit' }));
  const editor = within(await screen.findByRole('dialog', { name: 'Ada Okafor' }));
  await user.click(editor.getByRole('tab', { name: 'Profile' }));
  const what = editor.getByRole('textbox', { name: 'What they do' });
  const typed = () => what.getAttribute('value');
  const before = typed();
  const people = async () => (await expectOk(there.samples())).map(({ value }) => value.scenario.name);
  /** Another tab stores somebody under another name. */
  const store = async (id: string, name: string) => {
    const kept = (await expectOk(there.samples())).find(({ value }) => value.id === id);
    if (!kept) throw new Error(`no ${id}`);
    const { value, revision } = kept;
    await expectOk(there.saveSample({ ...value, scenario: { ...value.scenario, name } }, revision));
  };

  const open = held(repository);
  await user.type(what, '!');
  await store('jonas', 'Sells the shop');
  await screen.findByText('Sells the shop');
  expect(typed()).toBe(`${before}!`);
  open();
  await user.type(what, '?');
  await waitFor(async () => expect(await people()).toContain(`${before}!?`));
  await store('ada', 'Theirs');
  await waitFor(() => expect(typed()).toBe('Theirs'));
  expect(await people()).toContain('Theirs');
});
