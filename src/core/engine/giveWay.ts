import { end } from './endRun.ts';
import { membersOf, policyOf } from './groups.ts';
import type { LinkedJourney } from './link.ts';
import type { Machine } from './Machine.ts';
import type { Run } from './State.ts';

/** Makes room for a run that enters: those of lower priority in its group pause or leave. */
export function giveWay(machine: Machine, { journey }: LinkedJourney, to: Run): void {
  const { group, priority } = journey;
  if (group === undefined) return;
  for (const [run, linked] of membersOf(machine, group)) {
    if (run.paused !== undefined || linked.journey.priority >= priority) continue;
    if (policyOf(machine, group).lower === 'exit')
      end(machine, linked, run, 'outranked', () => ({ code: 'engine-exit', reason: 'outranked', by: to.id }));
    else {
      run.paused = machine.now;
      machine.tell('paused', () => ({ code: 'outranked', by: to.id, group }), linked.journey, run, run.step);
    }
  }
}
