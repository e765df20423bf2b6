import { at, did, fixes, journey, leaves, onEvent, program, scenario, wait, type ConformanceGroup, type Piece } from '../build.ts'; // oxfmt-ignore
import type { Policies, ScenarioEvent } from '../../../src/core/index.ts';

type Group = NonNullable<Policies['groups']>[string];
const start = '2026-03-02 08:00';
const member = (id: string, priority: number, steps: Piece[], more: object = {}) =>
  journey({ id, priority, group: 'g', on: onEvent(id), steps, ...more });
const low = (more: object = {}, steps = [wait('w', 'P2D')]) => member('low', 10, steps, more);
/** Takes half a day. */
const high = (more: object = {}, steps = [wait('w', 'PT12H')]) => member('high', 90, steps, more);
const together = (journeys: ReturnType<typeof journey>[], group: Partial<Group> = {}) =>
  program(journeys, {
    policies: { groups: { g: { lower: 'pause', refused: 'drop', onComplete: 'keep', ...group } } },
  });
/** low on Monday at 8:00, high on Tuesday from 8:00 to 20:00. */
const meets = (...more: ScenarioEvent[]) =>
  scenario({ events: [did('PT0S', 'low'), did('P1D', 'high'), ...more] });
const enters = (id: string) => [`${id} entered t`, `${id} arrived w`];
const interrupted = [
  at(start, ...enters('low')),
  at('2026-03-03 08:00', 'low paused', 'high entered t', 'high arrived w'),
];
const evening = '2026-03-03 20:00';
const goal = { name: 'Buys', when: { event: 'Bought' }, from: 'entry', exit: true };
const gone = { exits: [leaves('gone', { event: 'Left' })] };

/** Journeys that rule each other out. */
export const groups: ConformanceGroup = {
  id: 'groups',
  title: 'Groups and priority',
  cases: [
    fixes(
      'lower-run-may-have-to-leave',
      'With “lower: exit” the lower runs of the group end instead of pausing.',
      together([low(), high()], { lower: 'exit' }),
      meets(),
      [
        at(start, ...enters('low')),
        at('2026-03-03 08:00', 'low exited outranked', 'high entered t', 'high arrived w'),
        at(evening, 'high completed'),
      ],
    ),
    fixes(
      'other-groups-are-left-alone',
      'Priority rules out only journeys of the same group.',
      program([low({ group: 'other' }), high()], {
        policies: {
          groups: {
            g: { lower: 'exit', refused: 'drop', onComplete: 'exitOthers' },
            other: { lower: 'exit', refused: 'drop', onComplete: 'exitOthers' },
          },
        },
      }),
      meets(),
      [
        at(start, ...enters('low')),
        at('2026-03-03 08:00', ...enters('high')),
        at(evening, 'high completed'),
        at('2026-03-04 08:00', 'low completed'),
      ],
    ),
    fixes(
      'three-priorities',
      'Three journeys of one group take turns by rank: when the highest ends, the middle one goes on, and the lowest only after that.',
      together([
        low({}, [wait('w', 'PT24H')]),
        member('mid', 50, [wait('w', 'PT10H')]),
        high({}, [wait('w', 'PT2H')]),
      ]),
      scenario({ events: [did('PT0S', 'low'), did('PT1H', 'mid'), did('PT2H', 'high')] }),
      [
        at(start, ...enters('low')),
        at('2026-03-02 09:00', 'low paused', 'mid entered t', 'mid arrived w'),
        at('2026-03-02 10:00', 'mid paused', 'high entered t', 'high arrived w'),
        at('2026-03-02 12:00', 'high completed', 'mid resumed'),
        at('2026-03-02 21:00', 'mid completed', 'low resumed'),
        at('2026-03-03 20:00', 'low completed'),
      ],
    ),
    fixes(
      'completing-may-end-the-others',
      'With “on complete: exit others”, completing one journey of the group ends all others, paused ones too, and empties the queue.',
      together([low(), member('also', 10, [wait('w', 'P1D')]), high()], {
        refused: 'queue',
        onComplete: 'exitOthers',
      }),
      meets(did('P1DT1H', 'also')),
      [
        ...interrupted,
        at('2026-03-03 09:00', 'also queued'),
        at(evening, 'high completed', 'low exited group-completed', 'also refused group-completed'),
      ],
    ),
    fixes(
      'reaching-the-goal-may-end-the-others',
      'Reaching the goal ends the others like completing does.',
      together([low(), high({ goal })], { onComplete: 'exitOthers' }),
      meets(did('P1DT2H', 'Bought')),
      [...interrupted, at('2026-03-03 10:00', 'high goal Buys', 'low exited group-completed')],
    ),
    fixes(
      'leaving-early-does-not-end-the-others',
      'A journey that is left by an exit does not end the others of its group.',
      together([low(), high(gone)], { onComplete: 'exitOthers' }),
      meets(did('P1DT2H', 'Left')),
      [
        ...interrupted,
        at('2026-03-03 10:00', 'high exited gone', 'low resumed'),
        at('2026-03-04 10:00', 'low completed'),
      ],
    ),
    fixes(
      'group-without-a-policy-pauses-and-drops',
      'A group about which nothing is said pauses lower runs, drops outranked entries, and lets the others be.',
      program([low(), high()]),
      meets(did('P1DT1H', 'low')),
      [
        ...interrupted,
        at('2026-03-03 09:00', 'low refused outranked'),
        at(evening, 'high completed', 'low resumed'),
        at('2026-03-04 20:00', 'low completed'),
      ],
    ),
  ],
};
