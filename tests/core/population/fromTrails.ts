import type { Simulation, TrailEntry } from '../../../src/core/index.ts';

/** What a population's counts say, in one flat record, read off trails: no code is shared with the counter. */
export function countTrails(trails: readonly Simulation[]): Record<string, number> {
  const found: Record<string, number> = {};
  const add = (name: string) => void (found[name] = (found[name] ?? 0) + 1);
  for (const { entries, mails } of trails) {
    const goals = new Set(entries.filter(isGoal).map(({ run }) => run));
    const ends = new Map<string, string>();
    for (const entry of entries) {
      const { did, journey, run, step, why } = entry;
      if (did === 'entered' && run !== null) ends.set(run, `${journey} active`);
      if (did === 'completed' && run !== null) ends.set(run, `${journey} completed`);
      if (did === 'exited' && run !== null) ends.set(run, `${journey} exited:${reasonOf(entry)}`);
      if (did === 'entered') add(`${journey} entered`);
      if (did === 'queued') add(`${journey} queued`);
      if (did === 'refused' && why.code === 'refusal') add(`${journey} refused ${why.reason}`);
      if (why.code === 'arrival' || why.code === 'end') add(`${journey} ${why.from} -> ${why.outlet}`);
      if (did === 'skipped' && why.code === 'gate')
        add(`${journey} ${step} skipped ${why.checks.at(-1)?.check}`);
      if (did === 'deferred' && why.code === 'deferral')
        add(`${journey} ${step} deferred ${why.checks.at(-1)?.check}`);
      if (did === 'sent' && why.code === 'gate') add(`${journey} sent ${why.email}`);
      if (isGoal(entry)) add(`${journey} goal`);
    }
    for (const [run, end] of ends)
      add(goals.has(run) ? `${end.split(' ')[0]} outcome goal` : end.replace(' ', ' outcome '));
    add(`mails each ${mails.length}`);
    const days = new Map<string, number>();
    for (const { local } of mails) days.set(local.slice(0, 10), (days.get(local.slice(0, 10)) ?? 0) + 1);
    for (const [day, sent] of days) for (let left = sent; left > 0; left--) add(`day ${day}`);
    for (const { local } of mails) add(`hour ${Number(local.slice(11, 13))}`);
    add(`worst day ${Math.max(0, ...days.values())}`);
  }
  return found;
}

const isGoal = ({ did, why }: TrailEntry): boolean => did === 'goal' && why.code === 'goal';

function reasonOf({ why }: TrailEntry): string {
  if ('reason' in why) return why.reason;
  return why.code === 'past' ? 'wait-past' : 'wait-missing';
}
