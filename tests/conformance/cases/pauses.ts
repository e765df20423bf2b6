import { ask, at, becomes, did, email, exit, fixes, journey, leaves, listen, onEvent, program, scenario, wait, webhook, type ConformanceGroup, type Piece } from '../build.ts'; // oxfmt-ignore
import type { Policies, ScenarioEvent } from '../../../src/core/index.ts';

const start = '2026-03-02 08:00';
const evening = '2026-03-03 20:00';
const low = (steps: Piece[], more: object = {}) =>
  journey({ id: 'low', priority: 10, group: 'g', on: onEvent('low'), steps, ...more });
/** Runs from Tuesday 8:00 to 20:00. */
const high = (steps: Piece[] = [wait('w', 'PT12H')]) =>
  journey({ id: 'high', priority: 90, group: 'g', on: onEvent('high'), steps });
const paused = (one: ReturnType<typeof journey>, policies: Policies = {}) =>
  program([one, high()], {
    policies: { groups: { g: { lower: 'pause', refused: 'drop', onComplete: 'keep' } }, ...policies },
  });
const meets = (...more: ScenarioEvent[]) =>
  scenario({ events: [did('PT0S', 'low'), did('P1D', 'high'), ...more] });
const interrupted = [
  at(start, 'low entered t', 'low arrived w'),
  at('2026-03-03 08:00', 'low paused', 'high entered t', 'high arrived w'),
];
const resumes = at(evening, 'high completed', 'low resumed');

