// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { withHtml } from '../../src/email/compile/withHtml.ts';
import { PublishDialog } from '../../src/publish/PublishDialog.tsx';
import { freshRepository } from '../library/freshRepository.ts';
import { screen, userEvent, waitFor } from '../ui/dom.ts';
import { openSession, readyDraft } from './builders.ts';
import { show } from './room.tsx';

const { tab } = freshRepository();
const button = (name: string) => screen.getByRole('button', { name });

test('an email that cannot be made is named where it can be read, keeps everything in, and can be tried again', async () => {
  let isBroken = true;
  const draft = readyDraft();
  const [email] = Object.values(draft.emails);
  if (!email || 'locked' in email) throw new Error('the journey has an email that can be edited');
  const session = openSession(
    { ...draft, emails: { [email.id]: { ...email, name: 'Welcome mail' } } },
    3,
    (...given) => (isBroken ? Promise.reject(new Error('It is too large.')) : withHtml(...given)),
  );
  await show(<PublishDialog onClose={() => {}} />, tab(), session);
  const told = '“Welcome mail”: It is too large.';
  expect(await screen.findByRole('alert')).toHaveTextContent(told);
  expect(screen.getByText('Not all emails could be made ready')).toBeVisible();
  expect(screen.queryByText('Ready to go as version 3')).toBeNull();
  for (const name of ['Copy', 'Download', 'Check only', 'Send'])
    expect(button(name)).toHaveAccessibleDescription(told);
  isBroken = false;
  await userEvent.click(button('Try again'));
  expect(await screen.findByText('Ready to go as version 3')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
  await waitFor(() => expect(button('Download')).not.toHaveAttribute('aria-disabled', 'true'));
});
