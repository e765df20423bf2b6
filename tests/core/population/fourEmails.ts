import type { Draft, Journey, Model } from '../../../src/core/index.ts';
import { condition, draw, drawDraft, email, trigger, wait, waitForEvent } from '../draw.ts';

/** The same as a drawing, as the app stores it: what caps and quiet hours there are is the workspace's. */
export const fourEmailsDrawn = (): Draft => drawDraft(...drawing());

const drawing = (): Parameters<typeof drawDraft> => [
  [
    trigger('Cart Updated', 't1'),
    wait('PT1H', 'w1'),
    email('first'),
    waitForEvent(
      'Email Opened',
      'PT23H',
      {
        done: [
          wait({ for: 'P1D', until: { time: '09:00', weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'] } }, 'w2'),
          email('second'),
        ],
        timeout: [
          email('third', { onCapped: 'defer' }),
          wait('P2D', 'w3'),
          condition(
            { attribute: 'plan', is: 'equals', value: 'pro' },
            { yes: [wait('P1D', 'w4')], no: [email('fourth')] },
            'c1',
          ),
        ],
      },
      'l1',
    ),
  ],
  {
    goal: {
      name: 'Purchase',
      when: { event: 'Order Completed' },
      within: 'P7D',
      from: 'entry',
      value: 'properties.total',
      exit: true,
    },
    reentry: { mode: 'afterExit', cooldown: 'P7D' },
  },
];

/** Four emails with caps and quiet hours: a cart that was left, a wait for an open, a branch by plan. */
export function fourEmails(): Journey {
  const journey = draw(...drawing());
  const { digest: _, ...rest } = journey;
  return {
    ...rest,
    policies: {
      caps: [
        { max: 1, per: 'P1D', count: 'calendar' },
        { max: 3, per: 'P7D', count: 'rolling' },
      ],
      quietHours: { from: '21:00', to: '08:00' },
    },
  };
}

/** People of three zones who come with a cart, look around, and may buy. */
export const cartModel: Model = {
  format: 'wend.model/1',
  name: 'Carts',
  start: '2026-03-02T00:00:00Z',
  until: 'P30D',
  people: {
    timeZones: [
      { zone: 'Europe/Berlin', share: 5 },
      { zone: 'America/New_York', share: 3 },
      { zone: 'Asia/Tokyo', share: 1 },
    ],
    attributes: { plan: { oneOf: [{ value: 'pro', share: 1 }, { value: 'free', share: 4 }] } },
  },
  segments: {
    pro: { name: 'On Pro', when: { attribute: 'plan', is: 'equals', value: 'pro' }, times: { opens: 1.5, behaviours: { buys: 2 } } },
  },
  behaviours: [
    {
      id: 'cart',
      does: { event: 'Cart Updated', properties: { total: { between: [10, 200], decimals: 2 }, cart_id: { fresh: 'c' } } },
      after: 'start',
      chance: 0.95,
      delay: { from: 'PT0S', to: 'P7D' },
    },
    { id: 'views', does: { event: 'Page Viewed' }, perDay: 0.2 },
    {
      id: 'buys',
      does: { event: 'Order Completed', properties: { total: { same: 'properties.total' } } },
      after: { entered: 'journey' },
      chance: 0.05,
      delay: { half: 'PT20H', most: 'P4D' },
    },
    {
      id: 'buys-after-a-click',
      does: { event: 'Order Completed', properties: { total: { same: 'properties.total' } } },
      after: { clicked: 'any' },
      chance: 0.2,
      delay: { half: 'PT20M', most: 'PT3H' },
    },
  ],
  mails: { usually: { opens: 0.35, clicks: 0.15, unsubscribes: 0.003, complains: 0.0005, bounces: 0.005 } },
  costs: { currency: 'EUR', perThousandMails: 1.2 },
}; // oxfmt-ignore
