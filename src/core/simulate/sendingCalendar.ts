import { countUnder } from '../engine/caps.ts';
import type { Linked } from '../engine/link.ts';
import type { Policies } from '../document/Journey.ts';
import { formatInstant, formatLocal, parseInstant, type Instant } from '../values/instant.ts';
import { parseTimeOfDay } from '../values/timeOfDay.ts';
import type { GateCheck, TrailEntry } from '../values/trail.ts';
import { isZone } from '../values/zone.ts';
import type { Simulation } from './simulate.ts';

/** A limit on mails: the program’s, or the person’s own. */
type Limit = NonNullable<Policies['caps']>[number];

/** What stands on a subscriber's calendar. All times are on the subscriber's own clock. */
export interface CalendarItem {
  /** Place of its entry in the trail. */
  entry: number;
  /** `kept-out`: not let into a journey. `queued`: stands in line for one. */
  kind: 'sent' | 'failed' | 'deferred' | 'skipped' | 'kept-out' | 'queued' | 'suppressed';
  journey: string | null;
  email: string | undefined;
  /** RFC 3339. */
  local: string;
  /** Of a mail that is held back: when it is tried again, RFC 3339. */
  until?: string;
  /** Of a mail that did not go: the limit that said no. */
  capped?: Extract<GateCheck, { check: 'cap' | 'frequency' }>;
  /** Of a mail that went: the limit that it goes beyond, and the how-manieth it was. */
  beyond?: Limit & { found: number };
}

/** One day that has anything on it. */
export interface CalendarDay {
  /** `2026-03-09` */
  day: string;
  /** In the order of time. */
  items: readonly CalendarItem[];
  /** Mails that went out and arrived, without transactional ones. */
  mails: number;
  /** Several mails on one day, or one beyond a limit. */
  collision: 'several' | 'beyond-limit' | undefined;
}

/** A subscriber's mails from all journeys of a program, by day. */
export interface SendingCalendar {
  /** In order; days without anything are left out. */
  days: readonly CalendarDay[];
  /** When no mail goes out, in minutes of the day, `[from, to)`: none, one, or two where midnight lies between. */
  quiet: readonly (readonly [from: number, to: number])[];
  /** Whose clock it goes by; undefined where the subscriber's is not known, and each journey goes by its own. */
  zone: string | undefined;
}

/** Puts a simulation on a calendar: what was sent, held back, skipped, refused, and where mails collide. */
export function sendingCalendar(linked: Linked, simulation: Simulation): SendingCalendar {
  const { entries, state } = simulation;
  const zone = zoneOf(state.subscriber.timeZone);
  const failed = new Set(entries.flatMap(({ why }) => (why.code === 'send-failed' ? [why.effect] : [])));
  const items = entries.flatMap((entry, index) => itemOf(entry, index, failed, zone) ?? []);
  const counting = items
    .filter(({ kind, entry }) => kind === 'sent' && !isTransactional(linked, entries[entry]))
    .map(({ entry }) => entry);
  const beyond = beyondLimits(linked, simulation, counting);
  const days = new Map<string, CalendarItem[]>();
  for (const item of items) {
    const over = beyond.get(item.entry);
    const day = item.local.slice(0, 10);
    const known = days.get(day) ?? [];
    days.set(day, known);
    known.push(over ? { ...item, beyond: over } : item);
  }
  const counted = new Set(counting);
  return {
    days: [...days]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([day, all]) => dayOf(day, all, all.filter(({ entry }) => counted.has(entry)).length)),
    quiet: quietOf(linked.policies),
    zone,
  };
}

function isTransactional(linked: Linked, entry: TrailEntry | undefined): boolean {
  const topic = entry && senderOf(linked, entry)?.topic;
  return topic !== undefined && linked.topics.get(topic)?.transactional === true;
}

function dayOf(day: string, items: CalendarItem[], mails: number): CalendarDay {
  const over = items.some(({ beyond }) => beyond !== undefined);
  return { day, items, mails, collision: over ? 'beyond-limit' : mails > 1 ? 'several' : undefined };
}

