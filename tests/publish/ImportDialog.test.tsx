// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { Draft } from '../../src/core/index.ts';
import { ImportDialog } from '../../src/publish/ImportDialog.tsx';
import { journeyText } from '../../src/publish/journeyFile.ts';
import { expectOk, freshRepository } from '../library/freshRepository.ts';
import { fireEvent, screen, userEvent, waitFor } from '../ui/dom.ts';
import { openSession, readyDraft, readyJourney } from './builders.ts';
import { show } from './room.tsx';

const { tab } = freshRepository();
const journey = readyJourney();
const file = (text: string, name = 'welcome.json') => new File([text], name, { type: 'application/json' });

async function open(repository = tab()) {
  const onImported = vi.fn<(draft: Draft) => void>();
  const onClose = vi.fn<() => void>();
  const session = openSession();
  const before = session.store.getState().draft;
  await show(<ImportDialog onClose={onClose} onImported={onImported} />, repository, session);
  return { onImported, onClose, untouched: () => expect(session.store.getState().draft).toBe(before) };
}

describe('importing a journey', () => {
  it('takes a chosen file as a new draft', async () => {
    const { onImported, onClose } = await open();
    await userEvent.upload(screen.getByLabelText('Journey file'), file(journeyText(journey)));
    await waitFor(() => expect(onImported).toHaveBeenCalled());
    const [draft] = onImported.mock.calls[0] ?? [];
    expect(draft?.document.name).toBe('Welcome');
    expect(draft?.document.nodes.map(({ id }) => id).sort()).toEqual(
      readyDraft()
        .document.nodes.map(({ id }) => id)
        .sort(),
    );
    expect(draft?.emails['m']).toHaveProperty('document');
    expect(onClose).toHaveBeenCalled();
  });

  it('gives new ids to a journey and emails that are here already', async () => {
    const repository = tab();
    await expectOk(repository.create(readyDraft()));
    const { onImported } = await open(repository);
    await userEvent.upload(screen.getByLabelText('Journey file'), file(journeyText(journey)));
    await waitFor(() => expect(onImported).toHaveBeenCalled());
    const [draft] = onImported.mock.calls[0] ?? [];
    expect(draft?.document.id).not.toBe('journey');
    expect(Object.keys(draft?.emails ?? {})).not.toContain('m');
    await expectOk(repository.create(draft ?? readyDraft()));
  });

  it('takes a dropped file', async () => {
    const { onImported } = await open();
    const area = screen.getByText('Drop a journey file here').parentElement;
    if (!area) throw new Error('no place to drop');
    expect(fireEvent.dragOver(area, { dataTransfer: { dropEffect: 'none' } })).toBe(false);
    fireEvent.drop(area, { dataTransfer: { files: [file(journeyText(journey))] } });
    await waitFor(() => expect(onImported).toHaveBeenCalled());
  });

  it('takes pasted text', async () => {
    const { onImported } = await open();
    await userEvent.click(screen.getByRole('button', { name: 'Paste text instead' }));
    fireEvent.change(screen.getByLabelText('Paste it here'), { target: { value: journeyText(journey) } });
    await userEvent.click(screen.getByRole('button', { name: 'Read what I pasted' }));
    await waitFor(() => expect(onImported).toHaveBeenCalled());
  });

  it('lists every problem with path and remedy, and touches nothing', async () => {
    const { onImported, onClose, untouched } = await open();
    const broken = { ...journey, priority: 101, surprise: 1 };
    await userEvent.upload(
      screen.getByLabelText('Journey file'),
      file(JSON.stringify(broken), 'broken.json'),
    );
    expect(await screen.findByText('broken.json cannot be imported')).toBeVisible();
    const list = screen.getByRole('list', { name: 'Problems in the file' });
    expect(list).toHaveTextContent('/priority');
    expect(list).toHaveTextContent('/surprise');
    expect(list).toHaveTextContent('Remove it, or begin its name with “x-”');
    expect(onImported).not.toHaveBeenCalled();
    expect(onClose).not.toHaveBeenCalled();
    untouched();
  });
});
