// @vitest-environment happy-dom
import { within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Model } from '../../../src/core/index.ts';
import type { ReadLog, ToRead } from '../../../src/simulator/population/readLog.ts';
import { cartModel } from '../../core/population/fourEmails.ts';
import { freshRepository } from '../../library/freshRepository.ts';
import { act, fireEvent, screen, userEvent, waitFor } from '../../ui/dom.ts';
import { open, show, type } from './populationStage.tsx';

vi.mock('../../../src/simulator/runPopulation.ts', () => import('./countHere.ts'));

/** Logs that are being read, until a test ends it. */
const read: { signal: AbortSignal; end: (found: ReadLog | undefined) => void }[] = [];
vi.mock('../../../src/simulator/population/estimateFrom.ts', () => ({
  estimateFrom: (_: ToRead, signal: AbortSignal) =>
    new Promise<ReadLog | undefined>((end) => read.push({ signal, end })),
}));
const saved: { name: string; text: string }[] = [];
vi.mock('../../../src/ui/saveFile.ts', async (original) => ({
  ...(await original<object>()),
  saveFile: (name: string, text: string) => saved.push({ name, text }),
}));

const { tab } = freshRepository();
const model: Model = {
  ...cartModel,
  name: 'By hand',
  behaviours: cartModel.behaviours.map((behaviour) =>
    behaviour.id === 'buys' ? { ...behaviour, after: { clicked: 'any' } } : behaviour,
  ),
};
const evidence = { people: 30, mails: 40, emails: {}, behaviours: {} };
const ofLog: ReadLog = { ok: true, model: { ...model, name: 'Of a log' }, evidence, unread: 0, reason: '' };

beforeEach(() => {
  localStorage.clear();
  read.length = 0;
  saved.length = 0;
});

/** The page with a behaviour of one's own, where it can be replaced. */
async function begin(settings: object = { model }) {
  const stage = await show(tab(), { subscribers: 40, ...settings });
  await open('Behaviour');
  const key = `wend.population.${stage.journey}`;
  const kept = () => JSON.parse(localStorage.getItem(key) ?? '{}') as { model?: Model; evidence?: object }; // what the page stores
  return { ...stage, key, kept };
}
const press = (name: string, role = 'button') => userEvent.click(screen.getByRole(role, { name }));
const give = (label: string, text: string) =>
  userEvent.upload(screen.getByLabelText(label), new File([text], 'given.json'));
const opens = (value: string) => type(screen.getByRole('spinbutton', { name: 'Open, of 100' }), value);

describe('a behaviour that is replaced comes back whole, and so does what replaced it', () => {
  const ways: [string, () => Promise<void>, string | undefined][] = [
    [
      'by the journey’s',
      async () => {
        await press('More for the behaviour');
        await press('Begin anew from the journey', 'menuitem');
      },
      undefined,
    ],
    ['by a file', () => give('Behaviour file', JSON.stringify({ ...model, name: 'Of a file' })), 'Of a file'],
    [
      'by a log',
      async () => {
        await give('Files of events and subscribers', '');
        await waitFor(() => expect(read).toHaveLength(1));
        act(() => read[0]?.end(ofLog));
      },
      'Of a log',
    ],
  ];
  test.each(ways)('%s', async (_, replace, name) => {
    const { kept } = await begin({ model, evidence });
    await replace();
    await waitFor(() => expect(kept().model?.name).toBe(name));
    const after = kept();
    await press('Undo');
    expect(kept()).toMatchObject({ model, evidence });
    await press('Undo');
    expect(kept()).toEqual(after);
  });
});

test('what is left out comes back as it was', async () => {
  const { kept } = await begin();
  for (const name of ['On Pro behaves like everybody', 'Leave out: “Page Viewed”']) {
    await press(name);
    expect(kept().model).not.toEqual(model);
    await press('Undo');
    expect(kept().model).toEqual(model);
  }
});

describe('a log that is being read', () => {
  test('is given up by whoever leaves, and changes nothing any more', async () => {
    const { kept } = await begin();
    await give('Files of events and subscribers', '');
    await waitFor(() => expect(read).toHaveLength(1));
    await open('Overview');
    expect(read[0]?.signal.aborted).toBe(true);
    await act(async () => read[0]?.end(ofLog));
    expect(kept().model).toEqual(model);
  });

  test('does not replace what was changed meanwhile, unless it is asked to', async () => {
    const { kept } = await begin();
    await give('Files of events and subscribers', '');
    await waitFor(() => expect(read).toHaveLength(1));
    await opens('77');
    await act(async () => read[0]?.end(ofLog));
    expect(screen.getByText('The behaviour was changed while the log was read')).toBeVisible();
    expect(kept().model?.mails.usually.opens).toBe(0.77);
    await press('Take the rates of the log');
    expect(kept().model?.name).toBe('Of a log');
    await press('Undo');
    expect(kept().model?.mails.usually.opens).toBe(0.77);
  });
});

describe('a second tab', () => {
  const elsewhere = (key: string, settings: object) => localStorage.setItem(key, JSON.stringify(settings));

  test('is followed', async () => {
    const { key } = await begin();
    elsewhere(key, { subscribers: 40, model: { ...model, mails: { usually: { opens: 0.12 } } } });
    act(() => void fireEvent(window, new StorageEvent('storage', { key })));
    expect(screen.getByRole('spinbutton', { name: 'Open, of 100' })).toHaveValue('12');
  });

  test('is not overwritten by a change of something else, even before it could be followed', async () => {
    const { key, kept } = await begin();
    elsewhere(key, { subscribers: 40, model: { ...model, name: 'Elsewhere' } });
    await type(screen.getByRole('spinbutton', { name: 'Seed' }), '3');
    expect(kept()).toMatchObject({ seed: 3, model: { name: 'Elsewhere' } });
  });
});

describe('a stored behaviour that cannot be read', () => {
  const future = { format: 'wend.model/9', moods: ['merry'] };

  test('is told and kept aside through every change, until somebody has done with it', async () => {
    const { kept, unmount, journey } = await begin({ model: future });
    expect(screen.getByText('The behaviour that was kept here cannot be read')).toBeVisible();
    await opens('50');
    expect(kept().model?.mails.usually.opens).toBe(0.5);
    await press('Download what was kept');
    expect(saved.map(({ name, text }) => [name, JSON.parse(text)])).toEqual([
      [`${journey}.kept.json`, future],
    ]);
    const before = kept();
    const told = screen.getByText('The behaviour that was kept here cannot be read').closest('[role=status]');
    await userEvent.click(within(told as HTMLElement).getByRole('button', { name: 'Dismiss' })); // a banner
    expect(screen.queryByText('The behaviour that was kept here cannot be read')).toBeNull();
    await press('Undo');
    expect(kept()).toEqual(before);
    unmount();
  });

  test('so is a text that is no JSON at all', async () => {
    const { key } = await begin();
    localStorage.setItem(key, '{ broken');
    act(() => void fireEvent(window, new StorageEvent('storage', { key })));
    await press('Download what was kept');
    expect(saved[0]?.text).toBe('{ broken');
  });
});
