// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Email, StoredEmail } from '../../src/core/index.ts';
import { PublishDialog } from '../../src/publish/PublishDialog.tsx';
import { freshRepository } from '../library/freshRepository.ts';
import { screen, waitFor } from '../ui/dom.ts';
import { openSession, readyDraft } from './builders.ts';
import { show } from './room.tsx';

const { tab } = freshRepository();
const ways = '<a href="{{ links.unsubscribe }}">Leave</a> <a href="{{ links.preferences }}">Choose</a>';
const spring: Email = {
  name: 'Spring',
  subject: 'Spring is here',
  preheader: 'What is new in the shop this week.',
  from: { name: 'Acme', address: 'hello@acme.example' },
  html: `<p>Hello</p>${ways}`,
  text: 'Hello {{ links.unsubscribe }} {{ links.preferences }}',
  shows: {},
  links: [],
};
const open = async (email: Partial<Email>) => {
  const draft = readyDraft();
  const [id = ''] = Object.keys(draft.emails);
  const stored: StoredEmail = { id, locked: { ...spring, ...email } };
  await show(
    <PublishDialog onClose={() => {}} />,
    tab(),
    openSession({ ...draft, emails: { [id]: stored } }),
  );
  await screen.findByText(/^The emails were looked at as /, {}, { timeout: 10_000 });
};
const problems = () => screen.queryByRole('list', { name: 'Problems in the emails as people get them' });
const isReady = () =>
  waitFor(() =>
    expect(screen.getByRole('button', { name: 'Download' })).not.toHaveAttribute('aria-disabled', 'true'),
  );

test('an email that is right for everybody is looked at, and nothing is said of it', async () => {
  await open({});
  expect(screen.getByText('Ready to go as version 1')).toBeVisible();
  expect(problems()).toBeNull();
});

test.each([
  [
    'is cut off',
    { html: `<p>${'Bread and butter. '.repeat(6_500)}</p>${ways}` },
    /Gmail cuts it off after 102 kB/,
  ],
  [
    'loses its way out',
    { html: `{% if subscriber.nowhere %}${ways}{% endif %}<a href="{{ links.preferences }}">Choose</a>` },
    /without its unsubscribe link/,
  ],
  ['has no subject for somebody', { subject: '{{ subscriber.nowhere }}' }, /without a subject/],
  [
    'cannot be filled in',
    { html: `<p>{% if subscriber.a %}</p>${ways}` },
    /is opened there and never closed/,
  ],
])(
  'where an email %s, that is said before it leaves, and it can leave all the same',
  async (_, email, words) => {
    await open(email);
    expect(screen.getByText('Version 1 could go, but 1 problem is in its emails')).toBeVisible();
    const list = problems();
    expect(list).toHaveTextContent(words);
    expect(list?.querySelector('button')).toBeVisible();
    await isReady();
  },
);
