// @vitest-environment happy-dom
import { useState, type ReactNode } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { Button } from '../../src/ui/Button.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { MenuButton } from '../../src/ui/MenuButton.tsx';
import { Popover } from '../../src/ui/Popover.tsx';
import { TextField } from '../../src/ui/TextField.tsx';
import { render, screen, userEvent, waitFor } from './dom.ts';

const groups = [{ id: 'one', items: [{ id: 'delete', label: 'Delete', onSelect: () => {} }] }];

function Asking(props: { dismissible?: boolean; closed?: () => void; children?: ReactNode }) {
  const [open, setOpen] = useState(false);
  const close = () => {
    props.closed?.();
    setOpen(false);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>Open</Button>
      {open && (
        <Dialog
          title="Publish"
          description="To everybody"
          dismissible={props.dismissible}
          onClose={close}
          footer={<Button onClick={close}>Cancel</Button>}
        >
          {props.children}
        </Dialog>
      )}
      <button type="button">Elsewhere</button>
    </>
  );
}

describe('a dialog', () => {
  const open = () => userEvent.click(screen.getByRole('button', { name: 'Open' }));

  test('is named and described, and the focus goes to its first field', async () => {
    render(
      <Asking>
        <TextField label="What is new" value="" onChange={() => {}} />
      </Asking>,
    );
    await open();
    const dialog = screen.getByRole('dialog', { name: 'Publish' });
    expect(dialog).toHaveAccessibleDescription('To everybody');
    expect(screen.getByLabelText('What is new')).toHaveFocus();
  });

  test('the focus goes to what asks for it', async () => {
    render(
      <Asking>
        <TextField label="First" value="" onChange={() => {}} />
        <TextField label="Second" takesFocus value="" onChange={() => {}} />
      </Asking>,
    );
    await open();
    expect(screen.getByLabelText('Second')).toHaveFocus();
  });

  test('Escape, the cross and a press on the backdrop ask to close; the focus returns', async () => {
    const closed = vi.fn<() => void>();
    render(<Asking closed={closed} />);
    for (const leave of [
      () => userEvent.keyboard('{Escape}'),
      () => userEvent.click(screen.getByRole('button', { name: 'Close' })),
      () => userEvent.pointer({ keys: '[MouseLeft]', target: screen.getByRole('dialog') }),
      () => userEvent.click(screen.getByRole('button', { name: 'Cancel' })),
    ]) {
      closed.mockClear();
      await open();
      await leave();
      expect(closed).toHaveBeenCalledOnce();
      expect(screen.queryByRole('dialog')).toBeNull();
      expect(screen.getByRole('button', { name: 'Open' })).toHaveFocus();
    }
  });

  test('one that needs a choice is not dismissed', async () => {
    render(<Asking dismissible={false} />);
    await open();
    await userEvent.keyboard('{Escape}');
    await userEvent.pointer({ keys: '[MouseLeft]', target: screen.getByRole('dialog') });
    expect(screen.getByRole('dialog')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Close' })).toBeNull();
  });

  test('a menu inside closes alone on Escape', async () => {
    render(
      <Asking>
        <MenuButton label="More" groups={groups} />
      </Asking>,
    );
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'More' }));
    expect(screen.getByRole('dialog')).toContainElement(screen.getByRole('menu'));
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(screen.getByRole('dialog')).toBeVisible();
  });
});

describe('a popover', () => {
  function Settings() {
    const [at, setAt] = useState<HTMLElement>();
    return (
      <>
        <Button onClick={(event) => setAt(event.currentTarget)}>3 days</Button>
        {at !== undefined && (
          <Popover label="Wait" at={at} onClose={() => setAt(undefined)}>
            <TextField label="First" value="" onChange={() => {}} />
            <MenuButton label="More" groups={groups} />
          </Popover>
        )}
        <button type="button">Elsewhere</button>
      </>
    );
  }

  test('takes the focus, keeps Tab inside, and gives the focus back on Escape', async () => {
    render(<Settings />);
    await userEvent.click(screen.getByRole('button', { name: '3 days' }));
    expect(screen.getByLabelText('First')).toHaveFocus();
    await userEvent.tab();
    expect(screen.getByRole('button', { name: 'More' })).toHaveFocus();
    await userEvent.tab();
    expect(screen.getByLabelText('First')).toHaveFocus();
    await userEvent.tab({ shift: true });
    expect(screen.getByRole('button', { name: 'More' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('button', { name: '3 days' })).toHaveFocus();
  });

  test('a press in what was opened from it leaves it open; one elsewhere closes it', async () => {
    render(<Settings />);
    await userEvent.click(screen.getByRole('button', { name: '3 days' }));
    await userEvent.click(screen.getByRole('button', { name: 'More' }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Delete' }));
    expect(screen.getByRole('dialog', { name: 'Wait' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Elsewhere' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

test('a popover outlives a dialog that was opened from inside it, even if it is drawn anew meanwhile', async () => {
  function Counting() {
    const [at, setAt] = useState<HTMLElement>();
    const [count, setCount] = useState(0);
    return (
      <>
        <button type="button" onClick={({ currentTarget }) => setAt(currentTarget)}>
          Problems
        </button>
        {at && (
          <Popover label="Problems" at={at} onClose={() => setAt(undefined)}>
            <p>{count} accepted</p>
            <Asking closed={() => setCount((before) => before + 1)}>
              <Button onClick={() => setCount((before) => before + 1)}>Count</Button>
            </Asking>
          </Popover>
        )}
      </>
    );
  }
  render(<Counting />);
  await userEvent.click(screen.getByRole('button', { name: 'Problems' }));
  const popover = screen.getByRole('dialog', { name: 'Problems' });
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  await userEvent.click(screen.getByRole('button', { name: 'Count' }));
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.getByRole('dialog', { name: 'Problems' })).toBe(popover);
  expect(popover).toHaveTextContent('2 accepted');
});
