// @vitest-environment happy-dom
import { within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { blankDocument, nodeKindNames, type EventPattern, type Rule } from '../../src/core/index.ts';
import { ConditionForm } from '../../src/inspector/forms/ConditionForm.tsx';
import { ExitForm } from '../../src/inspector/forms/ExitForm.tsx';
import { forms } from '../../src/inspector/forms/forms.ts';
import { TriggerForm } from '../../src/inspector/forms/TriggerForm.tsx';
import { WaitForEventForm } from '../../src/inspector/forms/WaitForEventForm.tsx';
import { condition, drawDraft, exit, scenario, trigger, waitForEvent } from '../core/draw.ts';
import { freshRepository } from '../library/freshRepository.ts';
import { screen, userEvent } from '../ui/dom.ts';
import { showForm } from './formRoom.tsx';

const { tab } = freshRepository();
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const pick = async (name: RegExp) => userEvent.click(await screen.findByRole('menuitem', { name }));

test('every kind has a form', () => expect(Object.keys(forms).sort()).toEqual([...nodeKindNames].sort()));

describe('the trigger', () => {
  const draft = () => drawDraft([trigger('', 't'), exit('Done', 'x')]);
  test('is named keystroke by keystroke, as one step of the history', async () => {
    const { session, settings } = await showForm(draft(), 't', TriggerForm, tab());
    await userEvent.type(
      screen.getByRole('combobox', { name: 'People enter when they do this' }),
      'Signed Up',
    );
    expect(settings()).toEqual({ on: { event: { event: 'Signed Up' } } });
    expect(session.store.getState().past).toHaveLength(1);
  });
  test('reads itself back, with how many sample people do it', async () => {
    const samples = [
      { id: 'ada', scenario: scenario([['PT1H', 'Cart Updated', { item_count: 2 }]]) },
      { id: 'bo', scenario: scenario([['PT1H', 'Cart Updated', { item_count: 0 }]]) },
    ];
    const filled: EventPattern = {
      event: 'Cart Updated',
      where: { property: 'item_count', is: 'greaterThan', value: 0 },
    };
    await showForm(drawDraft([trigger(filled, 't'), exit('Done', 'x')]), 't', TriggerForm, tab(), samples);
    expect(screen.getByText(/^Whoever does/).textContent).toBe(
      'Whoever does Cart Updated with item count is more than 0 enters. 1 of 2 sample people does this.',
    );
  });
  test('can be narrowed by a property, and widened again', async () => {
    const { settings } = await showForm(
      drawDraft([trigger('Cart Updated', 't'), exit('Done', 'x')]),
      't',
      TriggerForm,
      tab(),
    );
    await press('Only with certain properties');
    await userEvent.type(screen.getByRole('combobox', { name: 'Property' }), 'total');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Comparison' }), 'is at least');
    await userEvent.type(screen.getByRole('spinbutton', { name: 'Value' }), '50');
    expect(settings()).toEqual({
      on: {
        event: { event: 'Cart Updated', where: { all: [{ property: 'total', is: 'atLeast', value: 50 }] } },
      },
    });
    await press('Change condition 1');
    await pick(/^Remove/);
    expect(settings()).toEqual({ on: { event: { event: 'Cart Updated' } } });
  });
});

describe('the exit', () => {
  test('says why, and clearing it leaves nothing', async () => {
    const { settings } = await showForm(
      drawDraft([trigger('S', 't'), exit('Done', 'x')]),
      'x',
      ExitForm,
      tab(),
    );
    await userEvent.clear(screen.getByRole('textbox', { name: 'Reason' }));
    expect(settings()).toEqual({ reason: undefined });
    expect(screen.getByText(/No reason is given/)).toBeTruthy();
  });
});

describe('waiting for an event', () => {
  const draft = () =>
    drawDraft([
      trigger('S', 't'),
      waitForEvent('Opened', 'PT48H', { done: [exit('A', 'a')], timeout: [exit('B', 'b')] }, 'e'),
    ]);
  test('takes another event with a way out of its own', async () => {
    const { settings } = await showForm(draft(), 'e', WaitForEventForm, tab());
    await press('Another event, another way');
    expect(settings()).toMatchObject({ events: [{ id: 'done' }, { id: 'event-2', label: 'Event 2' }] });
  });
  test('gives up a way out with its edge, and keeps the last', async () => {
    const { session, settings } = await showForm(draft(), 'e', WaitForEventForm, tab());
    await press('Another event, another way');
    await press('More for Did it');
    await pick(/^Remove/);
    expect(settings()).toMatchObject({ events: [{ id: 'event-2' }] });
    expect(session.store.getState().draft.document.edges.map(({ outlet }) => outlet)).not.toContain('done');
    session.undo();
    expect(session.store.getState().draft.document.edges.map(({ outlet }) => outlet)).toContain('done');
  });
});

describe('the condition', () => {
  const draft = () => drawDraft([trigger('Cart Updated', 't'), condition({ all: [] }, {}, 'c')]);
  test('builds “still in the cart” and reads it back in plain words', async () => {
    const { settings } = await showForm(draft(), 'c', ConditionForm, tab());
    await press('Condition');
    await pick(/^First or last event/);
    await userEvent.type(screen.getByRole('combobox', { name: 'Event' }), 'Cart Updated');
    await userEvent.type(screen.getByRole('combobox', { name: 'Property' }), 'item_count');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Comparison' }), 'is more than');
    await userEvent.type(screen.getByRole('spinbutton', { name: 'Value' }), '0');
    await press('Condition');
    await pick(/^Event happened/);
    const [, second] = screen.getAllByRole('combobox', { name: 'Event' });
    if (!second) throw new Error('the second event has no field');
    await userEvent.type(second, 'Order Completed');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'How often' }), 'did not happen');
    const [, since] = screen.getAllByRole('checkbox', { name: 'Only since they entered the journey' });
    if (!since) throw new Error('the second event cannot be limited');
    await userEvent.click(since);
    expect(JSON.parse(JSON.stringify(settings()))).toEqual({
      branches: [
        {
          id: 'yes',
          label: 'Yes',
          when: {
            all: [
              {
                event: { event: 'Cart Updated' },
                pick: 'last',
                property: 'item_count',
                is: 'greaterThan',
                value: 0,
              },
              { event: { event: 'Order Completed' }, times: { atMost: 0 }, since: 'entry' },
            ],
          },
        },
      ],
    });
    expect(
      screen.getByText(/last Cart Updated: item count is more than 0 and no Order Completed since entry\./),
    ).toBeTruthy();
  });
  test('opens a new question, although it is complete as it comes', async () => {
    await showForm(draft(), 'c', ConditionForm, tab());
    await press('Condition');
    await pick(/^Email opened or clicked/);
    expect(screen.getByRole('combobox', { name: 'Email' })).toHaveFocus();
  });
  test('takes branches in an order that can be changed', async () => {
    const { settings } = await showForm(draft(), 'c', ConditionForm, tab());
    await press('Another branch');
    await press('More for Branch 2');
    await pick(/^Move up/);
    expect(settings()).toMatchObject({ branches: [{ label: 'Branch 2' }, { id: 'yes' }] });
    expect(screen.getByText(/Everybody else goes by/).textContent).toContain('goes by Otherwise.');
  });
});

