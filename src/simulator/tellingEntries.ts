import type { TrailEntry } from '../core/index.ts';

/**
 * Which entries tell something of their own, by index. An arrival is left out where the same step goes on at that
 * instant, and a wait once it is over: what follows says both. The trail itself keeps everything.
 */
export function tellingEntries(entries: readonly TrailEntry[]): number[] {
  // From the back, so that every entry knows what comes after it in its run.
  const next = new Map<string | null, TrailEntry>();
  const telling: number[] = [];
  for (let index = entries.length - 1; index >= 0; index--) {
    const entry = entries[index];
    if (entry === undefined) continue;
    const after = next.get(entry.run);
    if (!isTold(entry, after)) telling.push(index);
    next.set(entry.run, entry);
  }
  return telling.reverse();
}

function isTold({ did, step, at }: TrailEntry, after: TrailEntry | undefined): boolean {
  if (after === undefined || after.step !== step) return false;
  if (did === 'arrived') return after.at === at;
  return (
    (did === 'waiting' || did === 'rescheduled') && (after.did === 'woke' || after.did === 'rescheduled')
  );
}
