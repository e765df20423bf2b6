// @vitest-environment happy-dom
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { ComboField } from '../../src/ui/ComboField.tsx';
import { DateField } from '../../src/ui/DateField.tsx';
import { DurationField } from '../../src/ui/DurationField.tsx';
import type { DurationUnit } from '../../src/ui/duration.ts';
import { TagsField } from '../../src/ui/TagsField.tsx';
import { render, screen, userEvent } from './dom.ts';

function Duration(props: {
  start: string | undefined;
  sent: (value: string | undefined) => void;
  units?: readonly DurationUnit[];
}) {
  const [value, setValue] = useState(props.start);
  const change = (next: string | undefined) => {
    props.sent(next);
    setValue(next);
  };
  return <DurationField label="Wait for" value={value} onChange={change} units={props.units} />;
}

describe('DurationField', () => {
  const sent = vi.fn<(value: string | undefined) => void>();
  const count = () => screen.getByRole('textbox');
  const unit = () => screen.getByRole('combobox', { name: 'Unit' });

  test('days are by the calendar, hours are exact', async () => {
    render(<Duration start="P3D" sent={sent} />);
    expect(screen.getByRole('group', { name: 'Wait for' })).toBeVisible();
    expect(count()).toHaveValue('3');
    await userEvent.type(count(), '0');
    expect(sent).toHaveBeenLastCalledWith('P30D');
    await userEvent.selectOptions(unit(), 'hours');
    expect(sent).toHaveBeenLastCalledWith('PT30H');
    await userEvent.type(count(), '{ArrowDown}');
    expect(sent).toHaveBeenLastCalledWith('PT29H');
  });

  test('an empty number is no duration, and the unit stays for the next', async () => {
    render(<Duration start="PT2H" sent={sent} />);
    await userEvent.clear(count());
    expect(sent).toHaveBeenLastCalledWith(undefined);
    expect(unit()).toHaveDisplayValue('hours');
    await userEvent.type(count(), '5');
    expect(sent).toHaveBeenLastCalledWith('PT5H');
  });

  test('half-typed numbers stay and are not sent', async () => {
    sent.mockClear();
    render(<Duration start="P3D" sent={sent} />);
    await userEvent.type(count(), 'x');
    await userEvent.tab();
    expect(count()).toHaveValue('3x');
    expect(sent).not.toHaveBeenCalled();
    expect(screen.getByRole('group', { name: 'Wait for' })).toHaveAccessibleDescription('Write a number');
  });

  test('a duration of several units is edited as text, also while the text reads as one', async () => {
    render(<Duration start="P1DT2H" sent={sent} />);
    const text = screen.getByRole('textbox', { name: 'Duration as text' });
    expect(text).toHaveValue('P1DT2H');
    await userEvent.type(text, '{Backspace}{Backspace}{Backspace}');
    expect(text).toHaveValue('P1D');
    expect(sent).toHaveBeenLastCalledWith('P1D');
    await userEvent.tab();
    expect(screen.getByRole('textbox', { name: 'How many' })).toHaveValue('1');
    expect(unit()).toHaveDisplayValue('day');
  });

  test('offers the units asked for, and the one that is there', () => {
    render(<Duration start="P2M" sent={sent} units={['hours', 'days']} />);
    expect([...unit().querySelectorAll('option')].map((option) => option.textContent)).toEqual([
      'hours',
      'days',
      'months',
    ]);
  });
});

