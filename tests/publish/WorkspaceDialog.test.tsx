// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { Workspace } from '../../src/core/index.ts';
import { readWorkspaceFile } from '../../src/publish/workspaceFile.ts';
import { WorkspaceDialog } from '../../src/publish/WorkspaceDialog.tsx';
import { shared } from '../core/draw.ts';
import { expectOk, freshRepository } from '../library/freshRepository.ts';
import { drawDraft, drawSample } from '../library/sampleDraft.ts';
import { screen, userEvent, waitFor } from '../ui/dom.ts';
import { show } from './room.tsx';

const { tab } = freshRepository();
const incoming = drawDraft('incoming', 3);
const workspace: Workspace = {
  format: 'wend.workspace/1',
  ...shared,
  journeys: [{ ...incoming.document, name: 'Win back' }],
  emails: Object.values(incoming.emails),
  samples: [drawSample('ada')],
};
const file = (value: unknown, name = 'all.json') => new File([JSON.stringify(value)], name);
const names = async (repository: ReturnType<typeof tab>) =>
  (await expectOk(repository.list())).journeys.map(({ draft }) => draft.document.name).sort();

async function open() {
  const repository = tab();
  await expectOk(repository.create(drawDraft('mine', 3)));
  await show(<WorkspaceDialog onClose={() => {}} />, repository);
  return repository;
}
const choose = (value: unknown) => userEvent.upload(screen.getByLabelText('Workspace file'), file(value));
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('the whole workspace', () => {
  it('goes out as a file that comes in again', async () => {
    let saved: Blob | undefined;
    let name = '';
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) saved = blob;
      return 'blob:x';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      name = this.download;
    });
    const repository = await open();
    await press('Download');
    await waitFor(() => expect(name).toMatch(/^wend-\d{4}-\d\d-\d\d\.workspace\.json$/));
    const read = readWorkspaceFile((await saved?.text()) ?? '');
    expect(read.ok && read.value).toEqual((await expectOk(repository.exportWorkspace())).workspace);
  });

  it('shows what a file holds before anything happens', async () => {
    const repository = await open();
    await choose(workspace);
    expect(await screen.findByText('Win back')).toBeVisible();
    expect(screen.getByText('2 emails, 3 topics, 0 segments, 1 sample subscriber')).toBeVisible();
    expect(await names(repository)).toEqual(['Welcome']);
    await press('Choose another file');
    expect(screen.queryByText('Win back')).toBeNull();
  });

  it('is added beside, even where ids are taken, and undone', async () => {
    const repository = await open();
    await choose({ ...workspace, journeys: [{ ...incoming.document, id: 'mine', name: 'Win back' }] });
    await press('Add it');
    expect(await screen.findByText('It stands beside what was here.')).toBeVisible();
    expect(await names(repository)).toEqual(['Welcome', 'Win back']);
    await press('Undo');
    expect(await screen.findByText('Undone')).toBeVisible();
    expect(await names(repository)).toEqual(['Welcome']);
  });

  it('replaces everything after a warning, and gives it back', async () => {
    const repository = await open();
    await choose(workspace);
    await userEvent.click(await screen.findByRole('radio', { name: 'Replace everything' }));
    expect(screen.getByText(/takes the place of your journey/)).toBeVisible();
    await press('Replace everything');
    expect(await screen.findByText(/taken the place of everything/)).toBeVisible();
    expect(await names(repository)).toEqual(['Win back']);
    await press('Undo');
    await screen.findByText('Undone');
    expect(await names(repository)).toEqual(['Welcome']);
  });

  it('refuses what is not a workspace, and changes nothing', async () => {
    const repository = await open();
    await choose({ format: 'wend.journey/1' });
    expect(await screen.findByText('all.json cannot be imported')).toBeVisible();
    expect(screen.getByRole('list', { name: 'Problems in the file' })).toHaveTextContent(
      'wend.workspace/1 is needed here',
    );
    expect(await names(repository)).toEqual(['Welcome']);
  });
});
