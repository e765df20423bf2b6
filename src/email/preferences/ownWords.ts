import { componentsOf, type OfferedFrequency } from '../../core/index.ts';
import type { PageWords } from './pageWords.ts';

const units = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;

/** A limit in the words of the page, whatever language the app is in: “At most 2 emails in a week”. */
export function limitWords({ max, per }: Pick<OfferedFrequency, 'max' | 'per'>, words: PageWords): string {
  const counts = componentsOf(per) ?? [];
  const parts = units.flatMap((unit, place) => {
    const count = counts[place] ?? 0;
    return count === 0
      ? []
      : [(count === 1 ? words[unit] : words[`${unit}s`]).replace('{count}', `${count}`)];
  });
  return (max === 1 ? words.limit : words.limits)
    .replace('{count}', `${max}`)
    .replace('{length}', () => parts.join(' ') || per);
}

/** A value of somebody's data in the words of the page. */
export function valueWords(value: unknown, words: PageWords): string {
  if (value === undefined || value === null || value === '') return '–';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) return value.map((one) => valueWords(one, words)).join(', ') || '–';
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, member]) => `${name}: ${valueWords(member, words)}`)
      .join(', ');
  return JSON.stringify(value);
}
