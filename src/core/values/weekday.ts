/** The days of the week as the format writes them, Monday first; the index is what `weekdayOf` returns. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** One day of the week, as the format writes it. */
export type Weekday = (typeof weekdays)[number];
