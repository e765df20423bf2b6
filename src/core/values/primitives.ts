import { countGraphemes } from 'unicode-segmenter/grapheme';
import { z } from './zod.ts';
import { parseDate } from './calendar.ts';
import { isDuration, isOffset } from './duration.ts';
import { parseInstant } from './instant.ts';
import { limits } from './limits.ts';
import { parseTimeOfDay } from './timeOfDay.ts';
import { weekdays } from './weekday.ts';
import { isZone } from './zone.ts';

/** How strictly a schema reads: a `draft` may be half typed, a `strict` value is complete. */
export type Mode = 'draft' | 'strict';

const idPattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/** Ids of journeys, steps, emails, topics and the like. Never begins with `_`, so `__proto__` is none. */
export const idSchema = z.string().regex(idPattern, { error: 'id' });
export const isId = (text: string): boolean => idPattern.test(text);

// A grapheme is at least one code unit: only longer texts need to be segmented.
const fits = (text: string) =>
  text.length <= limits.nameGraphemes.max || countGraphemes(text) <= limits.nameGraphemes.max;

/** A name a person gave: at most 200 graphemes, in a strict reading not empty. */
export const nameSchema = (mode: Mode) => {
  const name = z.string().refine(fits, { error: limits.nameGraphemes.code });
  return mode === 'strict' ? name.min(1, { error: 'empty' }) : name;
};

/** Free text; in a draft it may be empty. */
export const textSchema = (mode: Mode) =>
  mode === 'strict' ? z.string().min(1, { error: 'empty' }) : z.string();

export const durationSchema = z
  .string()
  .refine(isDuration, { error: 'duration' })
  .meta({ format: 'duration' });
export const offsetSchema = z.string().refine(isOffset, { error: 'offset' });
export const timeOfDaySchema = z
  .string()
  .refine((text) => parseTimeOfDay(text) !== undefined, { error: 'time-of-day' })
  .meta({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' });
export const dateSchema = z
  .string()
  .refine((text) => parseDate(text) !== undefined, { error: 'date' })
  .meta({ format: 'date' });
export const instantSchema = z
  .string()
  .refine((text) => parseInstant(text) !== undefined, { error: 'instant' })
  .meta({ format: 'date-time' });
/** An IANA time zone of the shipped database. */
export const zoneSchema = z.string().refine(isZone, { error: 'zone' });
export const weekdaysSchema = z
  .array(z.enum(weekdays))
  .min(1, { error: 'empty' })
  .refine((days) => new Set(days).size === days.length, { error: 'repeated' });
/** A dotted path into an event: `properties.cart_id`, `event`, `timestamp`. */
export const eventPathSchema = z
  .string()
  .regex(/^(event|timestamp|properties(\.[^.\s]{1,100}){1,8})$/, { error: 'event-path' });
