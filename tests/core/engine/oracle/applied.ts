import { rfc3339 } from './clock.ts';
import { atPath } from './rules.ts';
import { leavesByRule } from './endings.ts';
import { arriveAt, look } from './steps.ts';
import {
  inOrder,
  liveRuns,
  say,
  type Arriving,
  type Change,
  type Happened,
  type Run,
  type World,
} from './World.ts';

/** Works an input into what is known. What follows from that comes later. Gives the event, where it is one. */
export function apply(world: World, input: Arriving): Happened | undefined {
  if (input.type === 'event') return note(world, input);
  if (input.type === 'profile') change(world, input.change);
  if (input.type === 'suppress') suppress(world, input.run);
  if (input.type === 'answer') answer(world, input);
  if (input.type === 'migrate') migrate(world, input);
  return undefined;
}

function suppress(world: World, run: Run): void {
  if (world.person.suppressed) return;
  world.person.suppressed = true;
  say(world, run.label, 'suppressed');
}

function answer(world: World, { effect, ok }: Extract<Arriving, { type: 'answer' }>): void {
  const mail = world.mails.find((sent) => sent.effect === effect);
  if (mail && !ok) {
    mail.failed = true;
    say(world, mail.run.label, 'failed', mail.step);
  }
  const caller = liveRuns(world).find(({ call }) => call?.effect === effect);
  if (caller?.call) caller.call.answer ??= ok;
}

const deeds: Record<string, string> = {
  'Email Delivered': 'delivered',
  'Email Opened': 'opened',
  'Email Link Clicked': 'clicked',
  'Email Bounced': 'bounced',
  'Email Marked as Spam': 'complained',
};

function note(world: World, input: Extract<Arriving, { type: 'event' }>): Happened {
  const { person } = world;
  const { event: name, properties, at, tie, machine } = input;
  world.number += 1;
  const event = { event: name, properties, at, machine, number: world.number, timestamp: rfc3339(at) };
  world.events.push(event);
  if (name === 'Email Bounced' && properties['bounceType'] === 'hard') person.address = 'bounced';
  if (name === 'Email Marked as Spam') person.address = 'complained';
  if (name === 'Unsubscribed') {
    const topic = atPath(properties, 'topic');
    if (typeof topic === 'string') person.topics.set(topic, false);
    else person.suppressed = true;
  }
  const did = deeds[name];
  const mail = tie && world.mails.findLast(({ run, step }) => run.id === tie.run && step === tie.step);
  if (did !== undefined && mail)
    mail.deeds.push({ did, at, number: world.number, link: properties['link'], machine });
  return event;
}

/** Set, unset, tags away, tags on, topics, suppression. */
function change(world: World, asked: Change): void {
  const { person, now } = world;
  for (const [name, value] of Object.entries(asked.attributes ?? {})) {
    if (JSON.stringify(person.attributes.get(name)) !== JSON.stringify(value))
      world.attributeSince.set(name, now);
    person.attributes.set(name, value);
  }
  for (const name of asked.unset ?? []) person.attributes.delete(name);
  if (asked.tags) person.tags = new Set(asked.tags);
  for (const tag of asked.removeTags ?? []) person.tags.delete(tag);
  for (const tag of asked.addTags ?? []) person.tags.add(tag);
  for (const [topic, choice] of Object.entries(asked.topics ?? {})) person.topics.set(topic, choice);
  if (asked.suppress) person.suppressed = true;
  if (asked.zone !== undefined && asked.zone !== person.zone) {
    person.zone = asked.zone;
    world.zoneSince = now;
  }
  if (asked.email !== undefined && asked.email !== person.email) {
    person.email = asked.email;
    person.address = 'ok';
  }
}

/** A step of the same id that has become another kind of step is another step. Nobody is moved to a version that is not there. */
function migrate(world: World, { journey, from, to, steps }: Extract<Arriving, { type: 'migrate' }>): void {
  const target = world.program.journeys.find(({ id, version }) => id === journey && version === to);
  for (const run of inOrder(world.runs)) {
    const step = steps[run.step];
    if (!target || !run.live || run.journey.id !== journey || run.journey.version !== from) continue;
    if (step === undefined) continue;
    const stays = step === run.step && target.steps[step]?.kind === run.journey.steps[step]?.kind;
    run.journey = target;
    run.heldUntil = undefined;
    say(world, run.label, 'migrated', run.step);
    if (leavesByRule(world, run)) continue;
    if (!stays) {
      arriveAt(world, run, step);
      say(world, run.label, 'arrived', step);
      run.moved = true;
    }
    look(world, run);
  }
}
