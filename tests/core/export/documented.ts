import type { Journey } from '../../../src/core/index.ts';
import { condition, draw, email, exit, trigger, wait } from '../draw.ts';

/** A small journey in which everything that a document tells is said. */
export function documented(): Journey {
  const journey = draw(
    [
      trigger('Signed Up', 't'),
      email('hello', { timeSensitive: true }),
      wait('PT3H', 'w-1'),
      condition(
        { tag: 'vip' },
        { yes: [email('gift'), wait('P2D', 'later'), email('bye', { topic: 'orders' })], no: [exit('Not now', 'end')] },
        'is_vip',
      ),
    ],
    {
      name: 'Welcome',
      about: { stage: 'awareness', objective: 'First order', owner: 'Mira' },
      reentry: { mode: 'afterExit', cooldown: 'P30D' },
      goal: { name: 'Order', when: { event: 'Order Completed' }, within: 'P7D', from: 'entry', value: 'properties.total', exit: true },
      exits: [{ id: 'left', when: { event: 'Account Closed' }, reason: 'Left' }],
      audience: { attribute: 'country', is: 'equals', value: 'DE' },
      completionTag: 'welcomed',
    },
  ); // oxfmt-ignore
  const { hello } = journey.steps;
  return {
    ...journey,
    policies: { caps: [{ max: 1, per: 'P1D', count: 'calendar' }], quietHours: { from: '21:00', to: '08:00' } },
    steps: {
      ...journey.steps,
      ...(hello && { hello: { ...hello, name: 'First word', mindset: 'Was it wise to sign up?', note: 'Keep it short' } }),
    },
  }; // oxfmt-ignore
}
