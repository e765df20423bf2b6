import { addDays, daysFromCivil, formatDate } from './calendar.ts';
import { gapOrOverlap } from './zone.ts';
import { zoneDataVersion } from './zoneData.ts';

const known = new Map<string, string | undefined>();

/**
 * A date (YYYY-MM-DD) on which the zone's clock skips this minute of the day; undefined where none does. Looked for in the two
 * years from that of the zone data: nobody knows the rules of later ones, and nothing here knows what day it is.
 */
export function gapDate(zone: string, minuteOfDay: number): string | undefined {
  const key = `${zone} ${minuteOfDay}`;
  if (!known.has(key)) known.set(key, search(zone, minuteOfDay));
  return known.get(key);
}

function search(zone: string, minuteOfDay: number): string | undefined {
  const first = { year: Number.parseInt(zoneDataVersion, 10), month: 1, day: 1 };
  const days = daysFromCivil(first.year + 2, 1, 1) - daysFromCivil(first.year, 1, 1);
  const time = { hour: Math.floor(minuteOfDay / 60), minute: minuteOfDay % 60, second: 0, ms: 0 };
  for (let day = 0; day < days; day++) {
    const date = addDays(first, day);
    if (gapOrOverlap(zone, { ...date, ...time }) === 'gap') return formatDate(date);
  }
  return undefined;
}
