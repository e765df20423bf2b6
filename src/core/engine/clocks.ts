import type { Trigger } from '../document/Journey.ts';
import { civilFromDays, dayMs, formatDate, parseDate, type CivilDate } from '../values/calendar.ts';
import { addDuration, parseDuration } from '../values/duration.ts';
import { parseInstant, type Instant } from '../values/instant.ts';
import { canonicalJson, own, setOwn } from '../values/json.ts';
import { parseTimeOfDay } from '../values/timeOfDay.ts';
import { atOffset, yearlyDate } from '../values/until.ts';
import { localOf, offsetAt } from '../values/zone.ts';
import { patternFacts } from './asks.ts';
import type { ClockTrigger } from './link.ts';
import type { Machine } from './Machine.ts';
import type { TriggerClock } from './State.ts';

/** Reckons anew when triggers that go by the clock are due: something that they are reckoned from may have changed. */
export function reckon(machine: Machine): void {
  for (const clock of machine.linked.clocks) {
    const before = own(machine.state.clocks, clock.key);
    const after =
      'date' in clock.trigger.on ? reckonDate(machine, clock, before) : reckonSilence(machine, clock, before);
    if (after !== before) setOwn(machine.state.clocks, clock.key, after);
  }
  reckonSunset(machine);
}

/** The triggers that are due now; they are marked as fired. */
export function dueClocks(machine: Machine): { clock: ClockTrigger; detail: string; at: Instant }[] {
  const { clocks } = machine.state;
  const due: { clock: ClockTrigger; detail: string; at: Instant }[] = [];
  for (const clock of machine.linked.clocks) {
    const state = own(clocks, clock.key);
    if (state?.due === undefined || state.due > machine.now) continue;
    const detail = detailOf(machine, clock.trigger, state);
    due.push({ clock, detail, at: state.due });
    const { due: _, ...rest } = state;
    setOwn(clocks, clock.key, { ...rest, fired: detail });
  }
  if (due.length > 0) reckon(machine);
  return due;
}

/** What a trigger fires for: the date that has come, or the moment since when nothing has. */
function detailOf({ state }: Machine, { on }: Trigger, clock: TriggerClock): string {
  if ('date' in on) return clock.mark.slice(0, clock.mark.indexOf(' '));
  if ('inactivity' in on) return String(silentSince(state, patternFacts(on.inactivity.of).key));
  return '';
}

function reckonDate(
  machine: Machine,
  { entrance, trigger }: ClockTrigger,
  before: TriggerClock | undefined,
): TriggerClock {
  if (!('date' in trigger.on)) return { mark: '' };
  const { attribute, offset, time, yearly } = trigger.on.date;
  const zone = machine.zoneFor(entrance.journey);
  const value = own(machine.state.subscriber.attributes, attribute);
  const from = `${canonicalJson(value ?? null)} ${zone}`;
  const known = before?.mark.slice(before.mark.indexOf(' ') + 1);
  // Nothing has changed, and what was due has not come yet.
  if (before && known === from && before.due !== undefined) return before;
  const sameValue =
    known !== undefined && known.slice(0, known.lastIndexOf(' ')) === from.slice(0, from.lastIndexOf(' '));
  const fired = sameValue ? before?.fired : undefined;
  const date = dateOf(value, zone);
  const rest = fired === undefined ? {} : { fired };
  if (!date) return { mark: ` ${from}`, ...rest };
  const parts = offset === undefined ? undefined : parseDuration(offset, { signed: true });
  // Days and months move the date, hours the moment that the time of day makes of it.
  const exact = parts ? parts.sign * parts.ms : 0;
  const at = (day: CivilDate) =>
    atOffset({ date: day }, parts && { ...parts, ms: 0 }, parseTimeOfDay(time), zone) + exact;
  const candidates = yearly ? yearsAround(machine.now, zone).map((year) => yearlyDate(date, year)) : [date];
  for (const day of candidates) {
    const due = at(day);
    // The same date never comes twice, even where a changed zone puts its hour ahead again.
    if (due < machine.now || (fired !== undefined && formatDate(day) <= fired)) continue;
    return { mark: `${formatDate(day)} ${from}`, due, ...rest };
  }
  return { mark: ` ${from}`, ...rest };
}

/** An offset may reach over a year's end, either way. */
function yearsAround(now: Instant, zone: string): number[] {
  const { year } = localOf(zone, now);
  return [year - 2, year - 1, year, year + 1, year + 2, year + 3, year + 4];
}

function dateOf(value: unknown, zone: string): CivilDate | undefined {
  if (typeof value !== 'string') return undefined;
  const date = parseDate(value);
  if (date) return date;
  const instant = parseInstant(value);
  return instant === undefined
    ? undefined
    : civilFromDays(Math.floor((instant + offsetAt(zone, instant)) / dayMs));
}

function reckonSilence(
  machine: Machine,
  { entrance, trigger }: ClockTrigger,
  before: TriggerClock | undefined,
): TriggerClock {
  if (!('inactivity' in trigger.on)) return { mark: '' };
  const { of, for: length } = trigger.on.inactivity;
  const since = silentSince(machine.state, patternFacts(of).key);
  const parts = parseDuration(length);
  if (since === undefined || !parts) return { mark: '' };
  const mark = `${since} ${machine.zoneFor(entrance.journey)}`;
  if (before?.mark === mark) return before;
  if (before?.fired === String(since)) return { mark, fired: before.fired };
  return { mark, due: addDuration(since, parts, machine.zoneFor(entrance.journey)) };
}

const silentSince = ({ tallies, firstAt }: Machine['state'], key: string): Instant | undefined =>
  own(tallies, key)?.last.at ?? firstAt ?? undefined;

/** When the silence has lasted too long. It is due once: what fires deletes the moment, and only an answer sets it again. */
function reckonSunset(machine: Machine): void {
  const { silence } = machine.state;
  const { sunset } = machine.linked.policies;
  if (!silence || !sunset || silence.fired) return;
  const length = parseDuration(sunset.after);
  const entrance = machine.entrance(sunset.journey);
  if (length) silence.due = addDuration(silence.since, length, machine.zoneFor(entrance?.journey));
}
