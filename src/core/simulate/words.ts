import { number, plural, t } from '../../texts/t.ts';
import type { RuleNames } from '../kinds/names.ts';
import { humanName, orWords } from '../kinds/words.ts';
import { durationWords, durationWordsAfter, formatElapsed } from '../values/durationWords.ts';
import { formatInstant, formatLocal, parseInstant } from '../values/instant.ts';
import type { GateCheck, TrailEntry, Why } from '../values/trail.ts';
import { isZone } from '../values/zone.ts';
import {
  causeWords,
  engineExitWords,
  ignoredWords,
  journeyOfRun,
  refusalWords,
  type Clock,
} from './entryWords.ts';
import { checkWords } from './gateWords.ts';
import { soonWords } from '../values/localWords.ts';
import { momentWords } from './momentWords.ts';
import { decisive, valueText } from './reasonWords.ts';

/** Names for ids, so that words speak of “You left something behind” and not of `reminder-1`. Steps are those of `journey`, where it is given. */
export interface TrailNames extends RuleNames {
  step(id: string, journey?: string | null): string;
  outlet(step: string, outlet: string, journey?: string | null): string;
  exit(id: string): string;
  variant(email: string, id: string): string;
  /** The clock of somebody in this journey; undefined where nobody knows it. */
  zone(journey: string | null): string | undefined;
}

/** One trail entry in words: a title of a word or three, and what led to it. Made here and nowhere else. */
export interface EntryWords {
  title: string;
  detail: string;
}

/** What an entry says. `detail` is empty only where nothing led to it. */
export function wordsOf(entry: TrailEntry, names: TrailNames): EntryWords {
  const { why, step = '', journey } = entry;
  const clock = clockOf(entry, names);
  const way = (outlet: string) => names.outlet(step, outlet, journey);
  switch (why.code) {
    case 'trigger': {
      const cause = causeWords(why.because, names, clock);
      return {
        title: t('Entered'),
        detail: why.key === undefined ? cause : t('{cause}, for {key}', { cause, key: valueText(why.key) }),
      };
    }
    case 'refusal':
      return {
        title: entry.did === 'queued' ? t('Stands in line') : t('Not let in'),
        detail: refusalWords(why, names, clock),
      };
    case 'arrival':
      return { title: t('Came to'), detail: names.step(step, journey) };
    case 'moment':
      return {
        title: entry.did === 'rescheduled' ? t('Waits until another time') : t('Waits'),
        detail: momentWords(why.moments),
      };
    case 'listening': {
      const events = why.events.length === 0 ? t('the answer') : orWords(why.events);
      return {
        title: t('Waits'),
        detail: t('for {events}, at most {length}', { events, length: durationWords(why.timeout) }),
      };
    }
    case 'waited':
      return { title: t('Moved on'), detail: momentWords(why.moments) };
    case 'past':
      return {
        title: choiceWords[why.choice],
        detail: t('the moment it waits for had passed: {moment}', { moment: momentWords(why.moments) }),
      };
    case 'missing':
      return {
        title: choiceWords[why.choice],
        detail: t('{what} is not known', { what: humanName(why.asked) }),
      };
    case 'event':
      return { title: way(why.outlet), detail: keylessWords(why.because.event, why) };
    case 'timeout':
      return {
        title: way(why.outlet),
        detail: t('nothing came within {length}', { length: durationWordsAfter(why.timeout) }),
      };
    case 'branch':
      return { title: way(why.outlet), detail: branchWords(why, names) };
    case 'gate':
      return gateWords(entry, why, names, clock);
    case 'deferral': {
      const reason = refusedBy(why.checks, names) ?? '';
      return {
        title: t('Held back'),
        detail: t('{email} until {time}: {reason}', {
          email: names.email(why.email),
          time: clock(why.due),
          reason,
        }),
      };
    }
    case 'send-failed':
      return { title: t('Not delivered'), detail: names.email(why.email) };
    case 'arm':
      return { title: way(why.outlet), detail: drawWords(why) };
    case 'change':
      return { title: t('Profile updated'), detail: changeWords(why, names) };
    case 'call': {
      const call = `${why.method} ${why.url}`;
      return {
        title: t('Called'),
        detail: t('{call}, waits at most {length}', { call, length: durationWords(why.timeout) }),
      };
    }
    case 'answer':
      return {
        title: way(why.outlet),
        detail: why.ok ? t('the other system answered') : t('the other system refused'),
      };
    case 'start': {
      const started = names.journey(why.journey);
      return why.unknown
        ? { title: t('Not started'), detail: t('“{journey}” does not run here', { journey: started }) }
        : { title: t('Started'), detail: t('“{name}”', { name: started }) };
    }
    case 'goal-step':
      return { title: t('Goal'), detail: worthWords(why.goal, why.value) };
    case 'goal': {
      const goal = t('{what}: {event}', { what: why.goal, event: why.because.event });
      return { title: t('Goal'), detail: keylessWords(worthWords(goal, why.value), why) };
    }
    case 'exit-event': {
      const left = t('{what}: {event}', { what: why.reason, event: why.because.event });
      return { title: t('Left', { context: 'a journey' }), detail: keylessWords(left, why) };
    }
    case 'exit-rule':
      return {
        title: t('Left', { context: 'a journey' }),
        detail: t('{reason}: {rule}', { reason: why.reason, rule: decisive(why.rule, names) }),
      };
    case 'exit-step':
      return { title: t('Left', { context: 'a journey' }), detail: why.reason };
    case 'engine-exit':
      return { title: t('Left', { context: 'a journey' }), detail: engineExitWords(why, names) };
    case 'outranked':
      return {
        title: t('Paused'),
        detail: t('gives way to “{journey}”', { journey: names.journey(journeyOfRun(why.by)) }),
      };
    case 'resumed':
      return {
        title: t('Goes on'),
        detail: t('after a pause of {length}', { length: timeBetween(why.since, entry.at) }),
      };
    case 'sunset':
      return {
        title: t('No more mail'),
        detail: plural(
          why.sent,
          'the one email since {time} was neither opened nor clicked',
          'none of {count} emails opened or clicked since {time}',
          { time: clock(why.since) },
        ),
      };
    case 'migration':
      return {
        title: t('Moved'),
        detail: t('from version {from} to version {to}, to {step}', {
          from: String(why.from),
          to: String(why.to),
          step: names.step(why.step, journey),
        }),
      };
    case 'end':
      return {
        title: t('Completed'),
        detail: why.tag === undefined ? t('the end of the journey') : t('tagged “{tag}”', { tag: why.tag }),
      };
    case 'input':
      return { title: t('Ignored'), detail: ignoredWords[why.reason] };
  }
}

