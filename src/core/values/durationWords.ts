import { plural, t } from '../../texts/t.ts';
import { componentsOf } from './duration.ts';

/** A duration or offset in the words it was written in, without its sign: `P1DT12H` is "1 day 12 hours"; unreadable text comes back as it is. */
export const durationWords = (text: string): string => inWords(text, spans);

/** The same behind “in”, “within” or “after”, which change the words of some languages. */
export const durationWordsAfter = (text: string): string => inWords(text, spansAfter);

/** “in the last 24 hours”, “in the last week” */
export const lastWords = (text: string): string =>
  lastOne[text] ?? t('in the last {length}', { length: durationWordsAfter(text) });

const lastOne: Readonly<Record<string, string>> = {
  PT1H: t('in the last hour'),
  P1D: t('in the last day'),
  P1W: t('in the last week'),
  P1M: t('in the last month'),
  P1Y: t('in the last year'),
};

const units = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;
type Unit = (typeof units)[number];

/** A duration as some trails have it: “1 day 12 hours”, the same text in every language. */
export function durationText(text: string): string {
  const parts = componentsOf(text);
  if (!parts) return text;
  const told = units.flatMap((unit, i) => {
    const count = parts[i];
    return count === undefined ? [] : [{ count, words: `${count} ${unit}${count === 1 ? '' : 's'}` }];
  });
  const some = told.filter(({ count }) => count > 0);
  return (some.length > 0 ? some : told.slice(0, 1)).map(({ words }) => words).join(' ');
}

type Spans = Readonly<Record<Unit, (count: number) => string>>;

const inWords = (text: string, spoken: Spans): string =>
  durationText(text).replace(
    /(\d+) (year|month|week|day|hour|minute|second)s?\b/g,
    (_, count: string, unit: Unit) => spoken[unit](Number(count)),
  );

const spans: Spans = {
  year: (count) => plural(count, '{count} year', '{count} years'),
  month: (count) => plural(count, '{count} month', '{count} months'),
  week: (count) => plural(count, '{count} week', '{count} weeks'),
  day: (count) => plural(count, '{count} day', '{count} days'),
  hour: (count) => plural(count, '{count} hour', '{count} hours'),
  minute: (count) => plural(count, '{count} minute', '{count} minutes'),
  second: (count) => plural(count, '{count} second', '{count} seconds'),
};

const spansAfter: Spans = {
  year: (count) => plural(count, '{count} year', '{count} years', { context: 'after a preposition' }),
  month: (count) => plural(count, '{count} month', '{count} months', { context: 'after a preposition' }),
  week: (count) => plural(count, '{count} week', '{count} weeks', { context: 'after a preposition' }),
  day: (count) => plural(count, '{count} day', '{count} days', { context: 'after a preposition' }),
  hour: (count) => plural(count, '{count} hour', '{count} hours', { context: 'after a preposition' }),
  minute: (count) => plural(count, '{count} minute', '{count} minutes', { context: 'after a preposition' }),
  second: (count) => plural(count, '{count} second', '{count} seconds', { context: 'after a preposition' }),
};

/** “48 h”, “3 d”: a duration short enough for a label; the long words where it has several parts. */
export function shortDurationWords(duration: string): string {
  const [, date, time] = /^P(?:(\d+[DW])|T(\d+[HM]))$/.exec(duration) ?? [];
  const only = date ?? time;
  if (only === undefined) return durationWords(duration);
  return elapsedWords(`${only.slice(0, -1)} ${letters[only.slice(-1)] ?? ''}`);
}

const letters: Readonly<Record<string, string>> = { M: 'min', H: 'h', D: 'd', W: 'w' };

/** A stretch of time in its two largest units, cut off: "2 d 22 h", "1 h", "45 min", "10 s". */
export const formatElapsed = (ms: number): string => elapsedWords(elapsedText(ms));

/** A stretch of time as trails have it: the same text in every language. */
export function elapsedText(ms: number): string {
  if (ms < 0) return `−${elapsedText(-ms)}`;
  if (ms > 0 && ms < 1000) return `${ms} ms`;
  const seconds = Math.floor(ms / 1000);
  const parts: [number, string][] = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor(seconds / 3600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ];
  const largest = parts.findIndex(([count]) => count > 0);
  if (largest < 0) return '0 s';
  return parts
    .slice(largest, largest + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');
}

/** That text in words. */
export const elapsedWords = (text: string): string =>
  text.replace(
    /(\d+) (ms|s|min|h|d|w)\b/g,
    (whole, amount: string, unit: string) => shortUnits[unit]?.(Number(amount)) ?? whole,
  );

const shortUnits: Readonly<Record<string, (amount: number) => string>> = {
  ms: (amount) => t('{amount} ms', { amount }),
  s: (amount) => t('{amount} s', { amount }),
  min: (amount) => t('{amount} min', { amount }),
  h: (amount) => t('{amount} h', { amount }),
  d: (amount) => t('{amount} d', { amount }),
  w: (amount) => t('{amount} w', { amount }),
};
