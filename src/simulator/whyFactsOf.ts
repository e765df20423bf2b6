import {
  causeWords,
  durationWords,
  humanName,
  journeyOfRun,
  momentWords,
  type TrailNames,
  type Why,
} from '../core/index.ts';
import { sentenceCase } from './personName.ts';
import type { Clock } from './ReasonTree.tsx';
import { plainText } from './runsOf.ts';

/** One fact of a reason: what it is called, and what it is. */
export type Fact = readonly [label: string, value: string];

/** What led to a trail entry, as facts under each other; judged rules and the send gate are shown otherwise. */
export function whyFactsOf(why: Why, names: TrailNames, clock: Clock): Fact[] {
  const because = (cause: { event: string; at: string }): Fact => [
    'Because of',
    `${cause.event}, ${clock(cause.at)}`,
  ];
  const journey = (run: string) => `“${names.journey(journeyOfRun(run))}”`;
  switch (why.code) {
    case 'trigger':
      return [['Because of', cause(why, names, clock)], ...given('Run for', why.key, plainText)];
    case 'refusal':
      return [
        ['Tried because of', cause(why, names, clock)],
        ...given('Who goes first', why.by, journey),
        ...given('Since', why.since, clock),
        ...given('May enter again', why.until, clock),
      ];
    case 'arrival':
    case 'end':
      return [
        ['Came from', `${names.step(why.from)}, by “${names.outlet(why.from, why.outlet)}”`],
        ...('tag' in why ? given('Tagged', why.tag, (tag) => `“${tag}”`) : []),
      ];
    case 'moment':
      return [...moves(why.moments), ['Goes on', clock(why.due)]];
    case 'waited':
      return [['Waited since', clock(why.since)], ...moves(why.moments)];
    case 'past':
      return [...moves(why.moments), ['As the moment had passed', choiceWords[why.choice]]];
    case 'missing':
      return [
        ['Waits for', humanName(why.asked)],
        ['As it is not known', choiceWords[why.choice]],
      ];
    case 'listening':
      return [
        ['Listens for', why.events.length === 0 ? 'the answer' : why.events.join(' or ')],
        ['At most', durationWords(why.timeout)],
        ['Gives up', clock(why.due)],
      ];
    case 'event':
      return [because(why.because), ['Waited since', clock(why.since)]];
    case 'timeout':
      return [
        ['Waited since', clock(why.since)],
        ['For', durationWords(why.timeout)],
      ];
    case 'gate':
      return [
        ...given('Variant', why.variant, ({ id }) => names.variant(why.email, id)),
        ...given('Chosen by', why.variant, drawWords),
        ...given('Could have gone', why.earliest, clock),
      ];
    case 'deferral':
      return [['Tried again', clock(why.due)]];
    case 'send-failed':
      return [
        ['Email', names.email(why.email)],
        ['So', 'it counts for no limit'],
      ];
    case 'arm':
      return [['Chosen by', drawWords(why)]];
    case 'call':
      return [
        ['Called', `${why.method} ${why.url}`],
        ['Waits at most', durationWords(why.timeout)],
        ['Gives up', clock(why.due)],
      ];
    case 'answer':
      return [
        ['Answer', why.ok ? 'Yes' : 'No'],
        ['Waited since', clock(why.since)],
      ];
    case 'start':
      return [
        ['Journey', `“${names.journey(why.journey)}”`],
        ...(why.unknown ? [['So', 'nothing was started, and this journey goes on'] as const] : []),
      ];
    case 'goal-step':
      return [['Goal', why.goal], ...given('Worth', why.value, plainText)];
    case 'goal':
      return [
        ['Goal', why.goal],
        because(why.because),
        ...given('Worth', why.value, plainText),
        ...given('Counts until', why.deadline, clock),
      ];
    case 'exit-event':
      return [['Rule to leave', why.reason], because(why.because)];
    case 'outranked':
      return [
        ['Gives way to', journey(why.by)],
        ['Group', why.group],
      ];
    case 'resumed':
      return [
        ['Paused since', clock(why.since)],
        ['Group', why.group],
      ];
    case 'sunset':
      return [
        ['Emails sent', String(why.sent)],
        ['Asked for', String(why.attempts)],
        ['Without an answer since', clock(why.since)],
      ];
    case 'migration':
      return [
        ['Version', `${why.from} → ${why.to}`],
        ['Now at', names.step(why.step)],
      ];
    case 'input':
      return [['The clock stood at', clock(why.clock)]];
    case 'branch':
    case 'exit-rule':
    case 'change':
    case 'exit-step':
    case 'engine-exit':
      return [];
  }
}

const choiceWords = {
  continue: 'goes on',
  skip: 'takes the way for skipping',
  exit: 'leaves the journey',
} as const;

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
  pinned ? 'hand, for this person' : `chance: ${(bucket / 100).toFixed(2)} of 100`;

/** One line for each rule that moved the moment. */
const moves = (moments: Extract<Why, { code: 'moment' }>['moments']): Fact[] =>
  moments
    .filter(({ rule }) => rule !== 'arrival')
    .map((move) => {
      const [by = '', to = ''] = momentWords([move]).split(' → ');
      return [sentenceCase(by), to];
    });