/** What a pause does to waits, windows and events. */
export const pauses: ConformanceGroup = {
  id: 'pauses',
  title: 'Pauses',
  cases: [
    fixes(
      'pause-that-begins-as-a-wait-ends',
      'A pause that begins at the very moment at which a wait ends does not prolong it: the run goes on as soon as it is resumed.',
      paused(low([wait('w', 'PT24H')])),
      meets(),
      [...interrupted, at(evening, 'high completed', 'low resumed', 'low completed')],
    ),
    fixes(
      'pauses-add-up',
      'Several pauses prolong a wait by all of them.',
      program([low([wait('w', 'P2D')]), high([wait('w', 'PT3H')])], {}),
      scenario({ events: [did('PT0S', 'low'), did('PT2H', 'high'), did('PT10H', 'high')] }),
      [
        at(start, 'low entered t', 'low arrived w'),
        at('2026-03-02 10:00', 'low paused', 'high entered t', 'high arrived w'),
        at('2026-03-02 13:00', 'high completed', 'low resumed'),
        at('2026-03-02 18:00', 'low paused', 'high#2 entered t', 'high#2 arrived w'),
        at('2026-03-02 21:00', 'high#2 completed', 'low resumed'),
        at('2026-03-04 14:00', 'low completed'),
      ],
    ),
    fixes(
      'pause-does-not-move-a-date',
      'A date is not moved by a pause: one still to come is waited for as ever.',
      paused(low([wait('w', { until: { date: '2026-03-04', time: '09:00' } })])),
      meets(),
      [...interrupted, resumes, at('2026-03-04 09:00', 'low completed')],
    ),
    fixes(
      'date-that-passed-during-a-pause',
      'A date that passed during the pause is past when the run goes on; what was chosen for that is done.',
      paused(
        low([
          wait('w', { until: { date: '2026-03-03', time: '12:00' }, ifPast: 'skip', next: null, outlets: { skip: 'x' } }),
          exit('x', 'Skipped'),
        ]),
      ),
      meets(),
      [...interrupted, at(evening, 'high completed', 'low resumed', 'low arrived x', 'low exited Skipped')],
    ), // oxfmt-ignore
    fixes(
      'time-of-day-that-passed-during-a-pause',
      'A time of day that passed during the pause comes the next day.',
      paused(low([wait('w', { for: 'PT12H', until: { time: '12:00' } })])),
      meets(),
      [...interrupted, resumes, at('2026-03-04 12:00', 'low completed')],
    ),
    fixes(
      'pause-moves-for-and-then-until-is-found-anew',
      'In a wait “for, then until” the pause prolongs the first part, and the moment is looked for from its new end.',
      paused(low([wait('w', { for: 'PT40H', until: { time: '09:00' } })])),
      meets(),
      [...interrupted, resumes, at('2026-03-05 09:00', 'low completed')],
    ),
    fixes(
      'pause-prolongs-a-timeout',
      'A timeout is prolonged by the pause.',
      paused(low([listen('w', 'Guide', 'P2D', { done: null, timeout: 'x' }), exit('x', 'Idle')])),
      meets(),
      [...interrupted, resumes, at('2026-03-04 20:00', 'low arrived x', 'low exited Idle')],
    ),
    fixes(
      'pause-prolongs-a-webhook',
      'The timeout of a webhook is prolonged by the pause.',
      paused(low([webhook('w', 'x', { timeout: 'PT28H' }), exit('x', 'Failed')])),
      { ...meets(), webhooks: { 'low/w': 'silent' } },
      [
        at(start, 'low entered t', 'low arrived w', 'low called w'),
        at('2026-03-03 08:00', 'low paused', 'high entered t', 'high arrived w'),
        resumes,
        at('2026-03-04 00:00', 'low arrived x', 'low exited Failed'),
      ],
    ),
    fixes(
      'first-awaited-event-during-a-pause-is-taken',
      'Of several awaited events during the pause the first that came is taken.',
      paused(
        low([
          listen(
            'w',
            'Guide',
            'P2D',
            { a: null, b: 'x', timeout: null },
            {
              events: [
                { id: 'a', label: 'A', when: { event: 'Second' } },
                { id: 'b', label: 'B', when: { event: 'First' } },
              ],
            },
          ),
          exit('x', 'First'),
        ]),
      ),
      meets(did('P1DT2H', 'First'), did('P1DT3H', 'Second')),
      [...interrupted, at(evening, 'high completed', 'low resumed', 'low arrived x', 'low exited First')],
    ),
    fixes(
      'answer-during-a-pause-is-taken-at-its-end',
      'A webhook that is answered during the pause leads on when the run is resumed.',
      paused(low([listen('w', 'high', 'P2D', { done: 'x', timeout: null }), webhook('x', null)])),
      meets(),
      [
        at(start, 'low entered t', 'low arrived w'),
        at('2026-03-03 08:00', 'low arrived x', 'low called x', 'low paused', 'high entered t', 'high arrived w'),
        at(evening, 'high completed', 'low resumed', 'low completed'),
      ],
    ), // oxfmt-ignore
    fixes(
      'pause-prolongs-deferring',
      'The patience for a capped mail is prolonged by the pause.',
      program(
        [
          low([email('m'), wait('w', 'PT1H'), email('n', { onCapped: 'defer', deferUpTo: 'PT4H' })]),
          high([email('u', { timeSensitive: true }), wait('v', 'PT2H')]),
        ],
        {
          policies: { caps: [{ max: 1, per: 'PT5H', count: 'rolling' }] },
        },
      ),
      scenario({ events: [did('PT0S', 'low'), did('PT2H', 'high')] }),
      [
        at(start, 'low entered t', 'low arrived m', 'low sent m m', 'low arrived w'),
        at('2026-03-02 09:00', 'low arrived n', 'low deferred n until 2026-03-02T13:00:00Z'),
        at('2026-03-02 10:00', 'low paused', 'high entered t', 'high arrived u', 'high sent u u', 'high arrived v'),
        at('2026-03-02 12:00', 'high completed', 'low resumed'),
        at('2026-03-02 13:00', 'low deferred n until 2026-03-02T15:00:00Z'),
        at('2026-03-02 15:00', 'low sent n n', 'low completed'),
      ],
    ), // oxfmt-ignore
    fixes(
      'deferred-mail-waits-for-the-end-of-a-pause',
      'A deferred mail whose moment comes during the pause passes the gate when the run is resumed.',
      program([low([email('m')]), high()], {
        policies: { quietHours: { from: '22:00', to: '09:00' } },
      }),
      scenario({
        start: '2026-03-03 07:00',
        events: [did('PT0S', 'low'), did('PT1H', 'high')],
      }),
      [
        at('2026-03-03 07:00', 'low entered t', 'low arrived m', 'low deferred m until 2026-03-03T09:00:00Z'),
        at('2026-03-03 08:00', 'low paused', 'high entered t', 'high arrived w'),
        at(evening, 'high completed', 'low resumed', 'low sent m m', 'low completed'),
      ],
    ),
    fixes(
      'deferred-mail-goes-where-its-moment-is-the-end-of-a-pause',
      'A deferred mail whose moment is the very end of the pause goes by what ends it.',
      program([low([email('m')]), journey({ id: 'high', priority: 90, group: 'g', on: onEvent('high'), steps: [listen('w', 'Over', 'P9D', { done: null, timeout: null })] })], {
        policies: { quietHours: { from: '22:00', to: '09:00' } },
      }),
      scenario({
        start: '2026-03-03 07:00',
        events: [did('PT0S', 'low'), did('PT1H', 'high'), did('PT2H', 'Over')],
      }),
      [
        at('2026-03-03 07:00', 'low entered t', 'low arrived m', 'low deferred m until 2026-03-03T09:00:00Z'),
        at('2026-03-03 08:00', 'low paused', 'high entered t', 'high arrived w'),
        at('2026-03-03 09:00', 'high completed', 'low resumed', 'low sent m m', 'low completed'),
      ],
    ), // oxfmt-ignore
    fixes(
      'pause-does-not-move-the-goals-window',
      'The goal’s window is not prolonged by a pause.',
      paused(
        low([wait('w', 'P3D')], {
          goal: { name: 'Buys', when: { event: 'Bought' }, within: 'P2D', from: 'entry', exit: true },
        }),
      ),
      meets(did('2026-03-04 14:00', 'Bought')),
      [...interrupted, resumes, at('2026-03-05 20:00', 'low completed')],
    ),
    fixes(
      'exit-acts-during-a-pause',
      'A paused run leaves by an exit as ever.',
      paused(low([wait('w', 'P2D')], { exits: [leaves('gone', { event: 'Left' })] })),
      meets(did('P1DT2H', 'Left')),
      [...interrupted, at('2026-03-03 10:00', 'low exited gone'), at(evening, 'high completed')],
    ),
    fixes(
      'exit-rule-acts-during-a-pause',
      'A paused run leaves by an exit rule as ever.',
      paused(low([wait('w', 'P2D')], { exits: [leaves('staff', { tag: 'staff' })] })),
      meets(becomes('P1DT2H', { tags: ['staff'] })),
      [...interrupted, at('2026-03-03 10:00', 'low exited staff'), at(evening, 'high completed')],
    ),
    fixes(
      'exit-rule-acts-during-a-pause-by-the-clock',
      'A paused run leaves by an exit rule that time makes true.',
      paused(
        low([wait('w', 'P2D')], {
          exits: [leaves('silent', { not: { event: { event: 'low' }, within: 'PT26H' } })],
        }),
      ),
      meets(),
      [...interrupted, at('2026-03-03 10:00', 'low exited silent'), at(evening, 'high completed')],
    ),
    fixes(
      'goal-acts-during-a-pause',
      'A paused run reaches the goal as ever.',
      paused(
        low([wait('w', 'P2D')], {
          goal: { name: 'Buys', when: { event: 'Bought' }, from: 'entry', exit: true },
        }),
      ),
      meets(did('P1DT2H', 'Bought')),
      [...interrupted, at('2026-03-03 10:00', 'low goal Buys'), at(evening, 'high completed')],
    ),
    fixes(
      'paused-run-is-active',
      'A paused run is still active: a rule sees it, and the person may not enter a second time.',
      program(
        [
          low([wait('w', 'P2D')], { reentry: { mode: 'afterExit' } }),
          high([ask('q', { in: 'low', state: 'active' }), wait('w', 'PT12H')]),
        ],
        {},
      ),
      meets(did('P1DT1H', 'low')),
      [
        at(start, 'low entered t', 'low arrived w'),
        at('2026-03-03 08:00', 'low paused', 'high entered t', 'high arrived q', 'high branched q yes', 'high arrived w'),
        at('2026-03-03 09:00', 'low refused re-entry'),
        resumes,
        at('2026-03-04 20:00', 'low completed'),
      ],
    ), // oxfmt-ignore
  ],
};
