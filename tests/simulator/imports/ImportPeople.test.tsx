// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { ImportPeople } from '../../../src/simulator/ImportPeople.tsx';
import { usePeople } from '../../../src/simulator/usePeople.ts';
import { freshRepository } from '../../library/freshRepository.ts';
import { fireEvent, screen, userEvent, waitFor } from '../../ui/dom.ts';
import { cartRecovery, showStage } from '../stage.tsx';

const { tab } = freshRepository();
const events = readFileSync('public/samples/cart-recovery.ndjson', 'utf8');
const zoe = '{"type":"track","userId":"zoe","event":"Cart Updated","timestamp":"2026-03-05T08:00:00Z"}';

const onImported = vi.fn<(first: string) => void>();
function Room() {
  return <ImportPeople people={usePeople()} onClose={() => undefined} onImported={onImported} />;
}

async function importing() {
  onImported.mockClear();
  const { repository } = await showStage(<Room />, tab(), cartRecovery());
  const stored = async () => {
    const answer = await repository.samples();
    if (!answer.ok) throw new Error(answer.words);
    return answer.value.map(({ value }) => value);
  };
  return { stored };
}
const paste = (text: string) =>
  fireEvent.change(screen.getByLabelText('People or events'), { target: { value: text } });

describe('importing people', () => {
  test('shows whom it would bring in, and which lines it cannot read', async () => {
    await importing();
    paste(`${events}nonsense\n{"type":"track","event":"X","timestamp":"2026-03-05T08:00:00Z"}\n${zoe}\n`);
    expect(await screen.findByText(/^4 people with \d+ events found\. 2 lines left out\.$/)).toBeVisible();
    expect(screen.getByText('Line 21').parentElement).toHaveTextContent('not readable as JSON');
    expect(screen.getByText('Line 22').parentElement).toHaveTextContent(
      'neither a userId nor an anonymousId',
    );
    expect(screen.getByRole('row', { name: /^Ada Okafor replaces ada,/ })).toBeVisible();
    expect(screen.getByRole('row', { name: /^zoe zoe Cart Updated 1/ })).toBeVisible();
  });

  test('brings them in, in place of those who are there, and takes all of it back', async () => {
    const { stored } = await importing();
    const before = await stored();
    paste(`${zoe}\n${zoe.replace('zoe', 'ada')}`);
    await userEvent.click(await screen.findByRole('button', { name: 'Import 2 people' }));
    await waitFor(() => expect(onImported).toHaveBeenCalledOnce());
    const after = await stored();
    expect(after.map(({ scenario }) => scenario.subscriber.id).sort()).toEqual([
      'ada',
      'jonas',
      'maya',
      'zoe',
    ]);
    const ada = after.find(({ scenario }) => scenario.subscriber.id === 'ada');
    expect(ada?.scenario.events).toHaveLength(1);
    expect(ada?.scenario.subscriber.attributes).toMatchObject({ name: 'Ada Okafor' });
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await stored()).toEqual(before));
  });

  test('adds them a second time where that is wanted', async () => {
    const { stored } = await importing();
    paste(zoe.replace('zoe', 'ada'));
    await userEvent.click(await screen.findByLabelText(/^Replace the events/));
    await userEvent.click(screen.getByRole('button', { name: 'Import 1 person' }));
    await waitFor(async () => expect(await stored()).toHaveLength(4));
  });

  test('reads a file, and says what is wrong with one that is too large', async () => {
    await importing();
    const chooser = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!chooser) throw new Error('no file input');
    await userEvent.upload(chooser, new File([zoe], 'zoe.ndjson', { type: 'application/x-ndjson' }));
    expect(await screen.findByText('1 person with 1 event found.')).toBeVisible();
    expect(screen.getByText('zoe.ndjson')).toBeVisible();
    const chosen = (file: File) => userEvent.upload(chooser, file);
    // As a table program on Windows saves it.
    await chosen(new File([new TextEncoder().encode('id,name\nzo,Zo'), new Uint8Array([0xeb])], 'old.csv')); // oxfmt-ignore
    expect(await screen.findByText(/read as Windows-1252/)).toBeVisible();
    expect(await screen.findByRole('row', { name: /^Zoë zo, name Zoë/ })).toBeVisible();
    await chosen(new File([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])], 'people.csv'));
    expect(await screen.findByText('people.csv was not read')).toBeVisible();
    expect(screen.getByText(/Save it as CSV first/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Leave out old.csv' }));
    expect(screen.getByLabelText('People or events')).toHaveValue('');
    const large = new File(['x'], 'large.ndjson', { type: 'application/x-ndjson' });
    Object.defineProperty(large, 'size', { value: 20_000_001 });
    await userEvent.upload(chooser, large);
    expect(await screen.findByText('large.ndjson was not read')).toBeVisible();
  });

  test('asks for people before it can go on', async () => {
    await importing();
    paste('nonsense');
    expect(await screen.findByText('Nobody was found.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Import' })).toHaveAttribute('aria-disabled', 'true');
    paste('[{"type":"track"}]');
    expect(await screen.findByText('Nobody was found. 1 item left out.')).toBeVisible();
  });
});

describe('importing a table', () => {
  const table =
    'user;event;when;total;plan\nzoe;Cart Updated;2026-03-05T08:00:00Z;84;pro\nzoe;Paid;yesterday;84;pro\n';
  const zoeOf = async (stored: Awaited<ReturnType<typeof importing>>['stored']) =>
    (await stored()).find(({ scenario }) => scenario.subscriber.id === 'zoe')?.scenario;

  test('guesses its columns, says which lines are left out and what to do, and follows another choice', async () => {
    const { stored } = await importing();
    paste(table);
    expect(await screen.findByText('1 person with 1 event found. 1 line left out.')).toBeVisible();
    expect(screen.getByText('Line 3').parentElement).toHaveTextContent(/“yesterday” is no moment: write/);
    expect(screen.getByLabelText('What user is')).toHaveDisplayValue('Id of the person');
    expect(screen.getByLabelText(/^What total is/)).toHaveDisplayValue('Property of the event');
    await userEvent.selectOptions(screen.getByLabelText(/^What plan is/), 'Attribute of the person');
    await userEvent.click(await screen.findByRole('button', { name: 'Import 1 person' }));
    await waitFor(() => expect(onImported).toHaveBeenCalledOnce());
    expect(await zoeOf(stored)).toMatchObject({
      subscriber: { attributes: { plan: 'pro' } },
      events: [{ event: 'Cart Updated', properties: { total: 84 } }],
    });
  });
  test('has one column of ids: the other is read no longer', async () => {
    await importing();
    paste(table);
    await userEvent.selectOptions(await screen.findByLabelText(/^What plan is/), 'Id of the person');
    expect(screen.getByLabelText('What user is')).toHaveDisplayValue('Not read');
    expect(await screen.findByRole('row', { name: /^pro pro Cart Updated/ })).toBeVisible();
  });
  test('another table is guessed anew', async () => {
    await importing();
    paste(table);
    await userEvent.selectOptions(await screen.findByLabelText(/^What plan is/), 'Not read');
    paste('email,first_name\nzoe@example.com,Zoe\n');
    expect(await screen.findByText('1 person with 0 events found.')).toBeVisible();
    expect(screen.getByLabelText('What email is')).toHaveDisplayValue('Email address');
  });
});
