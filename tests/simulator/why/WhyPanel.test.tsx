// @vitest-environment happy-dom
import { within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { changeSettings, editDocument, type Rule, type Scenario } from '../../../src/core/index.ts';
import { noOverlay } from '../../../src/session/Overlay.ts';
import { SimulatorDock } from '../../../src/simulator/SimulatorDock.tsx';
import { condition, drawDraft, email, exit, scenario, trigger, wait } from '../../core/draw.ts';
import { freshRepository } from '../../library/freshRepository.ts';
import { act, screen, userEvent, waitFor } from '../../ui/dom.ts';
import { showStage } from '../stage.tsx';

const { tab } = freshRepository();
beforeEach(() => localStorage.clear());

const draft = drawDraft([
  trigger('Signed Up', 't'),
  wait('P1D', 'w'),
  condition({ attribute: 'plan', is: 'equals', value: 'pro' }, { yes: [email('pro')], no: [email('free'), exit('Done', 'x')] }, 'c'),
]); // oxfmt-ignore
const ada = (more: Partial<Scenario['subscriber']> = {}): Scenario => ({
  ...scenario([['PT1H', 'Signed Up']]),
  subscriber: { id: 'ada', email: 'ada@example.com', timeZone: 'Europe/Berlin', ...more },
});
const show = (more?: Partial<Scenario['subscriber']>) =>
  showStage(<SimulatorDock />, tab(), { draft, samples: [{ id: 's1', scenario: ada(more) }] });
const row = (words: RegExp) =>
  within(screen.getByRole('list', { name: 'Trail' })).getByRole('button', { name: words });
const changes = () => screen.getByRole('region', { name: /^What would change this/ });
const found = () =>
  waitFor(() => expect(changes()).toHaveAttribute('aria-busy', 'false'), { timeout: 8_000 });

describe('why not', () => {
  test('a mail was not sent: every question of the gate, and the change that lets it go, tried out by one press', async () => {
    const { repository } = await show({ topics: { news: false } });
    await userEvent.click(row(/Skipped/));
    const why = screen.getByRole('region', { name: 'Why did ada not get “free”?' });
    expect(within(why).getByText(/Because ada does not want “News”/)).toBeVisible();
    const asked = within(why).getAllByLabelText(/^(Passed|Stopped here|Not asked)$/);
    expect(asked.map((mark) => mark.getAttribute('aria-label'))).toEqual([
      'Passed',
      'Passed',
      'Stopped here',
    ]);
    await found();
    expect(within(changes()).getByText('Wants “News”')).toBeVisible();
    expect(within(changes()).getByText(/^Sent Tue 3 Mar 10:00$/)).toBeVisible();
    await userEvent.click(within(changes()).getByRole('button', { name: 'Try it for ada: Wants “News”' }));
    await waitFor(() => expect(row(/Sent free/)).toBeVisible());
    const stored = await repository.samples();
    expect(stored.ok && stored.value.map(({ value }) => value.scenario.subscriber)).toContainEqual({
      id: 'ada-variant',
      email: 'ada@example.com',
      timeZone: 'Europe/Berlin',
      topics: { news: true },
    });
  }, 20_000);

  test('a branch was not taken: its clause, and the value that would take it', async () => {
    await show({ attributes: { plan: 'free' } });
    await userEvent.click(row(/^(?!.*Sent).*plan is free/));
    await userEvent.click(screen.getByRole('button', { name: 'Not “Subject of pro”' }));
    const why = screen.getByRole('region', { name: 'Why did ada not come to “Subject of pro”?' });
    expect(within(why).getByText('Found free')).toBeVisible();
    await found();
    expect(within(changes()).getByText('Plan is pro')).toBeVisible();
    expect(within(changes()).getByText('Instead of free')).toBeVisible();
  }, 20_000);
});

describe('where no change was found', () => {
  const plan = (value: string): Rule => ({ attribute: 'plan', is: 'equals', value });
  test.each<[string, Rule, RegExp]>([
    [
      'all that it knows was tried',
      { trigger: 'event', is: 'equals', value: 'Other' },
      /^No change was found: all that is known/,
    ],
    [
      'there was more to try',
      { all: [plan('pro'), plan('free')] },
      /^No change was found among those tried\. There was more to try/,
    ],
  ])(
    'it is said whether %s',
    async (_, rule, said) => {
      const asks = drawDraft([
        trigger('Signed Up', 't'),
        condition(rule, { yes: [email('pro')], no: [exit('Done', 'x')] }, 'c'),
      ]);
      const { session } = await showStage(<SimulatorDock />, tab(), {
        draft: asks,
        samples: [{ id: 's1', scenario: ada() }],
      });
      act(() => session.select([], ['c/yes']));
      await found();
      expect(within(changes()).getByText(said)).toBeVisible();
      expect(within(changes()).queryByRole('button')).toBeNull();
    },
    20_000,
  );
});

describe('by keys', () => {
  test('the answer is read from its question on, and the way back leads to the trail', async () => {
    await show();
    const line = row(/Sent free/);
    line.focus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('heading', { name: 'Why did ada get “free”?' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(row(/Sent free/)).toHaveFocus());
    expect(screen.queryByRole('heading', { name: /^Why did/ })).toBeNull();
  });
  test('whoever tried a variant goes on in the trail of the new person', async () => {
    await show({ topics: { news: false } });
    const line = row(/Skipped/);
    line.focus();
    await userEvent.keyboard('{Enter}');
    await found();
    within(changes())
      .getByRole('button', { name: /^Try it for ada/ })
      .focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(row(/Left/)).toHaveFocus());
    expect(row(/Sent free/)).toBeVisible();
  }, 20_000);
});

describe('from elsewhere', () => {
  test('a wait as long for everybody says so', async () => {
    await show();
    await userEvent.click(row(/Moved on/));
    const why = screen.getByRole('region', { name: /^Why did ada go on from/ });
    expect(
      within(why).getByText(/^Because the wait counts from Mon 2 Mar 10:00: 1 day, to Tue 3 Mar 10:00\./),
    ).toBeVisible();
    expect(within(why).getByText(/^Nothing about ada or what they do/)).toBeVisible();
  });
  test('a mail in the inbox says why it came', async () => {
    await show();
    await userEvent.click(screen.getByRole('button', { name: 'Why did ada get this mail?' }));
    expect(screen.getByRole('region', { name: 'Why did ada get “free”?' })).toBeVisible();
    expect(row(/Sent free/)).toHaveAttribute('aria-current', 'step');
  });
  test('a line of the trail is asked about itself, though its step was come to again', async () => {
    const twice = scenario([['PT1H', 'Signed Up'], ['PT200H', 'Signed Up']]); // oxfmt-ignore
    const again: Scenario = { ...twice, subscriber: { ...ada().subscriber } };
    const { session } = await showStage(<SimulatorDock />, tab(), {
      draft,
      samples: [{ id: 's1', scenario: again }],
    });
    const sent = () =>
      within(screen.getByRole('list', { name: 'Trail' })).getAllByRole('button', { name: /Sent free/ });
    const [first, second] = sent();
    if (!first || !second) throw new Error('there are two mails');
    await userEvent.click(first);
    expect(sent().map((line) => line.getAttribute('aria-current'))).toEqual(['step', null]);
    // The step, too, is asked about where the story stands.
    act(() => session.select([]));
    act(() => session.select(['c']));
    expect(screen.getByRole('region', { name: /^Why “/ })).toHaveTextContent('Tue 3 Mar 10:00');
    await userEvent.click(second);
    act(() => session.select(['c']));
    expect(screen.getByRole('region', { name: /^Why “/ })).toHaveTextContent('Wed 11 Mar 17:00');
  });
});

describe('on the canvas', () => {
  test.each<[string, readonly string[], readonly string[], RegExp]>([
    ['a step that was passed', ['c'], [], /^Why “.*” at “/],
    ['a step that was not come to', ['pro'], [], /^Why did ada not come to “Subject of pro”\?$/],
    ['a way that was not taken', [], ['c/yes'], /^Why “.*” at “/],
    ['the trigger', ['t'], [], /^Why was ada let in\?$/],
  ])('%s says why when it is chosen', async (_, nodes, edges, title) => {
    const { session } = await show();
    act(() => session.select(nodes, edges));
    expect(screen.getByRole('region', { name: title })).toBeVisible();
    expect(session.store.getState().selection).toEqual({ nodes, edges });
  });
  test('a door that stayed shut says why, and so does what lies behind it', async () => {
    const { session } = await show({ suppressed: { reason: 'manual', at: '2026-03-01T00:00:00Z' } });
    act(() => session.select(['t']));
    const why = screen.getByRole('region', { name: 'Why was ada not let in?' });
    expect(within(why).getByText(/^Because ada gets no mail at all\./)).toBeVisible();
    act(() => session.select(['pro']));
    expect(screen.getByRole('region', { name: 'Why did ada not come to “Subject of pro”?' })).toBeVisible();
  });
  test('an edit asks nothing, and neither does a choice while the path is hidden', async () => {
    const { session } = await show();
    act(() => {
      session.apply(
        'Change wait',
        editDocument((document) => changeSettings(document, 'w', { for: 'P2D' })),
        { select: ['w'] },
      );
    });
    expect(screen.queryByRole('button', { name: 'Back to the timeline' })).toBeNull();
    act(() => session.overlay.setState(noOverlay));
    act(() => session.select(['c']));
    expect(screen.queryByRole('button', { name: 'Back to the timeline' })).toBeNull();
  });
});
