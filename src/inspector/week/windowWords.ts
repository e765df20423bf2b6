import { dayMinutes, spanOf, type Window } from './windowSpan.ts';

export const dayNames = [
  'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday',
] as const; // prettier-ignore

/** “9:00”; the end of a day is 24:00. */
export const minuteWords = (minute: number): string =>
  `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

/** “Monday to Friday, from 9:00 to 18:00”. */
export function windowWords(window: Window): string {
  const { days, start, end } = spanOf(window);
  return `${daysWords(days)}, ${hoursWords(start, end)}`;
}

function hoursWords(start: number, end: number): string {
  if (end - start === dayMinutes)
    return start === 0 ? 'all day' : `from ${minuteWords(start)} to ${minuteWords(start)} the next day`;
  if (end <= dayMinutes) return `from ${minuteWords(start)} to ${minuteWords(end)}`;
  return `from ${minuteWords(start)} to ${minuteWords(end - dayMinutes)} the next day`;
}

/** “Every day”, “Monday to Friday”, “Monday, Wednesday and Saturday”. */
function daysWords(days: readonly boolean[]): string {
  const chosen = dayNames.filter((_, day) => days[day]);
  if (chosen.length === dayNames.length) return 'Every day';
  const first = days.indexOf(true);
  const last = days.lastIndexOf(true);
  if (chosen.length > 2 && last - first + 1 === chosen.length)
    return `${chosen[0] ?? ''} to ${chosen.at(-1) ?? ''}`;
  return chosen.length < 2
    ? (chosen[0] ?? '')
    : `${chosen.slice(0, -1).join(', ')} and ${chosen.at(-1) ?? ''}`;
}
