import { ask, at, did, email, fixes, journey, onEvent, program, scenario, wait, type ConformanceGroup } from '../build.ts'; // oxfmt-ignore

const start = '2026-03-02 08:00';
const day = { max: 1, per: 'P1D', count: 'calendar' as const };
const news = (standard: 'in' | 'out') => ({
  news: { name: 'News', description: '', transactional: false, default: standard },
});

/** Journeys that act together, and whose word counts. */
export const programs: ConformanceGroup = {
  id: 'programs',
  title: 'Programs: journeys together',
  cases: [
    fixes(
      'programs-policies-count',
      'In a program its own policies count, not the copies that a journey carries.',
      program(
        [
          journey({ policies: { caps: [day] }, steps: [email('m'), email('n')] }),
          journey({ id: 'k', on: onEvent('Other'), steps: [wait('w', 'PT1H')] }),
        ],
        { policies: { caps: [{ ...day, max: 2 }] } },
      ),
      scenario(),
      [at(start, 'entered t', 'arrived m', 'sent m m', 'arrived n', 'sent n n', 'completed')],
    ),
    fixes(
      'programs-topics-count',
      'In a program its own topics count, not the copies that a journey carries.',
      program(journey({ topics: news('out'), steps: [email('m')] }), { topics: news('in') }),
      scenario(),
      [at(start, 'entered t', 'arrived m', 'sent m m', 'completed')],
    ),
    fixes(
      'journeys-copies-count-where-the-program-is-silent',
      'A segment that the program does not define is taken from the journeys’ copies, for all of them.',
      program([
        journey({
          segments: { fans: { name: 'fans', rule: { tag: 'fan' } } },
          steps: [ask('q', { segment: 'fans' })],
        }),
        journey({
          id: 'k',
          segments: { fans: { name: 'fans', rule: { tag: 'fan' } } },
          audience: { segment: 'fans' },
          steps: [wait('w', 'PT1H')],
        }),
      ]),
      scenario({ subscriber: { tags: ['fan'] } }),
      [
        at(start, 'entered t', 'arrived q', 'branched q yes', 'completed', 'k entered t', 'k arrived w'),
        at('2026-03-02 09:00', 'k completed'),
      ],
    ),
    fixes(
      'without-a-group-journeys-do-not-touch',
      'Journeys without a group run side by side, whatever their priority.',
      program([
        journey({ id: 'low', priority: 10, steps: [wait('w', 'P1D')] }),
        journey({ id: 'high', priority: 90, on: onEvent('Other'), steps: [wait('w', 'P2D')] }),
      ]),
      scenario({ events: [did('PT0S', 'Start'), did('PT1H', 'Other')] }),
      [
        at(start, 'low entered t', 'low arrived w'),
        at('2026-03-02 09:00', 'high entered t', 'high arrived w'),
        at('2026-03-03 08:00', 'low completed'),
        at('2026-03-04 09:00', 'high completed'),
      ],
    ),
  ],
};
