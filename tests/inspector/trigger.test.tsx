// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { Shared, TriggerOn } from '../../src/core/index.ts';
import { TriggerForm } from '../../src/inspector/forms/TriggerForm.tsx';
import { drawDraft, exit, scenario } from '../core/draw.ts';
import { freshRepository } from '../library/freshRepository.ts';
import { act, screen, userEvent } from '../ui/dom.ts';
import { expectReadBack, showForm } from './formRoom.tsx';

const { tab } = freshRepository();
const segments: Shared['segments'] = {
  shoppers: { name: 'Pricing shoppers', rule: { event: { event: 'Pricing Viewed' } } },
  active: { name: 'Active users', rule: { tag: 'active' } },
};
const draftOn = (on: TriggerOn | undefined) =>
  drawDraft([{ kind: 'trigger', id: 't', settings: { on }, ways: {} }, exit('Done', 'x')]);
const show = (on: TriggerOn | undefined, world: Parameters<typeof showForm>[5] = { shared: { segments } }) =>
  showForm(draftOn(on), 't', TriggerForm, tab(), [{ id: 'ada', scenario: scenario([]) }], world);
const choose = (label: string) =>
  userEvent.selectOptions(screen.getByRole('combobox', { name: 'What lets people in' }), label);

describe('what lets people in', () => {
  test('can be of every kind, and each is read back as it was left', async () => {
    const { session, settings } = await show({ event: { event: 'Cart Updated' } });
    const kinds: [string, object][] = [
      ['They join or leave a segment', { segment: 'shoppers', edge: 'enters' }],
      ['A date of theirs comes', { date: { attribute: '', time: '09:00', yearly: false } }],
      ['They do nothing for a while', { inactivity: { of: { event: '' }, for: 'P90D' } }],
      ['By hand, a list or another journey', { manual: true }],
      ['They do something', { event: { event: '' } }],
    ];
    for (const [label, on] of kinds) {
      await choose(label);
      expect(settings()).toEqual({ on });
      expectReadBack(session.store.getState().draft);
    }
    session.undo();
    expect(settings()).toEqual({ on: { manual: true } });
  });
  test('an event that is named goes along to a silence and back', async () => {
    const { settings } = await show({ event: { event: 'Page Viewed' } });
    await choose('They do nothing for a while');
    expect(settings()).toEqual({ on: { inactivity: { of: { event: 'Page Viewed' }, for: 'P90D' } } });
    await choose('They do something');
    expect(settings()).toEqual({ on: { event: { event: 'Page Viewed' } } });
  });
  test('a trigger without anything begins with an event', async () => {
    const { settings } = await show(undefined);
    await userEvent.type(screen.getByRole('combobox', { name: 'People enter when they do this' }), 'A');
    expect(settings()).toEqual({ on: { event: { event: 'A' } } });
  });
});

test('the properties of an event are asked for without the focus ever being lost', async () => {
  const { session } = await show({ event: { event: 'Cart Updated' } });
  await userEvent.click(screen.getByRole('button', { name: 'Only with certain properties' }));
  expect(screen.getByRole('combobox', { name: 'Property' })).toHaveFocus();
  const comparison = screen.getByRole('combobox', { name: 'Comparison' });
  comparison.focus();
  // By arrows one comes past comparisons that take other values than this one does.
  await userEvent.selectOptions(comparison, 'is less than');
  await userEvent.selectOptions(comparison, 'is more than');
  expect(comparison).toBeVisible();
  expect(comparison).toHaveFocus();

  act(() => session.undo());
  await userEvent.click(screen.getByRole('button', { name: 'Change condition 1' }));
  await userEvent.click(screen.getByRole('menuitem', { name: /^Remove/ }));
  expect(screen.getByRole('button', { name: 'Only with certain properties' })).toHaveFocus();
  const name = screen.getByRole('combobox', { name: 'People enter when they do this' });
  name.focus();
  act(() => session.undo());
  expect(screen.getByRole('group', { name: 'Properties of the event' })).toBeVisible();
  expect(name, 'an undo takes the focus from nobody').toHaveFocus();
});

describe('a segment', () => {
  test('is chosen by its name, joined or left', async () => {
    const { settings } = await show({ segment: 'shoppers', edge: 'enters' });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Segment' }), 'Active users');
    await userEvent.click(screen.getByRole('radio', { name: 'Leave it' }));
    expect(settings()).toEqual({ on: { segment: 'active', edge: 'leaves' } });
  });
  test('that is gone, or not chosen, is said at its field', async () => {
    await show({ segment: 'gone', edge: 'enters' });
    expect(screen.getByRole('combobox', { name: 'Segment' })).toBeInvalid();
    expect(screen.getByText(/segment “gone”, which does not exist/)).toBeVisible();
  });
  test('none to choose from: nothing half chosen is lost', async () => {
    const { session, settings } = await show({ event: { event: '' } }, {});
    await choose('They join or leave a segment');
    expect(settings()).toEqual({ on: { segment: '', edge: 'enters' } });
    expect(screen.getByText(/No segment is chosen/)).toBeVisible();
    expectReadBack(session.store.getState().draft);
  });
});

test('a date has a field, an offset, a time and a year', async () => {
  const { session, settings } = await show({ date: { attribute: '', time: '09:00', yearly: false } });
  await userEvent.type(screen.getByRole('combobox', { name: 'Which date' }), 'birthday');
  await userEvent.type(screen.getByRole('textbox', { name: 'How many' }), '3');
  const time = screen.getByRole('textbox', { name: 'Time of day' });
  await userEvent.clear(time);
  await userEvent.type(time, '7:30');
  await userEvent.click(screen.getByRole('switch', { name: 'Every year' }));
  expect(settings()).toEqual({
    on: { date: { attribute: 'birthday', offset: '-P3D', time: '07:30', yearly: true } },
  });
  expectReadBack(session.store.getState().draft);
});

test('a silence has an event and a length that cannot be left out', async () => {
  const { session, settings } = await show({ inactivity: { of: { event: '' }, for: 'P90D' } });
  await userEvent.type(
    screen.getByRole('combobox', { name: 'People enter when they have not done this' }),
    'Page Viewed',
  );
  const length = screen.getByRole('textbox', { name: 'How many' });
  await userEvent.clear(length);
  expect(settings()).toMatchObject({ on: { inactivity: { for: 'P90D' } } });
  await userEvent.type(length, '30');
  expect(settings()).toEqual({ on: { inactivity: { of: { event: 'Page Viewed' }, for: 'P30D' } } });
  expectReadBack(session.store.getState().draft);
});

test('by hand there is nothing to fill in', async () => {
  await show({ manual: true });
  expect(screen.getByText(/when another journey starts this one/)).toBeVisible();
  expect(screen.getAllByRole('combobox')).toHaveLength(1);
});
