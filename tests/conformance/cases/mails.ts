import { ask, at, did, email, exit, fixes, journey, leaves, listen, onEvent, program, scenario, wait, type ConformanceCase, type ConformanceGroup } from '../build.ts'; // oxfmt-ignore
import type { Reaction, Rule } from '../../../src/core/index.ts';

const start = '2026-03-02 08:00';
const later = '2026-03-03 08:00';
const opened: Rule = { email: 'm', did: 'opened' };

/** Sends m, waits a day, then asks: what came of that mail. */
function asks(
  name: string,
  rule: string,
  asked: [Rule, 'yes' | 'no'][],
  reaction: Partial<Reaction>,
): ConformanceCase {
  return fixes(
    name,
    rule,
    journey({
      steps: [email('m'), wait('w', 'P1D'), ...asked.map(([when], place) => ask(`q${place + 1}`, when))],
    }),
    scenario({ reactions: [{ email: 'm', ...reaction }] }),
    [
      at(start, 'entered t', 'arrived m', 'sent m m', 'arrived w'),
      ...asked.map(([, answer], place) => at(later, `arrived q${place + 1}`, `branched q${place + 1} ${answer === 'yes' ? 'yes' : 'otherwise'}`)),
      at(later, 'completed'),
    ],
  ); // oxfmt-ignore
}
const openedByMachine = (after: string) =>
  did(after, 'Email Opened', {}, { context: { machine: true, wend: { run: 'j:event-1', step: 'm', email: 'm' } } }); // oxfmt-ignore

