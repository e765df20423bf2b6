import { ask, at, did, email, exit, fixes, journey, leaves, listen, onEvent, program, scenario, utc, wait, type ConformanceGroup, type Piece } from '../build.ts'; // oxfmt-ignore

const start = '2026-03-02 08:00';
const goal = (more: object = {}) => ({
  goal: { name: 'Buys', when: { event: 'Bought' }, from: 'entry', exit: true, ...more },
});
const lasts = (more: object, steps: Piece[] = [wait('w', 'P9D')]) => journey({ steps, ...more });
const happens = (...events: [string, string][]) =>
  scenario({ events: [did('PT0S', 'Start'), ...events.map(([when, name]) => did(when, name))] });
const entered = at(start, 'entered t', 'arrived w');
const mailed = at(start, 'entered t', 'arrived m', 'sent m m', 'completed');

/** Leaving early, and reaching the goal. */
export const exits: ConformanceGroup = {
  id: 'exits',
  title: 'Exits and goals',
  cases: [
    fixes(
      'exit-rule-acts-by-the-clock-alone',
      'An exit rule acts also when nothing happens but time: “not seen for two days” ends the run after two days.',
      lasts({ exits: [leaves('silent', { not: { event: { event: 'Seen' }, within: 'P2D' } })] }),
      scenario({ events: [did('PT0S', 'Seen'), did('PT1H', 'Start'), did('PT5H', 'Seen')] }),
      [at('2026-03-02 09:00', 'entered t', 'arrived w'), at('2026-03-04 13:00', 'exited silent')],
    ),
    fixes(
      'first-listed-exit-gives-the-reason',
      'When several exits fit one event the first one listed gives the reason.',
      lasts({
        exits: [
          leaves('one', { event: 'Left', where: { property: 'n', is: 'equals', value: 1 } }),
          leaves('two', { event: 'Left' }),
          leaves('three', { event: 'Left' }),
        ],
      }),
      happens(['PT5H', 'Left']),
      [entered, at('2026-03-02 13:00', 'exited two')],
    ),
    fixes(
      'exit-events-come-before-exit-rules',
      'Where one event both is an exit event and makes an exit rule true, the exit event is the reason.',
      lasts({
        exits: [leaves('rule', { event: { event: 'Left' } }), leaves('event', { event: 'Left' })],
      }),
      happens(['PT5H', 'Left']),
      [entered, at('2026-03-02 13:00', 'exited event')],
    ),
    fixes(
      'exit-comes-before-a-waiting-step',
      'An event that is both an exit and awaited ends the run.',
      lasts({ exits: [leaves('gone', { event: 'Left' })] }, [
        listen('w', 'Left', 'P9D', { done: 'x', timeout: null }),
        exit('x', 'Heard'),
      ]),
      happens(['PT5H', 'Left']),
      [entered, at('2026-03-02 13:00', 'exited gone')],
    ),
    fixes(
      'exit-rule-comes-before-a-waiting-step',
      'An event that is awaited and makes an exit rule true ends the run.',
      lasts({ exits: [leaves('gone', { event: { event: 'Left' } })] }, [
        listen('w', 'Left', 'P9D', { done: 'x', timeout: null }),
        exit('x', 'Heard'),
      ]),
      happens(['PT5H', 'Left']),
      [entered, at('2026-03-02 13:00', 'exited gone')],
    ),
    fixes(
      'exit-rule-acts-between-steps',
      'An exit rule that comes true by the run’s own mail ends the run before its next step.',
      lasts({ exits: [leaves('mailed', { email: 'm', did: 'sent' })] }, [email('m'), email('n')]),
      scenario(),
      [at(start, 'entered t', 'arrived m', 'sent m m', 'exited mailed')],
    ),
    fixes(
      'goal-ends-the-run',
      'Reaching the goal ends the run at once, also in the middle of a wait.',
      lasts(goal({ value: 'properties.total' })),
      scenario({ events: [did('PT0S', 'Start'), did('PT5H', 'Bought', { total: 80 })] }),
      [entered, at('2026-03-02 13:00', 'goal Buys')],
    ),
    fixes(
      'goal-without-exit-goes-on',
      'A goal that does not end the run is told once, and the run goes on.',
      lasts(goal({ exit: false }), [wait('w', 'P1D')]),
      happens(['PT5H', 'Bought'], ['PT6H', 'Bought']),
      [entered, at('2026-03-02 13:00', 'goal Buys'), at('2026-03-03 08:00', 'completed')],
    ),
    fixes(
      'goal-comes-before-exits',
      'An event that is both goal and exit is the goal.',
      lasts({ ...goal(), exits: [leaves('gone', { event: 'Bought' })] }),
      happens(['PT5H', 'Bought']),
      [entered, at('2026-03-02 13:00', 'goal Buys')],
    ),
    fixes(
      'goal-without-exit-and-an-exit',
      'Where the goal does not end the run, an exit by the same event still does.',
      lasts({ ...goal({ exit: false }), exits: [leaves('gone', { event: 'Bought' })] }),
      happens(['PT5H', 'Bought']),
      [entered, at('2026-03-02 13:00', 'goal Buys', 'exited gone')],
    ),
    fixes(
      'entry-event-is-no-goal',
      'The goal counts events after the entry: the event that lets somebody in is not one.',
      lasts({ ...goal(), on: onEvent('Bought'), reentry: { mode: 'never' } }, [wait('w', 'P1D')]),
      scenario({ events: [did('PT0S', 'Bought')] }),
      [entered, at('2026-03-03 08:00', 'completed')],
    ),
    fixes(
      'goal-must-match-its-properties',
      'Only an event whose properties match reaches the goal.',
      lasts(goal({ when: { event: 'Bought', where: { property: 'total', is: 'atLeast', value: 50 } } })),
      scenario({
        events: [
          did('PT0S', 'Start'),
          did('PT1H', 'Bought', { total: 49 }),
          did('PT2H', 'Bought', { total: 50 }),
        ],
      }),
      [entered, at('2026-03-02 10:00', 'goal Buys')],
    ),
    fixes(
      'goal-exactly-at-the-end-of-its-window',
      'A purchase exactly at the end of the goal’s window still counts.',
      lasts(goal({ within: 'P2D' })),
      happens(['PT48H', 'Bought']),
      [entered, at('2026-03-04 08:00', 'goal Buys')],
    ),
    fixes(
      'goal-window-of-days-is-of-calendar-days',
      'A goal’s window of a day closes at the same time of day on the subscriber’s clock, an hour sooner after the spring change.',
      lasts(goal({ within: 'P1D' }), [wait('w', 'P2D')]),
      scenario({
        start: '2026-03-28 09:00',
        subscriber: { timeZone: 'Europe/Berlin' },
        events: [did('PT0S', 'Start'), did('2026-03-29 08:00:01', 'Bought')],
      }),
      [at('2026-03-28 09:00', 'entered t', 'arrived w'), at('2026-03-30 08:00', 'completed')],
    ),
    fixes(
      'goal-window-from-the-last-send',
      'A window from the last send begins anew with every mail.',
      lasts(goal({ within: 'P2D', from: 'lastSend' }), [email('m'), wait('w', 'P1D'), email('n'), wait('v', 'P9D')]),
      happens(['PT72H', 'Bought']),
      [
        at(start, 'entered t', 'arrived m', 'sent m m', 'arrived w'),
        at('2026-03-03 08:00', 'arrived n', 'sent n n', 'arrived v'),
        at('2026-03-05 08:00', 'goal Buys'),
      ],
    ), // oxfmt-ignore
    fixes(
      'goal-from-the-last-send-needs-a-mail',
      'A goal that counts from the last send is not reached before a mail was sent.',
      lasts(goal({ from: 'lastSend' }), [wait('w', 'P1D'), email('m'), wait('v', 'P1D')]),
      happens(['PT1H', 'Bought'], ['PT25H', 'Bought']),
      [
        entered,
        at('2026-03-03 08:00', 'arrived m', 'sent m m', 'arrived v'),
        at('2026-03-03 09:00', 'goal Buys'),
      ],
    ),
    fixes(
      'completed-run-still-converts',
      'A run that was completed still converts while the goal’s window lasts, up to its very end, once.',
      lasts(goal({ within: 'P7D' }), [email('m')]),
      happens(['P7D', 'Bought'], ['P7D', 'Bought']),
      [mailed, at('2026-03-09 08:00', 'goal Buys')],
    ),
    fixes(
      'purchase-in-time-converts-however-late-it-is-heard-of',
      'A purchase at the end of the goal’s window that is heard of 7 days later still converts.',
      lasts(goal({ within: 'P2D' }), [wait('w', 'P1D')]),
      scenario({
        events: [
          did('PT0S', 'Start'),
          did('2026-03-04 08:00', 'Bought', undefined, { receivedAt: utc('2026-03-11 08:00') }),
        ],
      }),
      [entered, at('2026-03-03 08:00', 'completed'), at('2026-03-11 08:00', 'goal Buys')],
    ),
    fixes(
      'completed-run-converts-no-more-after-the-window',
      'After the goal’s window a completed run converts no more.',
      lasts(goal({ within: 'P7D' }), [email('m')]),
      happens(['P7DT1S', 'Bought']),
      [mailed],
    ),
    fixes(
      'goal-without-a-window-counts-while-the-run-lives',
      'A goal without a window counts as long as the run lives, and not after it.',
      lasts(goal(), [email('m')]),
      happens(['PT1H', 'Bought']),
      [mailed],
    ),
    fixes(
      'run-that-left-early-does-not-convert',
      'A run that left by an exit converts no more, although the goal’s window lasts.',
      lasts({ ...goal({ within: 'P7D' }), exits: [leaves('gone', { event: 'Left' })] }),
      happens(['PT1H', 'Left'], ['PT2H', 'Bought']),
      [entered, at('2026-03-02 09:00', 'exited gone')],
    ),
    fixes(
      'completion-tag',
      'Who completes a journey gets its completion tag, in the same instant.',
      program([
        journey({
          id: 'other',
          priority: 90,
          exits: [leaves('finished', { tag: 'done' })],
          steps: [wait('w', 'P9D')],
        }),
        journey({ completionTag: 'done', steps: [wait('w', 'P1D')] }),
      ]),
      scenario(),
      [
        at(start, 'other entered t', 'other arrived w', 'j entered t', 'j arrived w'),
        at('2026-03-03 08:00', 'j completed', 'other exited finished'),
      ],
    ),
    fixes(
      'no-completion-tag-for-leaving',
      'Who leaves by an exit or reaches the goal does not get the completion tag.',
      program([
        journey({ id: 'asks', on: onEvent('Ask'), steps: [ask('q', { tag: 'done' })] }),
        lasts({ ...goal(), completionTag: 'done', exits: [leaves('gone', { event: 'Left' })] }),
      ]),
      happens(['PT1H', 'Left'], ['PT2H', 'Ask'], ['PT3H', 'Start'], ['PT4H', 'Bought'], ['PT5H', 'Ask']),
      [
        entered,
        at('2026-03-02 09:00', 'exited gone'),
        at('2026-03-02 10:00', 'asks entered t', 'asks arrived q', 'asks branched q otherwise', 'asks completed'),
        at('2026-03-02 11:00', 'j#2 entered t', 'j#2 arrived w'),
        at('2026-03-02 12:00', 'j#2 goal Buys'),
        at('2026-03-02 13:00', 'asks#2 entered t', 'asks#2 arrived q', 'asks#2 branched q otherwise', 'asks#2 completed'),
      ],
    ), // oxfmt-ignore
    fixes(
      'endless-round-is-ended',
      'Nobody walks in circles: after 1,000 steps at one moment the run ends as “looping”; other journeys are not touched by that.',
      program([
        journey({
          priority: 90,
          steps: [wait('w', { until: { date: '2026-03-01', time: '09:00' }, next: 'w' })],
        }),
        journey({ id: 'k', priority: 10, steps: [wait('w', 'P1D')] }),
      ]),
      scenario(),
      [
        at(start, 'entered t', ...Array.from({ length: 1000 }, () => 'arrived w'), 'exited looping'),
        at(start, 'k entered t', 'k arrived w'),
        at('2026-03-03 08:00', 'k completed'),
      ],
    ),
  ],
};
