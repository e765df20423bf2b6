import { expect, test } from 'vitest';
import { trailLines, type Scenario, type WaitSettings } from '../../../src/core/index.ts';
import { condition, draw, email, exit, run, scenario, trigger, wait, waitForEvent } from '../draw.ts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const waits = (settings: string | WaitSettings) =>
  draw([trigger('Signed Up', 't'), wait(settings, 'w'), exit('Done', 'x')]);
const enters = (at: string, more: Partial<Scenario> = {}) =>
  scenario([[at, 'Signed Up']], { start: at, ...more });

const cart = draw(
  [
    trigger({ event: 'Cart Updated', where: { property: 'item_count', is: 'greaterThan', value: 0 } }, 't'),
    wait('PT1H', 'w1'),
    condition(
      {
        all: [
          {
            event: { event: 'Cart Updated' },
            pick: 'last',
            property: 'item_count',
            is: 'greaterThan',
            value: 0,
          },
          { event: { event: 'Order Completed' }, times: { atMost: 0 }, since: 'entry' },
        ],
      },
      {
        yes: [
          email('reminder'),
          waitForEvent(
            'Order Completed',
            'PT23H',
            { done: [exit('Bought', 'x1')], timeout: [exit('Gave up', 'x2')] },
            'e',
          ),
        ],
        no: [exit('Cart emptied', 'x3')],
      },
      'c',
    ),
  ],
  { reentry: { mode: 'afterExit', key: 'properties.cart_id' } },
);
const inCart = { cart_id: 'c1', item_count: 2, total: 84 };

/** Whole trails, byte for byte, one file each. Run vitest with -u to write them anew, then read what changed. */
test.each([
  ['berlin-spring-P1D', waits('P1D'), enters('2026-03-28T09:00:00Z')],
  ['berlin-spring-PT24H', waits('PT24H'), enters('2026-03-28T09:00:00Z')],
  ['berlin-autumn-P1D', waits('P1D'), enters('2026-10-24T08:00:00Z')],
  ['berlin-autumn-PT24H', waits('PT24H'), enters('2026-10-24T08:00:00Z')],
  ['berlin-spring-gap', waits({ until: { time: '02:30' } }), enters('2026-03-28T12:00:00Z')],
  ['berlin-autumn-overlap', waits({ until: { time: '02:30' } }), enters('2026-10-24T12:00:00Z')],
  [
    'no-zone',
    waits({ until: { time: '09:00' } }),
    enters('2026-03-06T09:00:00Z', { subscriber: { id: 'ada', email: 'ada@example.com' } }),
  ],
  ['friday-to-monday', waits({ until: { time: '09:00', weekdays } }), enters('2026-03-06T09:00:00Z')],
  [
    'cart-bought',
    cart,
    scenario([
      ['PT0S', 'Cart Updated', inCart],
      ['PT5H', 'Order Completed', { cart_id: 'c1', total: 84 }],
    ]),
  ],
  [
    'cart-emptied',
    cart,
    scenario([
      ['PT0S', 'Cart Updated', inCart],
      ['PT30M', 'Cart Updated', { cart_id: 'c1', item_count: 0 }],
    ]),
  ],
  ['cart-given-up', cart, scenario([['PT0S', 'Cart Updated', inCart]])],
])('%s', async (name, journey, given) => {
  await expect(`${trailLines(run(journey, given)).join('\n')}\n`).toMatchFileSnapshot(
    `golden/${name}.ndjson`,
  );
});
