import { ask, at, becomes, did, fixes, journey, program, scenario, wait, type ConformanceGroup } from '../build.ts'; // oxfmt-ignore
import type { Rule, ScenarioEvent } from '../../../src/core/index.ts';

const start = '2026-03-02 08:00';
const seen = { event: { event: 'Seen' } };
const onEdge = (rule: Rule, edge: 'enters' | 'leaves' = 'enters', more: Record<string, Rule> = {}) =>
  program(journey({ on: { segment: 'fans', edge }, steps: [wait('w', 'PT1H')] }), {
    segments: { fans: rule, ...more },
  });
const happens = (...events: ScenarioEvent[]) => scenario({ events });
const enters = (when: string, done: string, run = 'j') => [
  at(when, `${run} entered t`, `${run} arrived w`),
  at(done, `${run} completed`),
];
const pro: Rule = { attribute: 'plan', is: 'equals', value: 'pro' };

/** Segments that let people in. */
export const segments: ConformanceGroup = {
  id: 'segments',
  title: 'Segments as triggers',
  cases: [
    fixes(
      'segment-entered-by-the-profile',
      'Who comes into a segment by a change of their profile enters at once; saying the same again is no change.',
      onEdge(pro),
      happens(becomes('PT0S', { plan: 'free' }), becomes('PT1H', { plan: 'pro' }), becomes('PT2H', { plan: 'pro' })),
      enters('2026-03-02 09:00', '2026-03-02 10:00'),
    ), // oxfmt-ignore
    fixes(
      'segment-entered-by-the-clock-alone',
      'Who comes into a segment because time passes enters at that very moment: not seen for 7 days.',
      onEdge({ not: { ...seen, within: 'P7D' } }),
      happens(did('PT0S', 'Seen'), did('P2D', 'Seen')),
      // Before the first event the person is in the segment already; being seen takes them out, a week of silence brings them in.
      enters('2026-03-11 08:00', '2026-03-11 09:00'),
    ),
    fixes(
      'segment-is-first-judged-silently',
      'Who is in the segment from the beginning does not enter; only coming into it later counts.',
      onEdge(pro),
      scenario({
        subscriber: { attributes: { plan: 'pro' } },
        events: [
          did('PT0S', 'Seen'),
          becomes('PT1H', { plan: 'free' }),
          becomes('PT2H', { plan: 'pro' }),
        ],
      }),
      enters('2026-03-02 10:00', '2026-03-02 11:00'),
    ), // oxfmt-ignore
    fixes(
      'segment-of-segments-changes-with-them',
      'A segment made of others is looked at again when something happens that one of those asks for.',
      onEdge({ segment: 'readers' }, 'enters', { readers: seen }),
      happens(did('PT1H', 'Other'), did('PT2H', 'Seen')),
      enters('2026-03-02 10:00', '2026-03-02 11:00'),
    ),
    fixes(
      'segment-edge-is-the-trigger-of-the-run',
      'The run knows as its trigger which segment it was, and whether the person came into it or left it.',
      program(
        journey({
          on: [
            { segment: 'fans', edge: 'enters' },
            { segment: 'fans', edge: 'leaves' },
          ],
          steps: [
            ask('q1', { trigger: 'properties.segment', is: 'equals', value: 'fans' }),
            ask('q2', { trigger: 'event', is: 'equals', value: 'Segment Entered' }),
            ask('q3', { trigger: 'event', is: 'equals', value: 'Segment Left' }),
          ],
        }),
        { segments: { fans: pro } },
      ),
      happens(becomes('PT0S', { plan: 'pro' }), becomes('PT1H', { plan: 'free' })),
      [
        at(
          start,
          'entered t',
          'arrived q1',
          'branched q1 yes',
          'arrived q2',
          'branched q2 yes',
          'arrived q3',
        ),
        at(start, 'branched q3 otherwise', 'completed'),
        at('2026-03-02 09:00', 'j#2 entered t2', 'j#2 arrived q1', 'j#2 branched q1 yes', 'j#2 arrived q2'),
        at(
          '2026-03-02 09:00',
          'j#2 branched q2 otherwise',
          'j#2 arrived q3',
          'j#2 branched q3 yes',
          'j#2 completed',
        ),
      ],
    ),
    fixes(
      'segment-that-comes-and-goes',
      'Every time somebody comes into the segment is an entry of its own.',
      onEdge({ ...seen, within: 'P1D' }),
      happens(did('PT0S', 'Seen'), did('P3D', 'Seen')),
      [
        ...enters(start, '2026-03-02 09:00'),
        ...enters('2026-03-05 08:00', '2026-03-05 09:00', 'j#2'),
      ],
    ), // oxfmt-ignore
    fixes(
      'segment-is-judged-in-utc-where-the-subscriber-has-no-zone',
      'A segment belongs to no journey: for somebody without a time zone it is judged in UTC.',
      program(
        journey({
          timeZone: 'Asia/Tokyo',
          on: { segment: 'early', edge: 'enters' },
          steps: [wait('w', 'PT1H')],
        }),
        { segments: { early: { attribute: 'seen', is: 'before', value: '2026-03-03' } } },
      ),
      {
        ...happens(becomes('PT0S', { seen: '2026-03-02T20:00:00Z' })),
        subscriber: { id: 'ada', email: 'ada@example.com' },
      },
      enters(start, '2026-03-02 09:00'),
    ),
    fixes(
      'segment-of-journey-states',
      'A segment may depend on journeys: who completes one comes into the segment in the same instant.',
      program(
        [
          journey({ id: 'j', on: { segment: 'alumni', edge: 'enters' }, steps: [wait('w', 'PT1H')] }),
          journey({ id: 'k', steps: [wait('w', 'P1D')] }),
        ],
        { segments: { alumni: { in: 'k', state: 'completed' } } },
      ),
      scenario(),
      [
        at(start, 'k entered t', 'k arrived w'),
        at('2026-03-03 08:00', 'k completed', 'j entered t', 'j arrived w'),
        at('2026-03-03 09:00', 'j completed'),
      ],
    ),
    fixes(
      'segment-looks-at-all-mails',
      'A segment asks about mails of whatever run; opening one may bring somebody in.',
      program(
        [
          journey({ id: 'j', on: { segment: 'openers', edge: 'enters' }, steps: [wait('w', 'PT1H')] }),
          journey({ id: 'k', steps: [{ id: 'm', kind: 'email', email: 'm', topic: 'news' }] }),
        ],
        { segments: { openers: { email: 'any', did: 'opened', within: 'P30D' } } },
      ),
      { ...scenario(), reactions: [{ email: 'm', opens: 'PT2H' }] },
      [
        at(start, 'k entered t', 'k arrived m', 'k sent m m', 'k completed'),
        at('2026-03-02 10:00', 'j entered t', 'j arrived w'),
        at('2026-03-02 11:00', 'j completed'),
      ],
    ),
  ],
};
