// @vitest-environment happy-dom
import { within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { SimulatorDock } from '../../src/simulator/SimulatorDock.tsx';
import { drawDraft, email, scenario, shared, trigger, writtenEmail } from '../core/draw.ts';
import { freshRepository } from '../library/freshRepository.ts';
import { screen, userEvent, waitFor } from '../ui/dom.ts';
import { isCounted, open, show } from './population/populationStage.tsx';
import { showStage } from './stage.tsx';

// The DOM of tests has no workers.
vi.mock('../../src/simulator/runPopulation.ts', () => import('./population/countHere.ts'));

const { tab } = freshRepository();
beforeEach(() => localStorage.clear());

/** An email in two variants; `person` gets the second. */
function tested() {
  const { document, emails } = drawDraft([trigger('Signed Up', 't'), email('hello')]);
  const written = writtenEmail('hello', 'Hello there');
  if ('locked' in written) throw new Error('it can be edited');
  const variants = [
    { id: 'a', label: 'Short', weight: 5_000 },
    { id: 'b', label: 'With a question', weight: 5_000, subject: 'Shall we begin?' },
  ];
  const pins = { 'journey/hello#variant': 'b' };
  return {
    draft: {
      document,
      emails: { ...emails, hello: { ...written, document: { ...written.document, variants } } },
    },
    samples: [{ id: 'ada', scenario: scenario([['PT1H', 'Signed Up']], { pins }) }],
    shared,
  };
}

test('which variant somebody got stands in the trail, in the inbox, with its reason, and in the mail as it is read', async () => {
  await showStage(<SimulatorDock onClose={() => undefined} />, tab(), tested());
  const trail = within(screen.getByRole('list', { name: 'Trail' }));
  const row = trail.getByRole('button', { name: /Sent/ });
  expect(row.textContent).toContain('hello, variant With a question: chosen by hand for this person');

  const inbox = within(screen.getByRole('region', { name: /inbox$/ }));
  await waitFor(() => expect(inbox.getByText('Variant “With a question”')).toBeVisible());
  await waitFor(() => expect(inbox.getByText('Shall we begin?')).toBeVisible());

  await userEvent.click(row);
  const why = within(screen.getByRole('region', { name: /^Why/ }));
  expect(why.getByText('With a question')).toBeVisible();
  expect(why.getByText('hand, for this person')).toBeVisible();
  await userEvent.keyboard('{Escape}');

  await userEvent.click(screen.getByRole('button', { name: /Read/ }));
  expect(within(screen.getByRole('dialog')).getByText('With a question')).toBeVisible();
});

test('a population tells the variants apart by name, with rates and ranges as for a split', async () => {
  await show(tab(), {}, tested());
  await isCounted();
  await open('Emails');
  const table = within(screen.getByRole('table', { name: 'What became of the mails' }));
  const names = table.getAllByRole('rowheader').map(({ textContent }) => textContent);
  expect(names.toSorted()).toEqual(['hello', 'hello, variant Short', 'hello, variant With a question']);

  await open('Goal and splits');
  const opened = within(screen.getByRole('table', { name: 'hello · opened' }));
  const rows = opened.getAllByRole('row').slice(1);
  expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual(['Short', 'With a question']);
  for (const row of rows) expect(row.textContent).toMatch(/\d+(\.\d)? % to \d+(\.\d)? %$/);
  expect(screen.getByRole('table', { name: 'hello · clicked' })).toBeInTheDocument();
}); // oxfmt-ignore
