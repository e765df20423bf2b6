import type { JourneySettings, Simulation } from '../../../src/core/index.ts';
import { condition, draw, email, exit, run, scenario, trigger, wait, waitForEvent } from '../../core/draw.ts';

const drawn = (reentry: JourneySettings['reentry']) =>
  draw(
    [
      trigger('Signed Up', 't'),
      email('m1'),
      wait('P3D', 'w'),
      condition(
        { attribute: 'plan', is: 'equals', value: 'pro' },
        {
          yes: [exit('Is a customer', 'x1')],
          no: [
            waitForEvent(
              'Guide Opened',
              'P2D',
              { done: [email('m2')], timeout: [exit('Silent', 'x2')] },
              'e',
            ),
          ],
        },
        'c',
      ),
    ],
    { reentry },
  );

export const journey = drawn({ mode: 'afterExit' });

/** Somebody who comes twice, is refused once while inside, opens the guide the second time. */
export const twice = (): Simulation =>
  run(
    journey,
    scenario([
      ['PT1H', 'Signed Up'],
      ['P10D', 'Signed Up'],
      ['P12D', 'Signed Up'],
      ['P14D', 'Guide Opened'],
    ]),
  );
/** Somebody whom no mail reaches. */
export const unreachable = (): Simulation =>
  run(journey, scenario([['PT1H', 'Signed Up']], { subscriber: { id: 'ada', timeZone: 'Europe/Berlin' } }));

/** Somebody who is in it several times at once: the third run begins before the first has ended. */
export const several = (): Simulation =>
  run(
    drawn({ mode: 'always' }),
    scenario([
      ['PT1H', 'Signed Up'],
      ['P1D', 'Signed Up'],
      ['P2D', 'Signed Up'],
      ['P4D', 'Guide Opened'],
    ]),
  );

/** Somebody who comes every half a day for a year: some ten of their runs are under way at any time. */
export const often = (): Simulation =>
  run(
    drawn({ mode: 'always' }),
    scenario(
      Array.from({ length: 730 }, (_, half) => [`PT${12 * half + 1}H`, 'Signed Up'] as const),
      { until: 'P1Y' },
    ),
  );
