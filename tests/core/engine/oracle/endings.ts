import { holds, asRun, isPattern } from './rules.ts';
import { groupPolicy, inOrder, isHeard, say, type Run, type World } from './World.ts';

/** Ends a run, with what follows from it at once; what follows at the same instant is left to be worked in. */
export function end(world: World, run: Run, outcome: string): void {
  if (!run.live) return;
  const { journey } = run;
  Object.assign(run, { live: false, outcome, endedAt: world.now, pausedSince: undefined });
  if (outcome === 'completed') say(world, run.label, 'completed');
  else if (outcome !== 'goal') say(world, run.label, 'exited', outcome);

  const tag = journey.completionTag;
  if (outcome === 'completed' && tag !== undefined)
    world.derived.push({ type: 'profile', id: `${run.id}/end`, change: { addTags: [tag] } });
  if (run.sunset && isInVain(world, run)) world.derived.push({ type: 'suppress', id: `${run.id}/end`, run });

  const { group } = journey;
  if (group === undefined) return;
  const succeeded = outcome === 'completed' || outcome === 'goal';
  if (succeeded && groupPolicy(world, group).onComplete === 'exitOthers') {
    for (const other of inOrder(
      world.runs.filter(({ live, journey: { group: theirs } }) => live && theirs === group),
    ))
      end(world, other, 'group-completed');
    for (const { journey: waiting } of world.queue.filter(
      ({ journey: { group: theirs } }) => theirs === group,
    ))
      say(world, waiting.id, 'refused', 'group-completed');
    world.queue = world.queue.filter(({ journey: { group: theirs } }) => theirs !== group);
  }
  world.derived.push({ type: 'group', id: `${run.id}/end`, group });
}

/** Enough mails of a re-engagement, and nothing opened or clicked since it began. */
function isInVain({ program, mails, events }: World, run: Run): boolean {
  const sent = mails.filter((mail) => mail.run === run).length;
  const heard = events.some((event) => isHeard(event) && event.number > run.enteredNumber);
  return sent >= (program.policies.sunset?.attempts ?? Infinity) && !heard;
}

/** Whether a rule of its journey's exits holds, and it leaves. */
export function leavesByRule(world: World, run: Run): boolean {
  for (const { when, reason } of run.journey.exits) {
    if (isPattern(when) || !holds(world, when, asRun(world, run))) continue;
    end(world, run, reason);
    return true;
  }
  return false;
}