/** What rules say of mails, and what mails are made of. */
export const mails: ConformanceGroup = {
  id: 'emails',
  title: 'Emails',
  cases: [
    asks(
      'mail-is-sent-delivered-opened',
      'A rule may ask whether a mail was sent, delivered or opened.',
      [
        [{ email: 'm', did: 'sent' }, 'yes'],
        [{ email: 'm', did: 'delivered' }, 'yes'],
        [opened, 'yes'],
        [{ email: 'm', did: 'clicked' }, 'no'],
        [{ email: 'm', did: 'bounced' }, 'no'],
        [{ email: 'm', did: 'complained' }, 'no'],
      ],
      { opens: 'PT1H' },
    ),
    asks(
      'click-implies-an-open',
      'Who clicks in a mail has opened it.',
      [
        [opened, 'yes'],
        [{ email: 'm', did: 'clicked' }, 'yes'],
      ],
      { clicks: { after: 'PT1H', link: 'guide' } },
    ),
    asks(
      'click-on-a-certain-link',
      'Asked for a certain link, only a click on that one counts.',
      [
        [{ email: 'm', did: 'clicked', link: 'guide' }, 'yes'],
        [{ email: 'm', did: 'clicked', link: 'shop' }, 'no'],
      ],
      { clicks: { after: 'PT1H', link: 'guide' } },
    ),
    asks(
      'mail-bounced',
      'A mail that bounces is sent and bounced, not delivered.',
      [
        [{ email: 'm', did: 'bounced' }, 'yes'],
        [{ email: 'm', did: 'sent' }, 'yes'],
        [{ email: 'm', did: 'delivered' }, 'no'],
      ],
      { bounces: 'soft' },
    ),
    asks(
      'mail-marked-as-spam',
      'A rule may ask whether a mail was marked as spam.',
      [[{ email: 'm', did: 'complained' }, 'yes']],
      { complains: 'PT1H' },
    ),
    asks(
      'opened-within-is-half-open',
      'An open counts “within 23 hours” until these are over, and not at their very end.',
      [
        [{ ...opened, within: 'PT23H' }, 'no'],
        [{ ...opened, within: 'PT23H1S' }, 'yes'],
      ],
      { opens: 'PT1H' },
    ),
    fixes(
      'machine-opens-do-not-count',
      'An open by a privacy proxy is no open, unless the rule asks for those too.',
      journey({
        steps: [email('m'), wait('w', 'P1D'), ask('q1', opened), ask('q2', { ...opened, machine: true })],
      }),
      scenario({ events: [did('PT0S', 'Start'), openedByMachine('PT1H')] }),
      [
        at(start, 'entered t', 'arrived m', 'sent m m', 'arrived w'),
        at(later, 'arrived q1', 'branched q1 otherwise', 'arrived q2', 'branched q2 yes', 'completed'),
      ],
    ),
    fixes(
      'machine-opens-match-no-event',
      'An open by a privacy proxy is no event that anybody waits for, leaves by or enters by.',
      program([
        journey({
          steps: [email('m'), listen('l', 'Email Opened', 'P1D', { done: null, timeout: 'x' }), exit('x', 'Unopened')],
          exits: [leaves('opened', { event: 'Email Opened' })],
        }),
        journey({ id: 'k', on: onEvent('Email Opened'), steps: [wait('w', 'P1D')] }),
      ]),
      scenario({ events: [did('PT0S', 'Start'), openedByMachine('PT1H')] }),
      [
        at(start, 'entered t', 'arrived m', 'sent m m', 'arrived l'),
        at(later, 'arrived x', 'exited Unopened'),
      ],
    ), // oxfmt-ignore
    fixes(
      'any-email-of-the-run',
      '“Any email” means any mail of this run.',
      journey({
        steps: [
          email('m'),
          email('n'),
          wait('w', 'P1D'),
          ask('q1', { email: 'any', did: 'opened' }),
          ask('q2', opened),
        ],
      }),
      scenario({ reactions: [{ email: 'n', opens: 'PT1H' }] }),
      [
        at(start, 'entered t', 'arrived m', 'sent m m', 'arrived n', 'sent n n', 'arrived w'),
        at(later, 'arrived q1', 'branched q1 yes', 'arrived q2', 'branched q2 otherwise', 'completed'),
      ],
    ),
    fixes(
      'steps-look-at-mails-of-this-run',
      'A step asks about mails of its own run: what was opened in an earlier run does not count.',
      journey({ steps: [email('m'), wait('w', 'P1D'), ask('q', opened)] }),
      scenario({
        events: [did('PT0S', 'Start'), did('PT72H', 'Start')],
        reactions: [{ email: 'm', send: 1, opens: 'PT1H' }],
      }),
      [
        at(start, 'entered t', 'arrived m', 'sent m m', 'arrived w'),
        at(later, 'arrived q', 'branched q yes', 'completed'),
        at('2026-03-05 08:00', 'j#2 entered t', 'j#2 arrived m', 'j#2 sent m m', 'j#2 arrived w'),
        at('2026-03-06 08:00', 'j#2 arrived q', 'j#2 branched q otherwise', 'j#2 completed'),
      ],
    ),
    fixes(
      'previous-email-is-the-nearest-sent-or-not',
      '“The previous email” is the nearest earlier email step of the path, also where its mail was not sent.',
      journey({
        steps: [
          email('m'),
          ask('q1', { email: 'previous', did: 'sent' }),
          email('n', { topic: 'offers' }),
          ask('q2', { email: 'previous', did: 'sent' }),
        ],
      }),
      scenario(),
      [
        at(start, 'entered t', 'arrived m', 'sent m m', 'arrived q1', 'branched q1 yes'),
        at(start, 'arrived n', 'skipped n topic', 'arrived q2', 'branched q2 otherwise', 'completed'),
      ],
    ),
    fixes(
      'conditional-parts-look-at-this-run',
      'A part that depends on an earlier mail asks about the mail of this run.',
      journey({
        steps: [email('m'), wait('w', 'P1D'), email('n')],
        emails: {
          n: {
            shows: { reader: { email: 'previous', did: 'opened' }, again: { email: 'm', did: 'opened' } },
          },
        },
      }),
      scenario({ reactions: [{ email: 'm', opens: 'PT1H' }] }),
      [
        at(start, 'entered t', 'arrived m', 'sent m m', 'arrived w'),
        at(later, 'arrived n', 'sent n n', 'completed'),
      ],
      [{}, { reader: true, again: true }],
    ),
  ],
};
