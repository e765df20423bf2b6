import type { Weekday } from '../values/weekday.ts';

/** The next moment that a wait waits for. */
export type Until =
  | { time: string; weekdays?: readonly Weekday[] | undefined }
  | { date: string; time: string }
  | { attribute: string; offset?: string | undefined; time?: string | undefined }
  | { trigger: string; offset?: string | undefined; time?: string | undefined };

export interface WaitSettings {
  for?: string | undefined;
  until?: Until | undefined;
  zone?: 'subscriber' | 'journey' | undefined;
  ifPast?: 'continue' | 'skip' | 'exit' | 'nextOccurrence' | undefined;
  ifMissing?: 'continue' | 'skip' | 'exit' | undefined;
}
