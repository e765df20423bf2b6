// @vitest-environment happy-dom
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { EmailInline } from '../../src/core/index.ts';
import { BodyField } from '../../src/email/BodyField.tsx';
import { MergeTextField } from '../../src/email/MergeTextField.tsx';
import { fireEvent, render, screen, userEvent } from '../ui/dom.ts';

const paths = [
  { path: 'subscriber.first_name', label: 'first name' },
  { path: 'trigger.properties.cart_total', label: 'cart total' },
];
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

function Subject(props: { start: string; maxLength?: number; onChange?: (text: string) => void }) {
  const [value, setValue] = useState(props.start);
  const change = (text: string) => {
    setValue(text);
    props.onChange?.(text);
  };
  return (
    <MergeTextField
      label="Subject"
      value={value}
      onChange={change}
      paths={paths}
      maxLength={props.maxLength}
    />
  );
}
const subject = () => screen.getByLabelText<HTMLInputElement>('Subject');

describe('a subject', () => {
  it('counts characters as people do, and tags by what they will show', () => {
    const { rerender } = render(
      <MergeTextField label="Subject" value="Hi 👩‍👩‍👧" onChange={() => {}} paths={paths} />,
    );
    expect(screen.getByText('4 characters')).toBeVisible();
    rerender(
      <MergeTextField
        label="Subject"
        value="Hi {{ subscriber.first_name | default: 'there' }}"
        onChange={() => {}}
        paths={paths}
      />,
    );
    expect(screen.getByText('about 8 characters')).toBeVisible();
  });

  it('cuts nothing off: what is too long stays in the field and is not saved, which it says', async () => {
    const onChange = vi.fn();
    render(<Subject start="" maxLength={12} onChange={onChange} />);
    await userEvent.click(subject());
    await userEvent.paste('0123456789{{ x }}');
    expect(subject()).toHaveValue('0123456789{{ x }}');
    expect(subject()).toBeInvalid();
    expect(screen.getByText('This is not saved: 12 characters are the most.')).toBeVisible();
    expect(onChange).not.toHaveBeenCalled();
    await userEvent.keyboard('{Backspace>5/}');
    expect(onChange.mock.calls).toEqual([['0123456789{{']]);
    expect(subject()).toBeValid();
  });

  it('takes a merge tag where the cursor was, and leaves the cursor behind it', async () => {
    render(<Subject start="Hi , welcome" />);
    await userEvent.click(subject());
    subject().setSelectionRange(3, 3);
    await press('Insert a merge tag');
    await userEvent.type(screen.getByLabelText('Show'), 'subscriber.first_name');
    await userEvent.type(screen.getByLabelText('If that is empty, show'), 'there');
    await press('Insert');
    const tag = "{{ subscriber.first_name | default: 'there' }}";
    expect(subject()).toHaveValue(`Hi ${tag}, welcome`);
    expect(subject()).toHaveFocus();
    expect(subject().selectionStart).toBe(3 + tag.length);
  });

  it('puts a tag at the end of a field that was never entered', async () => {
    render(<Subject start="Hi" />);
    await press('Insert a merge tag');
    await userEvent.type(screen.getByLabelText('Show'), 'brand.name');
    await press('Insert');
    expect(subject()).toHaveValue('Hi{{ brand.name }}');
  });

  it('shows tags by name, changes and removes them', async () => {
    render(<Subject start="Hi {{ subscriber.first_name }}!" />);
    await press('Change merge tag first name');
    expect(screen.getByLabelText('Show')).toHaveValue('subscriber.first_name');
    await userEvent.type(screen.getByLabelText('If that is empty, show'), "it's you");
    await press('Change');
    expect(subject()).toHaveValue('Hi {{ subscriber.first_name | default: "it\'s you" }}!');
    await press("Change merge tag first name, or “it's you”");
    await press('Remove');
    expect(subject()).toHaveValue('Hi !');
  });

  it('says why a tag cannot be written', async () => {
    render(<Subject start="Hi" maxLength={12} />);
    await press('Insert a merge tag');
    await userEvent.type(screen.getByLabelText('Show'), 'no tag!');
    await press('Insert');
    expect(screen.getByLabelText('Show')).toBeInvalid();
    fireEvent.change(screen.getByLabelText('Show'), { target: { value: 'a.b' } });
    fireEvent.change(screen.getByLabelText('If that is empty, show'), { target: { value: '{' } });
    await press('Insert');
    expect(screen.getByLabelText('If that is empty, show')).toHaveAccessibleDescription(/cannot hold/);
    fireEvent.change(screen.getByLabelText('If that is empty, show'), { target: { value: 'somebody' } });
    await press('Insert');
    expect(screen.getByLabelText('If that is empty, show')).toHaveAccessibleDescription(/no room/);
    expect(subject()).toHaveValue('Hi');
  });

  it('stays one line', () => {
    const onChange = vi.fn<(text: string) => void>();
    render(<MergeTextField label="Subject" value="" onChange={onChange} paths={paths} />);
    // An input takes line breaks out by itself; whatever gets here without one is mended as well.
    fireEvent.change(subject(), { target: { value: 'a\r\nb' } });
    expect(onChange.mock.calls[0]?.[0]).not.toMatch(/[\r\n]/);
  });
});

