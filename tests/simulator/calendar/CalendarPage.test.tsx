// @vitest-environment happy-dom
import { within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { changeSettings, editDocument, type Draft, type JourneyDocument } from '../../../src/core/index.ts';
import { changeViewState } from '../../../src/session/ViewState.ts';
import { SimulatorDock } from '../../../src/simulator/SimulatorDock.tsx';
import { drawDraft, email, exit, scenario, shared, trigger, wait, writtenEmail } from '../../core/draw.ts';
import { freshRepository } from '../../library/freshRepository.ts';
import { act, screen, userEvent, waitFor } from '../../ui/dom.ts';
import { showStage } from '../stage.tsx';

const { tab } = freshRepository();
beforeEach(() => {
  localStorage.clear();
  changeViewState(drawn.document.id, { calendarView: 'week', calendarOff: [] });
});

const drawn = drawDraft([trigger('Signed Up', 't'), email('m'), exit('Done', 'x')]);
const ada = {
  id: 'ada',
  scenario: scenario([['PT1H', 'Signed Up']], {
    subscriber: {
      id: 'ada',
      email: 'ada@example.com',
      timeZone: 'Europe/Berlin',
      attributes: { name: 'Ada' },
    },
  }),
};
/** A second journey with an email of its own, so that nothing of it is shared. */
function otherDraft(change: Partial<JourneyDocument> = {}): Draft {
  const { document } = drawDraft([
    trigger('Signed Up', 't'),
    wait('PT3H', 'w'),
    email('n'),
    exit('Done', 'x'),
  ]);
  return {
    document: { ...document, id: 'other', name: 'The other one', ...change },
    emails: { n: writtenEmail('n') },
  };
}

async function show(other: Draft = otherDraft()) {
  const repository = tab();
  await repository.create(other);
  const stage = await showStage(<SimulatorDock onClose={() => undefined} />, repository, {
    draft: drawn,
    samples: [ada],
    shared: { ...shared, policies: { quietHours: { from: '21:00', to: '08:00' } } },
  });
  await userEvent.click(screen.getByRole('radio', { name: 'Calendar' }));
  // The page comes with its first use.
  await screen.findByText(/mails? in all/, undefined, { timeout: 10_000 });
  return stage;
}
const item = (name: RegExp) => screen.findByRole('button', { name });

describe('the calendar', () => {
  test('one person’s mails from every journey stand on it, and collide', async () => {
    await show();
    expect(await item(/^Mon 2 Mar 10:00: Sent, m\. A journey$/)).toBeVisible();
    expect(await item(/^Mon 2 Mar 13:00: Sent, n\. The other one$/)).toBeVisible();
    expect(screen.getByText('1 collision')).toBeVisible();
    expect(
      within(screen.getByRole('listitem', { name: 'Mon 2 Mar: 2 mails' })).getByText('2 mails'),
    ).toBeVisible();
    expect(screen.getByText('Quiet hours: no mail goes out')).toBeVisible();
  });

  test('a journey that is switched off takes its mails along', async () => {
    await show();
    await item(/: Sent, n/);
    await userEvent.click(screen.getByRole('button', { name: '2 journeys' }));
    await userEvent.click(screen.getByRole('menuitemcheckbox', { name: /The other one/ }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /: Sent, n/ })).toBeNull());
    expect(screen.queryByText(/collision/)).toBeNull();
    expect(await item(/: Sent, m/)).toBeVisible();
    expect(screen.getByText('Without “The other one”')).toBeVisible();
  });

  test('a journey that cannot run says why, and acts on nobody', async () => {
    await show({ ...otherDraft(), emails: {} });
    await item(/: Sent, m/);
    expect(screen.getByText('Without “The other one”')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '1 of 2 journeys' }));
    const cannot = screen.getByRole('menuitemcheckbox', { name: /The other one/ });
    expect(cannot).toHaveTextContent(/Cannot run: .+/);
    expect(cannot).toHaveAttribute('aria-checked', 'false');
  });

  test('an archived journey acts on nobody', async () => {
    await show(otherDraft({ archived: true }));
    await item(/: Sent, m/);
    expect(screen.queryByRole('button', { name: /: Sent, n/ })).toBeNull();
    expect(screen.getByRole('button', { name: '1 journey' })).toBeVisible();
  });

  test('the open journey acts as it is on the canvas, stored or not', async () => {
    const { session } = await show();
    await userEvent.click(await item(/^Mon 2 Mar 10:00: Sent, m/));
    await act(async () => {
      session.apply(
        'Call it so',
        editDocument((document) => changeSettings(document, 'm', { window: { from: '15:00', to: '16:00' } })),
      );
    });
    expect(await item(/^Mon 2 Mar 15:00: Sent, m/)).toBeVisible();
    expect(await item(/^Mon 2 Mar 10:00: Held back, m until 15:00/)).toBeVisible();
    // The reason that was open stays with its mail.
    expect(
      within(screen.getByRole('region', { name: /^Sent · / })).getByText(/^Mon 2 Mar 15:00 · /),
    ).toBeVisible();
  });

  test('an item says why, with its whole run, takes the focus, and gives it back on Escape', async () => {
    const { session } = await show();
    const sent = await item(/: Sent, m/);
    await userEvent.click(sent);
    const why = await screen.findByRole('region', { name: /^Sent · / });
    expect(within(why).getByText('The address works')).toBeVisible();
    expect(within(why).getByRole('list', { name: 'Trail' })).toHaveTextContent('Entered');
    expect(within(why).getByRole('heading', { level: 3 })).toHaveFocus();
    expect(session.store.getState().selection.nodes).toEqual(['m']);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: /^Sent · / })).toBeNull();
    expect(sent).toHaveFocus();
  });

  test('as a month and as a list it says the same', async () => {
    await show();
    await userEvent.click(screen.getByRole('radio', { name: 'Month' }));
    const month = screen.getByRole('table', { name: 'March 2026' });
    expect(within(month).getByRole('button', { name: 'The week of Mon 2 Mar: 2 mails' })).toBeVisible();
    expect(within(month).getAllByRole('button', { name: /: Sent, / })).toHaveLength(2);
    await userEvent.click(screen.getByRole('radio', { name: 'List' }));
    const rows = within(screen.getByRole('table', { name: 'Everything on the calendar' })).getAllByRole(
      'row',
    );
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'DayTimeWhat happensJourney',
      'Mon 2 Mar 2 mails10:00Mon 2 Mar 10:00: Sent, m. A journeySent mA journey',
      'Mon 2 Mar 13:00Mon 2 Mar 13:00: Sent, n. The other oneSent nThe other one',
    ]);
  });

  test('other weeks are reached by buttons, and the next collision at once', async () => {
    await show();
    await userEvent.click(screen.getByRole('button', { name: 'The next week' }));
    expect(screen.getByRole('heading', { name: 'Mon 9 Mar – Sun 15 Mar 2026' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /: Sent, m/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Show it' }));
    expect(await item(/: Sent, m/)).toHaveFocus();
  });

  test('the clock is the person’s, and the day on which it changes says so', async () => {
    await show();
    expect(screen.getByText(/times in Berlin/)).toBeVisible();
    expect(screen.getByText('No email between 21:00 and 8:00')).toBeVisible();
    for (let week = 0; week < 3; week++)
      await userEvent.click(screen.getByRole('button', { name: 'The next week' }));
    expect(screen.getByRole('listitem', { name: 'Sun 29 Mar: Clocks go forward' })).toBeVisible();
    await userEvent.click(screen.getByRole('radio', { name: 'Month' }));
    expect(screen.getByRole('button', { name: /^The week of Sun 29 Mar: Clocks go forward/ })).toBeVisible();
  });

  test('a mail of another journey leads there', async () => {
    await show();
    await userEvent.click(await item(/: Sent, n/));
    const link = await screen.findByRole('link', { name: 'Open “The other one”' });
    expect(link).toHaveAttribute('href', '#/journeys/other');
  });
});
