// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Button } from '../../src/ui/Button.tsx';
import { Chip } from '../../src/ui/Chip.tsx';
import { CopyButton } from '../../src/ui/CopyButton.tsx';
import { IconButton } from '../../src/ui/IconButton.tsx';
import { LinkButton } from '../../src/ui/LinkButton.tsx';
import { TabLinks } from '../../src/ui/TabLinks.tsx';
import { Sentence, ValueButton } from '../../src/ui/ValueButton.tsx';
import { act, fireEvent, render, screen, userEvent } from './dom.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe.each([
  [
    'Button',
    (off: string | undefined, press: () => void) => (
      <Button disabledReason={off} onClick={press}>
        Do
      </Button>
    ),
  ],
  [
    'IconButton',
    (off: string | undefined, press: () => void) => (
      <IconButton icon="undo" label="Do" disabledReason={off} onClick={press} />
    ),
  ],
  [
    'LinkButton',
    (off: string | undefined, press: () => void) => (
      <LinkButton disabledReason={off} onClick={press}>
        Do
      </LinkButton>
    ),
  ],
] as const)('a %s', (_name, make) => {
  test('acts when pressed', async () => {
    const acted = vi.fn<() => void>();
    render(make(undefined, acted));
    await userEvent.click(screen.getByRole('button', { name: 'Do' }));
    expect(acted).toHaveBeenCalledOnce();
  });

  test('that is off can be reached, says why, and does not act', async () => {
    const acted = vi.fn<() => void>();
    render(make('Nothing to do', acted));
    await userEvent.tab();
    const button = screen.getByRole('button', { name: 'Do' });
    expect(button).toHaveFocus();
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(button).toHaveAccessibleDescription('Nothing to do');
    expect(await screen.findByRole('tooltip')).toHaveTextContent('Nothing to do');
    await userEvent.keyboard('{Enter} ');
    await userEvent.click(button);
    expect(acted).not.toHaveBeenCalled();
    expect(await screen.findByRole('tooltip')).toBeVisible();
  });
});

test('a form is not sent by a button that is off or busy, and is by one that is not', async () => {
  const submit = vi.fn<(event: { preventDefault: () => void }) => void>((event) => event.preventDefault());
  const form = (button: React.ReactNode) => <form onSubmit={submit}>{button}</form>;
  const { rerender } = render(
    form(
      <Button type="submit" disabledReason="Two problems first">
        Send
      </Button>,
    ),
  );
  await userEvent.click(screen.getByRole('button'));
  rerender(
    form(
      <Button type="submit" busy>
        Send
      </Button>,
    ),
  );
  await userEvent.click(screen.getByRole('button'));
  expect(submit).not.toHaveBeenCalled();
  expect(screen.getByRole('button')).toHaveAttribute('aria-busy', 'true');
  rerender(form(<Button type="submit">Send</Button>));
  await userEvent.click(screen.getByRole('button'));
  expect(submit).toHaveBeenCalledOnce();
});

describe('a tooltip', () => {
  const hover = (element: Element) => fireEvent.pointerEnter(element, { pointerType: 'mouse' });
  const pass = (ms: number) =>
    act(() => {
      vi.advanceTimersByTime(ms);
    });

  test('comes with the pointer after a moment, and stays while the pointer is on it', () => {
    vi.useFakeTimers();
    render(<IconButton icon="undo" label="Undo" shortcut="mod+z" />);
    const button = screen.getByRole('button', { name: 'Undo' });
    expect(button).toHaveAttribute('aria-keyshortcuts', 'Control+Z');
    hover(button);
    pass(300);
    expect(screen.queryByRole('tooltip')).toBeNull();
    pass(300);
    expect(screen.getByRole('tooltip')).toHaveTextContent('UndoCtrl Z');
    fireEvent.pointerOut(button, { pointerType: 'mouse', relatedTarget: document.body });
    fireEvent.pointerOver(screen.getByRole('tooltip'), {
      pointerType: 'mouse',
      relatedTarget: document.body,
    });
    pass(2_000);
    expect(screen.getByRole('tooltip')).toBeVisible();
    fireEvent.pointerOut(screen.getByRole('tooltip'), { pointerType: 'mouse', relatedTarget: document.body });
    pass(500);
    expect(screen.queryByRole('tooltip')).toBeNull();
  });

  test('comes with the focus, and Escape takes it away', async () => {
    render(<IconButton icon="undo" label="Undo" />);
    await userEvent.tab();
    expect(await screen.findByRole('tooltip')).toHaveTextContent('Undo');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip')).toBeNull();
    expect(screen.getByRole('button')).toHaveFocus();
  });

  test('goes when the button is pressed or left', async () => {
    render(<IconButton icon="undo" label="Undo" />);
    await userEvent.tab();
    await screen.findByRole('tooltip');
    await userEvent.tab();
    expect(screen.queryByRole('tooltip')).toBeNull();
  });
});

