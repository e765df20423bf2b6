import { humanName } from '../kinds/words.ts';
import { weekdaysWords, clockWords } from '../kinds/untilWords.ts';
import { durationWords, formatElapsed } from '../values/duration.ts';
import { parseInstant } from '../values/instant.ts';
import type { GateCheck, MomentMove, RefusalReason, TrailEntry, Why } from '../values/trail.ts';
import { weekdays, type Weekday } from '../values/weekday.ts';
import { localWords } from './localWords.ts';
import { decisive, valueText, type RuleNames } from './reasonWords.ts';

/** Names for ids, so that words speak of “You left something behind” and not of `reminder-1`. */
export interface TrailNames extends RuleNames {
  step(id: string): string;
  outlet(step: string, outlet: string): string;
  exit(id: string): string;
}

/** One trail entry in words: a title of a word or three, and what led to it. Made here and nowhere else. */
export interface EntryWords {
  title: string;
  detail: string;
}

export function wordsOf(entry: TrailEntry, names: TrailNames): EntryWords {
  const { why, step = '' } = entry;
  switch (why.code) {
    case 'trigger':
      return {
        title: 'Entered',
        detail: [why.because.event, ...(why.key === undefined ? [] : [`for ${valueText(why.key)}`])].join(
          ', ',
        ),
      };
    case 'refusal':
      return { title: 'Not let in', detail: refusalWords(why, names) };
    case 'arrival':
      return { title: 'Came to', detail: names.step(step) };
    case 'moment':
      return {
        title: entry.did === 'rescheduled' ? 'Waits until another time' : 'Waits',
        detail: momentWords(why.moments),
      };
    case 'listening':
      return {
        title: 'Waits',
        detail: `for ${why.events.join(' or ')}, at most ${durationWords(why.timeout)}`,
      };
    case 'waited':
      return { title: 'Moved on', detail: momentWords(why.moments) };
    case 'past':
      return {
        title: choiceWords(why.choice),
        detail: `the moment it waits for had passed: ${momentWords(why.moments)}`,
      };
    case 'missing':
      return { title: choiceWords(why.choice), detail: `${humanName(why.asked)} is not known` };
    case 'event':
      return {
        title: names.outlet(step, why.outlet),
        detail: `${why.because.event}${why.keyless ? ' (it names no key, so it counts for every run)' : ''}`,
      };
    case 'timeout':
      return {
        title: names.outlet(step, why.outlet),
        detail: `it did not happen within ${durationWords(why.timeout)}`,
      };
    case 'branch':
      return { title: names.outlet(step, why.outlet), detail: branchWords(why, names) };
    case 'gate':
      return gateWords(entry, why, names);
    case 'deed':
      return { title: 'Not delivered', detail: names.email(why.email) };
    case 'goal': {
      const value = why.value === undefined ? '' : `, worth ${valueText(why.value)}`;
      return { title: 'Goal', detail: `${why.goal}: ${why.because.event}${value}` };
    }
    case 'exit-event':
      return { title: 'Left', detail: `${why.reason}: ${why.because.event}` };
    case 'exit-rule':
      return { title: 'Left', detail: `${why.reason}: ${decisive(why.rule, names)}` };
    case 'exit-step':
      return { title: 'Left', detail: why.reason };
    case 'engine-exit':
      return { title: 'Left', detail: engineExits[why.reason] };
    case 'end':
      return {
        title: 'Completed',
        detail: why.tag === undefined ? 'the end of the journey' : `tagged “${why.tag}”`,
      };
    case 'input':
      return {
        title: 'Ignored',
        detail:
          why.reason === 'duplicate' ? 'this event came before' : 'this event is more than seven days old',
      };
  }
}

