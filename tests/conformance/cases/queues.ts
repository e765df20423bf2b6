import { ask, at, did, fixes, journey, onEvent, program, scenario, wait, type ConformanceGroup, type Piece } from '../build.ts'; // oxfmt-ignore

const start = '2026-03-02 08:00';
const member = (id: string, priority: number, steps: Piece[], more: object = {}) =>
  journey({ id, priority, group: 'g', on: onEvent(id), steps, ...more });
const low = (more: object = {}, steps: Piece[] = [wait('w', 'P2D')]) => member('low', 10, steps, more);
/** Takes half a day. */
const high = () => member('high', 90, [wait('w', 'PT12H')]);
const queueing = (journeys: ReturnType<typeof journey>[]) =>
  program(journeys, { policies: { groups: { g: { lower: 'pause', refused: 'queue', onComplete: 'keep' } } } }); // oxfmt-ignore
/** low on Monday at 8:00, high on Tuesday from 8:00 to 20:00. */
const meets = (more: ReturnType<typeof did>) =>
  scenario({ events: [did('PT0S', 'low'), did('P1D', 'high'), more] });
const enters = (id: string) => [`${id} entered t`, `${id} arrived w`];
const interrupted = [
  at(start, ...enters('low')),
  at('2026-03-03 08:00', 'low paused', 'high entered t', 'high arrived w'),
];
const evening = '2026-03-03 20:00';

/** Entries that wait for their turn. */
export const queues: ConformanceGroup = {
  id: 'queues',
  title: 'Groups: entries that queue',
  cases: [
    fixes(
      'queued-entry-is-judged-anew',
      'When its turn comes a queued entry is judged anew by all entry rules.',
      queueing([low({ audience: { topic: 'news', subscribed: true } }), high()]),
      scenario({
        events: [did('PT0S', 'high'), did('PT1H', 'low'), did('PT2H', 'Unsubscribed', { topic: 'news' })],
      }),
      [
        at(start, ...enters('high')),
        at('2026-03-02 09:00', 'low queued'),
        at('2026-03-02 20:00', 'high completed', 'low refused audience'),
      ],
    ),
    fixes(
      'queued-entry-keeps-its-trigger',
      'A queued entry enters by the very trigger with which it queued.',
      queueing([
        low({ on: [onEvent('other'), onEvent('low')] }, [
          ask('q', { trigger: 'properties.n', is: 'equals', value: 7 }),
        ]),
        high(),
      ]),
      scenario({ events: [did('PT0S', 'high'), did('PT1H', 'low', { n: 7 })] }),
      [
        at(start, ...enters('high')),
        at('2026-03-02 09:00', 'low queued'),
        at('2026-03-02 20:00', 'high completed', 'low entered t2', 'low arrived q', 'low branched q yes'),
        at('2026-03-02 20:00', 'low completed'),
      ],
    ),
    fixes(
      'one-entry-queues-per-journey',
      'Only one entry queues per journey; a later one is refused.',
      queueing([low(), high()]),
      scenario({ events: [did('PT0S', 'high'), did('PT1H', 'low'), did('PT2H', 'low')] }),
      [
        at(start, ...enters('high')),
        at('2026-03-02 09:00', 'low queued'),
        at('2026-03-02 10:00', 'low refused queued-already'),
        at('2026-03-02 20:00', 'high completed', ...enters('low')),
        at('2026-03-04 20:00', 'low completed'),
      ],
    ),
    fixes(
      'one-entry-queues-per-key',
      'With a key one entry queues per key value.',
      queueing([low({ reentry: { mode: 'always', key: 'properties.cart' } }), high()]),
      scenario({
        events: [
          did('PT0S', 'high'),
          did('PT1H', 'low', { cart: 'a' }),
          did('PT2H', 'low', { cart: 'b' }),
          did('PT3H', 'low', { cart: 'b' }),
        ],
      }),
      [
        at(start, ...enters('high')),
        at('2026-03-02 09:00', 'low queued'),
        at('2026-03-02 10:00', 'low queued'),
        at('2026-03-02 11:00', 'low refused queued-already'),
        at('2026-03-02 20:00', 'high completed', ...enters('low'), ...enters('low#2')),
        at('2026-03-04 20:00', 'low completed', 'low#2 completed'),
      ],
    ),
    fixes(
      'paused-run-goes-before-a-queued-entry',
      'Of equal priority a paused run goes on before a queued entry comes in.',
      queueing([low(), member('also', 10, [wait('w', 'P1D')]), high()]),
      meets(did('P1DT1H', 'also')),
      [
        ...interrupted,
        at('2026-03-03 09:00', 'also queued'),
        at(evening, 'high completed', 'low resumed', ...enters('also')),
        at('2026-03-04 20:00', 'also completed', 'low completed'),
      ],
    ),
    fixes(
      'waiting-ones-go-by-priority',
      'Whoever waits goes on by priority: a paused run of higher priority before an entry that queues, which goes on queueing.',
      queueing([low(), member('mid', 50, [wait('w', 'P1DT6H')]), high()]),
      scenario({ events: [did('PT0S', 'mid'), did('PT6H', 'high'), did('PT7H', 'low')] }),
      [
        at(start, ...enters('mid')),
        at('2026-03-02 14:00', 'mid paused', 'high entered t', 'high arrived w'),
        at('2026-03-02 15:00', 'low queued'),
        at('2026-03-03 02:00', 'high completed', 'mid resumed'),
        at('2026-03-04 02:00', 'mid completed', ...enters('low')),
        at('2026-03-06 02:00', 'low completed'),
      ],
    ),
    fixes(
      'every-journey-has-its-place-in-the-queue',
      'Entries into several journeys may queue side by side.',
      queueing([low(), member('also', 10, [wait('w', 'P2D')]), high()]),
      scenario({ events: [did('PT0S', 'high'), did('PT1H', 'low'), did('PT2H', 'also')] }),
      [
        at(start, ...enters('high')),
        at('2026-03-02 09:00', 'low queued'),
        at('2026-03-02 10:00', 'also queued'),
        at('2026-03-02 20:00', 'high completed', ...enters('also'), ...enters('low')),
        at('2026-03-04 20:00', 'also completed', 'low completed'),
      ],
    ),
    fixes(
      'queue-is-by-priority',
      'Of queued entries the higher priority comes in first, whoever queued before; the lower one goes on waiting.',
      queueing([low(), member('mid', 50, [wait('w', 'PT2H')]), high()]),
      scenario({ events: [did('PT0S', 'high'), did('PT1H', 'low'), did('PT2H', 'mid')] }),
      [
        at(start, ...enters('high')),
        at('2026-03-02 09:00', 'low queued'),
        at('2026-03-02 10:00', 'mid queued'),
        at('2026-03-02 20:00', 'high completed', ...enters('mid')),
        at('2026-03-02 22:00', 'mid completed', ...enters('low')),
        at('2026-03-04 22:00', 'low completed'),
      ],
    ),
  ],
};
