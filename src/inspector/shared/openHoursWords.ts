import type { WeekHour } from '../../core/index.ts';
import { listed, t } from '../../texts/t.ts';
import { dayNames } from '../week/dayNames.ts';

/** When mail may go, day by day, days alike together: “Every day: 08:00 to 21:00.” */
export function openHoursWords(week: readonly (readonly WeekHour[])[]): string {
  const told = week.map(dayWords);
  if (new Set(told).size === 1) return t('Every day: {hours}.', { hours: told[0] ?? '' });
  const groups: { from: number; to: number; words: string }[] = [];
  for (const [day, words] of told.entries()) {
    const last = groups.at(-1);
    if (last?.words === words) last.to = day;
    else groups.push({ from: day, to: day, words });
  }
  return groups
    .map(({ from, to, words }) => t('{days}: {hours}.', { days: daysWords(from, to), hours: words }))
    .join(' ');
}

const daysWords = (from: number, to: number): string => {
  const [first = '', last = ''] = [dayNames[from], dayNames[to]];
  return to > from ? t('{from} to {to}', { from: first, to: last, context: 'days of the week' }) : first;
};

/** Open hours of one day. Within an hour that is open in part, quiet hours begin or end: the open part is where its neighbour is open. */
function dayWords(day: readonly WeekHour[]): string {
  const spans: [number, number][] = [];
  for (const [hour, { minutes, open }] of day.entries()) {
    if (open === 0) continue;
    const start = hour * 60;
    const full = open >= minutes;
    const late = !full && (day[hour + 1]?.open ?? 0) > 0;
    const from = late ? start + 60 - open : start;
    const to = full || late ? start + 60 : start + open;
    const last = spans.at(-1);
    if (last && last[1] === from) last[1] = to;
    else spans.push([from, to]);
  }
  if (spans.length === 0) return t('never');
  const [only] = spans;
  if (spans.length === 1 && only?.[0] === 0 && only[1] === 1_440) return t('at any time');
  return listed(
    spans.map(([from, to]) =>
      t('{from} to {to}', { from: clock(from), to: clock(to), context: 'times of day' }),
    ),
  );
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
