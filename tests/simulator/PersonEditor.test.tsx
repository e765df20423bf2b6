// @vitest-environment happy-dom
import { within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { Sample, Scenario } from '../../src/core/index.ts';
import { PersonEditor } from '../../src/simulator/PersonEditor.tsx';
import { drawDraft, email, scenario, trigger } from '../core/draw.ts';
import { freshRepository } from '../library/freshRepository.ts';
import { act, fireEvent, screen, userEvent } from '../ui/dom.ts';
import { showStage } from './stage.tsx';

const { tab } = freshRepository();
const draft = drawDraft([trigger('Signed Up', 't'), email('m')]);
let made = 0;

async function edit(given: Scenario = scenario([['PT1H', 'Signed Up', { plan: 'pro' }]])) {
  // Another id each time: what one test leaves half typed is none of the next one's business.
  const sample: Sample = { id: `s${++made}`, scenario: given };
  const onUse = vi.fn<(scenario: Scenario) => void>();
  const onClose = vi.fn<() => void>();
  const editor = <PersonEditor sample={sample} others={[sample]} onUse={onUse} onClose={onClose} />;
  const stage = await showStage(editor, tab(), { draft, samples: [] });
  return { onUse, onClose, stage, editor, used: () => onUse.mock.lastCall?.[0] };
}
const open = (name: string) => userEvent.click(screen.getByRole('tab', { name: new RegExp(`^${name}`) }));
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

describe('the profile', () => {
  test('takes effect field by field, and typing is one step back', async () => {
    const { used, onUse } = await edit();
    await open('Profile');
    await userEvent.type(screen.getByLabelText('What they do'), ', twice');
    expect(used()?.name).toBe('Somebody, twice');
    await userEvent.selectOptions(screen.getByLabelText('News'), 'Does not want it');
    expect(used()?.subscriber.topics).toEqual({ news: false });
    await press('Undo');
    expect(used()?.subscriber.topics).toBeUndefined();
    await press('Undo');
    expect(used()?.name).toBe('Somebody');
    await press('Redo');
    expect(used()?.name).toBe('Somebody, twice');
    expect(onUse).toHaveBeenCalled();
  });
  test('attributes have types', async () => {
    const { used } = await edit();
    await open('Profile');
    await press('Add attribute');
    await userEvent.type(screen.getByRole('combobox', { name: 'Name of the attribute' }), 'orders');
    await userEvent.selectOptions(screen.getByLabelText('Kind of orders'), 'Number');
    const value = screen.getByLabelText('Value of orders');
    await userEvent.clear(value);
    await userEvent.type(value, '3');
    expect(used()?.subscriber.attributes).toEqual({ orders: 3 });
  });
  test('what is half typed is said, not used, and still there when the editor opens again', async () => {
    const { onUse, stage, editor } = await edit();
    await open('Profile');
    const zone = () => screen.getByRole('combobox', { name: 'Time zone' });
    await userEvent.clear(zone());
    onUse.mockClear();
    await userEvent.type(zone(), 'Europe/Ber');
    expect(screen.getByText(/Not used yet/)).toBeVisible();
    expect(screen.getByText(/^Profile: “Europe\/Ber” is not an IANA time zone/)).toBeVisible();
    expect(onUse).not.toHaveBeenCalled();
    stage.unmount();
    await showStage(editor, tab(), { draft, samples: [] });
    await open('Profile');
    expect(zone()).toHaveValue('Europe/Ber');
    await userEvent.type(zone(), 'lin');
    expect(onUse.mock.lastCall?.[0].subscriber.timeZone).toBe('Europe/Berlin');
    expect(screen.queryByText(/Not used yet/)).toBeNull();
  });
});

describe('events', () => {
  test('one is added after the last, named, and gets a property', async () => {
    const { used, onUse } = await edit();
    await press('Add event');
    expect(onUse).not.toHaveBeenCalled();
    expect(screen.getByText(/^Event 2: /)).toBeVisible();
    await userEvent.type(screen.getByRole('combobox', { name: /^Event/ }), 'Order Completed');
    await press('Add property');
    await userEvent.type(screen.getByRole('combobox', { name: 'Name of the property' }), 'total');
    await userEvent.type(screen.getByLabelText('Value of total'), '84');
    expect(used()?.events[1]).toEqual({
      after: 'PT2H',
      type: 'track',
      event: 'Order Completed',
      properties: { total: '84' },
    });
  });
  test('somebody can be let in by hand, into this journey or another', async () => {
    const { used, stage } = await edit();
    const { document } = stage.session.store.getState().draft;
    act(() => stage.session.setOthers([{ ...document, id: 'win-back', name: 'Win-back' }]));
    await press('Add event');
    await userEvent.click(screen.getByRole('radio', { name: 'Let in by hand' }));
    expect(used()?.events[1]).toEqual({
      after: 'PT2H',
      type: 'manual',
      journey: document.id,
      properties: {},
    });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Into which journey' }), 'Win-back');
    expect(used()?.events[1]).toMatchObject({ type: 'manual', journey: 'win-back' });
    expect(screen.getByRole('button', { name: /Let into “Win-back”.*\+ 2 hours/ })).toBeVisible();
  });
  test('a move to another version is shown and kept, and can be deleted', async () => {
    const moved = {
      after: 'P1D',
      type: 'migrate',
      journey: 'journey',
      from: 1,
      to: 2,
      steps: { m: 'n' },
    } as const;
    const { used } = await edit({ ...scenario([['PT1H', 'Signed Up']]), events: [moved] });
    await press(/“A journey”: version 1 to 2 m → n/);
    expect(screen.getByText(/A move to another version/)).toBeVisible();
    expect(screen.queryByRole('radio', { name: 'Event' })).toBeNull();
    await press('Delete “A journey”: version 1 to 2');
    expect(used()?.events).toEqual([]);
    await press('Undo');
    expect(used()?.events).toEqual([moved]);
  });
  test('one that is moved takes its place in time once it is closed', async () => {
    const { used } = await edit(
      scenario([
        ['PT1H', 'First'],
        ['PT2H', 'Second'],
      ]),
    );
    const names = () => used()?.events.map((event) => (event.type === 'track' ? event.event : event.type));
    await press(/^Mon 2 Mar, 10:00 First/);
    const length = screen.getByLabelText('How many');
    await userEvent.clear(length);
    await userEvent.type(length, '9');
    expect(names()).toEqual(['First', 'Second']);
    expect(length).toHaveFocus();
    await press(/First.*\+ 9 hours/);
    expect(names()).toEqual(['Second', 'First']);
  });
  test('a time after the start and a date are the same moment', async () => {
    const { used } = await edit();
    await press(/Signed Up.*\+ 1 hour/);
    await userEvent.click(screen.getByLabelText('On a date'));
    expect(used()?.events[0]).toMatchObject({ timestamp: '2026-03-02T09:00:00Z' });
    expect(screen.getByLabelText('Time')).toHaveValue('10:00');
    fireEvent.change(screen.getByLabelText('Date'), { target: { value: '2026-03-04' } });
    await userEvent.click(screen.getByLabelText('After the start'));
    expect(used()?.events[0]).toMatchObject({ after: 'PT49H' });
  });
  test('a copy is no repetition of the same message, and one that is deleted comes back by undo', async () => {
    const given = scenario([['PT1H', 'Signed Up']]);
    const [event] = given.events;
    if (!event) throw new Error('no event');
    const { used } = await edit({ ...given, events: [{ ...event, messageId: 'm-1' }] });
    await press('Duplicate Signed Up');
    expect(used()?.events.map(({ messageId }) => messageId)).toEqual(['m-1', undefined]);
    await userEvent.click(screen.getAllByRole('button', { name: 'Delete Signed Up' })[0] ?? document.body);
    expect(used()?.events).toHaveLength(1);
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(used()?.events).toHaveLength(2);
  });
});

describe('reactions', () => {
  test('an email is opened and clicked, each after a while', async () => {
    const { used } = await edit();
    await open('Reactions');
    await press('Add reaction');
    expect(used()?.reactions).toEqual([{ email: 'm', opens: 'PT3H' }]);
    await press('Also');
    await userEvent.click(screen.getByRole('menuitem', { name: 'Clicks' }));
    await userEvent.type(screen.getByRole('combobox', { name: 'Which link' }), 'checkout');
    expect(used()?.reactions).toEqual([
      { email: 'm', opens: 'PT3H', clicks: { after: 'PT4H', link: 'checkout' } },
    ]);
    await press('Opens: remove');
    await press('Also');
    await userEvent.click(screen.getByRole('menuitem', { name: 'Cannot be sent' }));
    expect(used()?.reactions).toMatchObject([{ email: 'm', fails: true }]);
    await press('Cannot be sent: remove');
    expect(used()?.reactions?.[0]?.fails).toBeUndefined();
    await press('Remove the reaction to m');
    expect(used()?.reactions).toEqual([]);
  });
});

describe('the file', () => {
  const box = () => screen.getByLabelText<HTMLTextAreaElement>('Scenario file (JSON)');
  test('is used as soon as it can be read', async () => {
    const { used } = await edit();
    await open('As a file');
    fireEvent.change(box(), { target: { value: box().value.replace('Signed Up', 'Logged In') } });
    expect(used()?.events[0]).toMatchObject({ event: 'Logged In' });
  });
  test('what cannot be read stays as typed, says where and what to do, and holds the forms back', async () => {
    const { onUse } = await edit();
    await open('As a file');
    fireEvent.change(box(), { target: { value: box().value.replace('"PT1H"', '"an hour"') } });
    expect(screen.getByText(/\/events\/0\/after: “an hour” is not an ISO 8601 duration/)).toBeVisible();
    expect(onUse).not.toHaveBeenCalled();
    await open('Events');
    expect(screen.getByText('The file cannot be read yet')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Add event' })).toBeNull();
    await open('As a file');
    expect(box().value).toContain('an hour');
    fireEvent.change(box(), { target: { value: '{' } });
    expect(screen.getByText(/not readable as JSON/)).toBeVisible();
    await press('Go back to the last readable state');
    expect(box().value).toContain('"PT1H"');
  });
});

test('Escape closes it, and shortcuts of the page do not hear what is typed', async () => {
  const { onClose } = await edit();
  const heard = vi.fn<() => void>();
  document.addEventListener('keydown', heard);
  await userEvent.type(within(screen.getByRole('dialog')).getByRole('button', { name: 'Add event' }), 'x');
  expect(heard).not.toHaveBeenCalled();
  await userEvent.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledOnce();
  document.removeEventListener('keydown', heard);
});
