import { civilFromDays, dayMs, daysFromCivil, formatDate, parseDate } from '../values/calendar.ts';
import { roughly } from '../values/duration.ts';
import { atPath, type Json } from '../values/json.ts';
import { asShare, chances } from './chance.ts';
import { exp, ln, normalQuantile } from './logarithm.ts';
import type { Delay, Values } from './Model.ts';

/** Whole seconds, by a chance. */
export type DrawDelay = (drawn: number) => number;

/** What something follows: the event, or what let a run in. */
export interface Occasion {
  event: string;
  timestamp: string;
  properties: Readonly<Record<string, unknown>>;
}
/** A value by a chance, at the nth time, after something. Undefined where there is none. */
export type DrawValue = (drawn: number, nth: number, cause: Occasion | undefined) => Json | undefined;

const tens = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];
const seconds = (text: string): number => Math.round(roughly(text) / 1000);
/** A century: what no journey waits for. */
const longest = 36_525 * (dayMs / 1000);
const whole = (length: number): number => Math.min(Math.round(length), longest);

/** How a delay is drawn. */
export function drawDelay(delay: Delay): DrawDelay {
  if ('always' in delay) {
    const length = seconds(delay.always);
    return () => length;
  }
  if ('from' in delay) {
    const from = seconds(delay.from);
    const wide = seconds(delay.to) - from;
    return (drawn) => whole(from + asShare(drawn) * wide);
  }
  if ('mean' in delay) {
    const mean = seconds(delay.mean);
    return (drawn) => drawWait(drawn, mean);
  }
  const half = seconds(delay.half);
  const spread = half > 0 ? ln(Math.max(seconds(delay.most) / half, 1)) / normalQuantile(0.9) : 0;
  return (drawn) => whole(half * exp(spread * normalQuantile(asShare(drawn))));
}

/** Whole seconds until something that comes by chance, as likely at any moment. */
export const drawWait = (drawn: number, mean: number): number => whole(-ln(1 - asShare(drawn)) * mean);

/** How a value is drawn. */
export function drawValue(values: Values): DrawValue {
  if ('oneOf' in values) {
    const ends: number[] = [];
    for (const { share = 1 } of values.oneOf) ends.push((ends.at(-1) ?? 0) + share);
    const total = ends.at(-1) ?? 0;
    return (drawn) => values.oneOf[placeIn(ends, total, drawn)]?.value;
  }
  if ('between' in values) {
    const [from, to] = values.between;
    const parts = tens[values.decimals ?? 0] ?? 1;
    const low = Math.round(from * parts);
    const wide = Math.round(to * parts) - low + 1;
    return (drawn) => (low + Math.floor((drawn / chances) * wide)) / parts;
  }
  if ('days' in values) {
    const [first, last] = values.days.map(dayNumber);
    const from = first ?? 0;
    const wide = (last ?? from) - from + 1;
    return (drawn) => formatDate(civilFromDays(from + Math.floor((drawn / chances) * wide)));
  }
  if ('fresh' in values) return (_, nth) => `${values.fresh}${nth}`;
  return (_, __, cause) => asJson(atPath(cause, values.same));
}

/** Which of several a chance falls to; `ends` are their shares summed up. */
export function placeIn(ends: readonly number[], total: number, drawn: number): number {
  const at = (drawn / chances) * total;
  return ends.findIndex((end) => at < end);
}

function dayNumber(text: string): number {
  const date = parseDate(text);
  return date ? daysFromCivil(date.year, date.month, date.day) : 0;
}

const asJson = (value: unknown): Json | undefined => value as Json | undefined; // what stands in an event is JSON