function Body(props: { start: EmailInline[]; onChange?: (inline: EmailInline[]) => void }) {
  const [value, setValue] = useState(props.start);
  return (
    <>
      <BodyField
        label="Text"
        value={value}
        onChange={(inline) => {
          // As a store may: the same value, another object.
          setValue(structuredClone(inline));
          props.onChange?.(inline);
        }}
        paths={paths}
      />
      <button type="button" onClick={() => setValue([{ t: 'text', v: 'From outside' }])}>
        Undo
      </button>
    </>
  );
}
const body = () => screen.getByLabelText('Text');

describe('a body', () => {
  it('is typed as text with lines and tags, which stays as it was typed', async () => {
    const onChange = vi.fn<(inline: EmailInline[]) => void>();
    render(<Body start={[]} onChange={onChange} />);
    await userEvent.type(body(), 'Hi {{{{a}}!{enter}{{{{ b');
    expect(body()).toHaveValue('Hi {{a}}!\n{{ b');
    expect(onChange.mock.lastCall?.[0]).toEqual([
      { t: 'text', v: 'Hi ' },
      { t: 'merge', path: 'a' },
      { t: 'text', v: '!' },
      { t: 'br' },
      { t: 'text', v: '{{ b' },
    ]);
  });

  it('shows what comes from outside', async () => {
    render(<Body start={[{ t: 'text', v: 'Mine' }]} />);
    await userEvent.type(body(), '!');
    await press('Undo');
    expect(body()).toHaveValue('From outside');
  });

  it('keeps bold and links that it cannot show', () => {
    const onChange = vi.fn<(inline: EmailInline[]) => void>();
    const link = { kind: 'url', url: 'https://x.test' } as const;
    render(
      <Body
        start={[
          { t: 'text', v: 'See ' },
          { t: 'text', v: 'here', b: true, link },
        ]}
        onChange={onChange}
      />,
    );
    fireEvent.change(body(), { target: { value: 'Just see here' } });
    expect(onChange.mock.lastCall?.[0]).toEqual([
      { t: 'text', v: 'Just see ' },
      { t: 'text', v: 'here', b: true, link },
    ]);
  });

  it('keeps what no email can hold in the field, and says that it is not saved', () => {
    const onChange = vi.fn<(inline: EmailInline[]) => void>();
    render(<Body start={[]} onChange={onChange} />);
    const much = 'a{{ b }}'.repeat(300);
    fireEvent.change(body(), { target: { value: much } });
    expect(body()).toHaveValue(much);
    expect(body()).toHaveAccessibleDescription(/not saved/);
    expect(onChange).not.toHaveBeenCalled();
  });
});
