// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { own, type Draft, type StoredEmail } from '../../src/core/index.ts';
import { bodyOf } from '../../src/email/editEmail.ts';
import { EmailForm } from '../../src/inspector/forms/EmailForm.tsx';
import type { FormProps } from '../../src/inspector/forms/FormProps.ts';
import { SendingForm } from '../../src/inspector/forms/SendingForm.tsx';
import { drawDraft, email, exit, trigger, writtenEmail } from '../core/draw.ts';
import { freshRepository } from '../library/freshRepository.ts';
import { screen, userEvent } from '../ui/dom.ts';
import { expectReadBack, showForm } from './formRoom.tsx';

const { tab } = freshRepository();
const oneMail = () => drawDraft([trigger('Signed Up', 't'), email('m'), exit('Done', 'x')]);
function Forms(form: FormProps<'email'>) {
  return (
    <>
      <EmailForm {...form} />
      <SendingForm {...form} />
    </>
  );
}
const show = (draft: Draft = oneMail()) => showForm(draft, 'm', Forms, tab());
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

const locked: StoredEmail = {
  id: 'm',
  locked: {
    name: 'Old one',
    subject: 'From elsewhere',
    preheader: 'As it came',
    from: { name: 'Acme', address: 'hello@acme.example' },
    html: '<p>Hello</p>',
    text: 'Hello',
    shows: {},
    links: [],
  },
};

describe('an editable email', () => {
  test('is written keystroke by keystroke, each field as one step of the history', async () => {
    const { session } = await show();
    const stored = () => {
      const present = own(session.store.getState().draft.emails, 'm');
      if (!present || 'locked' in present) throw new Error('not editable');
      return present;
    };
    await userEvent.type(screen.getByLabelText('Subject'), '!!');
    expect(stored().document.subject).toBe('Subject of m!!');
    expect(session.store.getState().past).toHaveLength(1);
    await userEvent.type(screen.getByLabelText('Preview text'), ' it');
    await userEvent.type(screen.getByLabelText('Text'), ' you');
    expect(stored().document.preheader).toBe('Preview it');
    expect(bodyOf(stored())).toEqual([{ t: 'text', v: 'Hello you' }]);
    expect(session.store.getState().past.map(({ label }) => label)).toEqual(Array(3).fill('Write email'));
    await userEvent.tab();
    await userEvent.type(screen.getByLabelText('Text'), '!');
    expect(session.store.getState().past).toHaveLength(4);
  });
  test('a missing subject is said at the subject', async () => {
    await show();
    await userEvent.clear(screen.getByLabelText('Subject'));
    expect(screen.getByLabelText('Subject')).toBeInvalid();
    expect(screen.getByLabelText('Preview text')).toBeValid();
  });
});

