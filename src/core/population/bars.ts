import { number, plural, t } from '../../texts/t.ts';
import { civilFromDays, dayMs, formatDate, hourMs } from '../values/calendar.ts';
import { formatElapsed } from '../values/durationWords.ts';
import { parseInstant } from '../values/instant.ts';
import { dayWords } from '../values/localWords.ts';
import { keptPeople, noHeadcount, type Counts, type Headcount, type JourneyCounts } from './Counts.ts';
import { checkText, outcomeText, refusedWords } from './countWords.ts';

/** One bar of a chart: how many, which share of what the chart is about, and the first few of the people. */
export interface Bar extends Readonly<Headcount> {
  id: string;
  label: string;
  /** From 0 to 1. */
  share: number;
}

/** More days than these are shown by the week. */
const mostDays = 62;
/** Into how many bars the time to the goal is cut, at most. */
const mostBins = 16;
const quarterMs = 900_000;
const binSizes = [1, 3, 6, 12, 24, 48, 168, 336, 720].map((hours) => hours * hourMs);

/** Several headcounts as one. Whoever is in two of them is kept once; the counts are added up. */
export function together(all: Iterable<Headcount>): Headcount {
  const sum = noHeadcount();
  const people = new Set<number>();
  for (const one of all) {
    sum.count += one.count;
    for (const person of one.people) people.add(person);
  }
  sum.people = [...people].sort((a, b) => a - b).slice(0, keptPeople);
  return sum;
}

const bar = (id: string, label: string, { count, people }: Headcount, of: number): Bar => ({
  id,
  label,
  count,
  people,
  share: of === 0 ? 0 : count / of,
});

const byCount = (a: Bar, b: Bar): number => b.count - a.count || (a.id < b.id ? -1 : 1);

function barsOf(
  tallies: Readonly<Record<string, Headcount>>,
  words: (id: string) => string,
  of = together(Object.values(tallies)).count,
): Bar[] {
  return Object.entries(tallies)
    .filter(([, { count }]) => count > 0)
    .map(([id, tally]) => bar(id, words(id), tally, of))
    .sort(byCount);
}

/** How runs ended, of all runs; the most frequent first. */
export const outcomeBars = ({ outcomes, entered }: JourneyCounts): Bar[] =>
  barsOf(outcomes, outcomeText, entered.count);

/** Why people were not let in, of all who were not. */
export const refusalBars = ({ refused }: JourneyCounts): Bar[] => barsOf(refused, refusedWords);

/** Mails that were let be, or held back, by the check that said no; of all mails that came to the gate so often. */
export function gateBars({ steps, emails }: JourneyCounts): { skipped: Bar[]; deferred: Bar[] } {
  const all = Object.values(steps);
  const sent = Object.entries(emails).reduce(
    (sum, [id, email]) => sum + (id.includes('#') ? 0 : email.sent.count),
    0,
  );
  const merged = (name: 'skipped' | 'deferred') => {
    const tallies: Record<string, Headcount> = {};
    for (const check of new Set(all.flatMap((step) => Object.keys(step[name]))))
      tallies[check] = together(all.flatMap((step) => step[name][check] ?? []));
    return tallies;
  };
  const skipped = merged('skipped');
  const asked = sent + together(Object.values(skipped)).count;
  return {
    skipped: barsOf(skipped, checkText, asked),
    deferred: barsOf(merged('deferred'), checkText, asked),
  };
}

/** People by how many mails they got. */
export const mailsEachBars = ({ mailsEach, subscribers }: Counts): Bar[] =>
  byNumber(mailsEach, subscribers, (mails) => plural(mails, '{count} mail', '{count} mails'));

/** People by how many mails they got on the day with the most. */
export const worstDayBars = ({ worstDay, subscribers }: Counts): Bar[] =>
  byNumber(worstDay, subscribers, (mails) => t('{count} on one day', { count: mails }));

const byNumber = (
  tallies: Readonly<Record<string, Headcount>>,
  of: number,
  words: (value: number) => string,
): Bar[] =>
  Object.entries(tallies)
    .map(([id, tally]) => bar(id, words(Number(id)), tally, of))
    .sort((a, b) => Number(a.id) - Number(b.id));

/** Mails by the hour of the day, on everybody's own clock. */
export function hourBars({ byHour }: Counts): Bar[] {
  const { count } = together(byHour);
  return byHour.map((hour, at) => bar(String(at), t('{hour}:00', { hour: at }), hour, count));
}

/** Mails by day, or by week where there are many; days without any in between are there too. */
export function dayBars({ byDay }: Counts): Bar[] {
  const days = Object.keys(byDay).sort();
  const [first, last] = [dayNumber(days[0]), dayNumber(days.at(-1))];
  if (first === undefined || last === undefined) return [];
  const { count } = together(Object.values(byDay));
  const length = last - first + 1 > mostDays ? 7 : 1;
  const bars: Bar[] = [];
  for (let day = first; day <= last; day += length) {
    const names = Array.from({ length }, (_, more) => formatDate(civilFromDays(day + more)));
    const [name = ''] = names;
    const tally = together(names.flatMap((each) => byDay[each] ?? []));
    const label = dayWords(name);
    bars.push(bar(name, length > 1 ? t('week from {day}', { day: label }) : label, tally, count));
  }
  return bars;
}

const dayNumber = (date: string | undefined): number | undefined => {
  const at = date === undefined ? undefined : parseInstant(`${date}T00:00:00Z`);
  return at === undefined ? undefined : at / dayMs;
};

/** How long it took from entry to the goal, in steps of an hour up to a month. */
export function goalBars({ goal }: JourneyCounts): Bar[] {
  const quarters = Object.keys(goal.after).map(Number);
  if (quarters.length === 0) return [];
  const end = (Math.max(...quarters) + 1) * quarterMs;
  const size = binSizes.find((each) => end <= each * mostBins) ?? Math.ceil(end / mostBins / hourMs) * hourMs;
  return Array.from({ length: Math.ceil(end / size) }, (_, bin) => {
    const within = quarters.filter((quarter) => Math.floor((quarter * quarterMs) / size) === bin);
    const tally = together(within.flatMap((quarter) => goal.after[String(quarter)] ?? []));
    const label =
      bin === 0
        ? t('within {time}', { time: formatElapsed(size) })
        : t('{from} to {to}', { from: formatElapsed(bin * size), to: formatElapsed((bin + 1) * size) });
    return bar(String(bin), label, tally, goal.reached.count);
  });
}

/** “41 %”, with one decimal below ten; some are never nobody, and all but a few never all. */
export function shareWords(share: number): string {
  const percent = share * 100;
  if (percent > 0 && percent < 0.05) return t('under {percent} %', { percent: number(0.1) });
  if (percent > 99.5 && percent < 100)
    return t('{percent} %', { percent: number(Math.min(percent, 99.9), 1) });
  const places = percent > 0 && percent < 9.95 ? 1 : 0;
  return t('{percent} %', { percent: number(percent, places) });
}
