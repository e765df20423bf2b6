import type { Journey } from '../document/Journey.ts';
import type { Why } from '../values/trail.ts';
import { goalDeadline } from './goalDeadline.ts';
import type { Machine } from './Machine.ts';
import type { Run } from './State.ts';

/** Ends a run early and tells why. */
export function end(machine: Machine, journey: Journey, run: Run, reason: string, why: Why): void {
  close(run, `exited:${reason}`);
  machine.tell('exited', why, journey, run, run.step);
}

/** Marks a run as ended, without a word to the trail. */
export function close(run: Run, outcome: string): void {
  run.ended = { outcome };
  delete run.due;
  delete run.recheck;
}

/** Ends a run that has come to the end of its path. Until its goal's deadline it may still convert. */
export function complete(machine: Machine, journey: Journey, run: Run, from: string, outlet: string): void {
  const tag = journey.completionTag;
  close(run, 'completed');
  const deadline = goalDeadline(run, journey, machine.zoneFor(journey));
  if (typeof deadline === 'number') run.ended = { outcome: 'completed', convertsUntil: deadline };
  machine.tell('completed', { code: 'end', from, outlet, ...(tag !== undefined && { tag }) }, journey, run);
  const { subscriber } = machine.state;
  if (tag === undefined || subscriber.tags.includes(tag)) return;
  subscriber.tags = [...subscriber.tags, tag];
  machine.profileChanged = true;
}
