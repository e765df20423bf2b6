// @vitest-environment happy-dom
import { within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { changeSettings, describeNode, type Draft } from '../../src/core/index.ts';
import { renderEmail } from '../../src/email/compile/renderEmail.ts';
import { withHtml } from '../../src/email/compile/withHtml.ts';
import { ProblemsPanel } from '../../src/inspector/ProblemsPanel.tsx';
import { createSession } from '../../src/session/createSession.ts';
import { useFocusRequest } from '../../src/session/Focus.ts';
import { SessionContext } from '../../src/session/useSession.ts';
import { drawDraft, email, exit, shared, trigger, wait } from '../core/draw.ts';
import { sound } from '../core/lint/cases.ts';
import { render, screen, userEvent } from '../ui/dom.ts';

let closed = 0;
beforeEach(() => {
  closed = 0;
});

function LastRequest() {
  return <output>{JSON.stringify(useFocusRequest())}</output>;
}

function open(draft: Draft) {
  const session = createSession({
    draft,
    shared,
    version: 1,
    render: renderEmail,
    compileEmail: withHtml,
    save: () => Promise.resolve({ ok: true }),
  });
  render(
    <SessionContext value={session}>
      <ProblemsPanel onClose={() => (closed += 1)} />
      <LastRequest />
    </SessionContext>,
  );
  return session;
}
/** An error in the wait, a warning for the journey, and a note that everybody gets the same. */
const troubled = (): Draft => {
  const { document, emails } = drawDraft([trigger('Signed Up', 't'), wait({}, 'w'), email('m'), exit()], {
    reentry: { mode: 'never' },
  });
  return { document: describeNode(document, 'm', { mindset: 'What is this?' }), emails };
};
const group = (name: string) => within(screen.getByRole('region', { name }));

it('lists the issues by how grave they are, with counts, places and remedies', () => {
  const { compiled } = open(troubled());
  expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
    'To put right1',
    'Worth a look1',
    'Good to know1',
  ]);
  const [row] = group('To put right: 1').getAllByRole('button');
  expect(row).toHaveTextContent('Wait');
  expect(row).toHaveTextContent('It is not said how long to wait.');
  expect(row).toHaveTextContent('Give a length, a time or a date.');
  expect(group('Worth a look: 1').getAllByRole('button')[0]).toHaveTextContent('The whole journey');
  expect(screen.getAllByRole('button')).toHaveLength(compiled().issues.length + 1);
  expect(screen.getAllByRole('button', { name: 'Accept…' })).toHaveLength(1);
});

it('leads to the setting of a step', async () => {
  const session = open(troubled());
  const issue = session.compiled().issues.find(({ code }) => code === 'no-wait');
  await userEvent.click(group('To put right: 1').getByRole('button'));
  expect(session.store.getState().selection.nodes).toEqual(['w']);
  expect(JSON.parse(screen.getByRole('status').textContent)).toEqual(
    JSON.parse(JSON.stringify({ node: 'w', setting: issue?.setting })),
  );
  expect(closed).toBe(1);
});

it('leads to the settings of the journey, with nothing selected', async () => {
  const session = open(troubled());
  session.select(['w']);
  await userEvent.click(group('Worth a look: 1').getByRole('button', { name: /goal/ }));
  expect(session.store.getState().selection.nodes).toEqual([]);
  expect(JSON.parse(screen.getByRole('status').textContent)).toEqual({ setting: 'goal' });
  expect(closed).toBe(1);
});

it('is walked with the arrow keys and opened with Enter', async () => {
  const session = open(troubled());
  const [first, second, accept, third] = screen.getAllByRole('button');
  await userEvent.tab();
  expect(first).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  expect(second).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  expect(accept).toHaveFocus();
  await userEvent.keyboard('{End}');
  expect(third).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  expect(third).toHaveFocus();
  await userEvent.keyboard('{Home}{Enter}');
  expect(session.store.getState().selection.nodes).toEqual(['w']);
  expect(closed).toBe(1);
});

it('says so when there is nothing', () => {
  open(sound());
  expect(screen.getByText('Nothing to put right')).toBeInTheDocument();
  expect(screen.queryByRole('button')).toBeNull();
});

it('does what a machine can, as one step that can be undone', async () => {
  const { document, emails } = sound();
  const session = open({ emails, document: changeSettings(document, 'w', { for: 'PT0S' }) });
  await userEvent.click(group('Worth a look: 2').getByRole('button', { name: 'Delete this step' }));
  expect(session.store.getState().draft.document.nodes.map(({ id }) => id)).not.toContain('w');
  expect(session.store.getState().past.map(({ label }) => label)).toEqual(['Delete this step']);
  session.undo();
  expect(session.store.getState().draft.document.nodes.map(({ id }) => id)).toContain('w');
});

it('keeps what somebody has accepted apart, with the note, and counts it no longer', () => {
  const { document, emails } = sound({ goal: undefined });
  const accepted = [{ code: 'no-goal', setting: 'goal', note: 'It only informs.' }];
  open({ emails, document: { ...document, accepted } });
  expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual(['Accepted1']);
  expect(group('Accepted: 1').getAllByRole('button')[0]).toHaveTextContent('Accepted: It only informs.');
});

it('accepts a warning with a note, and has it looked at again', async () => {
  const { document, emails } = sound({ goal: undefined });
  const session = open({ document, emails });
  await userEvent.click(screen.getByRole('button', { name: 'Accept…' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText(/goal/i)).toBeInTheDocument();
  await userEvent.click(dialog.getByRole('button', { name: 'Accept' }));
  expect(session.store.getState().past).toEqual([]);
  await userEvent.type(dialog.getByRole('textbox', { name: /^Why this is right/ }), ' It only informs. ');
  await userEvent.click(dialog.getByRole('button', { name: 'Accept' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(session.store.getState().draft.document.accepted).toMatchObject([
    { code: 'no-goal', note: 'It only informs.' },
  ]);
  expect(group('Accepted: 1').getAllByRole('button')[0]).toHaveFocus();

  await userEvent.click(screen.getByRole('button', { name: 'Look at it again' }));
  expect(session.store.getState().draft.document).toEqual(document);
  expect(screen.queryByRole('region', { name: 'Accepted: 1' })).toBeNull();
  expect(session.store.getState().past.map(({ label }) => label)).toEqual([
    'Accept a warning',
    'Look at a warning again',
  ]);
});
