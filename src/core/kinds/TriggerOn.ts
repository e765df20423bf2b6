import type { EventPattern } from '../values/rule.ts';

/** What makes people enter. */
export type TriggerOn =
  | { event: EventPattern }
  | { segment: string; edge: 'enters' | 'leaves' }
  | { date: { attribute: string; offset?: string | undefined; time: string; yearly: boolean } }
  | { inactivity: { of: EventPattern; for: string } }
  | { manual: true };
