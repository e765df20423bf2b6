// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { readWith, storedEmailSchema, type Email } from '../../../src/core/index.ts';
import { ImportHtml } from '../../../src/email/imported/ImportHtml.tsx';
import { shared } from '../builders.ts';
import { fireEvent, render, screen, userEvent, waitFor } from '../../ui/dom.ts';

function show(sender = shared.brand.sender) {
  const onImport = vi.fn<(email: Email) => void>();
  const onClose = vi.fn();
  render(<ImportHtml brand={{ ...shared.brand, sender }} onImport={onImport} onClose={onClose} />);
  return { onImport, onClose };
}
const paste = (html: string) => fireEvent.change(screen.getByLabelText('HTML'), { target: { value: html } });
const go = () => screen.getByRole('button', { name: 'Import the email' });
const mail =
  '<html><head><title>Spring is here</title></head><body><div style="display:none">New in the shop</div><p>Hello {{ subscriber.first_name }}</p><img src="https://x.test/a.png"><a href="https://x.test/">Shop</a></body></html>';

describe('importing HTML', () => {
  it('takes a pasted email as it is, with its title, and says what it lacks', async () => {
    const { onImport } = show();
    paste(mail);
    expect(await screen.findByDisplayValue('Spring is here')).toBe(screen.getByLabelText(/^Subject/));
    expect(screen.getByLabelText('Preview text')).toHaveValue('New in the shop');
    expect(screen.getByText(/Nothing in it leads to {{ links.unsubscribe }}/)).toBeVisible();
    expect(screen.getByText(/1 picture does not say what it shows/)).toBeVisible();
    expect(screen.getByText(/filled in: subscriber.first_name/)).toBeVisible();
    await userEvent.click(screen.getByRole('checkbox', { name: /Add what it lacks/ }));
    await userEvent.click(go());
    await waitFor(() => expect(onImport).toHaveBeenCalledOnce());
    const [email] = onImport.mock.calls[0] ?? [];
    expect(email).toEqual({
      name: 'Spring is here',
      subject: 'Spring is here',
      preheader: 'New in the shop',
      from: shared.brand.sender,
      html: mail,
      text: 'Hello {{ subscriber.first_name }}\n\nShop (https://x.test/)',
      shows: {},
      links: [{ id: 'link-1', url: 'https://x.test/' }],
    });
    expect(readWith(storedEmailSchema, { id: 'm', locked: email }).ok).toBe(true);
  });

  it('adds the ways out, and takes another subject and a sender', async () => {
    const { onImport } = show({ name: '', address: '' });
    paste('<p>Hello</p>');
    await userEvent.type(await screen.findByLabelText(/^Subject/), 'Hi');
    expect(go()).toHaveAccessibleDescription('Give it a sender.');
    await userEvent.type(screen.getByLabelText(/^Sender address/), 'hi@x.test');
    await userEvent.click(go());
    await waitFor(() => expect(onImport).toHaveBeenCalledOnce());
    const [email] = onImport.mock.calls[0] ?? [];
    expect(email).toMatchObject({ subject: 'Hi', from: { name: '', address: 'hi@x.test' } });
    expect(email?.html).toMatch(/^<p>Hello<\/p><div .*links\.preferences.*links\.unsubscribe/);
    expect(email?.text).toContain('Unsubscribe: {{ links.unsubscribe }}');
  });

  it.each([
    ['words alone', 'There is no HTML in it.'],
    [`<p>${'x'.repeat(1_000_001)}</p>`, /^It is larger than 1,000 kB/],
    ['<p>{% if x %}', /“{% if x %}” is opened there and never closed \(line 1\)\./],
    ['<p>{% for i in (1..100000000) %}x{% endfor %}', /it asks for too much work/],
  ])('refuses what cannot be sent, and says why: %.40s', async (html, why) => {
    const { onImport } = show();
    paste(html);
    expect(await screen.findByText(why)).toBeVisible();
    await userEvent.click(go());
    expect(go()).toHaveAttribute('aria-disabled', 'true');
    expect(onImport).not.toHaveBeenCalled();
  });

  it('refuses a subject that is no Liquid', async () => {
    const { onImport } = show();
    paste('<p>Hello</p>');
    fireEvent.change(await screen.findByLabelText(/^Subject/), { target: { value: '{% if %}' } });
    await userEvent.click(go());
    expect(await screen.findByText(/The subject cannot be shown/)).toBeVisible();
    expect(onImport).not.toHaveBeenCalled();
  });

  it('reads a file, and refuses one that is too large without reading it', async () => {
    show();
    const picker = screen.getByLabelText<HTMLInputElement>('HTML file');
    await userEvent.upload(picker, new File([mail], 'spring.html', { type: 'text/html' }));
    expect(await screen.findByDisplayValue('Spring is here')).toBeVisible();
    expect(screen.getByText('spring.html')).toBeVisible();
    const large = new File(['x'.repeat(1_000_001)], 'large.html', { type: 'text/html' });
    const read = vi.spyOn(large, 'arrayBuffer');
    await userEvent.upload(picker, large);
    expect(await screen.findByText(/large.html was not read: an email may weigh 1,000 kB/)).toBeVisible();
    expect(read).not.toHaveBeenCalled();
  });
});
