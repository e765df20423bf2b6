// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Button } from '../../src/ui/Button.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { ToastHost } from '../../src/ui/ToastHost.tsx';
import { dismissToast, toast } from '../../src/ui/toasts.ts';
import { act, fireEvent, render, screen, userEvent } from './dom.ts';

const shown: string[] = [];
const say = (said: Parameters<typeof toast>[0]) => act(() => void shown.push(toast(said)));
const pass = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });
const texts = () => screen.queryAllByRole('listitem').map((item) => item.querySelector('span')?.textContent);

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => {
  act(() => shown.splice(0).forEach(dismissToast));
  vi.useRealTimers();
});

test('a toast is announced politely and goes by itself', () => {
  render(<ToastHost />);
  say({ text: 'Moved 3 steps', ms: 5_000 });
  expect(texts()).toEqual(['Moved 3 steps']);
  expect(screen.getByRole('list')).toHaveAttribute('aria-live', 'polite');
  pass(4_500);
  expect(texts()).toHaveLength(1);
  pass(1_000);
  expect(texts()).toEqual([]);
});

test('its action acts once and it goes', async () => {
  const undo = vi.fn<() => void>();
  render(<ToastHost />);
  say({ text: 'Deleted Wait', action: { label: 'Undo', onAct: undo } });
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(undo).toHaveBeenCalledOnce();
  expect(texts()).toEqual([]);
});

test('one with the same key replaces the one before, others stand together', () => {
  render(<ToastHost />);
  say({ text: 'Undone: move', key: 'undo' });
  say({ text: 'Saved' });
  say({ text: 'Undone: delete', key: 'undo' });
  expect(texts()).toEqual(['Saved', 'Undone: delete']);
});

test('F6 goes to the newest and back; it stays while the focus is in it', async () => {
  render(
    <>
      <Button>Page</Button>
      <ToastHost />
    </>,
  );
  screen.getByRole('button', { name: 'Page' }).focus();
  say({ text: 'Older', ms: 60_000 });
  say({ text: 'Newer', ms: 3_000, action: { label: 'Undo', onAct: () => {} } });
  await userEvent.keyboard('{F6}');
  expect(screen.getByRole('button', { name: 'Undo' })).toHaveFocus();
  pass(20_000);
  expect(texts()).toEqual(['Older', 'Newer']);
  await userEvent.keyboard('{F6}');
  expect(screen.getByRole('button', { name: 'Page' })).toHaveFocus();
  pass(2_000);
  expect(texts()).toEqual(['Older']);
});

test('Escape dismisses the one that has the focus and gives the focus back', async () => {
  render(
    <>
      <Button>Page</Button>
      <ToastHost />
    </>,
  );
  screen.getByRole('button', { name: 'Page' }).focus();
  say({ text: 'Saved' });
  await userEvent.keyboard('{F6}{Escape}');
  expect(texts()).toEqual([]);
  expect(screen.getByRole('button', { name: 'Page' })).toHaveFocus();
});

test('without toasts F6 is left to the browser', () => {
  render(<ToastHost />);
  expect(fireEvent.keyDown(document.body, { key: 'F6' })).toBe(true);
  say({ text: 'Saved' });
  expect(fireEvent.keyDown(document.body, { key: 'F6' })).toBe(false);
});

test('while a dialog is open toasts appear inside it, where they can be heard and pressed', () => {
  const { rerender } = render(<ToastHost />);
  rerender(
    <>
      <ToastHost />
      <Dialog title="Publish" onClose={() => {}} />
    </>,
  );
  say({ text: 'Copied' });
  expect(screen.getByRole('dialog')).toContainElement(screen.getByText('Copied'));
  rerender(<ToastHost />);
  expect(texts()).toEqual(['Copied']);
});

test('what is dragged passes through it, and once that has ended it can be pressed again', async () => {
  render(
    <>
      <Button>Page</Button>
      <ToastHost />
    </>,
  );
  say({ text: 'Deleted Wait', action: { label: 'Undo', onAct: () => undefined } });
  const host = screen.getByRole('region', { name: 'Messages (F6)' });
  const page = screen.getByRole('button', { name: 'Page' });
  const isThrough = () => host.hasAttribute('data-drag-through');
  for (const [begin, end] of [
    [fireEvent.pointerDown, fireEvent.pointerUp],
    [fireEvent.dragStart, fireEvent.dragEnd],
    [fireEvent.dragEnter, fireEvent.drop],
    [fireEvent.dragEnter, fireEvent.pointerMove],
  ] as const) {
    begin(page);
    expect(isThrough()).toBe(true);
    end(page);
    expect(isThrough()).toBe(false);
  }
  fireEvent.pointerDown(screen.getByRole('button', { name: 'Undo' }));
  expect(isThrough()).toBe(false);
});
