// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  changeSettings,
  compile,
  editDocument,
  link,
  scenarioSchema,
  simulate,
  trailLines,
  type Sample,
} from '../../src/core/index.ts';
import { withHtml } from '../../src/email/compile/withHtml.ts';
import { noOverlay } from '../../src/session/Overlay.ts';
import { SimulatorDock } from '../../src/simulator/SimulatorDock.tsx';
import { drawDraft, email, scenario, trigger, wait } from '../core/draw.ts';
import { freshRepository } from '../library/freshRepository.ts';
import { within } from '@testing-library/react';
import { act, screen, userEvent, waitFor } from '../ui/dom.ts';
import { cartRecovery, showStage } from './stage.tsx';

const { tab } = freshRepository();
beforeEach(() => localStorage.clear());

const show = (given: Parameters<typeof showStage>[2] = cartRecovery()) =>
  showStage(<SimulatorDock onClose={() => undefined} />, tab(), given);
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const trail = () =>
  within(screen.getByRole('list', { name: 'Trail' }))
    .getAllByRole('button')
    .map(({ textContent }) => textContent);
const presentRow = () =>
  within(screen.getByRole('list', { name: 'Trail' })).getByRole('button', { current: 'step' });
const clock = () =>
  within(screen.getByRole('region', { name: 'Simulator' })).getByText(/^\w{3} \d+ \w{3}, \d+:\d\d$/)
    .textContent;

const small = (
  events: Parameters<typeof scenario>[0] = [['PT1H', 'Signed Up']],
  more: Parameters<typeof scenario>[1] = {},
) => ({
  draft: drawDraft([trigger('Signed Up', 't'), wait('P1D', 'w'), email('m')]),
  samples: [{ id: 's1', scenario: scenario(events, more) }],
});

describe('one person', () => {
  test('is sent through at once: trail in words and local time, clock, path on the canvas, mails', async () => {
    const { session } = await show();
    expect(screen.getByRole('heading', { name: 'Ada Okafor' })).toBeVisible();
    expect(trail()[0]).toMatch(/^Thu 5\s*9:00Entered Cart Updated/);
    expect(trail().at(-1)).toContain('Left Did not buy');
    expect(clock()).toBe('Thu 12 Mar, 9:00');
    expect(screen.getByText('day 7 · Berlin')).toBeVisible();
    expect(session.overlay.getState()).toMatchObject({
      person: { name: 'Ada', initials: 'AO' },
      stale: false,
    });
    expect(session.overlay.getState().steps.size).toBe(12);
    await waitFor(() => expect(screen.getByText('Ada: shall we keep it for you?')).toBeVisible());
    expect(screen.getByLabelText('3 mails')).toBeVisible();
    await waitFor(
      () => expect(screen.getByText(/^Ada: 11 steps, 3 mails, left: Did not buy$/)).toBeInTheDocument(),
      {
        timeout: 2_000,
      },
    );
  });

  test('the playhead goes back and forth, by buttons and by keys, and the path follows', async () => {
    const { session } = await show();
    await press('Step back');
    expect(presentRow()).toHaveTextContent('Moved on');
    const last = session.overlay.getState().steps.size;
    screen.getByRole('button', { name: 'Step back' }).focus();
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(session.overlay.getState().steps.size).toBeLessThan(last);
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(clock()).toBe('Thu 12 Mar, 9:00');
    presentRow().focus();
    await userEvent.keyboard('{Home}');
    await waitFor(() => expect(presentRow()).toHaveFocus());
    expect(clock()).toBe('Thu 5 Mar, 9:00');
    expect(screen.getByLabelText('0 mails')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Step back' })).toHaveAttribute('aria-disabled', 'true');
  });

  test('the timeline is a list of moments that can be walked by keys', async () => {
    await show();
    const line = screen.getByRole('list', { name: 'Timeline' });
    const now = within(line).getByRole('button', { current: 'step' });
    expect(now).toHaveAccessibleName(/^Thu 12 Mar, 9:00: Moved on/);
    now.focus();
    await userEvent.keyboard('{Home}');
    expect(within(line).getByRole('button', { current: 'step' })).toHaveAccessibleName(
      /^Thu 5 Mar, 9:00: Cart Updated\. Entered/,
    );
    expect(within(line).getByRole('button', { current: 'step' })).toHaveFocus();
  });

  test('an entry says why, clause by clause, and selects its step', async () => {
    const { session } = await show();
    const rows = within(screen.getByRole('list', { name: 'Trail' })).getAllByRole('button');
    const yes = rows.find(({ textContent }) => textContent?.includes('Yes last Cart'));
    if (!yes) throw new Error('no such row');
    await userEvent.click(yes);
    const why = screen.getByRole('region', { name: 'Why “Yes” at “Still in the cart?”?' });
    expect(within(why).getByText(/item count is more than 0/)).toBeVisible();
    expect(within(why).getByText(/^Found 2, because of Cart Updated$/)).toBeVisible();
    expect(within(why).getAllByLabelText('Held').length).toBeGreaterThan(2);
    const { selection } = session.store.getState();
    expect(selection.nodes).toHaveLength(1);
    expect(session.overlay.getState().at).toEqual(selection.nodes);
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('list', { name: 'Timeline' })).toBeInTheDocument();
  });

  test('two carts are two runs, and each can be seen alone', async () => {
    const given = cartRecovery();
    const maya = given.samples.filter(({ scenario: { subscriber } }) => subscriber.id === 'maya');
    await show({ ...given, samples: maya });
    const all = trail().length;
    await userEvent.selectOptions(screen.getByLabelText('Run'), 'Cart Updated, c-1004');
    expect(trail().length).toBeLessThan(all);
    expect(trail().at(-1)).toContain('Goal');
  });

  test('somebody who does not enter is told so, with what would let them in', async () => {
    await show(small([['PT1H', 'Other']]));
    expect(screen.getByRole('heading', { name: 'ada does not enter' })).toBeVisible();
    expect(screen.getByText(/is “Signed Up”/)).toBeVisible();
  });
});

