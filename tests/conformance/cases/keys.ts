import { ask, at, did, email, exit, fixes, journey, leaves, listen, onEvent, scenario, wait, type ConformanceGroup, type Piece } from '../build.ts'; // oxfmt-ignore

const start = '2026-03-02 08:00';
const cart = (more: object = {}, steps: Piece[] = [wait('w', 'P2D')]) =>
  journey({
    on: onEvent('Cart'),
    reentry: { mode: 'afterExit', key: 'properties.cart_id' },
    steps,
    ...more,
  });
const c1 = { cart_id: 'c1' };
const c2 = { cart_id: 'c2' };
const happens = (...events: [string, string, object?][]) =>
  scenario({ events: events.map(([when, name, properties]) => did(when, name, properties)) });
const two = [at(start, 'entered t', 'arrived w'), at('2026-03-02 09:00', 'j#2 entered t', 'j#2 arrived w')];

/** One run per cart. */
export const keys: ConformanceGroup = {
  id: 'keys',
  title: 'Keys: one run per cart, per order, per booking',
  cases: [
    fixes(
      'key-is-asked-before-the-audience',
      'The key is asked for before the audience.',
      cart({ audience: { tag: 'vip' } }),
      happens(['PT0S', 'Cart', {}]),
      [at(start, 'refused no-key')],
    ),
    fixes(
      'goal-counts-for-its-own-key',
      'An order for the second cart is the goal of the second cart’s run only.',
      cart({ goal: { name: 'Buys', when: { event: 'Bought' }, from: 'entry', exit: true } }),
      happens(['PT0S', 'Cart', c1], ['PT1H', 'Cart', c2], ['PT2H', 'Bought', c2]),
      [...two, at('2026-03-02 10:00', 'j#2 goal Buys'), at('2026-03-04 08:00', 'completed')],
    ),
    fixes(
      'event-without-the-key-counts-for-every-run',
      'An event that does not say which cart it is about counts for every run.',
      cart({ exits: [leaves('gone', { event: 'Left' })] }),
      happens(['PT0S', 'Cart', c1], ['PT1H', 'Cart', c2], ['PT2H', 'Left']),
      [...two, at('2026-03-02 10:00', 'exited gone', 'j#2 exited gone')],
    ),
    fixes(
      'exit-event-of-another-key-passes-by',
      'An exit event about the first cart ends the first cart’s run only.',
      cart({ exits: [leaves('emptied', { event: 'Emptied' })] }),
      happens(['PT0S', 'Cart', c1], ['PT1H', 'Cart', c2], ['PT2H', 'Emptied', c1]),
      [...two, at('2026-03-02 10:00', 'exited emptied'), at('2026-03-04 09:00', 'j#2 completed')],
    ),
    fixes(
      'awaited-event-is-of-the-runs-own-key',
      'A wait for an event goes on only by an event about its own cart.',
      cart({}, [listen('w', 'Checkout', 'P2D', { done: 'x', timeout: null }), exit('x', 'Checks out')]),
      happens(['PT0S', 'Cart', c1], ['PT1H', 'Cart', c2], ['PT2H', 'Checkout', c2]),
      [
        ...two,
        at('2026-03-02 10:00', 'j#2 arrived x', 'j#2 exited Checks out'),
        at('2026-03-04 08:00', 'completed'),
      ],
    ),
    fixes(
      'conditions-count-events-of-the-runs-own-key',
      'A condition counts the events about its own cart and those that name none.',
      cart({}, [
        wait('w', 'PT2H'),
        ask('q1', { event: { event: 'Seen' }, times: { atLeast: 2 } }),
        ask('q2', { event: { event: 'Seen' }, times: { atLeast: 3 } }),
      ]),
      happens(['PT0S', 'Cart', c1], ['PT1H', 'Seen', c1], ['PT1H', 'Seen', c2], ['PT1H', 'Seen']),
      [
        at(start, 'entered t', 'arrived w'),
        at('2026-03-02 10:00', 'arrived q1', 'branched q1 yes', 'arrived q2', 'branched q2 otherwise', 'completed'),
      ],
    ), // oxfmt-ignore
    fixes(
      'cooldown-is-per-key',
      'A cooldown counts for each key by itself.',
      cart({ reentry: { mode: 'always', key: 'properties.cart_id', cooldown: 'P9D' } }, [wait('w', 'PT1M')]),
      happens(['PT0S', 'Cart', c1], ['PT1H', 'Cart', c2], ['PT2H', 'Cart', c1]),
      [
        at(start, 'entered t', 'arrived w'),
        at('2026-03-02 08:01', 'completed'),
        at('2026-03-02 09:00', 'j#2 entered t', 'j#2 arrived w'),
        at('2026-03-02 09:01', 'j#2 completed'),
        at('2026-03-02 10:00', 'refused cooldown'),
      ],
    ),
    fixes(
      'never-again-is-per-key',
      'With a key, “never” means once ever for that key.',
      cart({ reentry: { mode: 'never', key: 'properties.cart_id' } }, [email('m')]),
      happens(['PT0S', 'Cart', c1], ['PT1H', 'Cart', c1], ['PT2H', 'Cart', c2]),
      [
        at(start, 'entered t', 'arrived m', 'sent m m', 'completed'),
        at('2026-03-02 09:00', 'refused re-entry'),
        at('2026-03-02 10:00', 'j#2 entered t', 'j#2 arrived m', 'j#2 sent m m', 'j#2 completed'),
      ],
    ),
  ],
};