const choiceWords = {
  continue: t('Went on'),
  skip: t('Skipped ahead'),
  exit: t('Left', { context: 'a journey' }),
} as const;
const keylessWords = (said: string, { keyless }: { keyless?: true }): string =>
  keyless ? t('{said} (it names no key, so it counts for every run)', { said }) : said;
const worthWords = (said: string, value: unknown): string =>
  value === undefined ? said : t('{said}, worth {value}', { said, value: valueText(value) });

function branchWords({ outlet, tried }: Extract<Why, { code: 'branch' }>, names: TrailNames): string {
  const taken = tried.find(({ branch }) => branch === outlet);
  if (taken) return decisive(taken.reason, names);
  return tried.map(({ reason }) => decisive(reason, names)).join('; ');
}

function gateWords(
  entry: TrailEntry,
  { email, checks, variant, earliest }: Extract<Why, { code: 'gate' }>,
  names: TrailNames,
  clock: Clock,
): EntryWords {
  const name = names.email(email);
  const reason = refusedBy(checks, names);
  if (reason === undefined) {
    const title = entry.did === 'sent' ? t('Sent') : t('Passed', { context: 'the questions before sending' });
    if (variant === undefined) return { title, detail: name };
    const chosen = { email: name, variant: names.variant(email, variant.id), draw: drawWords(variant) };
    return { title, detail: t('{email}, variant {variant}: {draw}', chosen) };
  }
  return {
    title: t('Skipped'),
    detail:
      earliest === undefined
        ? t('{email}: {reason}', { email: name, reason })
        : t('{email}: {reason}; next possible {time}', { email: name, reason, time: clock(earliest) }),
  };
}

function refusedBy(checks: readonly GateCheck[], names: TrailNames): string | undefined {
  const refused = checks.find(({ passed }) => !passed);
  return refused && checkWords(refused, names);
}

/** How chance, or somebody, chose an arm; a bucket is one of ten thousand. */
const drawWords = ({ bucket, pinned }: { bucket: number; pinned?: true }): string =>
  pinned ? t('chosen by hand for this person') : t('drew {share} of 100', { share: number(bucket / 100, 2) });

/** “plan is now pro, tagged “vip”” */
function changeWords(change: Extract<Why, { code: 'change' }>, names: TrailNames): string {
  const each = (list: readonly string[] | undefined, words: (name: string) => string) =>
    (list ?? []).map(words);
  const said = [
    ...Object.entries(change.set ?? {}).map(([name, value]) =>
      t('{what} is now {value}', { what: humanName(name), value: valueText(value) }),
    ),
    ...each(change.unset, (name) => t('{what} cleared', { what: humanName(name) })),
    ...each(change.removeTags, (tag) => t('no longer tagged “{tag}”', { tag })),
    ...each(change.addTags, (tag) => t('tagged “{tag}”', { tag })),
    ...each(change.subscribe, (id) => t('subscribed to “{topic}”', { topic: names.topic(id) })),
    ...each(change.unsubscribe, (id) => t('unsubscribed from “{topic}”', { topic: names.topic(id) })),
    ...(change.suppress ? [t('gets no more mail')] : []),
  ];
  return said.length === 0 ? t('nothing, as the trigger does not say to what') : said.join(', ');
}

/** The entry’s own clock, for the moments that its reason names in UTC. */
function clockOf({ at, local, journey }: TrailEntry, names: TrailNames): Clock {
  const now = parseInstant(at);
  const zone = names.zone(journey);
  // The person may have moved since: only a zone that agrees with the entry’s own clock is theirs at this moment.
  const fits = zone !== undefined && now !== undefined && isZone(zone) && formatLocal(now, zone) === local;
  const wall = parseInstant(`${local.slice(0, 19)}Z`);
  const ahead = now === undefined || wall === undefined ? 0 : wall - now;
  return (text) => {
    const instant = parseInstant(text);
    if (instant === undefined) return text;
    return soonWords(fits ? formatLocal(instant, zone) : formatInstant(instant + ahead), local);
  };
}

function timeBetween(from: string, to: string): string {
  const start = parseInstant(from);
  const end = parseInstant(to);
  return start === undefined || end === undefined ? '' : formatElapsed(end - start);
}

/** How long nothing happened between two entries, where that is worth telling: “2 d 22 h”. */
export function skippedTime(before: TrailEntry, after: TrailEntry): string | undefined {
  const from = parseInstant(before.at);
  const to = parseInstant(after.at);
  return from !== undefined && to !== undefined && to - from >= 60_000 ? formatElapsed(to - from) : undefined;
}