describe('what a rule asks about segments and other journeys', () => {
  const others = [blankDocument('welcome', 'Welcome series', 'UTC')];
  const segments = {
    vip: { name: 'Big spenders', rule: { tag: 'vip' } },
    loop: { name: 'Loop', rule: { segment: 'loop' } },
    openers: { name: 'Openers', rule: { email: 'any', did: 'opened' } },
  } as const;
  const samples = [
    { id: 'ada', scenario: scenario([['PT1H', { identify: { tags: ['vip'] } }]]) },
    { id: 'bo', scenario: scenario([]) },
  ];
  const show = (when: Rule) =>
    showForm(drawDraft([trigger('S', 't'), condition(when, {}, 'c')]), 'c', ConditionForm, tab(), samples, {
      shared: { segments },
      others,
    });
  test('a segment is chosen and read by its name, and counted over the samples', async () => {
    const { settings } = await show({ all: [] });
    await press('Condition');
    await pick(/^Segment/);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Segment' }), 'Big spenders');
    expect(settings()).toMatchObject({ branches: [{ when: { all: [{ segment: 'vip' }] } }] });
    expect(screen.getByText(/^Reads:/).parentElement?.textContent).toBe('Reads: in segment “Big spenders”.');
    const count = await screen.findByRole('button', { name: '1 of 2 sample people: who, and why' });
    await userEvent.click(count);
    const people = within(screen.getByRole('list', { name: 'Sample people and this rule' }));
    expect(people.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'ada@example.comIn “Big spenders” (tagged “vip”)',
      'ada@example.comNot in “Big spenders” (not tagged “vip”)',
    ]);
  });
  test.each(['loop', 'openers', 'gone'])('where nobody can say, nothing is counted: %s', async (segment) => {
    await show({ segment });
    expect(screen.queryByText(/Holds for/)).toBeNull();
  });
  test('another journey is chosen by its name, with what they did with it', async () => {
    const { settings } = await show({ all: [] });
    await press('Condition');
    await pick(/^Another journey/);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Journey' }), 'Welcome series');
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'What they did with it' }),
      'completed the journey',
    );
    expect(settings()).toMatchObject({
      branches: [{ when: { all: [{ in: 'welcome', state: 'completed' }] } }],
    });
    expect(screen.getByText(/^Reads:/).parentElement?.textContent).toContain('completed “Welcome series”');
  });
});
