import type { Journey, Json } from '../../../../src/core/index.ts';
import { plus } from './clock.ts';
import { end } from './endings.ts';
import { asRun, atPath, holds, isPattern } from './rules.ts';
import { goTo, look, most } from './steps.ts';
import {
  byText, groupPolicy, inOrder, isActing, liveRuns, say, topicOf, zoneOf, type Entry, type Run, type Waiting, type World,
} from './World.ts'; // oxfmt-ignore

/** Somebody is about to come in: asks every entry rule in its order, and lets them in, queues or refuses them. */
export function tryToEnter(world: World, entry: Entry): void {
  const { journey } = entry;
  const key = keyOf(entry);
  const refused = refusalOf(world, entry, key);
  if (refused !== undefined) return say(world, journey.id, 'refused', refused);
  if (!isOutranked(world, entry)) return enter(world, entry, key);
  if (groupPolicy(world, journey.group ?? '').refused === 'drop')
    return say(world, journey.id, 'refused', 'outranked');
  if (world.queue.some((waiting) => waiting.journey.id === journey.id && waiting.key === key))
    return say(world, journey.id, 'refused', 'queued-already');
  world.queue.push({ ...entry, key });
  say(world, journey.id, 'queued');
}

function keyOf({ journey, cause }: Entry): Json | undefined {
  const { key } = journey.reentry;
  return key === undefined ? undefined : atPath(cause, key);
}

function refusalOf(world: World, entry: Entry, key: Json | undefined): string | undefined {
  const { journey } = entry;
  const { reentry, audience, exits } = journey;
  const zone = zoneOf(world, journey);
  if (reentry.key !== undefined && key === undefined) return 'no-key';
  if (audience && !holds(world, audience, { zone })) return 'audience';
  const wouldBe = asRun(world, newRun(world, entry, key));
  if (exits.some(({ when }) => !isPattern(when) && holds(world, when, wouldBe))) return 'exit-holds';
  if (world.entered >= most) return 'looping';
  const mustReach = Object.values(journey.steps).some(
    (step) => step.kind === 'email' && topicOf(world, step.topic)?.transactional,
  );
  if (world.person.suppressed && !mustReach) return 'suppressed';
  const before = world.runs.filter((run) => run.journey.id === journey.id && run.key === key);
  const last = before.reduce((latest, { enteredAt }) => Math.max(latest, enteredAt), -Infinity);
  if (reentry.mode === 'never' && before.length > 0) return 're-entry';
  if (reentry.mode === 'afterExit' && before.some(({ live }) => live)) return 're-entry';
  if (reentry.cooldown !== undefined && before.length > 0 && world.now < plus(last, reentry.cooldown, zone))
    return 'cooldown';
  return undefined;
}

const isOutranked = (world: World, { journey }: Pick<Entry, 'journey'>): boolean =>
  journey.group !== undefined &&
  world.runs.some(
    (run) => isActing(run) && run.journey.group === journey.group && run.journey.priority > journey.priority,
  );

function newRun(world: World, { journey, input, cause, sunset }: Entry, key: Json | undefined): Run {
  const plain = `${journey.id}:${input}${key === undefined ? '' : `:${typeof key === 'string' ? key : JSON.stringify(key)}`}`;
  const isTaken = (id: string) => world.runs.some((run) => run.id === id);
  let id = plain;
  for (let nth = 2; isTaken(id); nth++) id = `${plain}~${nth}`;
  const count = world.runs.filter((run) => run.journey.id === journey.id).length + 1;
  return {
    id, label: count === 1 ? journey.id : `${journey.id}#${count}`, journey, cause, key,
    enteredAt: world.now, enteredNumber: world.number, sunset, live: true, pausedSince: undefined,
    outcome: undefined, endedAt: undefined, converted: false, lastSend: undefined, previousEmail: undefined,
    step: '', visits: {}, walked: 0, arrivedAt: world.now, arrivedNumber: world.number, pauses: [], heldUntil: undefined,
    call: undefined, moved: false,
  }; // oxfmt-ignore
}

function enter(world: World, entry: Entry, key: Json | undefined): void {
  const { journey, trigger } = entry;
  const run = newRun(world, entry, key);
  world.entered += 1;
  if (journey.group !== undefined) {
    const policy = groupPolicy(world, journey.group);
    const lower = liveRuns(world).filter(
      (other) =>
        isActing(other) && other.journey.group === journey.group && other.journey.priority < journey.priority,
    );
    for (const other of lower) {
      if (policy.lower === 'exit') end(world, other, 'outranked');
      else pause(world, other);
    }
  }
  world.runs.push(run);
  say(world, run.label, 'entered', trigger.id);
  goTo(world, run, trigger.next);
}

function pause(world: World, run: Run): void {
  run.pausedSince = world.now;
  say(world, run.label, 'paused');
}

function resume(world: World, run: Run): void {
  // Who was moved while they paused has paused here only since then.
  const from = Math.max(run.pausedSince ?? world.now, run.arrivedAt);
  run.pauses.push({ from, to: world.now });
  run.pausedSince = undefined;
  say(world, run.label, 'resumed');
}

/**
 * Who waits in a group is looked at once a run of it has ended: by falling priority, paused runs before queued entries, each
 * once, and also who came to wait by one of them.
 */
export function lookAtGroup(world: World, group: string): void {
  const looked = new Set<Run | Waiting>();
  const isIn = ({ journey }: { journey: Journey }) => journey.group === group;
  for (;;) {
    const paused = inOrder(
      world.runs.filter((run) => run.live && run.pausedSince !== undefined && isIn(run)),
    );
    const queued = world.queue.filter(isIn).sort((one, other) => byText(one.journey.id, other.journey.id));
    const waiting = [...paused, ...queued]
      .filter((one) => !looked.has(one))
      .sort((one, other) => other.journey.priority - one.journey.priority);
    const [next] = waiting;
    if (!next) return;
    looked.add(next);
    if (isOutranked(world, next)) continue;
    if ('live' in next) {
      resume(world, next);
      look(world, next);
    } else {
      world.queue = world.queue.filter((one) => one !== next);
      tryToEnter(world, next);
    }
  }
}
