import { dayMs } from '../values/calendar.ts';
import { parseDuration } from '../values/duration.ts';
import type { Instant } from '../values/instant.ts';
import type { Op } from '../values/rule.ts';

/** A comparison that must hold, or must not, of one value. Its operand is known. */
export interface Constraint {
  is: Op;
  value: unknown;
  ignoreCase: boolean;
  holds: boolean;
  /** By whom it is asked: segments and runs may read dates in different zones. */
  of?: 'run' | 'person' | undefined;
}

/** Whether an operator reads its value as a moment. */
export const asksMoment = (is: Op): boolean =>
  is === 'before' || is === 'after' || is === 'inLast' || is === 'inNext';

/** When a value is judged. Where the instant or the zone is open, a proof must stand at any. */
export interface Clock {
  now: Instant | undefined;
  zone: string | undefined;
}

/** The texts of which a text must be one, by this comparison alone. */
export function optionsOf({ is, value, holds }: Constraint): string[] | undefined {
  if (holds ? is === 'equals' : is === 'notEquals') return typeof value === 'string' ? [value] : undefined;
  if (!holds || is !== 'oneOf' || !Array.isArray(value)) return undefined;
  const options: unknown[] = value;
  return options.filter((option) => typeof option === 'string');
}

// Clock changes and short months move the end of a span by less than this.
const slackMs = 4 * dayMs;

/** The longest and the shortest that a duration can be. */
export function spanOf(text: string): { least: number; most: number } | undefined {
  const parts = parseDuration(text);
  if (!parts) return undefined;
  const vague = parts.months !== 0 || parts.days !== 0;
  return {
    least: Math.max(0, (parts.months * 28 + parts.days) * dayMs + parts.ms - (vague ? slackMs : 0)),
    most: (parts.months * 31 + parts.days) * dayMs + parts.ms + (vague ? slackMs : 0),
  };
}