describe('what changes', () => {
  test('a changed step is simulated at once', async () => {
    const { session } = await show(small());
    expect(clock()).toBe('Tue 3 Mar, 10:00');
    act(() => {
      session.apply(
        'Change wait',
        editDocument((document) => changeSettings(document, 'w', { for: 'P3D' })),
      );
    });
    expect(clock()).toBe('Thu 5 Mar, 10:00');
  });

  test('while the journey cannot run, the last result stays, marked, and says which step it is about', async () => {
    const { session } = await show(small());
    act(() => {
      session.apply(
        'Change wait',
        editDocument((document) => changeSettings(document, 'w', { for: undefined })),
      );
    });
    expect(screen.getByText('Result from before your last change')).toBeVisible();
    expect(screen.getByText(/“Wait”: It is not said how long to wait/)).toBeVisible();
    expect(trail().length).toBeGreaterThan(2);
    expect(session.overlay.getState().stale).toBe(true);
    expect(screen.getByRole('button', { name: 'Download trail' })).toHaveAttribute('aria-disabled', 'true');
    await press('Show me');
    expect(session.store.getState().selection.nodes).toEqual(['w']);
    act(() => session.undo());
    expect(session.overlay.getState().stale).toBe(false);
  });

  test('a journey that never ran says what is missing', async () => {
    const { draft, samples } = small();
    await show({
      draft: editDocument((document) => changeSettings(document, 'w', { for: undefined }))(draft),
      samples,
    });
    expect(screen.getByRole('heading', { name: 'The journey cannot run yet' })).toBeVisible();
  });

  test('a path that was hidden on the canvas stays hidden until the next choice, and goes with the dock', async () => {
    const { session, unmount } = await show(small());
    act(() => session.overlay.setState(noOverlay));
    act(() => {
      session.apply(
        'Change wait',
        editDocument((document) => changeSettings(document, 'w', { for: 'P3D' })),
      );
    });
    expect(session.overlay.getState().person).toBeUndefined();
    await press('Step back');
    expect(session.overlay.getState().person?.name).toBe('ada');
    unmount();
    expect(session.overlay.getState()).toEqual(noOverlay);
  });

  test('an event that is edited is simulated at once and stored', async () => {
    const { repository } = await show(small());
    await press(/^Edit/);
    const editor = screen.getByRole('dialog', { name: 'ada@example.com' });
    await userEvent.click(within(editor).getByRole('button', { name: /Signed Up.*\+ 1 hour/ }));
    const length = within(editor).getByLabelText('How many');
    await userEvent.clear(length);
    await userEvent.type(length, '5');
    expect(clock()).toBe('Tue 3 Mar, 14:00');
    await waitFor(async () => {
      const stored = await repository.samples();
      if (!stored.ok) throw new Error(stored.words);
      expect(stored.value[0]?.value.scenario.events[0]).toMatchObject({ after: 'PT5H' });
    });
    await userEvent.click(within(editor).getByRole('button', { name: 'Undo' }));
    expect(clock()).toBe('Tue 3 Mar, 10:00');
  });
});