describe('ComboField', () => {
  const suggestions = [
    { value: 'Order Completed', hint: '412 times' },
    { value: 'Order Cancelled' },
    { value: 'Cart Updated' },
  ];
  function Combo({ sent, picked }: { sent: (text: string) => void; picked?: (value: string) => void }) {
    const [value, setValue] = useState('');
    const change = (next: string) => {
      sent(next);
      setValue(next);
    };
    return (
      <ComboField label="Event" value={value} onChange={change} onPick={picked} suggestions={suggestions} />
    );
  }

  test('typing narrows the list down; arrows and Enter take one', async () => {
    const sent = vi.fn<(text: string) => void>();
    const picked = vi.fn<(value: string) => void>();
    render(<Combo sent={sent} picked={picked} />);
    const box = screen.getByRole('combobox', { name: 'Event' });
    expect(box).toHaveAttribute('aria-expanded', 'false');
    await userEvent.type(box, 'ord');
    expect(screen.getAllByRole('option')).toHaveLength(2);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(box).toHaveAttribute(
      'aria-activedescendant',
      screen.getByRole('option', { name: /Cancelled/ }).id,
    );
    await userEvent.keyboard('{Enter}');
    expect(sent).toHaveBeenLastCalledWith('Order Cancelled');
    expect(picked).toHaveBeenCalledExactlyOnceWith('Order Cancelled');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(box).toHaveFocus();
  });

  test('takes any text; Enter without a choice leaves it', async () => {
    const sent = vi.fn<(text: string) => void>();
    const submit = vi.fn<() => void>();
    render(
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Combo sent={sent} />
      </form>,
    );
    await userEvent.type(screen.getByRole('combobox'), 'Mine{Enter}');
    expect(sent).toHaveBeenLastCalledWith('Mine');
    expect(submit).toHaveBeenCalledOnce();
  });

  test('Escape closes the list and nothing else; a press takes one', async () => {
    const heard = vi.fn<(key: string) => void>();
    const sent = vi.fn<(text: string) => void>();
    const onKey = (event: KeyboardEvent) => heard(event.key);
    document.addEventListener('keydown', onKey);
    render(<Combo sent={sent} />);
    await userEvent.click(screen.getByRole('combobox'));
    expect(screen.getAllByRole('option')).toHaveLength(3);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(heard).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(heard).toHaveBeenCalledWith('Escape');
    document.removeEventListener('keydown', onKey);
    await userEvent.click(screen.getByRole('combobox'));
    await userEvent.click(screen.getByRole('option', { name: /Cart/ }));
    expect(sent).toHaveBeenLastCalledWith('Cart Updated');
    expect(screen.getByRole('combobox')).toHaveFocus();
  });

  test('says how many more there are than it shows', async () => {
    const many = Array.from({ length: 75 }, (_, index) => ({ value: `Event ${index}` }));
    render(<ComboField label="Event" value="" onChange={() => {}} suggestions={many} />);
    await userEvent.click(screen.getByRole('combobox'));
    expect(screen.getAllByRole('option')).toHaveLength(60);
    expect(screen.getByText('15 more: type to find them')).toBeVisible();
  });
});

describe('TagsField', () => {
  function Tags({ sent }: { sent: (value: string[]) => void }) {
    const [value, setValue] = useState<readonly string[]>(['vip']);
    const change = (next: string[]) => {
      sent(next);
      setValue(next);
    };
    return <TagsField label="Tags" value={value} onChange={change} suggestions={['vip', 'customer']} />;
  }

  test('Enter, a comma, a pasted list and leaving the field add; what is there is not added twice', async () => {
    const sent = vi.fn<(value: string[]) => void>();
    render(<Tags sent={sent} />);
    const box = screen.getByRole('combobox', { name: 'Add to Tags' });
    await userEvent.type(box, 'new{Enter}two,vip{Enter}');
    expect(sent.mock.calls).toEqual([[['vip', 'new']], [['vip', 'new', 'two']]]);
    await userEvent.click(box);
    await userEvent.paste('a, b');
    expect(sent).toHaveBeenLastCalledWith(['vip', 'new', 'two', 'a', 'b']);
    await userEvent.type(box, 'last');
    await userEvent.tab();
    expect(sent).toHaveBeenLastCalledWith(['vip', 'new', 'two', 'a', 'b', 'last']);
  });

  test('Backspace in the empty field and the crosses take away; the focus stays near', async () => {
    const sent = vi.fn<(value: string[]) => void>();
    render(<Tags sent={sent} />);
    const box = screen.getByRole('combobox');
    await userEvent.type(box, 'x{Enter}{Backspace}');
    expect(sent).toHaveBeenLastCalledWith(['vip']);
    await userEvent.click(screen.getByRole('button', { name: 'Remove vip' }));
    expect(sent).toHaveBeenLastCalledWith([]);
    expect(box).toHaveFocus();
  });

  test('suggests what is not there yet', async () => {
    const sent = vi.fn<(value: string[]) => void>();
    render(<Tags sent={sent} />);
    await userEvent.click(screen.getByRole('combobox'));
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['customer']);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(sent).toHaveBeenCalledExactlyOnceWith(['vip', 'customer']);
  });
});

test('DateField sends a day or nothing', async () => {
  const sent = vi.fn<(value: string | undefined) => void>();
  render(<DateField label="On" value="2026-12-24" onChange={sent} />);
  await userEvent.clear(screen.getByLabelText('On'));
  expect(sent).toHaveBeenLastCalledWith(undefined);
});
