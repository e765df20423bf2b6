import { ask, at, becomes, did, fixes, journey, leaves, listen, onEvent, program, scenario, update, wait, type ConformanceGroup } from '../build.ts'; // oxfmt-ignore
import type { ScenarioEvent } from '../../../src/core/index.ts';

const start = '2026-03-02 08:00';
const migrates = (after: string, steps: Record<string, string>): ScenarioEvent =>
  ({ type: 'migrate', journey: 'j', from: 2, to: 1, steps, after }) as unknown as ScenarioEvent; // the scenario is read by its schema in the test

/** Where much meets at one instant: found by comparing ten thousand random stories with a second engine. */
export const instants: ConformanceGroup = {
  id: 'instants',
  title: 'Much at one instant',
  cases: [
    fixes(
      'exit-rule-comes-before-the-next-step',
      'Two runs are due at one moment: what the end of the first makes true ends the second before it takes another step.',
      journey({
        steps: [wait('w', { until: { date: '2026-03-04', time: '09:00' } })],
        exits: [leaves('other', { in: 'j', state: 'completed' })],
      }),
      scenario({ events: [did('PT0S', 'Start'), did('PT1H', 'Start')] }),
      [
        at(start, 'entered t', 'arrived w'),
        at('2026-03-02 09:00', 'j#2 entered t', 'j#2 arrived w'),
        at('2026-03-04 09:00', 'completed', 'j#2 exited other'),
      ],
    ),
    fixes(
      'migration-comes-before-exit-rules',
      'A run is moved before exit rules are asked, also those whose time comes at the same moment.',
      program([
        journey({ version: 1, steps: [wait('w', 'P5D')] }),
        journey({
          version: 2,
          steps: [wait('w', 'P9D')],
          exits: [leaves('silent', { not: { event: { event: 'Start' }, within: 'P1D' } })],
        }),
      ]),
      scenario({ events: [did('PT0S', 'Start'), migrates('P1D', { w: 'w' })] }),
      [
        at(start, 'entered t', 'arrived w'),
        at('2026-03-03 08:00', 'migrated w'),
        at('2026-03-07 08:00', 'completed'),
      ],
    ),
    fixes(
      'completion-tag-outlives-an-update',
      'The completion tag is put on after what the run’s own steps have changed, also where one of them took it off.',
      program([
        journey({
          completionTag: 'done',
          steps: [update('u', { removeTags: ['done'] })],
        }),
        journey({ id: 'asks', on: onEvent('Ask'), steps: [ask('q', { tag: 'done' })] }),
      ]),
      scenario({ subscriber: { tags: ['done'] }, events: [did('PT0S', 'Start'), did('PT1H', 'Ask')] }),
      [
        at(start, 'entered t', 'arrived u', 'updated u', 'completed'),
        at('2026-03-02 09:00', 'asks entered t', 'asks arrived q', 'asks branched q yes', 'asks completed'),
      ],
    ),
    fixes(
      'run-moved-in-its-pause-waits-on',
      'A run that is moved while it is paused waits at its new step from then on, and the rest of the pause does not count.',
      program(
        [
          journey({ version: 1, group: 'g', priority: 10, steps: [wait('w', 'P9D'), listen('l', 'Seen', 'PT1H', { done: null, timeout: null })] }), // oxfmt-ignore
          journey({ version: 2, group: 'g', priority: 10, steps: [wait('w', 'P9D')] }),
          journey({ id: 'high', group: 'g', priority: 90, on: onEvent('High'), steps: [wait('h', 'PT3H')] }),
        ],
        { policies: { groups: { g: { lower: 'pause', refused: 'drop', onComplete: 'keep' } } } },
      ),
      scenario({ events: [did('PT0S', 'Start'), did('PT1H', 'High'), migrates('PT2H', { w: 'l' })] }),
      [
        at(start, 'entered t', 'arrived w'),
        at('2026-03-02 09:00', 'paused', 'high entered t', 'high arrived h'),
        at('2026-03-02 10:00', 'migrated w', 'arrived l'),
        at('2026-03-02 12:00', 'high completed', 'resumed'),
        at('2026-03-02 13:00', 'completed'),
      ],
    ),
    fixes(
      'overdue-timer-comes-after-the-inputs-of-its-instant',
      'What a change moves into the past is due now, after everything else that comes in at this moment.',
      journey({ on: { inactivity: { of: { event: 'Seen' }, for: 'P2D' } }, steps: [wait('w', 'PT1H')] }),
      scenario({
        start: '2026-03-28 13:00',
        subscriber: { timeZone: 'America/New_York' },
        events: [
          did('PT0S', 'Seen'),
          becomes('2026-03-30 13:00', { timezone: 'Europe/Berlin' }),
          did('2026-03-30 13:00', 'Seen'),
        ],
      }),
      [at('2026-04-01 13:00', 'entered t', 'arrived w'), at('2026-04-01 14:00', 'completed')],
    ),
    fixes(
      'late-manual-entry-has-its-own-time',
      'Of somebody who is let in by hand, and of whom that is heard late, the trigger tells when it happened.',
      journey({
        on: { manual: true },
        steps: [wait('w', { until: { trigger: 'timestamp', offset: 'P2D' } })],
      }),
      scenario({
        events: [
          {
            type: 'manual',
            journey: 'j',
            timestamp: '2026-03-02T08:00:00Z',
            receivedAt: '2026-03-03T08:00:00Z',
          },
        ],
      }),
      [at('2026-03-03 08:00', 'entered t', 'arrived w'), at('2026-03-04 08:00', 'completed')],
    ),
  ],
};
