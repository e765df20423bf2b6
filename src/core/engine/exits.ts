import { formatInstant } from '../values/instant.ts';
import { keyless, matches, valueAt, type Because } from '../values/judge.ts';
import type { KeptEvent } from '../values/subscriber.ts';
import type { LinkedJourney } from './link.ts';
import { runFacts, type Machine } from './Machine.ts';
import type { Run } from './State.ts';
import { close, end } from './endRun.ts';
import { goalDeadline } from './goalDeadline.ts';

/** Looks at a run's goal and at the exits that events cause. Counts only what came after the entry. */
export function meetEvent(machine: Machine, linked: LinkedJourney, run: Run, event: KeptEvent): void {
  const { journey } = linked;
  const facts = { now: machine.now, zone: machine.zoneFor(journey), run: runFacts(run, journey) };
  if (event.seq <= run.entrySeq) return;
  if (run.ended && run.ended.convertsUntil === undefined) return;
  const because: Because = { input: event.id, event: event.event, at: formatInstant(event.at) };
  const { goal } = journey;
  // The goal comes before the exits: somebody who buys has bought, whatever else the purchase ends.
  if (goal && run.goalAt === undefined && matches(goal.when, event, facts)) {
    const deadline = goalDeadline(run, journey, machine.zoneFor(journey));
    if (deadline !== 'none-yet' && (deadline === undefined || machine.now <= deadline)) {
      run.goalAt = machine.now;
      const value = goal.value === undefined ? undefined : valueAt(event, goal.value);
      machine.tell(
        'goal',
        {
          code: 'goal',
          goal: goal.name,
          because,
          ...(value !== undefined && { value }),
          ...(deadline !== undefined && { deadline: formatInstant(deadline) }),
          ...keyless(event, facts),
        },
        journey,
        run,
        run.ended ? undefined : run.step,
      );
      if (run.ended) run.ended.outcome = 'goal';
      else if (goal.exit) close(run, 'goal');
    }
  }
  if (run.ended) return;
  const exit = linked.patternExits.find(({ when }) => matches(when, event, facts));
  if (exit)
    end(machine, journey, run, exit.reason, {
      code: 'exit-event',
      exit: exit.id,
      reason: exit.reason,
      because,
      ...keyless(event, facts),
    });
}

/** Ends a run if one of its exit rules holds; otherwise notes when time alone may make one hold. */
export function leaveByRule(machine: Machine, linked: LinkedJourney, run: Run): boolean {
  const { journey, ruleExits } = linked;
  delete run.recheck;
  for (const { id, when, reason } of ruleExits) {
    const judged = machine.judge(when, journey, runFacts(run, journey));
    if (judged.reason.holds) {
      end(machine, journey, run, reason, { code: 'exit-rule', exit: id, reason, rule: judged.reason });
      return true;
    }
    if (judged.changesAt !== undefined) run.recheck = Math.min(run.recheck ?? Infinity, judged.changesAt);
  }
  return false;
}
