// @vitest-environment happy-dom
import { useState, type ReactNode } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { CheckField, SwitchField } from '../../src/ui/CheckField.tsx';
import { FieldGroup } from '../../src/ui/FieldGroup.tsx';
import { NumberField } from '../../src/ui/NumberField.tsx';
import { SegmentedField } from '../../src/ui/SegmentedField.tsx';
import { SelectField } from '../../src/ui/SelectField.tsx';
import { TextField } from '../../src/ui/TextField.tsx';
import { TimeField } from '../../src/ui/TimeField.tsx';
import { ToggleChips } from '../../src/ui/ToggleChips.tsx';
import { render, screen, userEvent } from './dom.ts';

/** Holds a field's value as a form would, and tells what the field sent. */
function Held<T>(props: {
  start: T;
  sent: (value: T) => void;
  children: (value: T, onChange: (value: T) => void) => ReactNode;
}) {
  const [value, setValue] = useState(props.start);
  return props.children(value, (next) => {
    props.sent(next);
    setValue(next);
  });
}

describe('TextField', () => {
  test('is tied to its label and hint, and an error takes the place of the hint', () => {
    const { rerender } = render(<TextField label="Name" hint="On the card" value="" onChange={() => {}} />);
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveAccessibleDescription('On the card');
    rerender(
      <TextField label="Name" hint="On the card" error="Give it a name" value="" onChange={() => {}} />,
    );
    expect(screen.getByRole('textbox')).toHaveAccessibleDescription('Give it a name');
    expect(screen.getByRole('textbox')).toBeInvalid();
  });

  test('sends every keystroke and says when it is left', async () => {
    const sent = vi.fn<(text: string) => void>();
    const left = vi.fn<() => void>();
    render(
      <Held start="" sent={sent}>
        {(value, onChange) => <TextField label="Name" value={value} onChange={onChange} onBlur={left} />}
      </Held>,
    );
    await userEvent.type(screen.getByLabelText('Name'), 'Hi');
    expect(sent.mock.calls).toEqual([['H'], ['Hi']]);
    await userEvent.tab();
    expect(left).toHaveBeenCalledOnce();
  });

  test('a hidden label still names the field', () => {
    render(<TextField label="Find a step" labelHidden multiline value="x" onChange={() => {}} />);
    expect(screen.getByRole('textbox', { name: 'Find a step' })).toHaveValue('x');
  });
});

describe('NumberField', () => {
  const numberField = (start: number | undefined, sent: (n: number | undefined) => void) =>
    render(
      <Held start={start} sent={sent}>
        {(value, onChange) => (
          <NumberField label="Limit" value={value} onChange={onChange} min={1} max={100} unit="%" />
        )}
      </Held>,
    );

  test('keeps what is half typed without sending it, and says so once it is left', async () => {
    const sent = vi.fn<(n: number | undefined) => void>();
    numberField(5, sent);
    const box = screen.getByRole('spinbutton', { name: 'Limit' });
    await userEvent.type(box, 'x');
    expect(box).toHaveValue('5x');
    expect(sent).not.toHaveBeenCalled();
    expect(box).toBeValid();
    await userEvent.tab();
    expect(box).toHaveValue('5x');
    expect(box).toHaveAccessibleDescription('Write a number');
    expect(box).toBeInvalid();
  });

  test('takes a comma, drops odd spelling on leaving, and an empty text is no number', async () => {
    const sent = vi.fn<(n: number | undefined) => void>();
    numberField(undefined, sent);
    const box = screen.getByRole('spinbutton');
    await userEvent.type(box, '02,50');
    expect(sent.mock.calls.map(([n]) => n)).toEqual([0, 2, 2.5]);
    expect(box).toHaveValue('02,50');
    await userEvent.tab();
    expect(box).toHaveValue('2.5');
    await userEvent.clear(box);
    expect(sent).toHaveBeenLastCalledWith(undefined);
  });

  test('marks what is out of range instead of changing it; steps stop at the ends', async () => {
    const sent = vi.fn<(n: number | undefined) => void>();
    numberField(99, sent);
    const box = screen.getByRole('spinbutton');
    await userEvent.type(box, '{ArrowUp}{ArrowUp}');
    expect(box).toHaveValue('100');
    await userEvent.type(box, '0');
    await userEvent.tab();
    expect(sent).toHaveBeenLastCalledWith(1000);
    expect(box).toHaveAccessibleDescription('At most 100');
    await userEvent.type(box, '{Shift>}{ArrowDown}{/Shift}');
    expect(sent).toHaveBeenLastCalledWith(100);
  });

  test('a value from outside replaces the text', async () => {
    const { rerender } = render(<NumberField label="Limit" value={1} onChange={() => {}} />);
    await userEvent.type(screen.getByRole('spinbutton'), '-');
    expect(screen.getByRole('spinbutton')).toHaveValue('1-');
    rerender(<NumberField label="Limit" value={7} onChange={() => {}} />);
    expect(screen.getByRole('spinbutton')).toHaveValue('7');
  });

  test('adds fractions without their dust', async () => {
    const sent = vi.fn<(n: number | undefined) => void>();
    render(<NumberField label="Rate" value={0.1} step={0.2} onChange={sent} />);
    await userEvent.type(screen.getByRole('spinbutton'), '{ArrowUp}');
    expect(sent).toHaveBeenCalledWith(0.3);
  });
});

