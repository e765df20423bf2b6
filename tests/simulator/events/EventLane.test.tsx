// @vitest-environment happy-dom
import { within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Session } from '../../../src/session/createSession.ts';
import { SimulatorDock } from '../../../src/simulator/SimulatorDock.tsx';
import { drawDraft, exit, scenario, trigger, waitForEvent } from '../../core/draw.ts';
import { freshRepository } from '../../library/freshRepository.ts';
import { act, screen, userEvent, waitFor } from '../../ui/dom.ts';
import { showStage } from '../stage.tsx';

const { tab } = freshRepository();
beforeEach(() => localStorage.clear());

let latest: Session | undefined;
function opened(): Session {
  if (!latest) throw new Error('no journey is open');
  return latest;
}

async function show() {
  const { repository, session } = await showStage(<SimulatorDock onClose={() => undefined} />, tab(), {
    draft: drawDraft([
      trigger('Signed Up', 't'),
      waitForEvent('Paid', 'P2D', { done: [exit('Buyer')], timeout: [exit('Looker')] }, 'w'),
    ]),
    samples: [
      {
        id: 's1',
        scenario: scenario([
          ['PT1H', 'Signed Up', { plan: 'pro' }],
          ['P1D', 'Paid', { total: 5 }],
        ]),
      },
    ],
  });
  latest = session;
  return async () => {
    const answer = await repository.samples();
    if (!answer.ok) throw new Error(answer.words);
    const [kept] = answer.value;
    if (!kept) throw new Error('nobody is stored');
    return kept.value;
  };
}
const handle = (name: RegExp) =>
  within(screen.getByRole('list', { name: 'What the person does' })).getByRole('button', { name });
const outcome = (words: string) => waitFor(() => expect(screen.getByText(words)).toBeVisible());
const choose = async (event: RegExp, item: RegExp) => {
  await userEvent.click(handle(event));
  await userEvent.click(screen.getByRole('menuitem', { name: item }));
};

describe('what a person does, on the timeline', () => {
  test('moves by keys, is said, followed at once and stored; one undo takes all of it back', async () => {
    const stored = await show();
    await outcome('Left: Buyer');
    handle(/^Paid/).focus();
    await userEvent.keyboard('{Alt>}{Shift>}{ArrowRight}{ArrowRight}{/Shift}{ArrowRight}{/Alt}');
    await outcome('Left: Looker');
    await waitFor(async () =>
      expect((await stored()).scenario.events.map(({ after }) => after)).toEqual(['PT1H', 'PT73H']),
    );
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContainEqual(
      expect.stringMatching(/^Moved Paid to /),
    );
    await waitFor(() => expect(handle(/^Paid/)).toHaveFocus());
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    act(() => opened().undo());
    await outcome('Left: Buyer');
    await waitFor(async () => expect((await stored()).scenario.events[1]).toMatchObject({ after: 'P1D' }));
    act(() => opened().redo());
    await outcome('Left: Looker');
  });

  test('goes no further than the person is watched', async () => {
    const stored = await show();
    handle(/^Signed Up/).focus();
    await userEvent.keyboard('{Alt>}{Shift>}{ArrowLeft}{/Shift}{/Alt}');
    await waitFor(async () => expect((await stored()).scenario.events[0]).toMatchObject({ after: 'PT0S' }));
    await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    await waitFor(() => expect(screen.getByText(/^Signed Up cannot go further/)).toBeInTheDocument());
  });

  test('is disabled, which no scenario file tells of, and enabled again', async () => {
    const stored = await show();
    await choose(/^Paid/, /^Disable event/);
    await outcome('Left: Looker');
    await waitFor(async () => expect((await stored()).disabled).toHaveLength(1));
    expect((await stored()).scenario.events).toHaveLength(1);
    // The form lists it, and what is changed there leaves it alone.
    await userEvent.click(screen.getByRole('button', { name: /^Edit / }));
    await userEvent.click(screen.getByRole('button', { name: 'Delete Signed Up' }));
    await waitFor(async () => expect((await stored()).scenario.events).toHaveLength(0));
    expect((await stored()).disabled).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Enable Paid' }));
    await waitFor(async () => expect((await stored()).scenario.events).toHaveLength(1));
    expect(await stored()).not.toHaveProperty('disabled');
    expect(screen.getByRole('button', { name: 'Delete Paid' })).toBeVisible();
  });

  test('is duplicated, deleted and brought back', async () => {
    const stored = await show();
    await choose(/^Signed Up/, /^Duplicate event/);
    await waitFor(async () => expect((await stored()).scenario.events).toHaveLength(3));
    handle(/^Paid/).focus();
    await userEvent.keyboard('{Delete}');
    await outcome('Left: Looker');
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await outcome('Left: Buyer');
  });

  test('its form opens from its handle', async () => {
    await show();
    await choose(/^Paid/, /^Edit event/);
    expect(await screen.findByRole('combobox', { name: /^Event/ })).toHaveValue('Paid');
  });

  test('is added at the playhead, by name or by a form', async () => {
    const stored = await show();
    await userEvent.click(screen.getByRole('button', { name: 'Event' }));
    await userEvent.click(screen.getByRole('option', { name: /^Signed Up/ }));
    await waitFor(async () =>
      expect((await stored()).scenario.events.at(-1)).toMatchObject({
        event: 'Signed Up',
        after: 'P1D',
        properties: { plan: 'pro' },
      }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Event' }));
    await userEvent.click(screen.getByRole('option', { name: /^Another event/ }));
    await userEvent.type(await screen.findByRole('combobox', { name: /^Event/ }), 'Called');
    await waitFor(async () =>
      expect((await stored()).scenario.events).toContainEqual(
        // Where the second run has ended by now.
        expect.objectContaining({ event: 'Called', after: 'P3D' }),
      ),
    );
  });

  test('what would change something is suggested, and one press adds it', async () => {
    const stored = await show();
    await choose(/^Paid/, /^Delete event/);
    await outcome('Left: Looker');
    // Back to the moment from which they wait.
    await choose(/^Signed Up/, /^Go to this moment/);
    const ideas = await screen.findByRole('group', { name: 'What if' }, { timeout: 4_000 });
    await userEvent.click(within(ideas).getByRole('button', { name: 'Paid' }));
    await outcome('Left: Buyer');
    await waitFor(async () => expect((await stored()).scenario.events).toHaveLength(2));
  });

  test('undo reaches the form beside it, which goes on from there', async () => {
    const stored = await show();
    await choose(/^Paid/, /^Edit event/);
    const name = await screen.findByRole('combobox', { name: /^Event/ });
    await userEvent.clear(name);
    await userEvent.type(name, 'Bought');
    await waitFor(async () => expect((await stored()).scenario.events[1]).toMatchObject({ event: 'Bought' }));
    await outcome('Left: Looker');
    expect(opened().store.getState().past).toHaveLength(1);
    act(() => opened().undo());
    await outcome('Left: Buyer');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Delete Paid' })).toBeVisible());
    // It was one step of the form’s own as well.
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Undo' }));
    await outcome('Left: Looker');
  });
});
