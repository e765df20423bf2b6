import { parseDate } from '../values/calendar.ts';
import { addDuration, parseDuration, type DurationParts } from '../values/duration.ts';
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

/** When a wait ends and by which rules; `trouble` where the moment asked for is past or unknown. */
export interface WaitMoment {
  due: Instant;
  moments: MomentMove[];
  trouble?:
    | { code: 'past'; choice: 'continue' | 'skip' | 'exit' }
    | { code: 'missing'; asked: string; choice: 'continue' | 'skip' | 'exit' };
}

/** Computes a wait from its arrival: `for` first, then the next moment that `until` allows. */
export function waitMoment(
  settings: WaitSettings,
  moment: Pick<Moment, 'now' | 'arrivedAt' | 'zone' | 'attribute' | 'trigger'>,
): WaitMoment {
  const zone = moment.zone(settings.zone ?? 'subscriber');
  const moments: MomentMove[] = [];
  const reach = (rule: MomentMove['rule'], at: Instant, value?: string) =>
    moments.push({ rule, ...(value !== undefined && { value }), reached: formatLocal(at, zone) });
  reach('arrival', moment.arrivedAt);
  let from = moment.arrivedAt;
  if (settings.for !== undefined) {
    from = addDuration(from, durationOf(settings.for), zone);
    reach('for', from, settings.for);
  }
  const { until } = settings;
  if (until === undefined) return { due: from, moments };
  if (!('date' in until) && !('attribute' in until) && !('trigger' in until))
    return atTimeOfDay(until, from, moment.now, zone, moments, reach);

  const [rule, asked, value] = baseOf(until, moment);
  const base = momentBase(value);
  if (!base)
    return {
      due: from,
      moments,
      trouble: { code: 'missing', asked, choice: settings.ifMissing ?? 'continue' },
    };
  const offset = 'offset' in until && until.offset !== undefined ? durationOf(until.offset) : undefined;
  const time = until.time === undefined ? undefined : minutesOf(until.time);
  reach(rule, atOffset(base, undefined, undefined, zone), asked);
  let due = atOffset(base, offset, undefined, zone);
  if ('offset' in until && until.offset !== undefined) reach('offset', due, until.offset);
  if (time !== undefined) {
    due = atOffset(base, offset, time, zone);
    reach('time', due, until.time);
  }
  // A moment that a changed profile moves into the past is as late as one that was past on arrival.
  const earliest = Math.max(from, moment.now > moment.arrivedAt && due < moment.now ? moment.now : from);
  if (due >= earliest) return { due, moments };
  if (settings.ifPast === 'nextOccurrence') {
    const later = nextOccurrence(
      { base, zone, ...(offset && { offset }), ...(time !== undefined && { time }) },
      earliest,
    );
    reach('nextOccurrence', later);
    return { due: later, moments };
  }
  return { due: from, moments, trouble: { code: 'past', choice: settings.ifPast ?? 'continue' } };
}

function atTimeOfDay(
  until: Extract<Until, { weekdays?: unknown }>,
  from: Instant,
  now: Instant,
  zone: string,
  moments: MomentMove[],
  reach: (rule: MomentMove['rule'], at: Instant, value?: string) => void,
): WaitMoment {
  const minutes = minutesOf(until.time);
  const first = nextTimeOfDay(from, zone, minutes, until.weekdays);
  // Only a zone that changed in mid-wait can put the moment before now: then the next such time of day counts.
  const start = first < now ? now : from;
  for (const { did, at, clock } of explainTimeOfDay(start, zone, minutes, until.weekdays)) {
    reach(did, at, did === 'time' ? until.time : until.weekdays?.join(' '));
    if (clock) reach(clock, at);
  }
  return { due: nextTimeOfDay(start, zone, minutes, until.weekdays), moments };
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
