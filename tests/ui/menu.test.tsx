// @vitest-environment happy-dom
import type { ReactNode } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { Menu, type MenuGroup } from '../../src/ui/Menu.tsx';
import { MenuButton } from '../../src/ui/MenuButton.tsx';
import { render, screen, userEvent } from './dom.ts';

const chosen = vi.fn<(id: string) => void>();
const item = (id: string, more: object = {}) => ({ id, label: id, onSelect: () => chosen(id), ...more });
const groups: readonly MenuGroup[] = [
  {
    id: 'one',
    items: [item('Duplicate', { kbd: 'mod+d' }), item('Move up', { disabledReason: 'It is the first' })],
  },
  { id: 'two', heading: 'Show', items: [item('Notes', { checked: true }), item('Delete'), item('Details')] },
];

/** A page that hears keys, with something on it that opens. */
function Page({ heard, children }: { heard?: (key: string) => void; children: ReactNode }) {
  return (
    <div role="presentation" onKeyDown={(event) => heard?.(event.key)}>
      {children}
      <button type="button">Elsewhere</button>
    </div>
  );
}

describe('a menu', () => {
  const open = async () => {
    chosen.mockClear();
    render(
      <Page>
        <MenuButton label="More" groups={groups} />
      </Page>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'More' }));
  };

  test('opens with the first item focused; arrows go round, Home and End jump', async () => {
    await open();
    expect(screen.getByRole('menu', { name: 'More' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'More' })).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByRole('menuitem', { name: /Duplicate/ })).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}');
    expect(screen.getByRole('menuitem', { name: 'Details' })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(screen.getByRole('menuitem', { name: /Move up/ })).toHaveFocus();
    await userEvent.keyboard('{End}');
    expect(screen.getByRole('menuitem', { name: 'Details' })).toHaveFocus();
    await userEvent.keyboard('{Home}');
    expect(screen.getByRole('menuitem', { name: /Duplicate/ })).toHaveFocus();
  });

  test('typing goes to what begins so: one letter again and again, several letters at once', async () => {
    await open();
    await userEvent.keyboard('d');
    expect(screen.getByRole('menuitem', { name: 'Delete' })).toHaveFocus();
    await userEvent.keyboard('d');
    expect(screen.getByRole('menuitem', { name: 'Details' })).toHaveFocus();
    await new Promise((resolve) => setTimeout(resolve, 650));
    await userEvent.keyboard('du');
    expect(screen.getByRole('menuitem', { name: /Duplicate/ })).toHaveFocus();
  });

  test('Enter chooses, closes and gives the focus back before the command runs', async () => {
    await open();
    chosen.mockImplementation(() => {
      expect(screen.getByRole('button', { name: 'More' })).toHaveFocus();
    });
    await userEvent.keyboard('{Enter}');
    expect(chosen).toHaveBeenCalledExactlyOnceWith('Duplicate');
    expect(screen.queryByRole('menu')).toBeNull();
    chosen.mockReset();
  });

  test('what is off says why and does nothing', async () => {
    await open();
    const off = screen.getByRole('menuitem', { name: /Move up/ });
    expect(off).toHaveAttribute('aria-disabled', 'true');
    expect(off).toHaveTextContent('It is the first');
    await userEvent.click(off);
    expect(chosen).not.toHaveBeenCalled();
    expect(screen.getByRole('menu')).toBeVisible();
  });

  test('groups have their headings, what can be on says whether it is', async () => {
    await open();
    expect(screen.getByRole('group', { name: 'Show' })).toBeVisible();
    expect(screen.getByRole('menuitemcheckbox', { name: 'Notes' })).toBeChecked();
  });

  test('Escape closes and gives the focus back; a press elsewhere only closes', async () => {
    await open();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(screen.getByRole('button', { name: 'More' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('menu')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Elsewhere' }));
    expect(screen.queryByRole('menu')).toBeNull();
    expect(screen.getByRole('button', { name: 'Elsewhere' })).toHaveFocus();
  });

  test('its button closes it again', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'More' }));
    expect(screen.queryByRole('menu')).toBeNull();
  });

  test('Tab goes on from where it was opened', async () => {
    await open();
    await userEvent.tab();
    expect(screen.queryByRole('menu')).toBeNull();
    expect(screen.getByRole('button', { name: 'Elsewhere' })).toHaveFocus();
  });

  test('the page below does not hear its keys', async () => {
    const heard = vi.fn<(key: string) => void>();
    render(
      <Page heard={heard}>
        <Menu label="Here" at={{ x: 10, y: 10 }} groups={groups} onClose={() => {}} />
      </Page>,
    );
    await userEvent.keyboard('{ArrowDown}x{Delete}{Escape}');
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('a menu with a search field', () => {
  const open = async () => {
    chosen.mockReset();
    render(
      <MenuButton
        label="Add a step"
        groups={groups}
        search={{ placeholder: 'Find a step', empty: 'No such step' }}
      >
        Add
      </MenuButton>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
  };

  test('narrows down, and Enter takes the one that is lit', async () => {
    await open();
    const field = screen.getByRole('combobox', { name: 'Add a step' });
    expect(field).toHaveFocus();
    await userEvent.keyboard('de');
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['Delete', 'Details']);
    await userEvent.keyboard('{ArrowDown}');
    const lit = screen.getByRole('option', { selected: true });
    expect(lit).toHaveTextContent('Details');
    expect(field).toHaveAttribute('aria-activedescendant', lit.id);
    await userEvent.keyboard('{Enter}');
    expect(chosen).toHaveBeenCalledExactlyOnceWith('Details');
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  test('says that nothing fits', async () => {
    await open();
    await userEvent.keyboard('zzz{Enter}');
    expect(screen.getByRole('status')).toHaveTextContent('No such step');
    expect(chosen).not.toHaveBeenCalled();
  });

  test('takes a press', async () => {
    await open();
    await userEvent.click(screen.getByRole('option', { name: 'Delete' }));
    expect(chosen).toHaveBeenCalledExactlyOnceWith('Delete');
  });
});
