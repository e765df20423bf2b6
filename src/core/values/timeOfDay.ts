import { pad } from './calendar.ts';

// There are 1,440 of them, read over and over while journeys run.
const times = new Map<string, number>();

/** Reads `09:00` (00:00 to 23:59) as minutes since midnight; undefined if it is anything else. */
export function parseTimeOfDay(text: string): number | undefined {
  const known = times.get(text);
  if (known !== undefined) return known;
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  if (!match) return undefined;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  times.set(text, minutes);
  return minutes;
}

/** Writes minutes since midnight (0 to 1439) as `09:00`. */
export function formatTimeOfDay(minutes: number): string {
  return `${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`;
}