describe('the settings', () => {
  const unfold = () => press('When it may go');
  test('topic, what if it may not be sent, mindset', async () => {
    const { settings, node } = await show();
    await userEvent.selectOptions(screen.getByLabelText('Topic'), 'Orders');
    expect(settings()).toMatchObject({ topic: 'orders' });
    await unfold();
    await userEvent.click(screen.getByRole('radio', { name: 'Leave the journey' }));
    expect(settings()).toMatchObject({ onSkip: 'exit' });
    await userEvent.click(screen.getByRole('radio', { name: 'Go on' }));
    expect(settings()).toMatchObject({ onSkip: undefined });
    const mindset = screen.getByLabelText('What are they thinking?');
    await userEvent.type(mindset, 'Why?');
    expect(node().mindset).toBe('Why?');
    await userEvent.clear(mindset);
    expect(node().mindset).toBeUndefined();
  });
  test('certain hours, on certain days, on a certain clock', async () => {
    const { session, settings } = await show();
    await unfold();
    await userEvent.click(screen.getByRole('switch', { name: 'Only at certain hours' }));
    expect(settings()).toMatchObject({
      window: { weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '18:00' },
    });
    await userEvent.click(screen.getByRole('checkbox', { name: 'Saturday' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Sunday' }));
    const from = screen.getByRole('textbox', { name: 'From' });
    await userEvent.clear(from);
    await userEvent.type(from, '20:00');
    expect(screen.getByText('The next day')).toBeVisible();
    await userEvent.click(screen.getByRole('radio', { name: /^Journey’s/ }));
    expect(settings()).toMatchObject({
      window: { weekdays: undefined, from: '20:00', to: '18:00' },
      zone: 'journey',
    });
    expectReadBack(session.store.getState().draft);
    await userEvent.click(screen.getByRole('switch', { name: 'Only at certain hours' }));
    expect(settings()).toMatchObject({ window: undefined, zone: undefined });
  });
  test('what becomes of it where people got too many already', async () => {
    const { session, settings } = await show();
    await unfold();
    await userEvent.click(screen.getByRole('radio', { name: 'Hold it back' }));
    expect(settings()).toMatchObject({ onCapped: 'defer' });
    const length = screen.getByRole('textbox', { name: 'How many' });
    expect(length).toHaveValue('3');
    await userEvent.clear(length);
    await userEvent.type(length, '5');
    expect(settings()).toMatchObject({ onCapped: 'defer', deferUpTo: 'P5D' });
    expectReadBack(session.store.getState().draft);
    await userEvent.click(screen.getByRole('switch', { name: 'Time-sensitive' }));
    expect(settings()).toMatchObject({ timeSensitive: true });
    expect(screen.queryByRole('radio', { name: 'Hold it back' })).toBeNull();
    await userEvent.click(screen.getByRole('switch', { name: 'Time-sensitive' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Skip it' }));
    expect(settings()).toMatchObject({ timeSensitive: undefined, onCapped: undefined, deferUpTo: undefined });
  });
  test('what is set is in sight at once', async () => {
    await show(drawDraft([trigger('Signed Up', 't'), email('m', { onSkip: 'exit' }), exit('Done', 'x')]));
    expect(screen.getByRole('radio', { name: 'Leave the journey' })).toBeChecked();
  });
});

describe('which email', () => {
  test('one email leaves nothing to choose', async () => {
    await show();
    expect(screen.queryByLabelText('Email')).toBeNull();
  });
  test('without an email a new one is written', async () => {
    const draft = drawDraft([trigger('Signed Up', 't'), email('m', { email: undefined }), exit('Done', 'x')]);
    const { session, settings } = await show({ ...draft, emails: {} });
    await press('Write an email');
    const [id, ...more] = Object.keys(session.store.getState().draft.emails);
    expect(more).toEqual([]);
    expect(settings()).toMatchObject({ email: id });
    expect(screen.getByLabelText('Subject')).toHaveValue('');
    session.undo();
    expect(session.store.getState().draft.emails).toEqual({});
  });
  test('an unknown email is as good as none', async () => {
    await show({ ...oneMail(), emails: {} });
    expect(screen.getByRole('button', { name: 'Write an email' })).toBeInTheDocument();
    expect(screen.queryByLabelText('Subject')).toBeNull();
  });
  test('another email of the journey, or a new one instead', async () => {
    const draft = drawDraft([trigger('Signed Up', 't'), email('m'), email('n'), exit('Done', 'x')]);
    const { session, settings } = await show(draft);
    await userEvent.selectOptions(screen.getByLabelText('Email'), 'n');
    expect(settings()).toMatchObject({ email: 'n' });
    expect(screen.getByLabelText('Subject')).toHaveValue('Subject of n');
    expect(screen.getByText(/1 more step sends it/)).toBeInTheDocument();
    await press('Write a new email instead');
    expect(screen.getByLabelText('Subject')).toHaveValue('');
    expect(Object.keys(session.store.getState().draft.emails)).toHaveLength(3);
  });
});

describe('a locked email', () => {
  test('is shown, not edited, and can be written anew', async () => {
    const { session, settings } = await show({ ...oneMail(), emails: { m: locked, n: writtenEmail('n') } });
    expect(screen.getByLabelText('Subject')).toBeDisabled();
    expect(screen.getByLabelText('Text')).toHaveValue('Hello');
    await press('Write it anew');
    expect(screen.getByLabelText('Subject')).toBeEnabled();
    expect(screen.getByLabelText('Subject')).toHaveValue('From elsewhere');
    expect(screen.getByLabelText('Preview text')).toHaveValue('As it came');
    expect(settings()).not.toMatchObject({ email: 'm' });
    expect(session.store.getState().past).toHaveLength(1);
    expect(own(session.store.getState().draft.emails, 'm')).toBe(locked);
  });
});
