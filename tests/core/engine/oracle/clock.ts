import { Temporal } from 'temporal-polyfill';

/** Epoch milliseconds. */
export type At = number;
export const minute = 60_000;

// Temporal is slow and is asked the same things again and again. Answers never change.
const remembered = new Map<string, unknown>();
function once<T>(question: string, answer: () => T): T {
  if (remembered.size > 400_000) remembered.clear();
  if (!remembered.has(question)) remembered.set(question, answer());
  return remembered.get(question) as T; // the question's first word says which function asked, and so the type
}

export const at = (text: string): At =>
  once(`at ${text}`, () => Temporal.Instant.from(text).epochMilliseconds);
export const rfc3339 = (instant: At): string =>
  once(`rfc ${instant}`, () => Temporal.Instant.fromEpochMilliseconds(instant).toString());

const zoned = (instant: At, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);

// Asked so often that even putting the question into words takes long.
const sums = new Map<string, Map<At, At>>();
export function plus(instant: At, duration: string, zone: string): At {
  const question = `${duration} ${zone}`;
  const known = sums.get(question) ?? new Map<At, At>();
  sums.set(question, known);
  const sum = known.get(instant) ?? zoned(instant, zone).add(duration).epochMilliseconds;
  known.set(instant, sum);
  return sum;
}
export const minus = (instant: At, duration: string, zone: string): At =>
  once(
    `minus ${instant} ${duration} ${zone}`,
    () => zoned(instant, zone).subtract(duration).epochMilliseconds,
  );

/** What the clock on the wall shows. `weekday` is 1 on Monday; `minutes` counts from midnight. */
export interface Reading {
  date: string;
  weekday: number;
  minutes: number;
}
export function reading(instant: At, zone: string): Reading {
  // No zone changes its clock but at a quarter of an hour.
  const quarter = Math.floor(instant / (15 * minute));
  const ahead = once(
    `ahead ${quarter} ${zone}`,
    () => zoned(quarter * 15 * minute, zone).offsetNanoseconds / 1e6,
  );
  const days = Math.floor((instant + ahead) / (1440 * minute));
  const { date, weekday } = once(`day ${days}`, () => {
    const day = Temporal.PlainDate.from('1970-01-01').add({ days });
    return { date: day.toString(), weekday: day.dayOfWeek };
  });
  return { date, weekday, minutes: Math.floor((instant + ahead - days * 1440 * minute) / minute) };
}

/** That time on that date, by Temporal's rule for gaps and overlaps. */
const moment = (date: string, time: string, zone: string): At =>
  once(
    `moment ${date} ${time} ${zone}`,
    () => Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).epochMilliseconds,
  );
export const daysAfter = (date: string, days: number): string =>
  once(`days ${date} ${days}`, () => Temporal.PlainDate.from(date).add({ days }).toString());

/** Where a calendar period began that holds this instant: its day, its Monday, its first of the month. */
export function periodStart(instant: At, per: string, zone: string): At {
  const { date, weekday } = reading(instant, zone);
  if (per === 'P1D') return moment(date, '00:00', zone);
  if (per === 'P1W') return moment(daysAfter(date, 1 - weekday), '00:00', zone);
  if (per === 'P1M') return moment(`${date.slice(0, 8)}01`, '00:00', zone);
  throw new Error(`no calendar period: ${per}`);
}

const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
export const allows = (weekdays: readonly string[] | undefined, weekday: number): boolean =>
  weekdays === undefined || weekdays.includes(names[weekday - 1] ?? '');

/** The next such time of day on such a weekday, `from` included. */
export const nextTime = (from: At, time: string, weekdays: readonly string[] | undefined, zone: string): At =>
  once(`next ${from} ${time} ${weekdays?.join()} ${zone}`, () => {
    for (let days = -1; days < 16; days++) {
      const date = daysAfter(reading(from, zone).date, days);
      const there = moment(date, time, zone);
      // Samoa once had no Friday: its times would be those of the Saturday, which may not be wanted.
      const exists = reading(moment(date, '12:00', zone), zone).date === date;
      if (exists && there >= from && allows(weekdays, Temporal.PlainDate.from(date).dayOfWeek)) return there;
    }
    throw new Error('no such day');
  });

const isDate = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\d$/.test(value) &&
  readable(() => Temporal.PlainDate.from(value, { overflow: 'reject' }));
const isInstant = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(value) && readable(() => Temporal.Instant.from(value)); // oxfmt-ignore
function readable(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}

/** The instant that a value names: its own, or its date's midnight. */
export const instantOf = (value: unknown, zone: string): At | undefined =>
  isDate(value) ? moment(value, '00:00', zone) : isInstant(value) ? at(value) : undefined;

/** The calendar date that a value names. */
export const dateOf = (value: unknown, zone: string): string | undefined =>
  isDate(value) ? value : isInstant(value) ? reading(at(value), zone).date : undefined;

/** A value's moment `years` later, moved by an offset, then to a time of day. The offset's days move dates, its hours moments. */
export const shifted = (
  value: string,
  years: number,
  offset: string | undefined,
  time: string | undefined,
  zone: string,
): At =>
  once(`shifted ${value} ${years} ${offset} ${time} ${zone}`, () => {
    const length = Temporal.Duration.from(offset ?? 'PT0S');
    const calendar = length.with({ hours: 0, minutes: 0, seconds: 0 });
    const exact = Temporal.Duration.from({
      hours: length.hours,
      minutes: length.minutes,
      seconds: length.seconds,
    });
    const clock = isDate(value)
      ? Temporal.PlainDate.from(value).toPlainDateTime()
      : zoned(at(value), zone).toPlainDateTime();
    // A moment whose day nothing moves stays itself, also in an hour that comes twice.
    const stays = !isDate(value) && years === 0 && calendar.blank;
    const day = clock.add({ years }).add(calendar);
    if (time !== undefined && exact.blank) return moment(day.toPlainDate().toString(), time, zone);
    const start = stays ? zoned(at(value), zone) : day.toZonedDateTime(zone);
    const reached = start.add(exact);
    return time === undefined
      ? reached.epochMilliseconds
      : moment(reached.toPlainDate().toString(), time, zone);
  });

/** A date trigger's moment: the date (in that year, if one is given) moved by the offset's days, at a time, moved by its hours. */
export const occurrence = (date: string, offset: string | undefined, time: string, zone: string): At =>
  once(`occurrence ${date} ${offset} ${time} ${zone}`, () => {
    const length = Temporal.Duration.from(offset ?? 'PT0S');
    const calendar = length.with({ hours: 0, minutes: 0, seconds: 0 });
    const hours = Temporal.Duration.from({
      hours: length.hours,
      minutes: length.minutes,
      seconds: length.seconds,
    });
    const day = Temporal.PlainDate.from(date).add(calendar);
    return zoned(moment(day.toString(), time, zone), zone).add(hours).epochMilliseconds;
  });
/** The same date in another year; 29 February is the 28th where there is none. */
export const inYear = (date: string, year: number): string =>
  Temporal.PlainDate.from(date).with({ year }, { overflow: 'constrain' }).toString();
