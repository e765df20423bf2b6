// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { blankDocument, newNode, type JourneyDocument } from '../../src/core/index.ts';
import { GoalForm } from '../../src/inspector/forms/GoalForm.tsx';
import { StartJourneyForm } from '../../src/inspector/forms/StartJourneyForm.tsx';
import { WebhookForm } from '../../src/inspector/forms/WebhookForm.tsx';
import { freshRepository } from '../library/freshRepository.ts';
import { fireEvent, screen, userEvent } from '../ui/dom.ts';
import { draftWith, expectReadBack, showForm } from './formRoom.tsx';

const { tab } = freshRepository();
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('the webhook', () => {
  const show = (settings: object = { method: 'POST', timeout: 'PT30S' }) =>
    showForm(draftWith('webhook', settings), 'n', WebhookForm, tab());
  test('has an address, a method, a body and a time to answer', async () => {
    const { session, settings } = await show();
    expect(screen.getByText(/No address is given to call/)).toBeVisible();
    const address = screen.getByRole('textbox', { name: 'Address' });
    await userEvent.type(address, 'example.com');
    expect(address).toBeInvalid();
    await userEvent.clear(address);
    await userEvent.type(address, 'https://example.com/hook');
    expect(address).toBeValid();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Method' }), 'PUT');
    fireEvent.change(screen.getByRole('textbox', { name: 'Body' }), {
      target: { value: '{{ subscriber.email }}' },
    });
    const length = screen.getByRole('textbox', { name: 'How many' });
    expect(length).toHaveValue('30');
    expect(screen.getByRole('combobox', { name: 'Unit' })).toHaveDisplayValue('seconds');
    await userEvent.clear(length);
    await userEvent.type(length, '5');
    expect(settings()).toEqual({
      method: 'PUT', url: 'https://example.com/hook', body: '{{ subscriber.email }}', timeout: 'PT5S',
    }); // oxfmt-ignore
    expectReadBack(session.store.getState().draft);
  });
  test('what looks like a secret is refused at its header, and only named as one', async () => {
    const { session, settings } = await show({ method: 'POST', url: 'https://example.com' });
    await press('Add a header');
    await userEvent.type(screen.getByRole('combobox', { name: 'Header' }), 'Authorization');
    await userEvent.type(screen.getByRole('textbox', { name: 'Value of Authorization' }), 'Bearer abc');
    expect(screen.getByText(/holds what looks like a secret/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Value of Authorization' })).toBeInvalid();
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Kind of value for Authorization' }),
      'is the secret',
    );
    const name = screen.getByRole('textbox', { name: 'Name of the secret for Authorization' });
    expect(name).toHaveValue('');
    expect(screen.getByText(/not said which secret/)).toBeVisible();
    expectReadBack(session.store.getState().draft);
    await userEvent.type(name, 'CRM_TOKEN');
    expect(settings()).toMatchObject({ headers: { Authorization: { secret: 'CRM_TOKEN' } } });
    expect(name).toBeValid();
    await press('Remove Authorization');
    expect(settings()).toMatchObject({ headers: undefined });
  });
  test('a call that only reads needs no body, but keeps one that it has', async () => {
    const { settings } = await show({ method: 'GET', url: 'https://example.com', body: 'x' });
    await userEvent.clear(screen.getByRole('textbox', { name: 'Body' }));
    expect(settings()).toMatchObject({ body: undefined });
    expect(screen.queryByRole('textbox', { name: 'Body' })).toBeNull();
  });
});

describe('starting a journey', () => {
  const other = (id: string, name: string, on: object): JourneyDocument => ({
    ...blankDocument(id, name, 'UTC'),
    nodes: [newNode('t', 'trigger', { x: 0, y: 0 }, { on })],
  });
  const others = [
    other('welcome', 'Welcome series', { event: { event: 'Signed Up' } }),
    other('win-back', 'Win-back', { manual: true }),
  ];
  const show = (settings: object = {}) =>
    showForm(draftWith('startJourney', settings), 'n', StartJourneyForm, tab(), [], { others });
  test('lets one be chosen by its name', async () => {
    const { session, settings } = await show();
    const field = screen.getByRole('combobox', { name: 'Journey' });
    expect(field).toBeInvalid();
    await userEvent.selectOptions(field, 'Win-back');
    expect(settings()).toEqual({ journey: 'win-back' });
    expect(field).toBeValid();
    expectReadBack(session.store.getState().draft);
  });
  test('says where nobody could enter', async () => {
    await show({ journey: 'welcome' });
    const field = screen.getByRole('combobox', { name: 'Journey' });
    expect(field).toBeInvalid();
    await userEvent.selectOptions(field, 'Win-back');
    expect(field).toBeValid();
  });
  test('says which one is gone', async () => {
    await show({ journey: 'gone' });
    expect(screen.getByRole('combobox', { name: 'Journey' })).toBeInvalid();
    expect(screen.getByText(/journey “gone”, which does not exist/)).toBeVisible();
  });
});

test('the goal has a name and, if it can be said, a worth', async () => {
  const { session, settings } = await showForm(draftWith('goal', {}), 'n', GoalForm, tab());
  const name = screen.getByRole('textbox', { name: 'Name of the goal' });
  expect(name).toBeInvalid();
  await userEvent.type(name, 'Finished');
  await userEvent.type(screen.getByRole('spinbutton', { name: 'Worth' }), '2.5');
  expect(settings()).toEqual({ name: 'Finished', value: 2.5 });
  expectReadBack(session.store.getState().draft);
  await userEvent.clear(name);
  expect(settings()).toMatchObject({ name: undefined });
});
