import type { Instant } from '../../values/instant.ts';

/** The time from one instant to a later one, in the largest exact unit: `PT26H`. Cut to whole seconds. */
export function durationBetween(from: Instant, to: Instant): string {
  const seconds = Math.max(0, Math.floor((to - from) / 1_000));
  if (seconds % 3_600 === 0) return `PT${seconds / 3_600}H`;
  return seconds % 60 === 0 ? `PT${seconds / 60}M` : `PT${seconds}S`;
}
