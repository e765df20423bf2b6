import { durationWords } from '../values/duration.ts';
import { weekdays, type Weekday } from '../values/weekday.ts';
import type { Until } from './waitSettings.ts';
import { humanName } from './words.ts';

const dayNames: Record<Weekday, string> = {
  mon: 'Monday', tue: 'Tuesday', wed: 'Wednesday', thu: 'Thursday', fri: 'Friday', sat: 'Saturday', sun: 'Sunday',
}; // prettier-ignore

/** “9:00”: a time of day as people say it. */
export const clockWords = (time: string): string => time.replace(/^0(?=\d)/, '');

/** “a weekday”, “a weekend day”, “Monday or Friday”; “any day” where all or none are named. */
export function weekdaysWords(days: readonly Weekday[] | undefined): string {
  const chosen = weekdays.filter((day) => days?.includes(day) ?? true);
  if (chosen.length === 7) return 'any day';
  if (chosen.join() === 'mon,tue,wed,thu,fri') return 'a weekday';
  if (chosen.join() === 'sat,sun') return 'a weekend day';
  return chosen.map((day) => dayNames[day]).join(' or ');
}

/** “a weekday 9:00”, “14 days before renews on”. */
export function untilWords(until: Until): string {
  const at = until.time === undefined ? '' : ` ${clockWords(until.time)}`;
  if ('date' in until) return `${until.date}${at}`;
  if (!('attribute' in until) && !('trigger' in until))
    return until.weekdays === undefined || until.weekdays.length === 7
      ? `the next${at}`
      : `${weekdaysWords(until.weekdays)}${at}`;
  const name =
    'attribute' in until ? humanName(until.attribute) : `the trigger’s ${humanName(until.trigger)}`;
  if (name === '') return '';
  const side = until.offset?.startsWith('-') ? 'before' : 'after';
  const offset = until.offset === undefined ? '' : `${durationWords(until.offset)} ${side} `;
  return `${offset}${name}${at}`;
}
