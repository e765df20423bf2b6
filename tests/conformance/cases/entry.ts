import { ask, at, becomes, did, email, fixes, journey, leaves, manual, onEvent, program, scenario, wait, type ConformanceGroup } from '../build.ts'; // oxfmt-ignore
import type { ScenarioEvent, SubscriberRecord } from '../../../src/core/index.ts';

const start = '2026-03-02 08:00';
/** A journey of one day. */
const lasts = (more: object = {}) => journey({ steps: [wait('w', 'P1D')], ...more });
const who = (subscriber: Partial<SubscriberRecord>) => scenario({ subscriber });
const starts = (...when: string[]): ScenarioEvent[] => when.map((after) => did(after, 'Start'));
const entered = (run = 'j') => [`${run} entered t`, `${run} arrived w`];
const suppressed = { suppressed: { reason: 'manual' as const, at: '2026-01-01T00:00:00Z' } };
const vip = { tag: 'vip' };

/** Who gets in, and who does not and why. */
export const entry: ConformanceGroup = {
  id: 'entry',
  title: 'Entering',
  cases: [
    fixes(
      'first-listed-trigger-enters',
      'When several triggers match, the first one listed lets the person in, once.',
      lasts({
        on: [
          onEvent('Start', { property: 'n', is: 'equals', value: 1 }),
          onEvent('Start'),
          onEvent('Start', { property: 'n', is: 'equals', value: 2 }),
        ],
      }),
      scenario({ events: [did('PT0S', 'Start', { n: 2 })] }),
      [at(start, 'entered t2', 'arrived w'), at('2026-03-03 08:00', 'completed')],
    ),
    fixes(
      'audience-sees-the-entry-event',
      'The event that lets somebody in has happened already when the audience is judged.',
      lasts({ audience: { event: { event: 'Start' }, times: { atLeast: 2 } } }),
      scenario({ events: starts('PT0S', 'PT1H') }),
      [
        at(start, 'refused audience'),
        at('2026-03-02 09:00', ...entered()),
        at('2026-03-03 09:00', 'completed'),
      ],
    ),
    fixes(
      'entry-event-is-no-exit',
      'An exit event must come after the entry: the event that lets somebody in does not throw them out.',
      lasts({ exits: [leaves('again', { event: 'Start' })], reentry: { mode: 'never' } }),
      scenario(),
      [at(start, ...entered()), at('2026-03-03 08:00', 'completed')],
    ),
    fixes(
      're-entry-never',
      '“Never” means once ever, also long after the first run is over and whatever other journeys allow.',
      program([
        lasts({ reentry: { mode: 'never' } }),
        journey({ id: 'k', on: onEvent('Other'), steps: [wait('w', 'P1D')] }),
      ]),
      scenario({ events: starts('PT0S', 'P3D', 'P20D', 'P35D') }),
      [
        at(start, ...entered()),
        at('2026-03-03 08:00', 'completed'),
        at('2026-03-05 08:00', 'refused re-entry'),
        at('2026-03-22 08:00', 'refused re-entry'),
        at('2026-04-06 08:00', 'refused re-entry'),
      ],
    ),
    fixes(
      're-entry-after-exit',
      '“After exit” means one run at a time.',
      lasts({ reentry: { mode: 'afterExit' } }),
      scenario({ events: starts('PT0S', 'PT5H', 'P3D') }),
      [
        at(start, ...entered()),
        at('2026-03-02 13:00', 'refused re-entry'),
        at('2026-03-03 08:00', 'completed'),
        at('2026-03-05 08:00', ...entered('j#2')),
        at('2026-03-06 08:00', 'j#2 completed'),
      ],
    ),
    fixes(
      're-entry-always',
      '“Always” means as often as it comes, also several runs side by side.',
      lasts({ reentry: { mode: 'always' } }),
      scenario({ events: starts('PT0S', 'PT5H') }),
      [
        at(start, ...entered()),
        at('2026-03-02 13:00', ...entered('j#2')),
        at('2026-03-03 08:00', 'completed'),
        at('2026-03-03 13:00', 'j#2 completed'),
      ],
    ),
    fixes(
      'cooldown-of-days-is-of-calendar-days',
      'A cooldown of a day is over at the same time of day on the subscriber’s clock, an hour sooner after the spring change.',
      journey({ steps: [wait('w', 'PT1H')], reentry: { mode: 'always', cooldown: 'P1D' } }),
      scenario({
        start: '2026-03-28 09:00',
        subscriber: { timeZone: 'Europe/Berlin' },
        events: [...starts('PT0S'), did('2026-03-29 08:00', 'Start')],
      }),
      [
        at('2026-03-28 09:00', ...entered()),
        at('2026-03-28 10:00', 'completed'),
        at('2026-03-29 08:00', ...entered('j#2')),
        at('2026-03-29 09:00', 'j#2 completed'),
      ],
    ),
    fixes(
      'cooldown-of-weeks-is-remembered',
      'A cooldown of several weeks holds to its end, whatever happens in between.',
      lasts({ reentry: { mode: 'always', cooldown: 'P20D' } }),
      scenario({ events: [...starts('PT0S'), did('P8D', 'Seen'), ...starts('P16D')] }),
      [
        at(start, ...entered()),
        at('2026-03-03 08:00', 'completed'),
        at('2026-03-18 08:00', 'refused cooldown'),
      ],
    ),
    fixes(
      'refused-entry-starts-no-cooldown',
      'A refused entry starts nothing: no cooldown counts from it.',
      lasts({ audience: vip, reentry: { mode: 'always', cooldown: 'P3D' } }),
      scenario({
        events: [
          ...starts('PT0S'),
          { type: 'identify', after: 'PT1H', traits: { tags: ['vip'] } },
          ...starts('PT2H'),
        ],
      }),
      [
        at(start, 'refused audience'),
        at('2026-03-02 10:00', ...entered()),
        at('2026-03-03 10:00', 'completed'),
      ],
    ),
    fixes(
      'refused-entry-does-not-use-up-the-only-one',
      'With “never”, only an entry that took place rules out the next one.',
      lasts({ audience: vip, reentry: { mode: 'never' } }),
      scenario({ events: [...starts('PT0S'), becomes('PT1H', { tags: ['vip'] }), ...starts('PT2H')] }),
      [
        at(start, 'refused audience'),
        at('2026-03-02 10:00', ...entered()),
        at('2026-03-03 10:00', 'completed'),
      ],
    ),
    fixes(
      'entry-asks-audience-before-exits',
      'Entry rules are asked in order; the first that fails is the reason told: the audience before the exits.',
      lasts({ audience: { tag: 'gold' }, exits: [leaves('staff', vip)] }),
      who({ tags: ['vip'] }),
      [at(start, 'refused audience')],
    ),
    fixes(
      'entry-asks-exits-before-suppression',
      'The exits are asked before the suppression.',
      journey({ steps: [email('m')], exits: [leaves('staff', vip)] }),
      who({ tags: ['vip'], ...suppressed }),
      [at(start, 'refused exit-holds')],
    ),
    fixes(
      'entry-asks-suppression-before-re-entry',
      'The suppression is asked before the re-entry rule.',
      journey({ steps: [email('m')], reentry: { mode: 'never' } }),
      scenario({ events: [...starts('PT0S'), did('PT1H', 'Unsubscribed'), ...starts('PT2H')] }),
      [
        at(start, 'entered t', 'arrived m', 'sent m m', 'completed'),
        at('2026-03-02 10:00', 'refused suppressed'),
      ],
    ),
    fixes(
      'entry-asks-re-entry-before-cooldown',
      'The re-entry mode is asked before the cooldown.',
      lasts({ reentry: { mode: 'afterExit', cooldown: 'P3D' } }),
      scenario({ events: starts('PT0S', 'PT1H', 'P2D') }),
      [
        at(start, ...entered()),
        at('2026-03-02 09:00', 'refused re-entry'),
        at('2026-03-03 08:00', 'completed'),
        at('2026-03-04 08:00', 'refused cooldown'),
      ],
    ),
    fixes(
      'entries-by-falling-priority-then-id',
      'When one event lets a person into several journeys, the higher priority goes first, then the journey’s id decides.',
      program([
        journey({ id: 'b', priority: 10, steps: [email('m')] }),
        journey({ id: 'c', priority: 90, steps: [email('m')] }),
        journey({ id: 'a', priority: 10, steps: [email('m')] }),
      ]),
      scenario(),
      [
        at(start, 'c entered t', 'c arrived m', 'c sent m m', 'c completed'),
        at(start, 'a entered t', 'a arrived m', 'a sent m m', 'a completed'),
        at(start, 'b entered t', 'b arrived m', 'b sent m m', 'b completed'),
      ],
    ),
    fixes(
      'manual-entry',
      'A manual trigger is entered by name; what was given with it is the trigger’s properties.',
      journey({
        on: [onEvent('Start'), { manual: true }],
        steps: [ask('q', { trigger: 'properties.list', is: 'equals', value: 'spring' })],
      }),
      scenario({ events: [manual('PT0S', 'j', { list: 'spring' })] }),
      [at(start, 'entered t2', 'arrived q', 'branched q yes', 'completed')],
    ),
    fixes(
      'manual-entry-obeys-the-entry-rules',
      'A manual entry obeys all entry rules.',
      lasts({ on: { manual: true }, audience: vip }),
      scenario({ events: [manual('PT0S', 'j')] }),
      [at(start, 'refused audience')],
    ),
    fixes(
      'manual-entry-needs-a-manual-trigger',
      'A manual entry into a journey without a manual trigger, or into none at all, changes nothing.',
      lasts(),
      scenario({ events: [manual('PT0S', 'j'), manual('PT1H', 'nowhere'), did('PT2H', 'Start')] }),
      [at('2026-03-02 10:00', ...entered()), at('2026-03-03 10:00', 'completed')],
    ),
  ],
};
