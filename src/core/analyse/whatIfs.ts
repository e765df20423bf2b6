import type { Journey } from '../document/Journey.ts';
import { isEventPattern } from '../document/JourneyDocument.ts';
import type { Reaction, Scenario, ScenarioEvent } from '../document/Scenario.ts';
import type { Linked } from '../engine/link.ts';
import { stepKind } from '../kinds/catalogue.ts';
import { eventId, simulate, type SentMail, type Simulation } from '../simulate/simulate.ts';
import { formatInstant, parseInstant, type Instant } from '../values/instant.ts';
import { atPath, canonicalJson, own, setOwn, type Json } from '../values/json.ts';
import { clausesOf, type Clause, type EventPattern, type PropertyRule, type Rule } from '../values/rule.ts';
import type { TrailEntry } from '../values/trail.ts';
import { flowOfJourney } from './flow.ts';
import { setAt } from './solveSubjects.ts';
import { solveProperties, type SignedProperties } from './solveProperties.ts';

/** Something that somebody could do next, and that changes their way. */
export interface WhatIf {
  /** What they would do. A reaction names the mail. */
  deed: { event: ScenarioEvent } | { reaction: Reaction; did: 'opened' | 'clicked'; mail: SentMail };
  /** When. */
  at: Instant;
  /** The scenario with it. */
  scenario: Scenario;
  /** The first entry of the trail that comes out otherwise then. */
  differs: TrailEntry;
}

/** At the same instant a deed could come before what it is an answer to: so it comes this much later. */
const soonMs = 60_000;
const budgetEach = 2_000;

/**
 * What somebody could do a minute after `now` that would change what happens: what the step listens for that they wait in,
 * what exits, goal and triggers ask, what rules and emails ahead ask. Each is proven by replaying it. One step of the
 * generator is one replay: a caller on screen takes them one by one. Of a journey that asks for a great many things `mostTried`
 * are tried; what it returns is whether there are more.
 */
export function* whatIfs(
  program: Linked,
  journey: Journey,
  scenario: Scenario,
  before: Simulation,
  now: Instant,
  mostTried: number,
): Generator<WhatIf | undefined, boolean> {
  const at = now + soonMs;
  const zone = before.state.subscriber.timeZone ?? journey.timeZone;
  const told = before.entries.map(gist);
  const tried = new Set<string>();
  for (const next of candidates(journey, scenario, before, now, at, zone)) {
    const key = canonicalJson('event' in next.deed ? next.deed.event : next.deed.reaction);
    if (tried.has(key)) continue;
    if (tried.size >= mostTried) return true;
    tried.add(key);
    const after = simulate(program, next.scenario);
    const place = after.entries.findIndex((entry, index) => gist(entry) !== told[index]);
    const differs = after.entries[place];
    yield differs && after.cutAt === undefined ? { ...next, at, differs } : undefined;
  }
  return false;
}

/** What an entry says of the way; not why, which names other events whenever one is added. */
function gist({ at, run, step, did, why }: TrailEntry): string {
  const outlet = 'outlet' in why ? why.outlet : '';
  const reason = 'reason' in why && typeof why.reason === 'string' ? why.reason : '';
  return [at, run, step, did, outlet, reason].join(' ');
}

type Candidate = Pick<WhatIf, 'deed' | 'scenario'>;

function* candidates(
  journey: Journey,
  scenario: Scenario,
  before: Simulation,
  now: Instant,
  at: Instant,
  zone: string,
): Generator<Candidate> {
  const past = before.entries.filter((entry) => (parseInstant(entry.at) ?? Infinity) <= now);
  const resting = restingSteps(journey, past);
  const trigger = triggerOf(journey, scenario, past);
  const key = journey.reentry.key;
  const preferred: Record<string, Json> = {};
  const keyed = key === undefined ? undefined : atPath({ properties: trigger ?? {} }, key);
  if (key?.startsWith('properties.') && keyed !== undefined)
    setAt(preferred, key.slice('properties.'.length), keyed as Json); // of a scenario's event: JSON

  const events = function* (
    pattern: EventPattern,
    further: readonly SignedProperties[] = [{ where: undefined, holds: true }],
  ) {
    for (const one of further) {
      const found = solveProperties(
        [{ where: pattern.where, holds: true }, one],
        { now: at, zone },
        trigger && { event: '', timestamp: '', properties: trigger },
        { left: budgetEach },
        preferred,
      );
      if (typeof found === 'string') continue;
      const event: ScenarioEvent = {
        timestamp: formatInstant(at),
        type: 'track',
        event: pattern.event,
        properties: found.properties,
      };
      yield { deed: { event }, scenario: { ...scenario, events: [...scenario.events, event] } };
    }
  };
  const asked = function* (rule: Rule): Generator<Candidate> {
    for (const clause of clausesWithSegments(rule, journey)) {
      if ('pick' in clause) {
        const { property, is, value, ignoreCase } = clause;
        const where: PropertyRule = {
          property,
          is,
          ...(value !== undefined && { value }),
          ...(ignoreCase && { ignoreCase }),
        };
        yield* events(clause.event, [
          { where, holds: true },
          { where, holds: false },
        ]);
      } else if ('event' in clause) yield* events(clause.event);
      else if ('did' in clause) yield* reactionTo(clause, scenario, before, at);
    }
  };

  const ahead = stepsAhead(journey, resting);
  for (const id of resting) for (const pattern of patternsOf(journey, id)) yield* events(pattern);
  if (resting.length > 0) {
    if (journey.goal) yield* events(journey.goal.when);
    for (const { when } of journey.exits) yield* isEventPattern(when) ? events(when) : asked(when);
    for (const id of ahead) for (const rule of rulesAt(journey, id)) yield* asked(rule);
    for (const id of ahead)
      if (!resting.includes(id)) for (const pattern of patternsOf(journey, id)) yield* events(pattern);
  }
  for (const { on } of journey.triggers) if ('event' in on) yield* events(on.event);
}

