// @vitest-environment happy-dom
import { act, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Sample, WaitSettings } from '../../src/core/index.ts';
import { WaitForm } from '../../src/inspector/forms/WaitForm.tsx';
import { drawDraft, exit, trigger, wait } from '../core/draw.ts';
import { freshRepository } from '../library/freshRepository.ts';
import { screen, userEvent } from '../ui/dom.ts';
import { showForm } from './formRoom.tsx';

const { tab } = freshRepository();
const ada: Sample = {
  id: 'ada',
  scenario: {
    format: 'wend.scenario/1',
    name: 'Ada',
    start: '2026-03-06T08:00:00Z',
    until: 'P10D',
    subscriber: {
      id: 'ada',
      timeZone: 'Europe/Berlin',
      attributes: { first_name: 'Ada', renews_on: '2026-03-20' },
    },
    events: [{ type: 'track', event: 'Cart Updated', after: 'PT0S', properties: { ends: '2026-03-01' } }],
  },
};
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const drawn: WaitSettings = { for: 'P3D', until: { time: '09:00', weekdays } };

const show = (settings: string | WaitSettings, samples: readonly Sample[] = [ada]) =>
  showForm(
    drawDraft([trigger('Cart Updated', 't'), wait(settings, 'w'), exit('Done', 'x')]),
    'w',
    WaitForm,
    tab(),
    samples,
  );
