import { at, did, exit, fixes, journey, listen, onEvent, scenario, wait, type ConformanceGroup, type Piece } from '../build.ts'; // oxfmt-ignore

const start = '2026-03-02 08:00';
const ends = [exit('heard', 'Heard'), exit('idle', 'Idle')];
const outlets = { done: 'heard', timeout: 'idle' };
/** Waits two days for Guide, perhaps after other steps. */
const listens = (when: string | object = 'Guide', more: object = {}, before: Piece[] = []) =>
  journey({ steps: [...before, listen('l', when, 'P2D', outlets, more), ...ends] }); // oxfmt-ignore
const after = (...events: [string, string, object?][]) =>
  scenario({ events: [did('PT0S', 'Start'), ...events.map(([when, name, properties]) => did(when, name, properties))] }); // oxfmt-ignore
const heard = (when: string) => at(when, 'arrived heard', 'exited Heard');
const idle = (when: string) => at(when, 'arrived idle', 'exited Idle');
const arrives = at(start, 'entered t', 'arrived l');
const first = at(start, 'entered t', 'arrived w');

/** Waiting for what people do. */
export const awaited: ConformanceGroup = {
  id: 'events',
  title: 'Waiting for events',
  cases: [
    fixes(
      'event-exactly-at-the-timeout-is-in-time',
      'An event exactly at the timeout is in time.',
      listens(),
      after(['PT48H', 'Guide']),
      [arrives, heard('2026-03-04 08:00')],
    ),
    fixes(
      'early-event-does-not-count-from-the-step',
      'Counting from the step, something done before people arrived there does not count.',
      listens('Guide', {}, [wait('w', 'P1D')]),
      after(['PT5H', 'Guide']),
      [first, at('2026-03-03 08:00', 'arrived l'), idle('2026-03-05 08:00')],
    ),
    fixes(
      'entry-event-itself-is-not-awaited',
      'Counting from the entry means strictly after it: the event that let somebody in is not awaited.',
      listens('Start', { countFrom: 'entry' }),
      scenario(),
      [arrives, idle('2026-03-04 08:00')],
    ),
    fixes(
      'earliest-awaited-event-wins',
      'Of several early events the earliest one wins, however the awaited events are listed.',
      journey({
        steps: [
          wait('w', 'P1D'),
          listen(
            'l',
            'Guide',
            'P2D',
            { a: 'heard', b: 'idle', timeout: null },
            {
              countFrom: 'entry',
              events: [
                { id: 'a', label: 'A', when: { event: 'Second' } },
                { id: 'b', label: 'B', when: { event: 'First' } },
              ],
            },
          ),
          ...ends,
        ],
      }),
      after(['PT1H', 'First'], ['PT2H', 'Second']),
      [first, at('2026-03-03 08:00', 'arrived l'), idle('2026-03-03 08:00')],
    ),
    fixes(
      'of-two-matches-the-first-listed-wins',
      'An event that matches two awaited ones takes the way of the first listed.',
      journey({
        steps: [
          listen(
            'l',
            'Guide',
            'P2D',
            { a: 'heard', b: 'idle', timeout: null },
            {
              events: [
                { id: 'a', label: 'A', when: { event: 'Guide' } },
                {
                  id: 'b',
                  label: 'B',
                  when: { event: 'Guide', where: { property: 'page', is: 'equals', value: 1 } },
                },
              ],
            },
          ),
          ...ends,
        ],
      }),
      after(['PT1H', 'Guide', { page: 1 }]),
      [arrives, heard('2026-03-02 09:00')],
    ),
    fixes(
      'events-are-not-used-up',
      'An event is not used up: two waits that count from the entry may both go on because of it.',
      journey({
        steps: [
          listen('l', 'Guide', 'P2D', { done: 'l2', timeout: null }, { countFrom: 'entry' }),
          listen('l2', 'Guide', 'P2D', outlets, { countFrom: 'entry' }),
          ...ends,
        ],
      }),
      after(['PT1H', 'Guide']),
      [arrives, at('2026-03-02 09:00', 'arrived l2'), heard('2026-03-02 09:00')],
    ),
    fixes(
      'awaited-event-must-match-its-properties',
      'Only an event whose properties match is the awaited one.',
      listens({ event: 'Guide', where: { property: 'page', is: 'atLeast', value: 2 } }),
      after(['PT1H', 'Guide', { page: 1 }], ['PT2H', 'Guide', { page: 2 }]),
      [arrives, heard('2026-03-02 10:00')],
    ),
    fixes(
      'awaited-event-may-be-compared-with-the-trigger',
      'An awaited event may be asked to be about the same thing as the event that let people in.',
      listens({
        event: 'Guide',
        where: { property: 'topic', is: 'equals', value: { trigger: 'properties.topic' } },
      }),
      scenario({
        events: [
          did('PT0S', 'Start', { topic: 'tea' }),
          did('PT1H', 'Guide', { topic: 'coffee' }),
          did('PT2H', 'Guide', { topic: 'tea' }),
        ],
      }),
      [arrives, heard('2026-03-02 10:00')],
    ),
    fixes(
      'new-time-zone-moves-a-timeout',
      'When the subscriber’s time zone changes, a timeout of days is worked out anew.',
      listens(),
      scenario({
        start: '2026-03-07 12:00',
        events: [
          did('PT0S', 'Start'),
          { type: 'identify', after: 'PT3H', traits: { timezone: 'America/New_York' } },
        ],
      }),
      [at('2026-03-07 12:00', 'entered t', 'arrived l'), idle('2026-03-09 11:00')],
    ),
    fixes(
      'event-for-a-waiting-run-goes-before-entries',
      'One event first leads waiting runs on and then lets people in: who goes on and finishes may enter again at once.',
      journey({
        on: onEvent('Guide'),
        reentry: { mode: 'afterExit' },
        steps: [listen('l', 'Guide', 'P2D', outlets), ...ends],
      }),
      scenario({ events: [did('PT0S', 'Guide'), did('PT1H', 'Guide')], until: 'PT2H' }),
      [arrives, heard('2026-03-02 09:00'), at('2026-03-02 09:00', 'j#2 entered t', 'j#2 arrived l')],
    ),
  ],
};
