import type { Instant } from '../values/instant.ts';
import { civilFromDays, dayMs, formatDate, parseDate } from '../values/calendar.ts';
import { parseInstant } from '../values/instant.ts';
import type { Comparison, Literal } from '../values/rule.ts';
import type { Values } from './Model.ts';

/** The values that a property or attribute is likely to have, judged by what rules compare it with. */
export function likelyValues(comparisons: readonly Comparison[], start: Instant): Values {
  const literals = comparisons.flatMap(({ value }): readonly Literal[] => {
    if (value === undefined || (typeof value === 'object' && 'trigger' in value)) return [];
    return Array.isArray(value) ? (value as readonly Literal[]) : [value as Literal]; // an operand that is no path is literal
  });
  if (comparisons.some(({ is }) => is === 'before' || is === 'after' || is === 'inLast' || is === 'inNext'))
    return daysAround(start, literals);
  const numbers = literals.filter((literal) => typeof literal === 'number');
  if (numbers.length > 0) {
    const [least, most] = [Math.min(...numbers, 0), Math.max(...numbers)];
    return { between: [Math.floor(least), Math.max(Math.ceil(most * 2), least + 1)] };
  }
  const options = [...new Set(literals)];
  if (options.some((option) => typeof option === 'boolean'))
    return { oneOf: [{ value: true }, { value: false }] };
  return { oneOf: [...options, 'something'].map((value) => ({ value })) };
}

/** Days from a month before to two months after the start, and around every moment that rules name. */
export function daysAround(start: Instant, literals: readonly Literal[] = []): Values {
  const named = literals.flatMap((literal) => {
    const text = String(literal);
    const at = parseInstant(text) ?? (parseDate(text) ? parseInstant(`${text}T00:00:00Z`) : undefined);
    return at === undefined ? [] : [at];
  });
  return daysFrom(Math.min(start, ...named) - 30 * dayMs, Math.max(start, ...named) + 60 * dayMs);
}

/** Any day from one moment's, in UTC, to another's. */
export function daysFrom(first: Instant, last: Instant): Values {
  const day = (at: Instant) => formatDate(civilFromDays(Math.floor(at / dayMs)));
  return { days: [day(first), day(last)] };
}
