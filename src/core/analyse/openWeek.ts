import { dayMs, hourMs, weekdayOf } from '../values/calendar.ts';
import type { Instant } from '../values/instant.ts';
import { isWithin, type Hours } from '../values/openMinute.ts';
import { instantOfWall, offsetAt } from '../values/zone.ts';

const minuteMs = 60_000;

/** An hour of a week: how many of its minutes there are on the clock of the zone, and in how many of them mail may go. */
export interface WeekHour {
  minutes: number;
  open: number;
}

/**
 * The week from Monday that holds an instant, on the clock of a zone: seven days of 24 hours, judged minute by minute as the
 * gate does. Where the clock is put forward an hour has no minutes, where it is put back 120.
 */
export function openWeek(
  quiet: Hours | undefined,
  zone: string,
  now: Instant,
): readonly (readonly WeekHour[])[] {
  const today = Math.floor((now + offsetAt(zone, now)) / dayMs);
  const monday = today - weekdayOf(today);
  const week = Array.from({ length: 7 }, () =>
    Array.from({ length: 24 }, (): WeekHour => ({ minutes: 0, open: 0 })),
  );
  const end = instantOfWall(zone, (monday + 7) * dayMs);
  for (let at = instantOfWall(zone, monday * dayMs); at < end; at += minuteMs) {
    const wall = at + offsetAt(zone, at);
    const day = Math.floor(wall / dayMs);
    const hour = week[day - monday]?.[Math.floor((wall - day * dayMs) / hourMs)];
    if (!hour) continue;
    hour.minutes += 1;
    if (!quiet || !isWithin(quiet, zone, at)) hour.open += 1;
  }
  return week;
}