describe('SelectField', () => {
  const options = [
    { value: '', label: 'Nothing' },
    { value: 'opened', label: 'Opened' },
  ] as const;

  test('sends the value of what is chosen, also an empty one', async () => {
    const sent = vi.fn<(value: string) => void>();
    render(<SelectField label="Did" value="opened" onChange={sent} options={options} />);
    expect(screen.getByRole('combobox')).toHaveDisplayValue('Opened');
    await userEvent.selectOptions(screen.getByRole('combobox'), 'Nothing');
    expect(sent).toHaveBeenCalledWith('');
  });

  test('the placeholder can be chosen again only where it may be cleared', async () => {
    const clear = vi.fn<() => void>();
    const { rerender } = render(
      <SelectField label="Did" value={undefined} onChange={() => {}} options={options} />,
    );
    expect(screen.getByRole('option', { name: 'Choose…' })).toBeDisabled();
    rerender(
      <SelectField
        label="Did"
        value="opened"
        onChange={() => {}}
        onClear={clear}
        placeholder="Anything"
        options={options}
      />,
    );
    await userEvent.selectOptions(screen.getByRole('combobox'), 'Anything');
    expect(clear).toHaveBeenCalledOnce();
  });

  test('a value that the list does not have is shown, not lost', () => {
    render(<SelectField<string> label="Did" value="bounced" onChange={() => {}} options={options} />);
    expect(screen.getByRole('combobox')).toHaveDisplayValue('bounced (not in the list)');
  });

  test('shows groups under their headings', () => {
    render(
      <SelectField
        label="Did"
        value={undefined}
        onChange={() => {}}
        options={[{ heading: 'Mail', options }]}
      />,
    );
    expect(screen.getByRole('group', { name: 'Mail' })).toContainElement(screen.getByText('Opened'));
  });
});

test('SegmentedField is a radio group', async () => {
  const sent = vi.fn<(value: string) => void>();
  render(
    <SegmentedField
      label="Time zone"
      hint="Of the clock"
      value="own"
      onChange={sent}
      options={[
        { value: 'own', label: 'Subscriber’s' },
        { value: 'journey', label: 'Journey’s' },
      ]}
    />,
  );
  expect(screen.getByRole('radiogroup', { name: 'Time zone' })).toHaveAccessibleDescription('Of the clock');
  expect(screen.getByRole('radio', { name: 'Subscriber’s' })).toBeChecked();
  await userEvent.click(screen.getByRole('radio', { name: 'Journey’s' }));
  expect(sent).toHaveBeenCalledExactlyOnceWith('journey');
});

test('ToggleChips sends what is chosen in the order of the options', async () => {
  const sent = vi.fn<(value: string[]) => void>();
  const options = [
    { value: 'mon', label: 'Mo', title: 'Monday' },
    { value: 'tue', label: 'Tu', title: 'Tuesday' },
    { value: 'wed', label: 'We', title: 'Wednesday' },
  ];
  render(
    <Held start={['wed']} sent={sent}>
      {(value, onChange) => (
        <ToggleChips label="Weekdays" value={value} onChange={onChange} options={options} />
      )}
    </Held>,
  );
  expect(screen.getByRole('group', { name: 'Weekdays' })).toBeVisible();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Monday' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Wednesday' }));
  expect(sent.mock.calls).toEqual([[['mon', 'wed']], [['mon']]]);
});

test('CheckField and SwitchField are pressed by their words and carry their notes', async () => {
  const sent = vi.fn<(on: boolean) => void>();
  render(
    <FieldGroup legend="Sending">
      <CheckField label="Only buyers" checked={false} indeterminate onChange={sent} error="Choose one" />
      <SwitchField label="Time-sensitive" hint="Passes the limit" checked onChange={sent} />
    </FieldGroup>,
  );
  expect(screen.getByRole('group', { name: 'Sending' })).toBeVisible();
  expect(screen.getByRole('checkbox', { name: 'Only buyers' })).toBePartiallyChecked();
  expect(screen.getByRole('checkbox')).toHaveAccessibleDescription('Choose one');
  expect(screen.getByRole('switch', { name: 'Time-sensitive' })).toHaveAccessibleDescription(
    'Passes the limit',
  );
  await userEvent.click(screen.getByText('Only buyers'));
  await userEvent.click(screen.getByText('Time-sensitive'));
  expect(sent.mock.calls).toEqual([[true], [false]]);
});

test('TimeField takes what people write and shows the usual form', async () => {
  const sent = vi.fn<(value: string | undefined) => void>();
  render(
    <Held<string | undefined> start="09:00" sent={sent}>
      {(value, onChange) => <TimeField label="At" value={value} onChange={onChange} />}
    </Held>,
  );
  const box = screen.getByLabelText('At');
  expect(box).toHaveValue('9:00');
  await userEvent.clear(box);
  await userEvent.type(box, '9.30 pm');
  expect(sent).toHaveBeenLastCalledWith('21:30');
  expect(box).toHaveValue('9.30 pm');
  await userEvent.tab();
  expect(box).toHaveValue('21:30');
  await userEvent.clear(box);
  await userEvent.type(box, '25');
  await userEvent.tab();
  expect(box).toHaveAccessibleDescription('Write a time of day, such as 9:00');
  expect(sent).toHaveBeenLastCalledWith('02:00');
});
