import { formatInstant } from '../values/instant.ts';
import { enter } from './entry.ts';
import { membersOf, outrankedBy } from './groups.ts';
import type { LinkedJourney } from './link.ts';
import { byRank, compareText, type Machine } from './Machine.ts';
import type { QueuedEntry, Run } from './State.ts';
import { visitAgain, visitAnew } from './walk.ts';

/** A run of a group has ended: whoever has waited for it goes on. */
export function settleGroup(machine: Machine, group: string): void {
  const done = new Set<Run | QueuedEntry>();
  for (;;) {
    const next = firstWaiting(machine, group, done);
    if (!next) return;
    done.add(next.waits);
    if (outrankedBy(machine, next.linked)) continue;
    if ('step' in next.waits) resume(machine, next.linked, next.waits, group);
    else readmit(machine, next.linked, next.waits);
  }
}

interface Waiting {
  waits: Run | QueuedEntry;
  linked: LinkedJourney;
}

/** Whoever waits, by falling priority, then paused runs before queued entries, then by name. */
function firstWaiting(
  machine: Machine,
  group: string,
  done: ReadonlySet<Run | QueuedEntry>,
): Waiting | undefined {
  const paused = membersOf(machine, group)
    .filter(([run]) => run.paused !== undefined && !done.has(run))
    .sort(byRank)
    .map(([waits, linked]): Waiting => ({ waits, linked }));
  const queued = machine.state.queue.flatMap((waits): Waiting[] => {
    const linked = machine.entrance(waits.journey);
    return linked?.journey.group === group && !done.has(waits) ? [{ waits, linked }] : [];
  });
  queued.sort(
    (a, b) =>
      b.linked.journey.priority - a.linked.journey.priority ||
      compareText(a.waits.journey, b.linked.journey.id),
  );
  const [run] = paused;
  const [entry] = queued;
  return run && (!entry || run.linked.journey.priority >= entry.linked.journey.priority) ? run : entry;
}

function resume(machine: Machine, linked: LinkedJourney, run: Run, group: string): void {
  const since = run.paused ?? machine.now;
  // Moved here by a migration in the pause, and not looked at yet.
  const isNew = run.due === undefined;
  // Only what had not ended yet when the pause began is prolonged by it.
  if (isNew || (run.ends !== undefined && since < run.ends))
    run.pausedMs = (run.pausedMs ?? 0) + machine.now - Math.max(since, run.arrivedAt);
  run.paused = undefined;
  machine.tell(
    'resumed',
    () => ({ code: 'resumed', since: formatInstant(since), group }),
    linked.journey,
    run,
    run.step,
  );
  // A mail that is held back goes at its moment, not before.
  if (run.deferred && run.due !== undefined && run.due > machine.now) return;
  if (isNew) visitAnew(machine, linked, run);
  else visitAgain(machine, linked, run);
}

function readmit(machine: Machine, linked: LinkedJourney, entry: QueuedEntry): void {
  machine.state.queue = machine.state.queue.filter((other) => other !== entry);
  const trigger =
    linked.journey.triggers.find(({ id }) => id === entry.trigger) ?? linked.journey.triggers[0];
  if (trigger) enter(machine, linked, { ...entry, trigger });
}
