// @vitest-environment happy-dom
import { within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Session } from '../../../src/session/Session.ts';
import { SimulatorDock } from '../../../src/simulator/SimulatorDock.tsx';
import { drawDraft, exit, scenario, trigger, waitForEvent } from '../../core/draw.ts';
import { freshRepository } from '../../library/freshRepository.ts';
import { act, screen, userEvent, waitFor } from '../../ui/dom.ts';
import { showStage } from '../stage.tsx';

const { tab } = freshRepository();
beforeEach(() => localStorage.clear());

const paidLater: Parameters<typeof scenario>[0] = [
  ['PT1H', 'Signed Up', { plan: 'pro' }],
  ['P1D', 'Paid', { total: 5 }],
];
const twoWays = () => [
  trigger('Signed Up', 't'),
  waitForEvent('Paid', 'P2D', { done: [exit('Buyer')], timeout: [exit('Looker')] }, 'w'),
];

let latest: Session | undefined;
function opened(): Session {
  if (!latest) throw new Error('no journey is open');
  return latest;
}

async function show(
  events: Parameters<typeof scenario>[0] = paidLater,
  more: Parameters<typeof drawDraft>[1] = {},
) {
  const { repository, session } = await showStage(<SimulatorDock onClose={() => undefined} />, tab(), {
    draft: drawDraft(twoWays(), more),
    samples: [{ id: 's1', scenario: scenario(events) }],
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

describe('more events at one moment than stand side by side', () => {
  const named = (many: number): Parameters<typeof scenario>[0] =>
    Array.from({ length: many }, (_, place) => ['PT1H', `Event ${place + 1}`]);
  const shown = () =>
    within(screen.getByRole('list', { name: 'What the person does' }))
      .getAllByRole('button')
      .map((button) => (button.getAttribute('aria-label') ?? '').replace(/, .*/, ''));

  test('five have a handle each', async () => {
    await show(named(5));
    expect(shown()).toEqual(['Event 1', 'Event 2', 'Event 3', 'Event 4', 'Event 5']);
  });

  test('each is reached by the arrow keys, and changed there', async () => {
    const stored = await show(named(7));
    expect(shown()).toEqual(['Event 1', 'Event 2', 'Event 3', 'Event 4', '3 more events']);
    handle(/^Event 1/).focus();
    for (let place = 2; place <= 7; place += 1) {
      await userEvent.keyboard('{ArrowRight}');
      await waitFor(() => expect(handle(new RegExp(`^Event ${place}`))).toHaveFocus());
    }
    expect(shown()).toEqual(['Event 4', 'Event 5', 'Event 6', 'Event 7', '3 more events']);
    await userEvent.keyboard('{Delete}');
    await waitFor(async () => expect((await stored()).scenario.events).toHaveLength(6));
    await waitFor(() => expect(handle(/^Event 6/)).toHaveFocus());
  });

  test('the number of those without a handle opens a list of all', async () => {
    await show(named(9));
    handle(/^Event 1/).focus();
    await userEvent.tab();
    expect(handle(/^5 more events/)).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getAllByRole('option')).toHaveLength(9);
    await userEvent.click(screen.getByRole('option', { name: /^Event 8/ }));
    await waitFor(() => expect(handle(/^Event 8/)).toHaveFocus());
    await userEvent.keyboard('{Enter}');
    await userEvent.click(screen.getByRole('menuitem', { name: /^An hour later/ }));
    await waitFor(() => expect(handle(/^Event 8, .* 11:00/)).toHaveFocus());
  });
});

test('there are more suggestions than are shown at first, and all of them can be had', async () => {
  const exits = Array.from({ length: 11 }, (_, place) => ({
    id: `e${place}`,
    when: { event: `Left ${place + 1}` },
    reason: 'Left',
  }));
  await show([['PT1H', 'Signed Up']], { exits });
  await choose(/^Signed Up/, /^Go to this moment/);
  const ideas = await screen.findByRole('group', { name: 'What if' }, { timeout: 4_000 });
  const names = () =>
    within(ideas)
      .getAllByRole('button')
      .map(({ textContent }) => textContent);
  expect(names()).toEqual(['Paid', 'Left 1', 'Left 2', 'Left 3', 'Left 4', 'Look for more']);
  const more = () => userEvent.click(within(ideas).getByRole('button', { name: 'Look for more' }));
  await more();
  await waitFor(() => expect(names()).toHaveLength(11), { timeout: 4_000 });
  await more();
  await waitFor(() => expect(names()).toContain('Left 11'), { timeout: 4_000 });
  expect(names()).not.toContain('Look for more');
});
