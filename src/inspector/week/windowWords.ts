import { listed, t } from '../../texts/t.ts';
import { dayNames } from './dayNames.ts';
import { dayMinutes, spanOf, type Window } from './windowSpan.ts';

/** “9:00”; the end of a day is 24:00. */
export const minuteWords = (minute: number): string =>
  `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

/** “Monday to Friday, from 9:00 to 18:00”. */
export function windowWords(window: Window): string {
  const { days, start, end } = spanOf(window);
  return t('{days}, {hours}', {
    days: daysWords(days),
    hours: hoursWords(start, end),
    context: 'when mail may go out',
  });
}

function hoursWords(start: number, end: number): string {
  if (start === 0 && end === dayMinutes) return t('all day');
  const from = minuteWords(start);
  return end <= dayMinutes
    ? t('from {from} to {to}', { from, to: minuteWords(end), context: 'times of day' })
    : t('from {from} to {to} the next day', { from, to: minuteWords(end - dayMinutes) });
}

/** “Every day”, “Monday to Friday”, “Monday, Wednesday and Saturday”. */
function daysWords(days: readonly boolean[]): string {
  const chosen = dayNames.filter((_, day) => days[day]);
  if (chosen.length === dayNames.length) return t('Every day');
  const first = days.indexOf(true);
  const last = days.lastIndexOf(true);
  if (chosen.length > 2 && last - first + 1 === chosen.length)
    return t('{from} to {to}', {
      from: chosen[0] ?? '',
      to: chosen.at(-1) ?? '',
      context: 'days of the week',
    });
  return listed(chosen);
}
