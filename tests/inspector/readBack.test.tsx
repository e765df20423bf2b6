// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { documentSchema, type Draft, type Rule } from '../../src/core/index.ts';
import { ConditionForm } from '../../src/inspector/forms/ConditionForm.tsx';
import { ExitForm } from '../../src/inspector/forms/ExitForm.tsx';
import { WaitForEventForm } from '../../src/inspector/forms/WaitForEventForm.tsx';
import { WaitForm } from '../../src/inspector/forms/WaitForm.tsx';
import { condition, drawDraft, exit, scenario, trigger, wait, waitForEvent } from '../core/draw.ts';
import { freshRepository } from '../library/freshRepository.ts';
import { fireEvent, screen, userEvent } from '../ui/dom.ts';
import { showForm } from './formRoom.tsx';

const { tab } = freshRepository();
const long = 'x'.repeat(250);
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
/** What a stored draft is after a reload. */
const reloaded = ({ document }: Draft) => documentSchema.parse(plain(document));
const expectReadBack = (draft: Draft) => expect(plain(reloaded(draft))).toEqual(plain(draft.document));

describe('a name that is too long', () => {
  const paste = async (name: string) => {
    const field = screen.getByRole('textbox', { name });
    await userEvent.clear(field);
    await userEvent.click(field);
    await userEvent.paste(long);
  };
  test('of a branch', async () => {
    const draft = drawDraft([trigger('S', 't'), condition({ tag: 'vip' }, {}, 'c')]);
    const { session, settings } = await showForm(draft, 'c', ConditionForm, tab());
    await paste('Name of this way out');
    expect(settings()).toMatchObject({ branches: [{ label: 'x'.repeat(200) }] });
    expectReadBack(session.store.getState().draft);
  });
  test('of a way out of waiting', async () => {
    const draft = drawDraft([trigger('S', 't'), waitForEvent('Opened', 'PT48H', {}, 'e')]);
    const { session } = await showForm(draft, 'e', WaitForEventForm, tab());
    await paste('Name of this way out');
    expectReadBack(session.store.getState().draft);
  });
  test('of an exit', async () => {
    const { session } = await showForm(
      drawDraft([trigger('S', 't'), exit('Done', 'x')]),
      'x',
      ExitForm,
      tab(),
    );
    await paste('Reason');
    expectReadBack(session.store.getState().draft);
  });
});

describe('a value that cannot be left out', () => {
  const counted: Rule = { event: { event: 'Opened' }, times: { atLeast: 2 }, within: 'P7D' };
  const show = async (rule: Rule) => {
    const draft = drawDraft([trigger('S', 't'), condition(rule, {}, 'c')]);
    const shown = await showForm(draft, 'c', ConditionForm, tab());
    await userEvent.click(screen.getByRole('button', { name: /at least 2 × Opened/ }));
    return shown;
  };
  test('can be emptied to be typed anew, and a count below nought is refused', async () => {
    const { session, settings } = await show(counted);
    const field = screen.getByRole('spinbutton', { name: 'At least' });
    await userEvent.type(field, '{Backspace}');
    expect(field).toHaveValue('');
    expect(settings()).toMatchObject({ branches: [{ when: { times: { atLeast: 2 } } }] });
    await userEvent.type(field, '5');
    expect(settings()).toMatchObject({ branches: [{ when: { all: [{ times: { atLeast: 5 } }] } }] });
    fireEvent.change(field, { target: { value: '-1' } });
    expect(settings()).toMatchObject({ branches: [{ when: { all: [{ times: { atLeast: 5 } }] } }] });
    expectReadBack(session.store.getState().draft);
  });
  test('comes back when the field is left empty', async () => {
    const { settings } = await show(counted);
    const field = screen.getByRole('textbox', { name: 'How many' });
    await userEvent.clear(field);
    expect(field).toHaveValue('');
    await userEvent.tab();
    await userEvent.tab();
    expect(field).toHaveValue('7');
    expect(settings()).toMatchObject({ branches: [{ when: { within: 'P7D' } }] });
  });
  test('is a date too', async () => {
    const draft = drawDraft([trigger('S', 't'), wait({ until: { date: '2026-12-24', time: '09:00' } }, 'w')]);
    const { settings } = await showForm(draft, 'w', WaitForm, tab());
    const field = screen.getByLabelText('Date');
    fireEvent.change(field, { target: { value: '' } });
    expect(field).toHaveValue('');
    expect(settings()).toMatchObject({ until: { date: '2026-12-24' } });
    fireEvent.change(field, { target: { value: '2027-01-06' } });
    expect(settings()).toMatchObject({ until: { date: '2027-01-06' } });
  });
});

describe('for how many sample people a rule holds', () => {
  const samples = [
    { id: 'ada', scenario: scenario([['PT1H', 'Order Completed', { cart_id: 'c1' }]]) },
    { id: 'bo', scenario: scenario([['PT1H', 'Signed Up']]) },
  ];
  const show = (rule: Rule) =>
    showForm(drawDraft([trigger('S', 't'), condition(rule, {}, 'c')]), 'c', ConditionForm, tab(), samples);
  test('is counted after all their events', async () => {
    await show({ event: { event: 'Order Completed' } });
    expect(await screen.findByRole('button', { name: /^1 of 2 sample people/ })).toBeInTheDocument();
    expect(screen.getByText(/, after all their events/)).toBeInTheDocument();
  });
  test.each<[string, Rule]>([
    ['the entry', { event: { event: 'Order Completed' }, since: 'entry' }],
    ['the trigger', { trigger: 'properties.cart_id', is: 'equals', value: 'c1' }],
    [
      'a value of the trigger in a filter',
      {
        event: {
          event: 'Order Completed',
          where: { property: 'cart_id', is: 'equals', value: { trigger: 'properties.cart_id' } },
        },
      },
    ],
  ])('is not said where it depends on %s', async (_, rule) => {
    await show(rule);
    expect(screen.getByText(/Reads:/)).toBeInTheDocument();
    expect(screen.queryByText(/Holds for/)).toBeNull();
  });
});
