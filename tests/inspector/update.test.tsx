// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { UpdateForm } from '../../src/inspector/forms/UpdateForm.tsx';
import { freshRepository } from '../library/freshRepository.ts';
import { screen, userEvent } from '../ui/dom.ts';
import { draftWith, expectReadBack, showForm } from './formRoom.tsx';

const { tab } = freshRepository();
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const show = (settings: object = {}) => showForm(draftWith('update', settings), 'n', UpdateForm, tab());

describe('fields that are set', () => {
  test('are of every type, each read back', async () => {
    const { session, settings } = await show();
    await press('Add a field');
    await userEvent.type(screen.getByRole('combobox', { name: 'Field' }), 'plan');
    await userEvent.type(screen.getByRole('textbox', { name: 'Value of plan' }), 'pro');
    expect(settings()).toEqual({ set: { plan: 'pro' } });
    const kind = screen.getByRole('combobox', { name: 'Kind of value for plan' });
    await userEvent.selectOptions(kind, 'a number');
    await userEvent.clear(screen.getByRole('spinbutton', { name: 'Value of plan' }));
    await userEvent.type(screen.getByRole('spinbutton', { name: 'Value of plan' }), '3');
    expect(settings()).toEqual({ set: { plan: 3 } });
    await userEvent.selectOptions(kind, 'yes or no');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Value of plan' }), 'No');
    expect(settings()).toEqual({ set: { plan: false } });
    await userEvent.selectOptions(kind, 'trigger’s');
    await userEvent.type(screen.getByRole('combobox', { name: 'Value of plan' }), 'plan_id');
    expect(settings()).toEqual({ set: { plan: { trigger: 'properties.plan_id' } } });
    expectReadBack(session.store.getState().draft);
    await press('Remove plan');
    expect(settings()).toEqual({ set: undefined });
  });
  test('of one name are one: the second waits for another', async () => {
    const { settings } = await show({ set: { plan: 'pro' } });
    await press('Another field');
    const [, second] = screen.getAllByRole('combobox', { name: 'Field' });
    await userEvent.type(second as HTMLElement, 'plan'); // a second field was just added
    expect(screen.getByText('“plan” is there already')).toBeVisible();
    expect(settings()).toEqual({ set: { plan: 'pro' } });
    await userEvent.type(second as HTMLElement, '2');
    expect(settings()).toEqual({ set: { plan: 'pro', plan2: '' } });
  });
  test('half typed are kept, and said', async () => {
    const { session, settings } = await show();
    await press('Add a field');
    expect(settings()).toEqual({ set: { '': '' } });
    expect(screen.getByText(/A field or tag has no name/)).toBeVisible();
    expectReadBack(session.store.getState().draft);
  });
  test('follow undo', async () => {
    const { session } = await show({ set: { plan: 'pro' } });
    await press('Remove plan');
    expect(screen.queryByRole('combobox', { name: 'Field' })).toBeNull();
    const { act } = await import('../ui/dom.ts');
    act(() => session.undo());
    expect(screen.getByRole('combobox', { name: 'Field' })).toHaveValue('plan');
  });
});

test('tags, cleared fields, topics and the end of all email', async () => {
  const { session, settings } = await show();
  expect(screen.getByText(/This step changes nothing/)).toBeVisible();
  await userEvent.type(screen.getByRole('combobox', { name: 'Add to Add tags' }), 'vip{Enter}');
  await userEvent.type(screen.getByRole('combobox', { name: 'Add to Remove tags' }), 'trial,');
  await userEvent.type(screen.getByRole('combobox', { name: 'Add to Clear fields' }), 'last_seen{Enter}');
  const [join, leave] = screen.getAllByRole('checkbox', { name: 'News' });
  await userEvent.click(join as HTMLElement); // one chip to join, one to leave
  expect(settings()).toMatchObject({ subscribe: ['news'] });
  await userEvent.click(leave as HTMLElement);
  await userEvent.click(screen.getByRole('switch', { name: 'Stop all email to them' }));
  expect(settings()).toEqual({
    addTags: ['vip'], removeTags: ['trial'], unset: ['last_seen'], subscribe: undefined, unsubscribe: ['news'], suppress: true,
  }); // oxfmt-ignore
  expectReadBack(session.store.getState().draft);
});
test('a topic that is gone can still be let go', async () => {
  const { settings } = await show({ subscribe: ['old'] });
  expect(screen.getByText(/topic “old”, which does not exist/)).toBeVisible();
  await userEvent.click(screen.getAllByRole('checkbox', { name: 'old (gone)' })[0] as HTMLElement); // the chip to join
  expect(settings()).toEqual({ subscribe: undefined });
});
