// @vitest-environment happy-dom
import { within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { Draft } from '../../src/core/index.ts';
import { renderEmail } from '../../src/email/renderEmail.ts';
import { ProblemsPanel } from '../../src/inspector/ProblemsPanel.tsx';
import { createSession } from '../../src/session/createSession.ts';
import { useFocusRequest } from '../../src/session/Focus.ts';
import { SessionContext } from '../../src/session/useSession.ts';
import { drawDraft, condition, exit, shared, trigger, wait } from '../core/draw.ts';
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
const goal = { name: 'Bought', when: { event: 'Order Completed' }, from: 'entry', exit: true } as const;
/** An error in the wait, a warning for the journey, and a note that everybody gets the same. */
const troubled = () => drawDraft([trigger('Signed Up', 't'), wait({}, 'w'), exit()]);
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
  expect(group('Worth a look: 1').getByRole('button')).toHaveTextContent('The whole journey');
  expect(screen.getAllByRole('button')).toHaveLength(compiled().issues.length);
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
  await userEvent.click(group('Worth a look: 1').getByRole('button'));
  expect(session.store.getState().selection.nodes).toEqual([]);
  expect(JSON.parse(screen.getByRole('status').textContent)).toEqual({ setting: 'goal' });
  expect(closed).toBe(1);
});

it('is walked with the arrow keys and opened with Enter', async () => {
  const session = open(troubled());
  const [first, second, third] = screen.getAllByRole('button');
  await userEvent.tab();
  expect(first).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  expect(second).toHaveFocus();
  await userEvent.keyboard('{End}');
  expect(third).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  expect(third).toHaveFocus();
  await userEvent.keyboard('{Home}{Enter}');
  expect(session.store.getState().selection.nodes).toEqual(['w']);
  expect(closed).toBe(1);
});

it('says so when there is nothing', () => {
  open(
    drawDraft(
      [
        trigger('Signed Up', 't'),
        condition({ tag: 'vip' }, { yes: [wait('P1D'), exit()], no: [exit()] }, 'c'),
      ],
      { goal },
    ),
  );
  expect(screen.getByText('Nothing to put right')).toBeInTheDocument();
  expect(screen.queryByRole('button')).toBeNull();
});
