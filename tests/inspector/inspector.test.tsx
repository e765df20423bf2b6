// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'react';
import { expect, test } from 'vitest';
import type { Draft } from '../../src/core/index.ts';
import { renderEmail } from '../../src/email/compile/renderEmail.ts';
import { withHtml } from '../../src/email/compile/withHtml.ts';
import { Inspector } from '../../src/inspector/Inspector.tsx';
import { RepositoryProvider } from '../../src/library/RepositoryContext.tsx';
import { createSession } from '../../src/session/createSession.ts';
import { onFocusBack, requestFocus } from '../../src/session/Focus.ts';
import { SessionContext } from '../../src/session/useSession.ts';
import { condition, drawDraft, email, exit, shared, trigger, wait } from '../core/draw.ts';
import { freshRepository } from '../library/freshRepository.ts';
import { act, render, screen, userEvent, waitFor } from '../ui/dom.ts';

const { tab } = freshRepository();

async function open(draft: Draft, ...selected: readonly string[]) {
  const session = createSession({
    draft,
    shared,
    version: 1,
    render: renderEmail,
    compileEmail: withHtml,
    save: () => Promise.resolve({ ok: true }),
  });
  session.select(selected);
  await act(async () => {
    render(
      <QueryClientProvider client={new QueryClient()}>
        <RepositoryProvider repository={tab()}>
          <SessionContext value={session}>
            <Suspense fallback="Loading">
              <Inspector />
            </Suspense>
          </SessionContext>
        </RepositoryProvider>
      </QueryClientProvider>,
    );
  });
  await screen.findByRole('complementary', { name: 'Settings' });
  return session;
}
const simple = () => drawDraft([trigger('S', 't'), wait({}, 'w'), exit('Done', 'x')]);
const nodesOf = ({ store }: Awaited<ReturnType<typeof open>>) => store.getState().draft.document.nodes;

test('a request leads to its setting, whichever tab is open', async () => {
  await open(simple(), 'w');
  await userEvent.click(screen.getByRole('tab', { name: 'Notes' }));
  act(() => requestFocus({ node: 'w', setting: 'for' }));
  expect(screen.getByRole('tab', { name: 'Settings' })).toHaveAttribute('aria-selected', 'true');
  await waitFor(() =>
    expect(document.activeElement?.closest('[data-setting]')).toHaveAttribute('data-setting', 'for'),
  );
});

test('a request for a step that is selected with it is met once that step is shown', async () => {
  const session = await open(simple(), 't');
  act(() => {
    session.select(['w']);
    requestFocus({ node: 'w', setting: 'name' });
  });
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Name of this step' })).toHaveFocus());
});

test('Escape leads back to the step', async () => {
  await open(simple(), 'w');
  const back: string[] = [];
  const stop = onFocusBack((node) => back.push(node));
  await userEvent.click(screen.getByRole('textbox', { name: 'How many' }));
  await userEvent.keyboard('{Escape}');
  stop();
  expect(back).toEqual(['w']);
});

test('an error stands beside its setting and nowhere else', async () => {
  await open(simple(), 'w');
  expect(screen.getAllByText(/It is not said how long to wait/)).toHaveLength(1);
  expect(screen.getByRole('group', { name: 'How long' })).toHaveAccessibleDescription(/It is not said/);
});

test('a name is one step of the history and is cleared to nothing', async () => {
  const session = await open(simple(), 'w');
  const field = screen.getByRole('textbox', { name: 'Name of this step' });
  await userEvent.type(field, 'Let the weekend pass');
  expect(nodesOf(session).find(({ id }) => id === 'w')?.name).toBe('Let the weekend pass');
  expect(session.store.getState().past).toHaveLength(1);
  await userEvent.clear(field);
  expect(nodesOf(session).find(({ id }) => id === 'w')?.name).toBeUndefined();
});

test('the menu duplicates and deletes; the focus stays in the panel', async () => {
  const session = await open(simple(), 'w');
  await userEvent.click(screen.getByRole('button', { name: 'More' }));
  await userEvent.click(screen.getByRole('menuitem', { name: /Duplicate/ }));
  expect(nodesOf(session)).toHaveLength(4);
  expect(session.store.getState().selection.nodes).not.toEqual(['w']);
  act(() => session.select(['w']));
  await userEvent.click(screen.getByRole('button', { name: 'More' }));
  await userEvent.click(screen.getByRole('menuitem', { name: /Delete/ }));
  expect(nodesOf(session).some(({ id }) => id === 'w')).toBe(false);
  expect(screen.getByRole('complementary', { name: 'Settings' })).toContainElement(
    document.activeElement as HTMLElement, // the DOM's own type is wider than what can have the focus here
  );
});

test('several steps are listed, and go together', async () => {
  const session = await open(simple(), 'w', 'x');
  expect(screen.getByRole('heading', { name: '2 steps selected' })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
  expect(nodesOf(session).map(({ id }) => id)).toEqual(['t']);
  session.undo();
  expect(nodesOf(session)).toHaveLength(3);
});

test('a branch that goes hands the focus to its neighbour, a new one takes it', async () => {
  await open(drawDraft([trigger('S', 't'), condition({ tag: 'vip' }, {}, 'c')]), 'c');
  await userEvent.click(screen.getByRole('button', { name: 'Another branch' }));
  await waitFor(() => expect(document.activeElement).toHaveValue('Branch 2'));
  await userEvent.click(screen.getByRole('button', { name: 'More for Branch 2' }));
  await userEvent.click(screen.getByRole('menuitem', { name: 'Remove' }));
  await waitFor(() => expect(document.activeElement).toHaveValue('Yes'));
});

test('nothing can be changed where the journey is read-only', async () => {
  const session = await open(simple(), 'w');
  act(() => session.setReadOnly('Somebody else is at it'));
  expect(screen.getByRole('textbox', { name: 'How many' })).toBeDisabled();
  expect(screen.getByRole('textbox', { name: 'Name of this step' })).toBeDisabled();
});

test('the settings that fold can be seen where the journey is read-only', async () => {
  const session = await open(drawDraft([trigger('S', 't'), email('m'), exit('Done', 'x')]), 'm');
  act(() => session.setReadOnly('Somebody else is at it'));
  await userEvent.click(screen.getByRole('button', { name: 'When it may go' }));
  expect(screen.getByRole('switch', { name: 'Time-sensitive' })).toBeVisible();
  for (const control of [...screen.getAllByRole('switch'), ...screen.getAllByRole('textbox')])
    expect(control).toBeDisabled();
});
