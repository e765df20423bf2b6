import { humanName, type RuleNames } from '../kinds/words.ts';
import { durationWords, formatElapsed } from '../values/duration.ts';
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
import { soonWords } from './localWords.ts';
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
    case 'trigger':
      return {
        title: 'Entered',
        detail: [
          causeWords(why.because, names, clock),
          ...(why.key === undefined ? [] : [`for ${valueText(why.key)}`]),
        ].join(', '),
      };
    case 'refusal':
      return {
        title: entry.did === 'queued' ? 'Stands in line' : 'Not let in',
        detail: refusalWords(why, names, clock),
      };
    case 'arrival':
      return { title: 'Came to', detail: names.step(step, journey) };
    case 'moment':
      return {
        title: entry.did === 'rescheduled' ? 'Waits until another time' : 'Waits',
        detail: momentWords(why.moments),
      };
    case 'listening': {
      const events = why.events.length === 0 ? 'the answer' : why.events.join(' or ');
      return { title: 'Waits', detail: `for ${events}, at most ${durationWords(why.timeout)}` };
    }
    case 'waited':
      return { title: 'Moved on', detail: momentWords(why.moments) };
    case 'past':
      return {
        title: choiceWords[why.choice],
        detail: `the moment it waits for had passed: ${momentWords(why.moments)}`,
      };
    case 'missing':
      return { title: choiceWords[why.choice], detail: `${humanName(why.asked)} is not known` };
    case 'event':
      return { title: way(why.outlet), detail: `${why.because.event}${keylessWords(why)}` };
    case 'timeout':
      return { title: way(why.outlet), detail: `nothing came within ${durationWords(why.timeout)}` };
    case 'branch':
      return { title: way(why.outlet), detail: branchWords(why, names) };
    case 'gate':
      return gateWords(entry, why, names, clock);
    case 'deferral':
      return {
        title: 'Held back',
        detail: `${names.email(why.email)} until ${clock(why.due)}: ${refusedBy(why.checks, names)}`,
      };
    case 'send-failed':
      return { title: 'Not delivered', detail: names.email(why.email) };
    case 'arm':
      return { title: way(why.outlet), detail: drawWords(why) };
    case 'change':
      return { title: 'Profile updated', detail: changeWords(why, names) };
    case 'call':
      return {
        title: 'Called',
        detail: `${why.method} ${why.url}, waits at most ${durationWords(why.timeout)}`,
      };
    case 'answer':
      return {
        title: way(why.outlet),
        detail: why.ok ? 'the other system answered' : 'the other system refused',
      };
    case 'start':
      return why.unknown
        ? { title: 'Not started', detail: `“${names.journey(why.journey)}” does not run here` }
        : { title: 'Started', detail: `“${names.journey(why.journey)}”` };
    case 'goal-step':
      return { title: 'Goal', detail: `${why.goal}${worthWords(why.value)}` };
    case 'goal':
      return {
        title: 'Goal',
        detail: `${why.goal}: ${why.because.event}${worthWords(why.value)}${keylessWords(why)}`,
      };
    case 'exit-event':
      return { title: 'Left', detail: `${why.reason}: ${why.because.event}${keylessWords(why)}` };
    case 'exit-rule':
      return { title: 'Left', detail: `${why.reason}: ${decisive(why.rule, names)}` };
    case 'exit-step':
      return { title: 'Left', detail: why.reason };
    case 'engine-exit':
      return { title: 'Left', detail: engineExitWords(why, names) };
    case 'outranked':
      return { title: 'Paused', detail: `gives way to “${names.journey(journeyOfRun(why.by))}”` };
    case 'resumed':
      return { title: 'Goes on', detail: `after a pause of ${timeBetween(why.since, entry.at)}` };
    case 'sunset':
      return {
        title: 'No more mail',
        detail: `none of ${why.sent} emails opened or clicked since ${clock(why.since)}`,
      };
    case 'migration':
      return {
        title: 'Moved',
        detail: `from version ${why.from} to version ${why.to}, to ${names.step(why.step, journey)}`,
      };
    case 'end':
      return {
        title: 'Completed',
        detail: why.tag === undefined ? 'the end of the journey' : `tagged “${why.tag}”`,
      };
    case 'input':
      return { title: 'Ignored', detail: ignoredWords[why.reason] };
  }
}

const choiceWords = { continue: 'Went on', skip: 'Skipped ahead', exit: 'Left' } as const;
const keylessWords = ({ keyless }: { keyless?: true }): string =>
  keyless ? ' (it names no key, so it counts for every run)' : '';
const worthWords = (value: unknown): string => (value === undefined ? '' : `, worth ${valueText(value)}`);

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
  const refused = refusedBy(checks, names);
  if (refused === undefined) {
    const chosen = variant && `${names.variant(email, variant.id)}: ${drawWords(variant)}`;
    return {
      title: entry.did === 'sent' ? 'Sent' : 'Passed',
      detail: chosen === undefined ? name : `${name}, variant ${chosen}`,
    };
  }
  const next = earliest === undefined ? '' : `; next possible ${clock(earliest)}`;
  return { title: 'Skipped', detail: `${name}: ${refused}${next}` };
}

function refusedBy(checks: readonly GateCheck[], names: TrailNames): string | undefined {
  const refused = checks.find(({ passed }) => !passed);
  return refused && checkWords(refused, names);
}

/** How chance, or somebody, chose an arm; a bucket is one of ten thousand. */
const drawWords = ({ bucket, pinned }: { bucket: number; pinned?: true }): string =>
  pinned ? 'chosen by hand for this person' : `drew ${(bucket / 100).toFixed(2)} of 100`;

/** “plan is now pro, tagged “vip”” */
function changeWords(change: Extract<Why, { code: 'change' }>, names: TrailNames): string {
  const each = (list: readonly string[] | undefined, words: (name: string) => string) =>
    (list ?? []).map(words);
  const said = [
    ...Object.entries(change.set ?? {}).map(
      ([name, value]) => `${humanName(name)} is now ${valueText(value)}`,
    ),
    ...each(change.unset, (name) => `${humanName(name)} cleared`),
    ...each(change.removeTags, (tag) => `no longer tagged “${tag}”`),
    ...each(change.addTags, (tag) => `tagged “${tag}”`),
    ...each(change.subscribe, (topic) => `subscribed to “${names.topic(topic)}”`),
    ...each(change.unsubscribe, (topic) => `unsubscribed from “${names.topic(topic)}”`),
    ...(change.suppress ? ['gets no more mail'] : []),
  ];
  return said.length === 0 ? 'nothing, as the trigger does not say to what' : said.join(', ');
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
