// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TemplateGallery } from '../../../src/app/templates/TemplateGallery.tsx';
import { templateFacts } from '../../../src/app/templates/templateFacts.ts';
import { templateWords } from '../../../src/app/templates/templateWords.ts';
import type { Repository } from '../../../src/library/Repository.ts';
import { RepositoryProvider } from '../../../src/library/RepositoryContext.tsx';
import { readTemplate, templateNames, templateTitles } from '../../../src/library/templates.ts';
import { ToastHost } from '../../../src/ui/ToastHost.tsx';
import { expectOk, freshRepository } from '../../library/freshRepository.ts';

const stored = freshRepository();
const user = userEvent.setup();
const textOf = (name: string) => readFileSync(`public/templates/${name}.json`, 'utf8');

beforeEach(() => {
  location.hash = '';
  vi.stubGlobal('fetch', (address: string) =>
    Promise.resolve(new Response(readFileSync(`public/${address.replace(/^.*(?=templates\/)/, '')}`))),
  );
});
afterEach(() => {
  for (const button of screen.queryAllByRole('button', { name: 'Dismiss' })) button.click();
  cleanup();
});

function show(repository: Repository, onClose = vi.fn()) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <RepositoryProvider repository={repository}>
        <TemplateGallery onClose={onClose} />
      </RepositoryProvider>
      <ToastHost />
    </QueryClientProvider>,
  );
  return onClose;
}
const ids = async (repository: Repository) =>
  (await expectOk(repository.exportWorkspace())).workspace.journeys.map(({ id }) => id);

test('every template that ships is in the gallery, and says what it holds', () => {
  const files = readdirSync('public/templates').map((file) => file.replace('.json', ''));
  expect([...templateNames].toSorted()).toEqual(files.toSorted());
  for (const name of templateNames) {
    const { document, pace, besides } = templateFacts(readTemplate(name, textOf(name)));
    expect(document.name).toBe(templateTitles[name]);
    const { aim, goal } = templateWords[name];
    expect([document.about.objective, document.goal?.name]).toEqual([aim, goal]);
    expect(pace).toMatch(/^\d+ emails?( in (a day|\d+ days))?$/);
    expect(besides).toMatch(/sample (person|people)/);
  }
});

/** Twelve whole workspaces are read before the first shows. */
const allRead = { timeout: 10_000 };

test('what is chosen comes in with its emails and people, and opens; it can be removed again', async () => {
  const repository = stored.tab();
  const onClose = show(repository);
  const card = (await screen.findByRole('heading', { name: 'Welcome' }, allRead)).closest('li');
  if (!card) throw new Error('no card');
  await user.click(within(card).getByRole('button', { name: /^Use it ?: Welcome$/ }));
  await waitFor(() => expect(location.hash).toBe('#/journeys/welcome'));
  expect(onClose).toHaveBeenCalledOnce();
  const { workspace } = await expectOk(repository.exportWorkspace());
  const shipped = readTemplate('welcome', textOf('welcome')).workspace;
  expect(workspace.emails).toHaveLength(shipped.emails.length);
  expect(workspace.samples).toHaveLength(shipped.samples.length);
  await user.click(screen.getByRole('button', { name: 'Remove it' }));
  await waitFor(async () => expect(await ids(repository)).toEqual([]));
  expect(location.hash).toBe('#/');
});

test('a template that is there already comes in as another journey', async () => {
  const repository = stored.tab();
  await expectOk(repository.importWorkspace(readTemplate('welcome', textOf('welcome')).workspace, 'add'));
  show(repository);
  await user.click(await screen.findByRole('button', { name: /^Use it ?: Welcome$/ }, allRead));
  await waitFor(async () => expect(await ids(repository)).toHaveLength(2));
  const added = (await ids(repository)).find((id) => id !== 'welcome');
  expect(location.hash).toBe(`#/journeys/${added}`);
});

test('where the server does not answer it says so, and nothing has changed', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })));
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  show(stored.tab());
  expect((await screen.findByRole('alert')).textContent).toContain('Nothing of yours has changed.');
});
