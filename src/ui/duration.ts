import { plural } from '../texts/t.ts';

export const durationUnits = ['seconds', 'minutes', 'hours', 'days', 'weeks', 'months'] as const;
export type DurationUnit = (typeof durationUnits)[number];
/** What people wait for; seconds are for machines. */
export const usualUnits: readonly DurationUnit[] = ['minutes', 'hours', 'days', 'weeks', 'months'];

const designators: Readonly<Record<DurationUnit, readonly [before: string, after: string]>> = {
  seconds: ['PT', 'S'],
  minutes: ['PT', 'M'],
  hours: ['PT', 'H'],
  days: ['P', 'D'],
  weeks: ['P', 'W'],
  months: ['P', 'M'],
};
const iso = /^-?P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/;

/** What a unit is called beside a number. */
export function unitTitle(unit: DurationUnit, count: number): string {
  switch (unit) {
    case 'seconds':
      return plural(count, 'second', 'seconds');
    case 'minutes':
      return plural(count, 'minute', 'minutes');
    case 'hours':
      return plural(count, 'hour', 'hours');
    case 'days':
      return plural(count, 'day', 'days');
    case 'weeks':
      return plural(count, 'week', 'weeks');
    case 'months':
      return plural(count, 'month', 'months');
  }
}

/** A duration with one unit, taken apart; undefined for any other. */
export function readDuration(text: string): { count: number; unit: DurationUnit } | undefined {
  for (const unit of durationUnits) {
    const [before, after] = designators[unit];
    const digits = text.startsWith(before) && text.endsWith(after) ? text.slice(before.length, -1) : '';
    const count = Number(digits);
    if (/^\d+$/.test(digits) && Number.isSafeInteger(count)) return { count, unit };
  }
  return undefined;
}

/** ISO 8601: 3 days is `P3D` (by the calendar), 24 hours is `PT24H` (exactly). */
export function writeDuration(count: number, unit: DurationUnit): string {
  const [before, after] = designators[unit];
  return `${before}${count}${after}`;
}

/** Whether a text is an ISO 8601 duration, of whatever units. */
export function isDuration(text: string): boolean {
  return iso.test(text);
}