test('an IconButton says whether it is pressed', () => {
  const { rerender } = render(<IconButton icon="eye" label="Show" pressed={false} />);
  expect(screen.getByRole('button', { pressed: false })).toBeVisible();
  rerender(<IconButton icon="eye" label="Show" pressed />);
  expect(screen.getByRole('button', { pressed: true })).toBeVisible();
});

test('a LinkButton with an address is a link, one out of the app says so', () => {
  render(
    <LinkButton href="https://example.com/" external>
      Manual
    </LinkButton>,
  );
  const link = screen.getByRole('link', { name: 'Manual (opens in a new tab)' });
  expect(link).toHaveAttribute('href', 'https://example.com/');
  expect(link).toHaveAttribute('rel', 'noreferrer');
});

test('TabLinks leaves presses that open new tabs to the browser', async () => {
  const follow = vi.fn<(href: string) => void>();
  render(
    <TabLinks
      label="Wend"
      items={[
        { href: '#a', label: 'Journeys', current: true },
        { href: '#b', label: 'Emails', current: false },
      ]}
      onFollow={(href) => follow(href)}
    />,
  );
  expect(screen.getByRole('link', { current: 'page' })).toHaveTextContent('Journeys');
  const user = userEvent.setup();
  await user.keyboard('{Control>}');
  await user.click(screen.getByRole('link', { name: 'Emails' }));
  await user.keyboard('{/Control}');
  expect(follow).not.toHaveBeenCalled();
  await user.click(screen.getByRole('link', { name: 'Emails' }));
  expect(follow).toHaveBeenCalledExactlyOnceWith('#b');
});

test('a ValueButton is a word in a sentence that says whether its panel is open', () => {
  render(
    <Sentence>
      Wait{' '}
      <ValueButton open onClick={() => {}}>
        3 days
      </ValueButton>
    </Sentence>,
  );
  expect(screen.getByText(/Wait/)).toHaveTextContent('Wait 3 days');
  expect(screen.getByRole('button', { name: '3 days', expanded: true })).toBeVisible();
});

describe('CopyButton', () => {
  test('copies what it is asked for at the press and says so', async () => {
    const user = userEvent.setup();
    let text = 'early';
    render(<CopyButton text={() => text} />);
    text = 'late';
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('Copied');
    expect(await navigator.clipboard.readText()).toBe('late');
  });

  test('says when the browser does not let it', async () => {
    const user = userEvent.setup();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    render(<CopyButton text="x" />);
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await screen.findByRole('button', { name: 'Not copied' })).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('copy it by hand');
  });
});

test('a Chip can be chosen and taken away', async () => {
  const chosen = vi.fn<() => void>();
  const removed = vi.fn<() => void>();
  render(
    <Chip selected onClick={chosen} onRemove={removed} removeLabel="Remove vip">
      vip
    </Chip>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'vip', pressed: true }));
  expect(chosen).toHaveBeenCalledOnce();
  await userEvent.click(screen.getByRole('button', { name: 'Remove vip' }));
  expect(removed).toHaveBeenCalledOnce();
  expect(chosen).toHaveBeenCalledOnce();
});
