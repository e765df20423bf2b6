import type { Why } from '../values/trail.ts';
import { own, setOwn } from '../values/json.ts';
import { goalDeadline } from './goalDeadline.ts';
import { membersOf, policyOf } from './groups.ts';
import type { ProfileChange } from './Input.ts';
import type { LinkedJourney } from './link.ts';
import type { Machine } from './Machine.ts';
import type { QueuedEntry, Run } from './State.ts';

/** Ends a run early and tells why. */
export function end(machine: Machine, linked: LinkedJourney, run: Run, reason: string, why: () => Why): void {
  mark(machine, run, `exited:${reason}`);
  machine.tell('exited', why, linked.journey, run, run.step, reason);
  follow(machine, linked, run, false);
}

/** Ends a run that has reached its goal; the trail has told so already. */
export function convert(machine: Machine, linked: LinkedJourney, run: Run): void {
  mark(machine, run, 'goal');
  follow(machine, linked, run, true);
}

function mark(machine: Machine, run: Run, outcome: string): void {
  run.ended = { outcome };
  run.due = undefined;
  run.recheck = undefined;
  run.paused = undefined;
  machine.journeysChanged = true;
}

/**
 * What follows from a run's end: the others of its group leave with it at once; then, in rounds of their own, the profile
 * changes and whoever has waited goes on.
 */
function follow(
  machine: Machine,
  linked: LinkedJourney,
  run: Run,
  finished: boolean,
  change?: ProfileChange,
): void {
  const { state } = machine;
  const { group } = linked.journey;
  if (finished) {
    const history = own(state.journeys, run.journey) ?? { entered: 0, completed: 0 };
    setOwn(state.journeys, run.journey, { ...history, completed: history.completed + 1 });
  }
  const disbands = finished && group !== undefined && policyOf(machine, group).onComplete === 'exitOthers';
  if (disbands) disband(machine, group, run);
  if (change) machine.derived.push({ type: 'change', id: `${run.id}/end`, change, run, linked });
  if (run.sunset) endSunset(machine, linked, run);
  if (group !== undefined && !disbands) machine.derived.push({ type: 'group', group });
}

function disband(machine: Machine, group: string, by: Run): void {
  for (const [run, linked] of membersOf(machine, group))
    end(machine, linked, run, 'group-completed', () => ({
      code: 'engine-exit',
      reason: 'group-completed',
      by: by.id,
    }));
  const isDropped = ({ journey }: QueuedEntry) => machine.entrance(journey)?.journey.group === group;
  const dropped = machine.state.queue.filter(isDropped);
  machine.state.queue = machine.state.queue.filter((entry) => !isDropped(entry));
  for (const { journey, trigger, cause } of dropped)
    machine.tell(
      'refused',
      () => ({ code: 'refusal', reason: 'group-completed', trigger, because: cause, by: by.id }),
      machine.entrance(journey)?.journey,
      null,
      undefined,
      'group-completed',
    );
}

/** Whoever answers none of the mails that were to win them back is left alone from now on. */
function endSunset(machine: Machine, linked: LinkedJourney, run: Run): void {
  const { sunset } = machine.linked.policies;
  const answered = machine.state.silence !== undefined && machine.state.silence.seq > run.entrySeq;
  if (!sunset || answered || run.sends < sunset.attempts) return;
  machine.derived.push({ type: 'change', id: `${run.id}/end`, change: { suppress: 'sunset' }, run, linked });
}

/** Ends a run that has come to the end of its path. Until its goal's deadline it may still convert. */
export function complete(
  machine: Machine,
  linked: LinkedJourney,
  run: Run,
  from: string,
  outlet: string,
): void {
  const { journey } = linked;
  const tag = journey.completionTag;
  mark(machine, run, 'completed');
  const deadline =
    run.goalAt === undefined ? goalDeadline(run, journey, machine.zoneFor(journey)) : undefined;
  if (typeof deadline === 'number') run.ended = { outcome: 'completed', convertsUntil: deadline };
  machine.tell(
    'completed',
    () => ({ code: 'end', from, outlet, ...(tag !== undefined && { tag }) }),
    journey,
    run,
  );
  follow(machine, linked, run, true, tag === undefined ? undefined : { addTags: [tag] });
}
