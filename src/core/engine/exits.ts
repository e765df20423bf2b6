import { formatInstant } from '../values/instant.ts';
import { holds, judge } from '../values/judge.ts';
import { becauseOf, keyless, matches, valueAt } from '../values/matches.ts';
import type { KeptEvent } from '../values/subscriber.ts';
import { convert, end } from './endRun.ts';
import { factsOf } from './facts.ts';
import { goalDeadline } from './goalDeadline.ts';
import type { LinkedJourney } from './link.ts';
import { runFacts, type Machine } from './Machine.ts';
import type { Run } from './State.ts';

/**
 * Looks at a run's goal and at the exits that events cause. Counts only what came in after the entry, since runs are looked
 * at before anybody enters; whether it was in time for the goal goes by when it happened.
 */
export function meetEvent(machine: Machine, linked: LinkedJourney, run: Run, event: KeptEvent): void {
  const { journey } = linked;
  if (!linked.endedBy.has(event.event)) return;
  if (run.ended && run.ended.convertsUntil === undefined) return;
  const facts = { now: machine.now, zone: machine.zoneFor(journey), run: runFacts(run, journey) };
  const { goal } = journey;
  // The goal comes before the exits: somebody who buys has bought, whatever else the purchase ends.
  if (goal && run.goalAt === undefined && matches(goal.when, event, facts)) {
    const deadline = goalDeadline(run, journey, machine.zoneFor(journey));
    if (deadline !== 'none-yet' && (deadline === undefined || event.at <= deadline)) {
      run.goalAt = machine.now;
      machine.tell(
        'goal',
        () => {
          const value = goal.value === undefined ? undefined : valueAt(event, goal.value);
          return {
            code: 'goal',
            goal: goal.name,
            because: becauseOf(event),
            ...(value !== undefined && { value }),
            ...(deadline !== undefined && { deadline: formatInstant(deadline) }),
            ...keyless(event, facts),
          };
        },
        journey,
        run,
        run.ended ? undefined : run.step,
        goal.name,
      );
      if (run.ended) run.ended.outcome = 'goal';
      else if (goal.exit) convert(machine, linked, run);
    }
  }
  if (run.ended) return;
  const exit = linked.patternExits.find(({ when }) => matches(when, event, facts));
  if (exit)
    end(machine, linked, run, exit.reason, () => ({
      code: 'exit-event',
      exit: exit.id,
      reason: exit.reason,
      because: becauseOf(event),
      ...keyless(event, facts),
    }));
}

/** Ends a run if one of its exit rules holds; otherwise notes when time alone may make one hold. */
export function leaveByRule(machine: Machine, linked: LinkedJourney, run: Run): boolean {
  const { journey, ruleExits } = linked;
  run.recheck = undefined;
  if (ruleExits.length === 0) return false;
  const facts = factsOf(machine, journey, run);
  const later = (at: number) => {
    if (at > machine.now) run.recheck = Math.min(run.recheck ?? Infinity, at);
  };
  for (const { id, when, reason } of ruleExits) {
    if (!holds(when, facts, later)) continue;
    end(machine, linked, run, reason, () => ({
      code: 'exit-rule',
      exit: id,
      reason,
      rule: judge(when, facts).reason,
    }));
    return true;
  }
  return false;
}
