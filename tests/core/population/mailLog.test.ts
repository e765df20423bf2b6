import { expect, test } from 'vitest';
import type { ScenarioEvent } from '../../../src/core/index.ts';
import { readMails } from '../../../src/core/population/mailLog.ts';

const event = (hour: number, name: string, more: object = {}): ScenarioEvent => ({
  type: 'track',
  event: name,
  timestamp: `2026-03-02T0${hour}:00:00Z`,
  properties: {},
  ...more,
});
const tied = (step: string) => ({ context: { wend: { run: 'r', step, email: step } } });

test('a bounce that names no mail is of a mail of its own: the one delivered before it stays as it was', () => {
  const { mails } = readMails([
    event(1, 'Email Delivered'),
    event(2, 'Email Opened'),
    event(3, 'Email Bounced', { properties: { bounceType: 'soft' } }),
    event(4, 'Email Link Clicked'),
  ]);
  expect(mails.map(({ bounced, opened, clicked }) => [bounced, opened !== undefined, clicked !== undefined])).toEqual([
    [undefined, true, true],
    ['soft', false, false],
  ]); // oxfmt-ignore
});

test('a bounce that names its mail is of that one, whatever was delivered since', () => {
  const { mails } = readMails([
    event(1, 'Email Delivered', tied('a')),
    event(2, 'Email Delivered', tied('b')),
    event(3, 'Email Bounced', tied('a')),
    event(4, 'Email Bounced', tied('c')),
  ]);
  expect(mails.map(({ email, bounced }) => [email, bounced])).toEqual([
    ['a', 'hard'],
    ['b', undefined],
    ['c', 'hard'],
  ]);
});
