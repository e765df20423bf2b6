// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useRef } from 'react';
import { within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { JourneySettings } from '../../src/core/index.ts';
import { renderEmail } from '../../src/email/compile/renderEmail.ts';
import { withHtml } from '../../src/email/compile/withHtml.ts';
import { JourneyInspector } from '../../src/inspector/JourneyInspector.tsx';
import { VocabularyProvider } from '../../src/inspector/samples/useVocabulary.tsx';
import { RepositoryProvider } from '../../src/library/RepositoryContext.tsx';
import { createSession } from '../../src/session/createSession.ts';
import { requestFocus } from '../../src/session/Focus.ts';
import { SessionContext } from '../../src/session/useSession.ts';
import { drawDraft, email, shared, trigger } from '../core/draw.ts';
import { freshRepository } from '../library/freshRepository.ts';
import { act, render, screen, userEvent, waitFor } from '../ui/dom.ts';

const { tab } = freshRepository();

function Panel() {
  const root = useRef<HTMLElement>(null);
  return (
    <aside ref={root}>
      <VocabularyProvider>
        <JourneyInspector root={root} />
      </VocabularyProvider>
    </aside>
  );
}

async function open(settings: Partial<JourneySettings> = {}) {
  const session = createSession({
    draft: drawDraft([trigger('Signed Up', 't'), email('m')], { name: 'Welcome', ...settings }),
    shared,
    version: 1,
    render: renderEmail,
    compileEmail: withHtml,
    save: () => Promise.resolve({ ok: true }),
  });
  const first = session.store.getState().draft.document;
  await act(async () => {
    render(
      <QueryClientProvider client={new QueryClient()}>
        <RepositoryProvider repository={tab()}>
          <SessionContext value={session}>
            <Suspense fallback="Loading">
              <Panel />
            </Suspense>
          </SessionContext>
        </RepositoryProvider>
      </QueryClientProvider>,
    );
  });
  await screen.findByLabelText('Name of this journey');
  return {
    session,
    first,
    journey: () => session.store.getState().draft.document,
    steps: () => session.store.getState().past.map(({ label }) => label),
  };
}
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const field = (label: string | RegExp) =>
  screen.getByLabelText(label, { selector: 'input, select, textarea' });
const type = async (label: string | RegExp, text: string) => {
  await userEvent.clear(field(label));
  await userEvent.type(field(label), text);
};

it('renames the journey in one step of the history, and says so when it has no name', async () => {
  const { journey, steps, session, first } = await open();
  await type('Name of this journey', 'Hello');
  await userEvent.tab();
  expect(journey().name).toBe('Hello');
  expect(steps()).toEqual(['Rename journey']);
  await userEvent.clear(field('Name of this journey'));
  expect(screen.getByText(/The journey has no name/)).toBeInTheDocument();
  act(session.undo);
  act(session.undo);
  expect(journey()).toBe(first);
});

it('adds a goal under the keyboard, fills it in and removes it', async () => {
  const { journey } = await open();
  expect(screen.getByText(/The journey has no goal/)).toBeInTheDocument();
  await press('Add a goal');
  await waitFor(() => expect(field('Name of the goal')).toHaveFocus());
  expect(screen.getByText(/it has no name/)).toBeInTheDocument();
  await userEvent.keyboard('Bought');
  await type('Reached by', 'Order Completed');
  await userEvent.selectOptions(field('Counted from'), 'The last email');
  await type('Worth', 'total');
  await userEvent.click(field('Leave the journey when it is reached'));
  expect(journey().goal).toEqual({
    name: 'Bought',
    when: { event: 'Order Completed' },
    from: 'lastSend',
    value: 'properties.total',
    exit: false,
  });
  expect(screen.queryByText(/goal is not complete/)).toBeNull();
  await press('Remove the goal');
  expect(journey().goal).toBeUndefined();
  await waitFor(() => expect(screen.getByRole('button', { name: 'Add a goal' })).toHaveFocus());
});

it('commits only time zones that exist, in their exact spelling', async () => {
  const { journey, session } = await open();
  const before = journey().timeZone;
  await type('Time zone', 'Europe/Atlantis');
  expect(journey().timeZone).toBe(before);
  expect(screen.getByText(/No time zone has this name/)).toBeInTheDocument();
  expect(field('Time zone')).toHaveAttribute('aria-invalid', 'true');
  await type('Time zone', 'america/new york');
  expect(journey().timeZone).toBe('America/New_York');
  expect(field('Time zone')).toHaveValue('America/New_York');
  expect(screen.queryByText(/No time zone has this name/)).toBeNull();
  await userEvent.type(field('Time zone'), 'x');
  act(session.undo);
  expect(field('Time zone')).toHaveValue(before);
});

it('adds ways to leave, by event or rule, and removes them', async () => {
  const { journey } = await open();
  await press('Leaving early');
  await press('Add a way to leave');
  const first = within(screen.getByRole('group', { name: 'Way to leave 1' }));
  await waitFor(() => expect(first.getAllByRole('radio')[0]).toHaveFocus());
  expect(first.queryByText(/not complete/)).toBeNull();
  expect(screen.getByText(/An exit rule of the journey is not complete/)).toBeInTheDocument();
  await userEvent.type(first.getByLabelText('Event'), 'Order Completed');
  await userEvent.type(first.getByLabelText('Reason'), 'Bought');
  expect(screen.queryByText(/An exit rule of the journey is not complete/)).toBeNull();
  await press('Add a way to leave');
  const second = within(screen.getByRole('group', { name: 'Way to leave 2' }));
  await userEvent.click(second.getByLabelText('A rule holds'));
  expect(journey().exits.map(({ when, reason }) => ({ when, reason }))).toEqual([
    { when: { event: 'Order Completed' }, reason: 'Bought' },
    { when: { all: [] }, reason: '' },
  ]);
  await press('Remove way to leave 1');
  expect(journey().exits.map(({ when }) => when)).toEqual([{ all: [] }]);
  await waitFor(() =>
    expect(screen.getByRole('group', { name: 'Way to leave 1' })).toContainElement(
      document.activeElement as HTMLElement, // something in the page has the focus
    ),
  );
});

it('keeps no cooldown where nobody enters twice', async () => {
  const { journey } = await open({ reentry: { mode: 'afterExit', cooldown: 'P30D' } });
  expect(screen.getByText('At the earliest after')).toBeInTheDocument();
  await userEvent.selectOptions(field('May enter again'), 'Never: once in a lifetime');
  expect(journey().reentry.mode).toBe('never');
  expect(journey().reentry.cooldown).toBeUndefined();
  expect(screen.queryByText('At the earliest after')).toBeNull();
});

it('has no rule for entering once its last question is removed', async () => {
  const { journey } = await open({ audience: { all: [{ tag: 'vip' }] } });
  const part = within(screen.getByRole('region', { name: 'Who may enter' }));
  expect(part.getByRole('button', { name: 'tagged “vip”' })).toBeInTheDocument();
  await userEvent.click(part.getByRole('button', { name: 'Change condition 1' }));
  await userEvent.click(screen.getByRole('menuitem', { name: 'Remove' }));
  expect(journey().audience).toBeUndefined();
  expect(part.getByText('Everybody who sets off a trigger enters.')).toBeInTheDocument();
});

it('refuses a priority that the format cannot hold', async () => {
  const { journey } = await open();
  await press('Priority');
  await type('Priority', '101');
  expect(screen.getByText('A priority is a whole number from 0 to 100.')).toBeInTheDocument();
  expect(journey().priority).toBe(10);
  await type('Priority', '70');
  expect(journey().priority).toBe(70);
  await userEvent.clear(field('Priority'));
  expect(field('Priority')).toHaveValue('');
  await userEvent.tab();
  expect(field('Priority')).toHaveValue('70');
  expect(journey().priority).toBe(70);
});

it('stores a group by name, and refuses what the format cannot hold', async () => {
  const { journey } = await open({ priority: 70 });
  await type('Group', 'promotions');
  expect(journey().group).toBe('promotions');
  await type('Group', 'spring sale');
  expect(journey().group).toBe('spring-sale');
  await userEvent.type(field('Group'), '&more');
  expect(field('Group')).toHaveValue('spring-sale&more');
  expect(screen.getByText(/A group is named by letters/)).toBeInTheDocument();
  expect(journey().group).toBe('spring-sale');
  await userEvent.clear(field('Group'));
  expect(journey().group).toBeUndefined();
  expect(screen.queryByText(/A group is named by letters/)).toBeNull();
});

it('stores link parts and the tag, and clears what is emptied', async () => {
  const { journey } = await open({ utm: { source: 'crm' }, completionTag: 'done' });
  await type('UTM campaign', 'spring');
  expect(journey().utm).toEqual({ source: 'crm', campaign: 'spring' });
  await userEvent.clear(field('UTM campaign'));
  await userEvent.clear(field('UTM source'));
  await userEvent.clear(field('Tag people who complete it'));
  expect(journey().utm).toBeUndefined();
  expect(journey().completionTag).toBeUndefined();
});

it('describes the journey for colleagues', async () => {
  const { journey, steps } = await open();
  await press('About');
  await userEvent.selectOptions(field('Stage'), 'Retention');
  await userEvent.type(field('Objective'), 'Keep them');
  await userEvent.type(field('KPI'), 'Orders');
  expect(journey().about).toEqual({ stage: 'retention', objective: 'Keep them', kpi: 'Orders' });
  expect(steps()).toEqual(['Change journey', 'Change journey', 'Change journey']);
});

it('unfolds the part that is asked for', async () => {
  await open();
  const hidden = () => field('Owner').closest('[hidden]');
  expect(hidden()).not.toBeNull();
  act(() => requestFocus({ setting: 'about' }));
  await waitFor(() => expect(hidden()).toBeNull());
  expect(screen.getByRole('region', { name: 'About' })).toContainElement(
    document.activeElement as HTMLElement, // something in the page has the focus
  );
  expect(field('Stage')).toHaveFocus();
});

it('lets nothing be changed where the journey is read-only', async () => {
  const { session } = await open();
  act(() => session.setReadOnly('Another tab has it'));
  for (const label of ['Name of this journey', 'Time zone', 'May enter again'])
    expect(field(label)).toBeDisabled();
  expect(screen.getByRole('button', { name: 'Add a goal' })).toBeDisabled();
});

it('unfolds every part where the journey is read-only, and nothing in it can be changed', async () => {
  const { session } = await open();
  act(() => session.setReadOnly('Another tab has it'));
  const folds = screen.getAllByRole('button', { expanded: false });
  expect(folds.map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(['About', 'Who may enter']),
  );
  for (const fold of folds) {
    await userEvent.click(fold);
    expect(fold).toHaveAttribute('aria-expanded', 'true');
  }
  expect(field('Owner')).toBeVisible();
  const controls = document.querySelectorAll('button:not([aria-controls]), input, select, textarea');
  expect(controls.length).toBeGreaterThan(15);
  for (const control of controls) expect(control).toBeDisabled();
});