const sentence = () => screen.getByText(/^Wait/, { selector: 'p' }).textContent;
const rows = () =>
  within(screen.getByRole('table', { name: 'The next three moments' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent.trim()),
    );
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const choose = (label: string, option: string) =>
  userEvent.selectOptions(screen.getByLabelText(label), option);

describe('the sentence', () => {
  test('reads as the wait is set', async () => {
    await show(drawn);
    expect(sentence()).toBe('Wait 3 days, then until a weekday at 9:00 in the subscriber’s time zone.');
  });
  test('a length alone ends there', async () => {
    await show('PT1H');
    expect(sentence()).toBe('Wait 1 hour.');
  });
  test('each word opens its own field; typing is one step of the history', async () => {
    const { session, settings } = await show(drawn);
    await userEvent.click(button('Time of day: 9:00'));
    const field = within(screen.getByRole('dialog', { name: 'Time of day' })).getByLabelText('Time of day');
    await userEvent.clear(field);
    expect(settings()).toMatchObject({ until: { time: '09:00' } });
    await userEvent.type(field, '17:30');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(settings()).toEqual({ for: 'P3D', until: { time: '17:30', weekdays } });
    expect(session.store.getState().past).toHaveLength(1);
    expect(sentence()).toContain('at 17:30');
  });
});

describe('what the wait does with a person', () => {
  test('is computed from their own moment', async () => {
    await show(drawn);
    expect(screen.getByText('Ada’s wait')).toBeInTheDocument();
    expect(screen.getByRole('img')).toHaveAccessibleName('Arrives Fri 6 Mar 9:00, leaves Mon 9 Mar 9:00');
    expect(rows()).toEqual([
      ['Fri 6 Mar 9:00', 'Mon 9 Mar 9:00', '3 d'],
      ['Sat 7 Mar 22:05', 'Wed 11 Mar 9:00', '3 d 10 h'],
      ['Sat 14 Mar 14:20', 'Wed 18 Mar 9:00', '3 d 18 h'],
    ]);
  });
  test('whoever is simulated comes when they came there', async () => {
    const { session } = await show(drawn);
    act(() => session.overlay.setState({ arrivals: new Map([['w', Date.parse('2026-10-23T17:30:00Z')]]) }));
    expect(rows()[0]).toEqual(['Fri 23 Oct 19:30', 'Tue 27 Oct 9:00', '3 d 14 h']);
  });
  test('without samples it is a week of March 2026 on the journey’s clock', async () => {
    await show(drawn, []);
    expect(rows()[0]).toEqual(['Fri 6 Mar 9:00', 'Mon 9 Mar 9:00', '3 d']);
    expect(screen.getByText('On the clock of Berlin')).toBeInTheDocument();
  });
  test('a date on the profile is the sample’s own', async () => {
    await show({ until: { attribute: 'renews_on', offset: '-P3D', time: '10:00' } });
    expect(sentence()).toBe('Wait until 3 days before renews on at 10:00 in the subscriber’s time zone.');
    expect(screen.getByText('Ada’s renews on: 2026-03-20')).toBeInTheDocument();
    expect(rows()[0]?.[1]).toBe('Tue 17 Mar 10:00');
  });
  test('an unknown date says so, with what happens then', async () => {
    await show({ until: { attribute: 'birthday' }, ifMissing: 'exit' });
    expect(screen.getByText('Ada’s birthday is not known.')).toBeInTheDocument();
    expect(rows()[0]?.[2]).toBe('leaves');
  });
  test('a past date of the trigger says so', async () => {
    await show({ until: { trigger: 'properties.ends' } });
    expect(screen.getByText('That moment is past when Ada arrives.')).toBeInTheDocument();
    expect(rows()[0]?.[2]).toBe('goes on');
  });
});

describe('the settings', () => {
  test('clearing the length stores nothing, and says what is missing at its place', async () => {
    const { settings } = await show('P3D');
    await userEvent.clear(screen.getByLabelText('How many'));
    expect(settings()).toEqual({ for: undefined });
    expect(screen.getByRole('button', { name: 'Length: how long' })).toBeInTheDocument();
    const place = document.querySelector('[data-setting="for"]');
    expect(place?.textContent).toMatch(/wait/i);
  });
  test('the last weekday cannot be taken away, all of them are any day', async () => {
    const { settings } = await show({
      until: { time: '09:00', weekdays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
    });
    await userEvent.click(screen.getByRole('checkbox', { name: 'Sunday' }));
    expect(settings()).toMatchObject({ until: { time: '09:00', weekdays: undefined } });
    for (const day of ['Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'])
      await userEvent.click(screen.getByRole('checkbox', { name: day }));
    expect(settings()).toMatchObject({ until: { weekdays: ['mon'] } });
    expect(screen.getByRole('checkbox', { name: 'Monday' })).toBeDisabled();
  });
  test('the zone', async () => {
    const { settings } = await show(drawn);
    await userEvent.click(screen.getByRole('radio', { name: 'Journey’s (Berlin)' }));
    expect(settings()).toMatchObject({ zone: 'journey' });
    expect(sentence()).toContain('the journey’s');
    await userEvent.click(screen.getByRole('radio', { name: 'Subscriber’s' }));
    expect(settings()).toMatchObject({ zone: undefined });
  });
  test('a date on the profile: name, length before, what if past or missing', async () => {
    const { settings } = await show('P1D');
    await choose('Then until', 'A date on the profile');
    expect(settings()).toMatchObject({ until: { attribute: '' } });
    await userEvent.type(screen.getByLabelText('Date on the profile'), 'renews_on');
    const offset = screen.getByRole('group', { name: 'How long before or after' });
    await userEvent.type(within(offset).getByLabelText('How many'), '14');
    expect(settings()).toMatchObject({ until: { attribute: 'renews_on', offset: '-P14D' } });
    await choose('Before or after', 'after');
    expect(settings()).toMatchObject({ until: { offset: 'P14D' } });
    await choose('If that moment is past', 'Wait for the same day next year');
    await choose('If the date is not known', 'Take the “Skips” way out');
    expect(settings()).toMatchObject({ ifPast: 'nextOccurrence', ifMissing: 'skip' });
    await choose('Then until', 'A date of the trigger');
    expect(settings()).toMatchObject({ ifPast: undefined, ifMissing: 'skip' });
    const past = screen.getByLabelText('If that moment is past');
    expect(within(past).queryByText('Wait for the same day next year')).toBeNull();
    await userEvent.type(screen.getByLabelText('Date of the trigger'), 'ends');
    expect(settings()).toMatchObject({ until: { trigger: 'properties.ends', offset: 'P14D' } });
    await choose('Then until', 'Nothing more');
    expect(settings()).toEqual({ for: 'P1D', until: undefined, ifPast: undefined, ifMissing: undefined });
    expect(screen.queryByLabelText('If the date is not known')).toBeNull();
  });
});