describe('people', () => {
  test('a new one does what the journey waits for', async () => {
    await show({ ...small(), samples: [] });
    await press('New person for this journey');
    await waitFor(() => expect(trail().join()).toContain('Entered Signed Up'));
    expect(await screen.findByRole('dialog', { name: 'Ada Okafor' })).toBeVisible();
  });

  test('one that is deleted comes back by undo', async () => {
    await show(small());
    await press('More for this person');
    await userEvent.click(screen.getByRole('menuitem', { name: 'Delete ada' }));
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Send somebody through' })).toBeVisible());
    await press('Undo');
    await waitFor(() => expect(trail().length).toBeGreaterThan(2));
  });

  test('a copy stands beside the one it was made of, with what is kept and not played', async () => {
    const given = small();
    const disabled = [{ type: 'track', event: 'Left Out', after: 'P2D' }] as const;
    const { repository } = await show({
      ...given,
      samples: given.samples.map((sample) => ({ ...sample, disabled })),
    });
    await press('More for this person');
    await userEvent.click(screen.getByRole('menuitem', { name: 'Duplicate ada' }));
    await waitFor(async () => {
      const stored = await repository.samples();
      if (!stored.ok) throw new Error(stored.words);
      const ids = stored.value.map(({ value }) => value.scenario.subscriber.id);
      expect(ids.sort()).toEqual(['ada', 'ada-copy']);
      expect(stored.value.map(({ value }) => value.disabled)).toEqual([disabled, disabled]);
    });
  });
});

describe('what is taken away', () => {
  /** Catches what would be downloaded. */
  const downloads = () => {
    const files: { name: string; text: Promise<string> }[] = [];
    const blobs: Blob[] = [];
    vi.stubGlobal(
      'URL',
      Object.assign(URL, {
        createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}`,
        revokeObjectURL: () => undefined,
      }),
    );
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      const blob = blobs.at(-1);
      if (blob) files.push({ name: this.download, text: blob.text() });
    });
    return files;
  };

  test('the trail is byte for byte what the command line prints for the scenario beside it', async () => {
    const given = cartRecovery();
    await show(given);
    const files = downloads();
    await press('Download trail');
    await press('More for this simulation');
    await userEvent.click(screen.getByRole('menuitem', { name: 'Download Ada as a scenario' }));
    const [trailFile, scenarioFile] = files;
    expect(trailFile?.name).toBe('cart-recovery.ada.trail.ndjson');
    expect(scenarioFile?.name).toBe('cart-recovery.ada.scenario.json');

    const { draft, shared } = given;
    const rendered = Object.fromEntries(
      await Promise.all(
        Object.values(draft.emails).map(
          async (stored) => [stored.id, await withHtml(stored, shared, draft.document.utm)] as const,
        ),
      ),
    );
    const { journey } = compile(draft.document, { ...shared, emails: draft.emails }, rendered, 1);
    const linking = journey && link(journey);
    if (!linking?.ok) throw new Error('does not link');
    const read = scenarioSchema.parse(JSON.parse((await scenarioFile?.text) ?? ''));
    expect(await trailFile?.text).toBe(`${trailLines(simulate(linking.linked, read)).join('\n')}\n`);
  });
});

test('samples come in any order, and the first who enters is shown', async () => {
  const { draft } = small();
  const samples: Sample[] = [
    { id: 'a', scenario: scenario([['PT1H', 'Other']], { subscriber: { id: 'aaron' } }) },
    { id: 'b', scenario: scenario([['PT1H', 'Signed Up']], { subscriber: { id: 'zoe' } }) },
  ];
  await show({ draft, samples });
  expect(screen.getByRole('heading', { name: 'zoe' })).toBeVisible();
});
