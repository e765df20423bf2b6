import { moveNodes, type Draft, type Point } from '../../src/core/index.ts';
import { condition, drawDraft, email, exit, trigger, wait } from '../core/draw.ts';

/** `places` by id; steps that are not named stay where the drawing put them: below each other, 100 px apart. */
export function placed(draft: Draft, places: Readonly<Record<string, Point>>): Draft {
  return { ...draft, document: moveNodes(draft.document, new Map(Object.entries(places))) };
}

/** t → w → c, whose Yes leads to the email m and whose No leads to the exit x. */
export function cartJourney(): Draft {
  return placed(
    drawDraft([
      trigger('Cart Updated', 't'),
      wait('PT1H', 'w'),
      condition(
        { event: { event: 'Order Completed' }, times: { atMost: 0 } },
        { yes: [email('m')], no: [exit('Cart emptied', 'x')] },
        'c',
      ),
    ]),
    {
      t: { x: 400, y: 0 },
      w: { x: 400, y: 120 },
      c: { x: 400, y: 240 },
      m: { x: 264, y: 360 },
      x: { x: 536, y: 360 },
    },
  );
}