function itemOf(
  entry: TrailEntry,
  index: number,
  failed: ReadonlySet<string>,
  zone: string | undefined,
): CalendarItem | undefined {
  const { did, why, journey, local } = entry;
  const told = { entry: index, journey, local, email: 'email' in why ? why.email : undefined };
  if (why.code === 'gate') {
    if (did === 'sent') {
      const kind = why.effect !== undefined && failed.has(why.effect) ? 'failed' : 'sent';
      return { ...told, kind };
    }
    return { ...told, kind: 'skipped', ...cappedBy(why.checks) };
  }
  if (why.code === 'deferral')
    return { ...told, kind: 'deferred', until: onClockOf(entry, why.due, zone), ...cappedBy(why.checks) };
  if (why.code === 'refusal') return { ...told, kind: did === 'queued' ? 'queued' : 'kept-out' };
  if (why.code === 'sunset') return { ...told, kind: 'suppressed' };
  return undefined;
}

function cappedBy(checks: readonly GateCheck[]): Pick<CalendarItem, 'capped'> {
  const no = checks.find(({ passed }) => !passed);
  return no?.check === 'cap' || no?.check === 'frequency' ? { capped: no } : {};
}

/** A moment on the clock by which the entry tells its own. */
function onClockOf({ at, local }: TrailEntry, moment: string, zone: string | undefined): string {
  const [instant, now, wall] = [moment, at, `${local.slice(0, 19)}Z`].map(parseInstant);
  if (instant === undefined || now === undefined || wall === undefined) return moment;
  // The person may have moved since: only a zone that agrees with the entry’s own clock is theirs at this moment.
  if (zone !== undefined && formatLocal(now, zone) === local) return formatLocal(instant, zone);
  const offset = /[+-]\d\d:\d\d$/.exec(local)?.[0] ?? '+00:00';
  return formatInstant(instant + (Math.floor(wall / 1000) - Math.floor(now / 1000)) * 1000).replace(
    'Z',
    offset,
  );
}

/** The mails that go beyond a limit, as urgent ones may. A mail that failed, or is transactional, does not count. */
function beyondLimits(
  linked: Linked,
  { entries, state }: Simulation,
  counting: readonly number[],
): Map<number, Limit & { found: number }> {
  const { frequency } = state.subscriber;
  const limits: Limit[] = [
    ...(linked.policies.caps ?? []),
    ...(frequency ? [{ ...frequency, count: 'rolling' as const }] : []),
  ];
  const beyond = new Map<number, Limit & { found: number }>();
  for (const limit of limits) {
    let recent: { at: Instant }[] = [];
    for (const index of counting) {
      const entry = entries[index];
      const at = entry && parseInstant(entry.at);
      const sender = entry && senderOf(linked, entry);
      if (at === undefined || (limit.topics && !limit.topics.includes(sender?.topic ?? ''))) continue;
      const zone = zoneOf(state.subscriber.timeZone) ?? sender?.timeZone ?? 'UTC';
      recent.push({ at });
      const { found } = countUnder(limit, recent, at, zone);
      // What does not count any more never counts again.
      recent = recent.slice(-found);
      if (found > limit.max && !beyond.has(index)) beyond.set(index, { ...limit, found });
    }
  }
  return beyond;
}

/** The topic of the mail that an entry tells of, and the clock of its journey. */
function senderOf(
  linked: Linked,
  { journey, step }: TrailEntry,
): { topic: string; timeZone: string } | undefined {
  for (const { steps, journey: version } of linked.versions.get(journey ?? '')?.values() ?? []) {
    const sender = step === undefined ? undefined : steps.get(step);
    const sent = sender?.kind.sends?.(sender.step);
    if (sent) return { topic: sent.topic, timeZone: version.timeZone };
  }
  return undefined;
}

const zoneOf = (zone: string | undefined): string | undefined =>
  zone !== undefined && isZone(zone) ? zone : undefined;

/** Quiet hours as stretches of one day. Hours from one moment to the very same are the whole day. */
function quietOf({ quietHours }: Policies): [number, number][] {
  const from = quietHours && parseTimeOfDay(quietHours.from);
  const to = quietHours && parseTimeOfDay(quietHours.to);
  if (from === undefined || to === undefined) return [];
  const stretches: [number, number][] = from < to ? [[from, to]] : [[0, to], [from, minutesOfDay]]; // oxfmt-ignore
  return stretches.filter(([start, end]) => start < end);
}

export const minutesOfDay = 1_440;
