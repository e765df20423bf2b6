import { parseDate } from '../values/calendar.ts';
import { addDuration, parseDuration, type DurationParts } from '../values/duration.ts';
import { elapsedText } from '../values/durationWords.ts';
import { formatLocal, parseInstant, type Instant } from '../values/instant.ts';
import { parseTimeOfDay } from '../values/timeOfDay.ts';
import type { MomentMove } from '../values/trail.ts';
import {
  atOffset,
  explainTimeOfDay,
  nextOccurrence,
  nextTimeOfDay,
  type MomentBase,
} from '../values/until.ts';
import type { Moment } from './Kind.ts';
import type { Until, WaitSettings } from './waitSettings.ts';

/** When a wait ends; `trouble` where the moment asked for is past or unknown. `ends` is the end of its `for`. */
export interface WaitMoment {
  due: Instant;
  ends?: Instant;
  trouble?:
    | { code: 'past'; choice: 'continue' | 'skip' | 'exit' }
    | { code: 'missing'; asked: string; choice: 'continue' | 'skip' | 'exit' };
}

/** What a wait is worked out from. */
export type WaitFacts = Pick<Moment, 'now' | 'arrivedAt' | 'pausedMs' | 'zone' | 'attribute' | 'trigger'>;
type Reach = (rule: MomentMove['rule'], at: Instant, value?: string) => void;

/** Computes a wait from its arrival: `for` first, prolonged by pauses, then the next moment that `until` allows. */
export const waitMoment = (settings: WaitSettings, moment: WaitFacts): WaitMoment =>
  work(settings, moment, undefined);

/** By which rules a wait comes to its moment. */
export function momentsOf(settings: WaitSettings, moment: WaitFacts): MomentMove[] {
  const zone = moment.zone(settings.zone ?? 'subscriber');
  const moments: MomentMove[] = [];
  work(settings, moment, (rule, at, value) =>
    moments.push({ rule, ...(value !== undefined && { value }), reached: formatLocal(at, zone) }),
  );
  return moments;
}

function work(settings: WaitSettings, moment: WaitFacts, reach: Reach | undefined): WaitMoment {
  const zone = moment.zone(settings.zone ?? 'subscriber');
  reach?.('arrival', moment.arrivedAt);
  let from = moment.arrivedAt;
  if (settings.for !== undefined) {
    from = addDuration(from, durationOf(settings.for), zone);
    reach?.('for', from, settings.for);
    if (moment.pausedMs > 0) {
      from += moment.pausedMs;
      reach?.('pause', from, elapsedText(moment.pausedMs));
    }
  }
  const ends = settings.for === undefined ? {} : { ends: from };
  const { until } = settings;
  if (until === undefined) return { due: from, ...ends };
  if (!('date' in until) && !('attribute' in until) && !('trigger' in until))
    return { due: timeOfDayFrom(until, from, moment.now, zone, reach), ...ends };

  const [rule, asked, value] = baseOf(until, moment);
  const base = momentBase(value);
  if (!base)
    return {
      due: from,
      ...ends,
      trouble: { code: 'missing', asked, choice: settings.ifMissing ?? 'continue' },
    };
  const offset = 'offset' in until && until.offset !== undefined ? durationOf(until.offset) : undefined;
  const time = until.time === undefined ? undefined : minutesOf(until.time);
  reach?.(rule, atOffset(base, undefined, undefined, zone), asked);
  let due = atOffset(base, offset, undefined, zone);
  if ('offset' in until && until.offset !== undefined) reach?.('offset', due, until.offset);
  if (time !== undefined) {
    due = atOffset(base, offset, time, zone);
    reach?.('time', due, until.time);
  }
  // A moment that a changed profile moves into the past is as late as one that was past on arrival.
  const earliest = Math.max(from, moment.now);
  if (due >= earliest) return { due, ...ends };
  if (settings.ifPast === 'nextOccurrence') {
    const later = nextOccurrence(
      { base, zone, ...(offset && { offset }), ...(time !== undefined && { time }) },
      earliest,
    );
    reach?.('nextOccurrence', later);
    return { due: later, ...ends };
  }
  return { due: from, ...ends, trouble: { code: 'past', choice: settings.ifPast ?? 'continue' } };
}

function timeOfDayFrom(
  until: Extract<Until, { weekdays?: unknown }>,
  from: Instant,
  now: Instant,
  zone: string,
  reach: Reach | undefined,
): Instant {
  const minutes = minutesOf(until.time);
  const first = nextTimeOfDay(from, zone, minutes, until.weekdays);
  // Where a changed zone or a pause has moved the time into the past, the next one counts.
  const start = first < now ? now : from;
  if (reach)
    for (const { did, at, clock } of explainTimeOfDay(start, zone, minutes, until.weekdays)) {
      reach(did, at, did === 'time' ? until.time : until.weekdays?.join(' '));
      if (clock) reach(clock, at);
    }
  return start === from ? first : nextTimeOfDay(start, zone, minutes, until.weekdays);
}

function baseOf(
  until: Exclude<Until, { weekdays?: unknown }>,
  moment: Pick<Moment, 'attribute' | 'trigger'>,
): ['date' | 'attribute' | 'trigger', string, unknown] {
  if ('date' in until) return ['date', until.date, until.date];
  if ('attribute' in until) return ['attribute', until.attribute, moment.attribute(until.attribute)];
  return ['trigger', until.trigger, moment.trigger(until.trigger)];
}

function momentBase(value: unknown): MomentBase | undefined {
  if (typeof value !== 'string') return undefined;
  const date = parseDate(value);
  if (date) return { date };
  const instant = parseInstant(value);
  return instant === undefined ? undefined : { instant };
}

function durationOf(text: string): DurationParts {
  const parts = parseDuration(text, { signed: true });
  if (!parts) throw new RangeError(`not a duration: ${text}`);
  return parts;
}

function minutesOf(text: string): number {
  const minutes = parseTimeOfDay(text);
  if (minutes === undefined) throw new RangeError(`not a time of day: ${text}`);
  return minutes;
}
