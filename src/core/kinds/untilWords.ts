import { t } from '../../texts/t.ts';
import { durationWords } from '../values/durationWords.ts';
import { dateWords } from '../values/localWords.ts';
import { weekdays, type Weekday } from '../values/weekday.ts';
import { triggersWords } from './askedWords.ts';
import type { Until } from './waitSettings.ts';
import { humanName, orWords } from './words.ts';

const dayNames: Record<Weekday, string> = {
  mon: t('Monday'),
  tue: t('Tuesday'),
  wed: t('Wednesday'),
  thu: t('Thursday'),
  fri: t('Friday'),
  sat: t('Saturday'),
  sun: t('Sunday'),
};

/** “9:00”: a time of day as people say it. */
export const clockWords = (time: string): string => time.replace(/^0(?=\d)/, '');

/** “a weekday”, “a weekend day”, “Monday or Friday”; “any day” where all are meant, “no day” where none is named. */
export function weekdaysWords(days: readonly Weekday[] | undefined): string {
  const chosen = weekdays.filter((day) => days?.includes(day) ?? true);
  if (chosen.length === 7) return t('any day');
  if (chosen.join() === 'mon,tue,wed,thu,fri') return t('a weekday');
  if (chosen.join() === 'sat,sun') return t('a weekend day');
  return orWords(chosen.map((day) => dayNames[day])) || t('no day');
}

/** “a weekday 9:00”, “14 days before renews on, at 9:00”. */
export function untilWords(until: Until): string {
  const time = until.time === undefined ? undefined : clockWords(until.time);
  if ('date' in until) return dayAt(dateWords(until.date), time);
  if (!('attribute' in until) && !('trigger' in until))
    return until.weekdays === undefined || until.weekdays.length === 7
      ? t('the next {time}', { time: time ?? '' })
      : dayAt(weekdaysWords(until.weekdays), time);
  const name = humanName('attribute' in until ? until.attribute : until.trigger);
  if (name === '') return '';
  const base = 'attribute' in until ? name : triggersWords(name);
  const moment = until.offset === undefined ? base : offsetWords(until.offset, base);
  return time === undefined ? moment : t('{moment}, at {time}', { moment, time });
}

const dayAt = (day: string, time: string | undefined): string =>
  time === undefined ? day : t('{day} {time}', { day, time });

/** “14 days before renews on” */
export function offsetWords(offset: string, name: string): string {
  const length = durationWords(offset);
  return offset.startsWith('-')
    ? t('{length} before {name}', { length, name })
    : t('{length} after {name}', { length, name });
}
