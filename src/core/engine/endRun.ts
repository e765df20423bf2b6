import type { Why } from '../values/trail.ts';
import { own, setOwn } from '../values/json.ts';
import { goalDeadline } from './goalDeadline.ts';
import type { LinkedJourney } from './link.ts';
import type { Machine } from './Machine.ts';
import type { Run } from './State.ts';

/** Ends a run early and tells why. */
export function end(machine: Machine, linked: LinkedJourney, run: Run, reason: string, why: () => Why): void {
  close(machine, linked, run, `exited:${reason}`);
  machine.tell('exited', why, linked.journey, run, run.step, reason);
}

/** Marks a run as ended, without a word to the trail, and notes what follows from it. */
export function close(machine: Machine, linked: LinkedJourney, run: Run, outcome: string): void {
  const { state } = machine;
  const { journey } = linked;
  run.ended = { outcome };
  delete run.due;
  delete run.recheck;
  delete run.paused;
  machine.journeysChanged = true;
  if (outcome === 'completed' || outcome === 'goal') {
    const history = own(state.journeys, run.journey) ?? { entered: 0, completed: 0 };
    setOwn(state.journeys, run.journey, { ...history, completed: history.completed + 1 });
  }
  if (run.sunset) endSunset(machine, linked, run);
  if (journey.group !== undefined) machine.derived.push({ type: 'group', group: journey.group, run });
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
  close(machine, linked, run, 'completed');
  const deadline =
    run.goalAt === undefined ? goalDeadline(run, journey, machine.zoneFor(journey)) : undefined;
  if (typeof deadline === 'number') run.ended = { outcome: 'completed', convertsUntil: deadline };
  machine.tell(
    'completed',
    () => ({ code: 'end', from, outlet, ...(tag !== undefined && { tag }) }),
    journey,
    run,
  );
  if (tag !== undefined && !machine.state.subscriber.tags.includes(tag))
    machine.derived.push({ type: 'change', id: `${run.id}/end`, change: { addTags: [tag] }, run, linked });
}
