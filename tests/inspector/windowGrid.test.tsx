// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { SendingForm } from '../../src/inspector/forms/SendingForm.tsx';
import type { Window } from '../../src/inspector/week/windowSpan.ts';
import { drawDraft, email, exit, trigger } from '../core/draw.ts';
import { freshRepository } from '../library/freshRepository.ts';
import { fireEvent, screen, userEvent } from '../ui/dom.ts';
import { expectReadBack, showForm } from './formRoom.tsx';

const { tab } = freshRepository();
const office: Window = { weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '18:00' };
const show = (window: Window = office) =>
  showForm(
    drawDraft([trigger('Signed Up', 't'), email('m', { window }), exit('Done', 'x')]),
    'm',
    SendingForm,
    tab(),
  );
const cell = (name: string) => screen.getByLabelText(name);
const words = () => screen.getByText(/^(Monday|Every day|Tuesday).*\.$/).textContent;

describe('the week of a sending window', () => {
  test('is a grid with one Tab stop and a name for every hour', async () => {
    await show();
    expect(screen.getByRole('grid', { name: 'Hours in which it may be sent' })).toBeInTheDocument();
    const cells = screen.getAllByRole('gridcell');
    expect(cells).toHaveLength(168);
    expect(cells.filter(({ tabIndex }) => tabIndex === 0)).toEqual([cell('Monday 9:00 to 10:00, may send')]);
    expect(cell('Sunday 9:00 to 10:00, waits')).toBeInTheDocument();
    expect(words()).toBe('Monday to Friday, from 9:00 to 18:00.');
  });
  test('is painted by keys: arrows, Shift with arrows, Space', async () => {
    const { session, settings } = await show();
    cell('Monday 9:00 to 10:00, may send').focus();
    await userEvent.keyboard('{End}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}');
    expect(cell('Monday 18:00 to 19:00, waits')).toHaveFocus();
    await userEvent.keyboard('{Shift>}{ArrowRight}{PageDown}{/Shift}');
    expect(screen.getAllByRole('gridcell', { selected: true })).toHaveLength(14);
    await userEvent.keyboard(' ');
    expect(settings()).toMatchObject({ window: { weekdays: undefined, from: '09:00', to: '20:00' } });
    expect(words()).toBe('Every day, from 9:00 to 20:00.');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryAllByRole('gridcell', { selected: true })).toHaveLength(0);
    expect(session.store.getState().past).toHaveLength(1);
    expectReadBack(session.store.getState().draft);
  });
  test('is painted by drag, in one step of the history; Escape lets it go', async () => {
    const { session, settings } = await show();
    fireEvent.pointerDown(cell('Friday 15:00 to 16:00, may send'), { button: 0 });
    fireEvent.pointerMove(cell('Friday 17:00 to 18:00, waits'));
    expect(words()).toBe('Monday to Friday, from 9:00 to 15:00.');
    expect(settings()).toMatchObject({ window: office });
    fireEvent.keyDown(document.body, { key: 'Escape' });
    fireEvent.pointerUp(window);
    expect(words()).toBe('Monday to Friday, from 9:00 to 18:00.');
    fireEvent.pointerDown(cell('Saturday 10:00 to 11:00, waits'), { button: 0 });
    fireEvent.pointerMove(cell('Saturday 12:00 to 13:00, may send'));
    fireEvent.pointerUp(window);
    expect(settings()).toMatchObject({ window: { weekdays: [...(office.weekdays ?? []), 'sat'] } });
    expect(session.store.getState().past).toHaveLength(1);
  });
  test('says why the last hour stays, and what an hour open in part is', async () => {
    const { settings } = await show({ weekdays: ['tue'], from: '09:30', to: '10:00' });
    cell('Tuesday 9:00 to 10:00, may send in part').focus();
    // Space first makes the hour whole: a stroke knows whole hours only.
    await userEvent.keyboard(' ');
    expect(settings()).toMatchObject({ window: { from: '09:00', to: '10:00' } });
    await userEvent.keyboard(' ');
    expect(settings()).toMatchObject({ window: { from: '09:00', to: '10:00' } });
    expect(screen.getByText(/^One hour has to stay open/)).toBeVisible();
  });
  test('takes ready-made hours', async () => {
    const { settings } = await show({ from: '22:00', to: '02:00' });
    expect(words()).toBe('Every day, from 22:00 to 2:00 the next day.');
    await userEvent.click(screen.getByRole('button', { name: 'Weekdays 9 to 18' }));
    expect(settings()).toMatchObject({ window: office });
    expect(screen.getByRole('button', { name: 'Weekdays 9 to 18' })).toHaveAccessibleDescription(
      'These are the hours now',
    );
  });
});
