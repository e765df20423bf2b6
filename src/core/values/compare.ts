import { addDuration, parseDuration } from './duration.ts';
import type { Instant } from './instant.ts';
import { momentOf } from './moment.ts';
import type { Op } from './rule.ts';

/** Why a comparison could not be made; it is then false, whatever the operator. */
export type Mismatch = 'missing' | 'different-type';

export interface Verdict {
  holds: boolean;
  note?: Mismatch;
  /** When time alone next changes the answer. */
  changesAt?: Instant;
}

interface Clock {
  now: Instant;
  zone: string;
}

/** Judges `found is op expected`. Types are never coerced. */
export function compare(
  found: unknown,
  op: Op,
  expected: unknown,
  ignoreCase: boolean,
  clock: Clock,
): Verdict {
  const absent = found === undefined || found === null;
  if (op === 'exists') return { holds: !absent };
  if (op === 'missing') return { holds: absent };
  if (absent) return { holds: false, note: 'missing' };
  const fold = (value: unknown) => {
    if (typeof value !== 'string') return value;
    const text = value.normalize('NFC');
    return ignoreCase ? text.toLowerCase() : text;
  };
  const differs: Verdict = { holds: false, note: 'different-type' };
  switch (op) {
    case 'equals':
    case 'notEquals':
      if (!isLiteral(found) || typeof found !== typeof expected) return differs;
      return { holds: (fold(found) === fold(expected)) === (op === 'equals') };
    case 'oneOf': {
      const options: unknown[] = Array.isArray(expected) ? expected : [];
      return isLiteral(found) ? among(options.map(fold), fold(found)) : differs;
    }
    case 'lessThan':
    case 'atMost':
    case 'greaterThan':
    case 'atLeast':
      if (typeof found !== 'number' || typeof expected !== 'number') return differs;
      if (op === 'lessThan') return { holds: found < expected };
      if (op === 'atMost') return { holds: found <= expected };
      if (op === 'greaterThan') return { holds: found > expected };
      return { holds: found >= expected };
    case 'between': {
      const [low, high]: unknown[] = Array.isArray(expected) ? expected : [];
      if (typeof found !== 'number' || typeof low !== 'number' || typeof high !== 'number') return differs;
      return { holds: low <= found && found <= high };
    }
    case 'contains':
      if (Array.isArray(found)) return isLiteral(expected) ? among(found.map(fold), fold(expected)) : differs;
      return texts(fold(found), fold(expected), (text, part) => text.includes(part));
    case 'startsWith':
      return texts(fold(found), fold(expected), (text, part) => text.startsWith(part));
    case 'endsWith':
      return texts(fold(found), fold(expected), (text, part) => text.endsWith(part));
    case 'before':
    case 'after': {
      const moment = momentOf(found, clock.zone);
      const other = momentOf(expected, clock.zone);
      if (moment === undefined || other === undefined) return differs;
      return { holds: op === 'before' ? moment < other : moment > other };
    }
    case 'inLast':
    case 'inNext':
      return nearNow(found, op, expected, clock);
  }
}

/** Lists and objects are never the same as anything: whether two of them are is no question of a rule. */
const isLiteral = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** A list in which nothing is of the item's type cannot be compared with it; an empty one just lacks it. */
function among(list: readonly unknown[], item: unknown): Verdict {
  if (list.length > 0 && !list.some((other) => typeof other === typeof item))
    return { holds: false, note: 'different-type' };
  return { holds: list.includes(item) };
}

function texts(found: unknown, part: unknown, test: (text: string, part: string) => boolean): Verdict {
  if (typeof found !== 'string' || typeof part !== 'string') return { holds: false, note: 'different-type' };
  return { holds: test(found, part) };
}

/** `inLast P7D`: less than seven days ago, or now. `inNext P7D`: from now on, less than seven days ahead. */
function nearNow(found: unknown, op: 'inLast' | 'inNext', expected: unknown, { now, zone }: Clock): Verdict {
  const moment = momentOf(found, zone);
  const span = typeof expected === 'string' ? parseDuration(expected) : undefined;
  if (moment === undefined || span === undefined) return { holds: false, note: 'different-type' };
  const opens = op === 'inLast' ? moment : addDuration(moment, { ...span, sign: -1 }, zone) + 1;
  const closes = op === 'inLast' ? addDuration(moment, span, zone) : moment + 1;
  const change = now < opens ? opens : now < closes ? closes : undefined;
  return { holds: opens <= now && now < closes, ...(change !== undefined && { changesAt: change }) };
}
