import { dayMs } from './calendar.ts';
import { addDuration, parseDuration } from './duration.ts';
import type { Instant } from './instant.ts';

// Clock changes and short months move the end of a window, against its neighbours', by less than this.
const slackMs = 4 * dayMs;

/**
 * What is still in a window: something at `at` is in it up to, and not at, `at + within`; without `within`, everything.
 * Takes moments oldest first. `later` hears when something leaves the window, or may have left it, at the earliest.
 */
export function inWindow<T extends { at: Instant }>(
  moments: readonly T[],
  within: string | undefined,
  { now, zone }: { now: Instant; zone: string },
  later: (at: Instant) => void,
): readonly T[] {
  const parts = within === undefined ? undefined : parseDuration(within);
  if (!parts) return moments;
  const longest = (parts.months * 31 + parts.days) * dayMs + parts.ms + slackMs;
  const inside: T[] = [];
  for (const [index, moment] of moments.entries()) {
    if (moment.at < now - longest) continue;
    const [oldest] = inside;
    // Only the ends of the oldest are worked out: every moment well after one in the window is in it too, and for longer.
    if (oldest && moment.at > oldest.at + slackMs) return [...inside, ...moments.slice(index)];
    const end = addDuration(moment.at, parts, zone);
    later(end);
    if (now < end) inside.push(moment);
  }
  return inside;
}
