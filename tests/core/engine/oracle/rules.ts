import type { EventPattern, Json, PropertyRule, Rule } from '../../../../src/core/index.ts';
import { plus, type At } from './clock.ts';
import { compares } from './compares.ts';
import { wants, zoneOf, type Happened, type Run, type World } from './World.ts';

/** Who asks: a run, or nobody but the person. */
export interface Asker {
  zone: string;
  run?: Run | undefined;
}

export const asRun = (world: World, run: Run): Asker => ({ zone: zoneOf(world, run.journey), run });

/** What a dotted path such as `properties.cart` leads to. */
export function atPath(value: unknown, path: string): Json | undefined {
  let here = value;
  for (const part of path.split('.')) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, part)) return undefined;
    here = (here as Record<string, unknown>)[part]; // it has that member
  }
  return here === null ? undefined : (here as Json | undefined); // events and profiles hold nothing but JSON
}

export const isPattern = (when: Rule | EventPattern): when is EventPattern =>
  'event' in when && typeof when.event === 'string';

const borrowed = (value: unknown, run: Run | undefined): unknown =>
  typeof value === 'object' && value !== null && 'trigger' in value && typeof value.trigger === 'string'
    ? atPath(run?.cause, value.trigger)
    : value;

/** Whether an event is one that the pattern means; with a key, a run hears only what is its own or nobody's. */
export function fits(pattern: EventPattern, event: Happened, asker: Asker): boolean {
  // What a machine opened, nobody did.
  if (pattern.event !== event.event || event.machine) return false;
  const path = asker.run?.journey.reentry.key;
  if (path !== undefined) {
    const key = atPath(event, path);
    if (key !== undefined && key !== asker.run?.key) return false;
  }
  return pattern.where === undefined || propertiesFit(pattern.where, event, asker);
}

function propertiesFit(rule: PropertyRule, event: Happened, asker: Asker): boolean {
  if ('all' in rule) return rule.all.every((part) => propertiesFit(part, event, asker));
  if ('any' in rule) return rule.any.some((part) => propertiesFit(part, event, asker));
  if ('not' in rule) return !propertiesFit(rule.not, event, asker);
  const { is, ignoreCase } = rule;
  const value = borrowed(rule.value, asker.run);
  return compares(atPath(event.properties, rule.property), { is, value, ignoreCase, now: event.at, zone: asker.zone }); // oxfmt-ignore
}

/** Oldest first, by the events' own time; those of one moment as they came. */
const byTime = (events: readonly Happened[]) =>
  [...events].sort((one, other) => one.at - other.at || one.number - other.number);

export function holds(world: World, rule: Rule, asker: Asker): boolean {
  const { now, person } = world;
  const { run, zone } = asker;
  const isInside = (moment: At, within: string | undefined) =>
    within === undefined || now < plus(moment, within, zone);
  const found = (pattern: EventPattern, since: 'entry' | undefined) =>
    byTime(
      world.events.filter(
        (event) =>
          fits(pattern, event, asker) && (since === undefined || (run && event.number > run.enteredNumber)),
      ),
    );
  const fitsQuestion = (value: Json | undefined, question: { is: string; value?: unknown; ignoreCase?: boolean | undefined }) =>
    compares(value, { is: question.is, value: borrowed(question.value, run), ignoreCase: question.ignoreCase, now, zone }); // oxfmt-ignore

  if ('all' in rule) return rule.all.every((part) => holds(world, part, asker));
  if ('any' in rule) return rule.any.some((part) => holds(world, part, asker));
  if ('not' in rule) return !holds(world, rule.not, asker);
  if ('tag' in rule) return person.tags.has(rule.tag);
  if ('attribute' in rule) return fitsQuestion(person.attributes.get(rule.attribute), rule);
  if ('topic' in rule) return wants(world, rule.topic) === rule.subscribed;
  if ('trigger' in rule) return fitsQuestion(atPath(run?.cause, rule.trigger), rule);
  if ('segment' in rule) return isMember(world, rule.segment);
  if ('pick' in rule) {
    const events = found(rule.event, rule.since);
    const event = rule.pick === 'first' ? events[0] : events.at(-1);
    return event !== undefined && fitsQuestion(atPath(event.properties, rule.property), rule);
  }
  if ('event' in rule) {
    const count = found(rule.event, rule.since).filter((event) => isInside(event.at, rule.within)).length;
    const { atLeast, atMost } = rule.times ?? {};
    if (atLeast === undefined && atMost === undefined) return count > 0;
    return count >= (atLeast ?? 0) && count <= (atMost ?? Infinity);
  }
  if ('did' in rule) {
    const email = rule.email === 'previous' ? run?.previousEmail : rule.email;
    const mails = world.mails.filter(
      (mail) => (run === undefined || mail.run === run) && (email === 'any' || mail.email === email),
    );
    if (rule.did === 'sent') return mails.some((mail) => isInside(mail.at, rule.within));
    return mails.some(({ deeds }) =>
      deeds.some(
        (deed) =>
          (deed.did === rule.did || (rule.did === 'opened' && deed.did === 'clicked')) &&
          (rule.link === undefined || deed.link === rule.link) &&
          (!deed.machine || rule.machine === true) &&
          isInside(deed.at, rule.within),
      ),
    );
  }
  const there = world.runs.filter(({ journey }) => journey.id === rule.in);
  if (rule.state === 'everEntered') return there.length > 0;
  if (rule.state === 'active') return there.some(({ live }) => live);
  return there.some(({ outcome }) => outcome === 'completed' || outcome === 'goal');
}

/** Segments look at the person alone. */
export function isMember(world: World, segment: string): boolean {
  const known = world.program.segments[segment];
  if (!known) throw new Error(`no segment ${segment}`);
  return holds(world, known.rule, { zone: world.person.zone ?? 'UTC' });
}