const engineExits: Record<Extract<Why, { code: 'engine-exit' }>['reason'], string> = {
  looping: 'the journey went round a thousand times without rest',
  'version-gone': 'the version of the journey that this run lived on is gone',
  'email-skipped': 'an email could not be sent, and the step says to leave then',
  'wait-past': 'the moment to wait for had passed',
  'wait-missing': 'the date to wait for is not known',
};
const choiceWords = (choice: 'continue' | 'skip' | 'exit') =>
  ({ continue: 'Went on', skip: 'Skipped ahead', exit: 'Left' })[choice];

const refusals: Record<RefusalReason, string> = {
  audience: 'not among those who may enter',
  'exit-holds': 'a rule to leave already holds',
  're-entry': 'has been here before, and may not enter again',
  cooldown: 'entered too recently',
  'no-key': 'the event does not carry the key',
  suppressed: 'does not get any mail',
};

function refusalWords(
  { reason, because, rule, until }: Extract<Why, { code: 'refusal' }>,
  names: TrailNames,
): string {
  const more = rule
    ? `: ${decisive(rule, names)}`
    : until === undefined
      ? ''
      : `: not before ${localWords(until)}`;
  return `${because.event}: ${refusals[reason]}${more}`;
}

function branchWords({ outlet, tried }: Extract<Why, { code: 'branch' }>, names: TrailNames): string {
  const taken = tried.find(({ branch }) => branch === outlet);
  if (taken) return decisive(taken.reason, names);
  return tried.map(({ reason }) => decisive(reason, names)).join('; ');
}

function gateWords(
  entry: TrailEntry,
  { email, checks }: Extract<Why, { code: 'gate' }>,
  names: TrailNames,
): EntryWords {
  const refused = checks.find(({ passed }) => !passed);
  if (!refused) return { title: entry.did === 'sent' ? 'Sent' : 'Passed', detail: names.email(email) };
  return { title: 'Skipped', detail: `${names.email(email)}: ${checkWords(refused, names)}` };
}

/** One question of the send gate and its answer. */
export function checkWords(check: GateCheck, names?: RuleNames): string {
  switch (check.check) {
    case 'address':
      return {
        ok: 'the address works',
        missing: 'there is no address',
        bounced: 'the address bounced',
        complained: 'they complained about spam',
      }[check.found];
    case 'suppression':
      return check.passed
        ? 'not suppressed'
        : `gets no mail (${check.reason ?? 'suppressed'}${check.since === undefined ? '' : ` since ${localWords(check.since)}`})`;
    case 'topic':
      return `${check.choice ? 'wants' : 'does not want'} “${names?.topic(check.topic) ?? check.topic}”${check.from === 'default' ? ' (by default)' : ''}`;
  }
}

/** “3 days → Sat 9:00 → weekdays only → Mon 9:00” */
export function momentWords(moments: readonly MomentMove[]): string {
  const said = moments
    .filter(({ rule }) => rule !== 'arrival')
    .map(({ rule, value = '', reached }) => {
      const by = {
        arrival: '',
        for: durationWords(value),
        offset: `${durationWords(value)} ${value.startsWith('-') ? 'before' : 'after'}`,
        date: value,
        attribute: humanName(value),
        trigger: humanName(value),
        time: `at ${clockWords(value)}`,
        weekdays: weekdaysWords(
          value.split(' ').filter((day): day is Weekday => weekdays.some((known) => known === day)),
        ),
        nextOccurrence: 'next year’s',
        gap: 'clocks go forward',
        overlap: 'clocks go back: the first time',
      }[rule];
      return `${by} → ${localWords(reached)}`;
    });
  return said.length === 0 ? 'not at all' : said.join(' → ');
}

/** How long nothing happened between two entries, where that is worth telling: “2 d 22 h”. */
export function skippedTime(before: TrailEntry, after: TrailEntry): string | undefined {
  const from = parseInstant(before.at);
  const to = parseInstant(after.at);
  return from !== undefined && to !== undefined && to - from >= 60_000 ? formatElapsed(to - from) : undefined;
}