/** The steps in which live runs stand after these entries. */
function restingSteps(journey: Journey, past: readonly TrailEntry[]): string[] {
  const steps = new Map<string, string>();
  for (const { run, journey: of, step, did } of past) {
    if (run === null || of !== journey.id) continue;
    const isOver = did === 'exited' || did === 'completed' || (did === 'goal' && journey.goal?.exit === true);
    if (isOver) steps.delete(run);
    else if (step !== undefined) steps.set(run, step);
  }
  return [...new Set(steps.values())];
}

/** The properties of the event that the latest run was entered by. */
function triggerOf(
  journey: Journey,
  { events }: Scenario,
  past: readonly TrailEntry[],
): Record<string, Json> | undefined {
  const entered = past.findLast(({ did, journey: of }) => did === 'entered' && of === journey.id);
  const event = events.find((one, index) => entered !== undefined && eventId(one, index) === entered.input);
  if (!event || !('properties' in event) || !event.properties) return undefined;
  const copy: Record<string, Json> = {};
  for (const [name, value] of Object.entries(event.properties)) setOwn(copy, name, value);
  return copy;
}

/** These steps and all that can follow them, nearest first. */
function stepsAhead(journey: Journey, from: readonly string[]): string[] {
  const flow = flowOfJourney(journey);
  const found = new Set(from);
  for (const id of found) for (const { to } of flow.node(id)?.ways ?? []) if (to !== null) found.add(to);
  return [...found];
}

function patternsOf(journey: Journey, id: string): readonly EventPattern[] {
  const step = own(journey.steps, id);
  return step ? stepKind(step.kind).asks(step).patterns : [];
}

function rulesAt(journey: Journey, id: string): readonly Rule[] {
  const step = own(journey.steps, id);
  if (!step) return [];
  const { email } = stepKind(step.kind).sends?.(step) ?? {};
  const shows = email === undefined ? {} : (own(journey.emails, email)?.shows ?? {});
  return [...stepKind(step.kind).asks(step).rules, ...Object.values(shows)];
}

/** What a rule asks in the end: segments are looked into. */
function clausesWithSegments(rule: Rule, { segments }: Journey, seen = new Set<string>()): Clause[] {
  return clausesOf(rule).flatMap((clause) => {
    if (!('segment' in clause)) return [clause];
    const inner = own(segments, clause.segment);
    if (!inner || seen.has(clause.segment)) return [];
    seen.add(clause.segment);
    return clausesWithSegments(inner.rule, { segments } as Journey, seen); // nothing but its segments is asked
  });
}

/** Opening or clicking the last mail that a rule may mean, where they have not done so already. */
function* reactionTo(
  clause: Extract<Clause, { did: unknown }>,
  scenario: Scenario,
  { mails }: Simulation,
  at: Instant,
): Generator<Candidate> {
  const { did, email, link } = clause;
  if (did !== 'opened' && did !== 'clicked') return;
  const sent = mails.filter((mail) => (parseInstant(mail.at) ?? Infinity) < at);
  const mail =
    email === 'any' || email === 'previous' ? sent.at(-1) : sent.findLast((each) => each.email === email);
  if (!mail) return;
  const send = sent.filter((each) => each.email === mail.email).length;
  const reactions = scenario.reactions ?? [];
  const known = reactions.filter((each) => each.email === mail.email && (each.send ?? 1) === send);
  const spoiled = known.some(({ bounces, fails }) => bounces !== undefined || fails);
  if (spoiled || known.some(({ opens, clicks }) => (did === 'opened' ? opens : clicks) !== undefined)) return;
  const after = `PT${Math.max(1, Math.floor((at - (parseInstant(mail.at) ?? at)) / 1000))}S`;
  const reaction: Reaction = {
    email: mail.email,
    ...(send > 1 && { send }),
    ...(did === 'opened' ? { opens: after } : { clicks: { after, ...(link !== undefined && { link }) } }),
  };
  yield { deed: { reaction, did, mail }, scenario: { ...scenario, reactions: [...reactions, reaction] } };
}
