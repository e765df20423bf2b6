import {
  at,
  did,
  email,
  fixes,
  journey,
  program,
  scenario,
  utc,
  wait,
  type ConformanceGroup,
} from '../build.ts';
import type { Reaction, ScenarioEvent } from '../../../src/core/index.ts';

const start = '2026-03-02 08:00';
const winBack = (more: object = {}) =>
  journey({
    id: 'win',
    on: { manual: true },
    reentry: { mode: 'never' },
    steps: [email('a'), wait('w', 'P1D'), email('b'), wait('v', 'P1D')],
    ...more,
  });
/** m goes out; after ten silent days the win-back with two mails begins. */
const policy = (attempts = 2, more: object = {}) =>
  program([journey({ steps: [email('m')] }), winBack(more)], {
    policies: { sunset: { after: 'P10D', journey: 'win', attempts } },
  });
const react = (reactions: Reaction[] = [], events: ScenarioEvent[] = [], until = 'P40D') =>
  scenario({ until, reactions, events: [did('PT0S', 'Start'), ...events] });
const mailed = at(start, 'entered t', 'arrived m', 'sent m m', 'completed');
const wonBack = (day: number, hour = '08:00') => [
  at(`2026-03-${day} ${hour}`, 'win entered t', 'win arrived a', 'win sent a a', 'win arrived w'),
  at(`2026-03-${day + 1} ${hour}`, 'win arrived b', 'win sent b b', 'win arrived v'),
  at(`2026-03-${day + 2} ${hour}`, 'win completed'),
];
const openedByMachine = (after: string, run: string, step: string) =>
  did(after, 'Email Opened', {}, { context: { machine: true, wend: { run, step, email: step } } });

/** People who no longer react. */
export const sunset: ConformanceGroup = {
  id: 'sunset',
  title: 'Sunset: people who no longer react',
  cases: [
    fixes(
      'silence-since-the-first-mail-starts-the-win-back',
      'Who neither opens nor clicks for the time set, counted from the first mail, is taken into the win-back journey; after enough unanswered mails they are suppressed.',
      policy(),
      scenario({ events: [did('PT0S', 'Seen'), did('P1D', 'Start')] }),
      [
        at('2026-03-03 08:00', 'entered t', 'arrived m', 'sent m m', 'completed'),
        ...wonBack(13),
        at('2026-03-15 08:00', 'win suppressed'),
      ],
    ),
    fixes(
      'open-puts-the-sunset-off',
      'An open puts the win-back off: the silence counts from there.',
      policy(),
      react([{ email: 'm', opens: 'P3D' }]),
      [mailed, ...wonBack(15), at('2026-03-17 08:00', 'win suppressed')],
    ),
    fixes(
      'late-open-does-not-begin-the-silence-anew',
      'An open that is heard of late, from before the last answer, does not begin the silence anew.',
      policy(),
      react(
        [{ email: 'm', opens: 'P3D' }],
        [
          did(
            'P1D',
            'Email Opened',
            {},
            {
              receivedAt: utc('2026-03-07 08:00'),
              context: { wend: { run: 'j:event-1', step: 'm', email: 'm' } },
            },
          ),
        ],
      ),
      [mailed, ...wonBack(15), at('2026-03-17 08:00', 'win suppressed')],
    ),
    fixes(
      'click-puts-the-sunset-off',
      'A click puts the win-back off as an open does.',
      policy(),
      react([{ email: 'm', clicks: { after: 'P3D' } }]),
      [mailed, ...wonBack(15), at('2026-03-17 08:00', 'win suppressed')],
    ),
    fixes(
      'machine-open-does-not-put-the-sunset-off',
      'An open by a privacy proxy puts nothing off.',
      policy(),
      react([], [openedByMachine('P3D', 'j:event-1', 'm')]),
      [mailed, ...wonBack(12), at('2026-03-14 08:00', 'win suppressed')],
    ),
    fixes(
      'later-mails-do-not-put-the-sunset-off',
      'Another unanswered mail puts nothing off: the silence counts from the first one.',
      policy(),
      react([], [did('P5D', 'Start')]),
      [
        mailed,
        at('2026-03-07 08:00', 'j#2 entered t', 'j#2 arrived m', 'j#2 sent m m', 'j#2 completed'),
        ...wonBack(12),
        at('2026-03-14 08:00', 'win suppressed'),
      ],
    ),
    fixes(
      'answer-during-the-win-back-saves-from-suppression',
      'Who opens one of the win-back mails is not suppressed.',
      policy(),
      react([{ email: 'a', opens: 'PT5H' }], [], 'P15D'),
      [mailed, ...wonBack(12)],
    ),
    fixes(
      'click-on-an-older-mail-saves-from-suppression',
      'An open or click of whatever mail since the win-back began counts as an answer.',
      policy(),
      react([{ email: 'm', clicks: { after: 'P11D' } }], [], 'P15D'),
      [mailed, ...wonBack(12)],
    ),
    fixes(
      'machine-open-during-the-win-back-saves-nobody',
      'An open by a privacy proxy is no answer.',
      policy(),
      react([], [openedByMachine('P11D', 'win:sunset@2026-03-12T08:00:00Z', 'a')]),
      [mailed, ...wonBack(12), at('2026-03-14 08:00', 'win suppressed')],
    ),
    fixes(
      'transactional-mails-begin-the-silence-too',
      'The silence counts from the first mail of any kind, a transactional one too.',
      program([journey({ steps: [email('m', { topic: 'orders' })] }), winBack()], {
        policies: { sunset: { after: 'P10D', journey: 'win', attempts: 2 } },
      }),
      react(),
      [mailed, ...wonBack(12), at('2026-03-14 08:00', 'win suppressed')],
    ),
    fixes(
      'too-few-attempts-suppress-nobody',
      'Where the win-back has sent fewer mails than the attempts set, nobody is suppressed.',
      policy(3),
      react(),
      [mailed, ...wonBack(12)],
    ),
    fixes(
      'sunset-refused-is-not-tried-again',
      'The win-back obeys its entry rules; when it refuses somebody, that is final for this silence.',
      policy(2, { audience: { tag: 'vip' } }),
      react(
        [],
        [{ type: 'identify', after: 'P15D', traits: { tags: ['vip'] } }, did('P16D', 'Seen')],
      ),
      [mailed, at('2026-03-12 08:00', 'win refused audience')],
    ), // oxfmt-ignore
    fixes(
      'win-back-that-is-left-early-counts-too',
      'However the win-back ends, it is then judged whether there were enough unanswered mails.',
      policy(1, { exits: [{ id: 'x', when: { event: 'Left' }, reason: 'left' }] }),
      react([], [did('P10DT5H', 'Left')]),
      [
        mailed,
        at('2026-03-12 08:00', 'win entered t', 'win arrived a', 'win sent a a', 'win arrived w'),
        at('2026-03-12 13:00', 'win exited left', 'win suppressed'),
      ],
    ),
  ],
};
