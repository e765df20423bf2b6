import {
  causeWords,
  durationWords,
  humanName,
  journeyOfRun,
  localWords,
  moveWords,
  sentenceCase,
  type TrailEntry,
  type TrailNames,
  type Why,
} from '../core/index.ts';
import { listed, number, t } from '../texts/t.ts';
import type { Clock } from './ReasonTree.tsx';
import { plainText } from './runsOf.ts';

/** One fact of a reason: what it is called, and what it is. */
export type Fact = readonly [label: string, value: string];

/** What led to a trail entry, as facts under each other; judged rules and the send gate are shown otherwise. */
export function whyFactsOf(
  { why, journey: of }: Pick<TrailEntry, 'why' | 'journey'>,
  names: TrailNames,
  clock: Clock,
): Fact[] {
  const because = (cause: { event: string; at: string }): Fact => [
    t('Because of'),
    `${cause.event}, ${clock(cause.at)}`,
  ];
  const journey = (run: string) => quoted(names.journey(journeyOfRun(run)));
  switch (why.code) {
    case 'trigger':
      return [[t('Because of'), cause(why, names, clock)], ...given(t('Run for'), why.key, plainText)];
    case 'refusal':
      return [
        [t('Tried because of'), cause(why, names, clock)],
        ...given(t('Who goes first'), why.by, journey),
        ...given(t('Since'), why.since, clock),
        ...given(t('May enter again'), why.until, clock),
      ];
    case 'arrival':
    case 'end':
      return [
        [
          t('Came from'),
          t('{step}, by “{way}”', {
            step: names.step(why.from, of),
            way: names.outlet(why.from, why.outlet, of),
          }),
        ],
        ...('tag' in why ? given(t('Tagged'), why.tag, quoted) : []),
      ];
    case 'moment':
      return [...moves(why.moments), [t('Goes on'), clock(why.due)]];
    case 'waited':
      return [[t('Waited since'), clock(why.since)], ...moves(why.moments)];
    case 'past':
      return [...moves(why.moments), [t('As the moment had passed'), choiceWords[why.choice]]];
    case 'missing':
      return [
        [t('Waits for'), humanName(why.asked)],
        [t('As it is not known'), choiceWords[why.choice]],
      ];
    case 'listening':
      return [
        [t('Listens for'), why.events.length === 0 ? t('the answer') : listed(why.events, 'or')],
        [t('At most'), durationWords(why.timeout)],
        [t('Gives up'), clock(why.due)],
      ];
    case 'event':
      return [because(why.because), [t('Waited since'), clock(why.since)]];
    case 'timeout':
      return [
        [t('Waited since'), clock(why.since)],
        [t('For', { context: 'a length of time' }), durationWords(why.timeout)],
      ];
    case 'gate':
      return [
        ...given(t('Variant'), why.variant, ({ id }) => names.variant(why.email, id)),
        ...given(t('Chosen by'), why.variant, drawWords),
        ...given(t('Could have gone'), why.earliest, clock),
      ];
    case 'deferral':
      return [[t('Tried again'), clock(why.due)]];
    case 'send-failed':
      return [
        [t('Email'), names.email(why.email)],
        [t('So', { context: 'the consequence' }), t('it counts for no limit')],
      ];
    case 'arm':
      return [[t('Chosen by'), drawWords(why)]];
    case 'call':
      return [
        [t('Called', { context: 'a webhook' }), `${why.method} ${why.url}`],
        [t('Waits at most'), durationWords(why.timeout)],
        [t('Gives up'), clock(why.due)],
      ];
    case 'answer':
      return [
        [t('Answer'), why.ok ? t('Yes') : t('No')],
        [t('Waited since'), clock(why.since)],
      ];
    case 'start':
      return [
        [t('Journey'), quoted(names.journey(why.journey))],
        ...(why.unknown
          ? [
              [
                t('So', { context: 'the consequence' }),
                t('nothing was started, and this journey goes on'),
              ] as const,
            ]
          : []),
      ];
    case 'goal-step':
      return [[t('Goal'), why.goal], ...given(t('Worth'), why.value, plainText)];
    case 'goal':
      return [
        [t('Goal'), why.goal],
        because(why.because),
        ...given(t('Worth'), why.value, plainText),
        ...given(t('Counts until'), why.deadline, clock),
      ];
    case 'exit-event':
      return [[t('Rule to leave'), why.reason], because(why.because)];
    case 'outranked':
      return [
        [t('Gives way to'), journey(why.by)],
        [t('Group'), why.group],
      ];
    case 'resumed':
      return [
        [t('Paused since'), clock(why.since)],
        [t('Group'), why.group],
      ];
    case 'sunset':
      return [
        [t('Emails sent'), number(why.sent)],
        [t('Asked for'), number(why.attempts)],
        [t('Without an answer since'), clock(why.since)],
      ];
    case 'migration':
      return [
        [t('Version'), `${why.from} → ${why.to}`],
        [t('Now at'), names.step(why.step, of)],
      ];
    case 'input':
      return [[t('The clock stood at'), clock(why.clock)]];
    case 'branch':
    case 'exit-rule':
    case 'change':
    case 'exit-step':
    case 'engine-exit':
      return [];
  }
}

const choiceWords = {
  continue: t('goes on'),
  skip: t('takes the way for skipping'),
  exit: t('leaves the journey'),
} as const;

const quoted = (name: string): string => t('“{name}”', { name });

const given = <T>(label: string, value: T | undefined, words: (value: T) => string): Fact[] =>
  value === undefined ? [] : [[label, words(value)]];

const cause = (
  { because }: Extract<Why, { because: unknown; trigger: string }>,
  names: TrailNames,
  clock: Clock,
) => {
  const words = sentenceCase(causeWords(because, names, clock));
  return 'event' in because ? `${words}, ${clock(because.at)}` : words;
};

/** How an arm was chosen. Buckets count from 0 to 9,999. */
const drawWords = ({ bucket, pinned }: { bucket: number; pinned?: true }): string =>
  pinned ? t('hand, for this person') : t('chance: {part} of 100', { part: bucket / 100 });

/** One line for each rule that moved the moment. */
const moves = (moments: Extract<Why, { code: 'moment' }>['moments']): Fact[] =>
  moments
    .filter(({ rule }) => rule !== 'arrival')
    .map((move) => [sentenceCase(moveWords(move)), localWords(move.reached)]);
