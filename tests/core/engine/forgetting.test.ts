import { expect, test } from 'vitest';
import { link, simulate } from '../../../src/core/index.ts';
import { did, email, journey, program, scenario } from '../../conformance/build.ts';

test('what came of mails is kept no longer than the longest window that rules ask for', () => {
  const letters = program(
    journey({
      steps: [email('m')],
      audience: { not: { email: 'any', did: 'complained', within: 'P30D' } },
    }),
  );
  const linking = link(letters);
  if (!linking.ok) throw new Error('not linked');
  const weeks = 150;
  const events = Array.from({ length: weeks }, (_, week) => did(`P${week * 7}D`, 'Start'));
  const { mails, state } = simulate(linking.linked, scenario({ until: 'P1100D', events }));
  expect(mails).toHaveLength(weeks);
  // Sent and delivered, of five weeks and what is left until the next sweep.
  expect(state.deedLog.length).toBeGreaterThan(0);
  expect(state.deedLog.length).toBeLessThan(16);
});
