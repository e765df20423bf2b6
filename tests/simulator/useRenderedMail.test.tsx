// @vitest-environment happy-dom
import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { link, simulate, type SentMail } from '../../src/core/index.ts';
import { SessionContext } from '../../src/session/useSession.ts';
import { useRenderedMail } from '../../src/simulator/useRenderedMail.ts';
import { scenario } from '../core/draw.ts';
import { openSession, readyJourney } from '../publish/builders.ts';
import { screen } from '../ui/dom.ts';

test('of two variants with the same data, neither is shown for the other, not for a moment', async () => {
  const journey = readyJourney();
  const linking = link(journey);
  if (!linking.ok) throw new Error('the journey can run');
  const [mail] = simulate(linking.linked, scenario([['PT1H', 'Signed Up']])).mails;
  if (!mail) throw new Error('somebody gets a mail');
  const email = journey.emails[mail.email];
  if (!email) throw new Error('the mail is of the journey');
  const variants = [
    { id: 'a', label: 'A', weight: 5_000, subject: 'First' },
    { id: 'b', label: 'B', weight: 5_000, subject: 'Second' },
  ];
  const tested = { ...journey, emails: { [mail.email]: { ...email, variants } } };
  const session = openSession();
  const Subject = ({ of }: { of: SentMail }) => (
    <p>{useRenderedMail(tested, of)?.subject ?? 'nothing yet'}</p>
  );
  const shown = (variant: string) => (
    <SessionContext value={session}>
      <Subject of={{ ...mail, variant }} />
    </SessionContext>
  );
  const { rerender } = render(shown('a'));
  expect(await screen.findByText('First')).toBeVisible();
  rerender(shown('b'));
  expect(screen.getByText('nothing yet')).toBeVisible();
  expect(await screen.findByText('Second')).toBeVisible();
});
