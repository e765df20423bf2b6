// @vitest-environment happy-dom
import { within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { changeSettings, editDocument } from '../../../src/core/index.ts';
import { SimulatorDock } from '../../../src/simulator/SimulatorDock.tsx';
import {
  compileDraft,
  condition,
  drawDraft,
  draw,
  email,
  exit,
  scenario,
  there,
  trigger,
  wait,
} from '../../core/draw.ts';
import { freshRepository } from '../../library/freshRepository.ts';
import { act, screen, userEvent, waitFor } from '../../ui/dom.ts';
import { showStage } from '../stage.tsx';

const { tab } = freshRepository();
beforeEach(() => localStorage.clear());

const pieces = () => [
  trigger('Signed Up', 't'),
  wait('P1D', 'w'),
  condition({ tag: 'vip' }, { yes: [email('gift'), exit('Given', 'x1')], no: [exit('Nothing', 'x2')] }, 'c'),
];
const person = (id: string, tags: string[]) => ({
  id,
  scenario: scenario([['PT1H', 'Signed Up']], {
    subscriber: { id, email: `${id}@example.com`, timeZone: 'Europe/Berlin', tags, attributes: { name: id } },
  }),
});

async function show(
  given: Pick<Parameters<typeof showStage>[2], 'draft' | 'samples'> = {
    draft: drawDraft(pieces()),
    samples: [person('Ada', ['vip']), person('Ben', []), person('Cleo', ['vip'])],
  },
) {
  const stage = await showStage(<SimulatorDock onClose={() => undefined} />, tab(), given);
  await userEvent.click(screen.getByRole('radio', { name: 'Side by side' }));
  // The page comes with its first use.
  await screen.findByRole('radio', { name: 'Two people' }, { timeout: 10_000 });
  return stage;
}
const rows = async () =>
  within(await screen.findByRole('table', { name: /step by step/ }))
    .getAllByRole('row')
    .map(({ textContent }) => textContent);

describe('two people side by side', () => {
  test('share their way, part at a clause that each answered otherwise, and end apart', async () => {
    await show();
    expect(await screen.findByRole('heading', { name: /^They part at/ })).toBeVisible();
    expect(screen.getByText('They share 2 places before.')).toBeVisible();
    const clauses = within(screen.getByRole('table', { name: 'What was answered otherwise' }));
    const [, first] = clauses.getAllByRole('row');
    const [a, b] = within(first ?? document.body).getAllByRole('cell');
    expect(a).toHaveTextContent('Found tags vip');
    expect(within(a ?? document.body).getByLabelText('Held')).toBeInTheDocument();
    expect(b).toHaveTextContent('Found no tags');
    expect(within(b ?? document.body).getByLabelText('Did not hold')).toBeInTheDocument();
    const told = await rows();
    expect(told.find((row) => row?.includes('Sent gift'))).toMatch(/only A.*not here$/);
    expect(told.at(-1)).toBe('MailsgiftNo mail');
  });

  test('a place in the table shows its step on the canvas', async () => {
    const { session } = await show();
    const table = within(await screen.findByRole('table', { name: /step by step/ }));
    const [, , place] = table.getAllByRole('rowheader');
    await userEvent.click(within(place ?? document.body).getByRole('button'));
    expect(session.store.getState().selection.nodes).toEqual(['c']);
  });

  test('people whose ways are the same part nowhere', async () => {
    await show();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Person B' }), 'Cleo');
    expect(await screen.findByRole('heading', { name: 'Nothing tells them apart' })).toBeVisible();
  });
});

test('an event that only one of them caused is the cause, and who never enters is said', async () => {
  const left = drawDraft([trigger('Signed Up', 't'), wait('P9D', 'w'), exit('Late', 'x')], {
    goal: { name: 'Order', when: { event: 'Order Completed' }, from: 'entry', exit: true },
  });
  const [cleo, dan, eve] = [person('Cleo', []), person('Dan', []), person('Eve', [])];
  const buying = scenario([['PT1H', 'Signed Up'], ['P1D', 'Order Completed']], { subscriber: dan.scenario.subscriber }); // oxfmt-ignore
  const absent = scenario([], { subscriber: eve.scenario.subscriber });
  await show({ draft: left, samples: [cleo, { ...dan, scenario: buying }, { ...eve, scenario: absent }] });
  const clauses = within(await screen.findByRole('table', { name: 'What was answered otherwise' }));
  expect(clauses.getAllByRole('row').map(({ textContent }) => textContent)).toEqual([
    'AskedA CleoB Dan',
    'The goal “Order”Not while they were hereOrder CompletedTue 3 Mar 9:00',
  ]);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Person B' }), 'Eve');
  expect(await screen.findByRole('heading', { name: 'Only Cleo enters' })).toBeVisible();
  expect(screen.getByText('Nothing happens')).toBeVisible();
});

describe('two versions for one person', () => {
  test('there is none until something changes; then the journey as it was opened is laid beside', async () => {
    const { session } = await show();
    await userEvent.click(screen.getByRole('radio', { name: 'Two versions' }));
    expect(await screen.findByRole('heading', { name: 'No other version yet' })).toBeVisible();
    await act(async () => {
      session.apply(
        'Wait longer',
        editDocument((document) => changeSettings(document, 'w', { for: 'P3D' })),
      );
    });
    expect(await screen.findByRole('heading', { name: /^The same happens at another time/ })).toBeVisible();
    expect(screen.getByRole('combobox', { name: 'Compared with' })).toHaveDisplayValue('As it was opened');
  });

  test('the journey as it was published last is one, too', async () => {
    const repository = tab();
    const published = {
      journey: 'journey',
      version: 4,
      digest: 'sha256:0',
      address: 'https://x.example',
      at: 7,
    };
    const drawn = drawDraft([trigger('Signed Up', 't'), wait('P9D', 'w'), exit('Enough', 'x9')]);
    const sent = there(compileDraft(drawn, 4).journey);
    await repository.savePublished(published, sent);
    await show();
    await userEvent.click(screen.getByRole('radio', { name: 'Two versions' }));
    expect(await screen.findByRole('heading', { name: /^The same happens at another time/ })).toBeVisible();
    expect(screen.getByRole('combobox', { name: 'Compared with' })).toHaveDisplayValue(
      'As it was published (version 4)',
    );
  });

  test('a journey file that was exported is another version; what is no journey is refused with its reason', async () => {
    await show();
    await userEvent.click(screen.getByRole('radio', { name: 'Two versions' }));
    const other = draw([trigger('Signed Up', 't'), wait('P1D', 'w'), exit('Enough', 'x9')]);
    const field = () => screen.getByLabelText('Journey file to compare with');
    await userEvent.upload(
      field(),
      new File([JSON.stringify(other)], 'v2.json', { type: 'application/json' }),
    );
    expect(await screen.findByRole('heading', { name: 'They go to different places' })).toBeVisible();
    expect(screen.getByRole('combobox', { name: 'Compared with' })).toHaveDisplayValue('v2.json');
    await userEvent.upload(field(), new File(['{"format":"x"}'], 'no.json', { type: 'application/json' }));
    await waitFor(() =>
      expect(screen.getByRole('heading', { name: 'This version cannot run' })).toBeVisible(),
    );
  });
});
