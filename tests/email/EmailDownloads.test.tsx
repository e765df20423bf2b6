// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { StoredEmail } from '../../src/core/index.ts';
import { EmailDownloads } from '../../src/email/EmailDownloads.tsx';
import { ToastHost } from '../../src/ui/ToastHost.tsx';
import { shared } from './builders.ts';
import { render, screen, userEvent, waitFor } from '../ui/dom.ts';

const lockedEmail = (html: string): StoredEmail => ({
  id: 'mail',
  locked: {
    name: 'Mail',
    subject: 'Hello',
    preheader: '',
    from: { name: 'Fjord', address: 'hi@x.test' },
    html,
    text: 'Hello {{ subscriber.first_name }}',
    shows: {},
    links: [],
  },
});
const stored = lockedEmail('<p>Hello {{ subscriber.first_name }}</p>');
const reader = {
  id: 'ada',
  name: 'Ada',
  zone: 'Europe/Berlin',
  local: '2026-03-09T09:00:00+01:00',
  at: 'Mon 9:00',
  data: { subscriber: { first_name: 'Ada' }, trigger: {}, show: {} },
  reached: true,
  moments: [],
};
const show = (email: StoredEmail = stored) =>
  render(
    <EmailDownloads
      stored={email}
      brand={shared.brand}
      utm={undefined}
      variant={undefined}
      reader={reader}
    />,
  );
async function choose(nth: number) {
  await userEvent.click(screen.getByRole('button', { name: 'Download the email' }));
  const item = screen.getAllByRole('menuitem')[nth];
  if (!item) throw new Error('no such item');
  await userEvent.click(item);
}

/** Files that the browser was given, with their names. */
let files: { name: string; blob: Blob }[];
beforeEach(() => {
  files = [];
  let made: Blob;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (!(blob instanceof Blob)) throw new Error('no file');
    made = blob;
    return 'blob:x';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    files.push({ name: this.download, blob: made });
  });
});

describe('an email is taken along', () => {
  it.each([
    [0, 'Mail.html', 'Hello {{ subscriber.first_name }}'],
    [1, 'Mail.txt', 'Hello {{ subscriber.first_name }}'],
    [2, 'Mail-Ada.html', 'Hello Ada'],
    [3, 'Mail-Ada.txt', 'Hello Ada'],
  ])('as its %ith file', async (nth, name, words) => {
    show();
    await choose(nth);
    await waitFor(() => expect(files).toHaveLength(1));
    const [{ name: file, blob } = { name: '', blob: new Blob() }] = files;
    const content = await blob.text();
    expect([file, blob.type.split(';')[0]]).toEqual([name, nth % 2 === 0 ? 'text/html' : 'text/plain']);
    expect(content).toContain(words);
    expect(content.startsWith('<p>')).toBe(nth % 2 === 0);
  });

  it('what cannot be filled in is told, and no file is made', async () => {
    render(<ToastHost />);
    show(lockedEmail('{% if x %}'));
    await choose(2);
    expect(await screen.findByText(/^Nothing was saved\. The message cannot be shown/)).toBeVisible();
    expect(files).toEqual([]);
  });
});
