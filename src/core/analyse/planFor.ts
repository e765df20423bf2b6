import type { Journey } from '../document/Journey.ts';
import type { Reaction, Scenario, ScenarioEvent } from '../document/Scenario.ts';
import { bearingOf } from '../kinds/demands.ts';
import type { TriggerSettings } from '../kinds/trigger.ts';
import { dayMs } from '../values/calendar.ts';
import type { TriggerEvent } from '../values/Facts.ts';
import { formatInstant, type Instant } from '../values/instant.ts';
import { own } from '../values/json.ts';
import { clausesOf, type Clause, type Rule } from '../values/rule.ts';
import { nobody, type Circumstances, type Somebody } from './Circumstances.ts';
import type { Signed } from './conjunctions.ts';
import { entranceOf, letIn, profileEvent, trackEvent } from './letIn.ts';
import { satisfy } from './satisfy.ts';
import { someMonday } from './solveValue.ts';
import {
  arrivalsOf,
  choicesOf,
  emailBefore,
  groupsOf,
  reactionTo,
  sentBefore,
  soon,
  timeOf,
  type Group,
} from './timeline.ts';
import { changed, happeningFor, whoStays } from './underWay.ts';
import type { Leg } from './witnessPaths.ts';

/** The address of a witness for whom nothing asks for another. */
export const witnessAddress = 'witness@example.com';

/** What a plan is made in. */
export interface World {
  journey: Journey;
  segments: Readonly<Record<string, { rule: Rule }>>;
  topicDefault: (topic: string) => boolean;
}

/**
 * How a plan goes about it: one profile for the whole way, or one for each moment; with or without what is only enough, which is so on
 * arrival or, `late`, comes about only while the run rests.
 */
export interface Manner {
  steady: boolean;
  suits: boolean;
  late?: boolean;
}

/** When a run was seen to arrive at each leg, as far as it followed the way. */
export type Seen = readonly Instant[];

/**
 * Makes a scenario whose run should follow the legs; undefined where the rules on the way give no example. Whoever asks simulates it.
 * `seed` is somebody to begin with.
 */
export function planFor(
  legs: readonly Leg[],
  world: World,
  manner: Manner,
  seen: Seen,
  seed: Somebody = nobody,
): Scenario | undefined {
  const { journey } = world;
  const [first] = legs;
  if (!first) return undefined;
  const { on } = first.node.settings as TriggerSettings; // the first leg of every way is a trigger of a journey, which is complete
  const zone = journey.timeZone;
  const arrivals = arrivalsOf(legs, seen);
  const entry = arrivals[0] ?? someMonday;
  const demands = legs.map(({ node, outlet }, index) =>
    outlet === undefined ? [] : bearingOf(node.kind).demands(node.settings, outlet, arrivals[index] ?? entry),
  );
  const groups = groupsOf(legs, arrivals);
  const rulesOf = ({ from, to }: Group, only: (rule: Rule) => boolean = () => true): Signed[] =>
    demands
      .slice(from, to + 1)
      .flatMap((all, index) => (manner.late && index === to - from ? all.filter((one) => !('suits' in one)) : all))
      .flatMap((demand): Signed[] =>
        'rule' in demand ? [{ rule: demand.rule, holds: demand.holds }]
        : 'suits' in demand && manner.suits ? [{ rule: demand.suits, holds: true }] : [],
      )
      .filter(({ rule }) => only(rule)); // oxfmt-ignore
  const lateRulesOf = ({ to }: Group): Signed[] =>
    (manner.late ? (demands[to] ?? []) : []).flatMap((demand) =>
      'suits' in demand ? [{ rule: demand.suits, holds: true }] : [],
    );
  const exits = whoStays(journey);
  const ahead = manner.steady ? isOfProfile : isOfTrigger;

  let person: Somebody = { ...nobody, attributes: seed.attributes, tags: seed.tags, topics: seed.topics };
  let trigger: TriggerEvent | undefined;
  let start: { before: Somebody; events: Scenario['events'] } | undefined;
  const inputs: ScenarioEvent[] = [];
  const reactions: Reaction[] = [];
  const told = new Set<Somebody['events'][number]>();
  for (const [index, group] of groups.entries()) {
    const { at, free } = group;
    const atEntry = at <= entry;
    const entering = index === 0;
    const rules = [
      ...rulesOf(group),
      ...exits,
      ...(entering
        ? [
            ...entranceOf(on, entry, zone, journey.reentry.key).rules,
            ...later(groups.slice(1), rulesOf, ahead),
          ]
        : []),
      ...(entering && journey.audience
        ? [{ rule: journey.audience, holds: true, of: 'person' as const }]
        : []),
    ];
    const sent = sentBefore(legs, group.from, arrivals);
    const circumstances: Circumstances = {
      now: at,
      zone,
      segments: world.segments,
      topicDefault: world.topicDefault,
      enteredAt: entry,
      freeFrom: atEntry ? at : free,
      previousEmail: emailBefore(legs, group.to),
      given: { ...person, deeds: [...person.deeds, ...sent] },
      ...(trigger && { trigger }),
    };
    const model = modelFor(rules, circumstances, entering ? [] : asBefore(person));
    if (!model) return undefined;
    if (entering) {
      trigger = { ...model.setting.trigger, timestamp: formatInstant(entry) };
      start = letIn(
        on,
        entry,
        { ...model, properties: trigger.properties },
        { ...world, journey: journey.id, zone },
      );
      if (!start) return undefined;
      if ('event' in on)
        model.events = [
          ...model.events,
          {
            event: trigger.event,
            at: entry,
            properties:
              start.events[0] && 'properties' in start.events[0] ? { ...start.events[0].properties } : {},
            sinceEntry: false,
          },
        ];
    } else {
      // At the moment of entry nothing can change any more: they must have been so before. Once, or it would go round in circles.
      if (atEntry && (profileEvent(person, model, at) || topicsDiffer(person, model)))
        return seed === nobody ? planFor(legs, world, manner, seen, model) : undefined;
      // Between the last decision and this one there is time for a changed profile.
      const change = profileEvent(person, model, free + Math.max(1, Math.floor((at - free) / 3)));
      if (change) inputs.push(change);
      for (const [topic, wanted] of Object.entries(model.topics)) {
        if ((own(person.topics, topic) ?? world.topicDefault(topic)) === wanted) continue;
        if (wanted) return undefined;
        inputs.push({
          type: 'track',
          timestamp: formatInstant(free + Math.floor((at - free) / 3)),
          event: 'Unsubscribed',
          properties: { topic },
        });
      }
    }
    for (const happening of model.events) {
      if (told.has(happening) || person.events.includes(happening) || (entering && happening.at === entry))
        continue;
      told.add(happening);
      inputs.push(trackEvent(happening));
    }
    for (const deed of model.deeds.slice(circumstances.given?.deeds.length ?? 0)) {
      const reaction = reactionTo(deed, sent);
      if (!reaction) return undefined;
      reactions.push(reaction);
    }
    const passed = legs.slice(group.from, group.to + 1);
    person = changed({ ...model, deeds: model.deeds.filter(({ did }) => did !== 'sent') }, passed, trigger);
    const late = lateRulesOf(group);
    if (late.length > 0) {
      const then = at + soon((arrivals[group.to + 1] ?? at) - at || undefined);
      const after = modelFor(
        [...late, ...exits],
        { ...circumstances, now: then, given: person },
        asBefore(person),
      );
      if (!after || topicsDiffer(person, after)) return undefined;
      const change = profileEvent(person, after, then);
      if (change) inputs.push(change);
      person = { ...person, attributes: after.attributes, tags: after.tags };
    }
    const awaited = demands[group.to]?.find((demand) => 'happens' in demand);
    if (awaited) {
      const event = happeningFor(awaited, journey, arrivals, group.to, trigger, zone);
      if (!event) return undefined;
      person = { ...person, events: [...person.events, event].sort((a, b) => a.at - b.at) };
      inputs.push(trackEvent(event));
      told.add(event);
    }
  }
  if (!start) return undefined;
  const chosen = choicesOf(journey.id, legs, demands);
  if (!chosen) return undefined;
  const { pins, webhooks } = chosen;
  const fixed = demands.flat().flatMap((demand) => ('arrives' in demand ? [demand.instant] : []));
  const events = [...start.events, ...inputs].sort((a, b) => timeOf(a) - timeOf(b));
  const { email, timeZone, ...attributes } = start.before.attributes;
  return {
    format: 'wend.scenario/1',
    name: '',
    start: formatInstant(Math.min(entry, ...events.map(timeOf))),
    until: formatInstant(Math.max(...arrivals, ...fixed) + 40 * dayMs),
    subscriber: {
      id: 'witness',
      email: typeof email === 'string' ? email : witnessAddress,
      ...(typeof timeZone === 'string' && { timeZone }),
      attributes,
      tags: [...start.before.tags],
      topics: { ...start.before.topics },
    },
    events,
    ...(reactions.length > 0 && { reactions }),
    ...(Object.keys(pins).length > 0 && { pins }),
    ...(Object.keys(webhooks).length > 0 && { webhooks }),
  };
}

/** What the moments after the first ask that had better be so from the beginning. */
const later = (
  groups: readonly Group[],
  rulesOf: (group: Group, only: (rule: Rule) => boolean) => Signed[],
  only: (rule: Rule) => boolean,
): Signed[] => groups.flatMap((group) => rulesOf(group, only));

/** Somebody for whom the rules come out so; with what holds already left as it is, where it can be. */
function modelFor(rules: readonly Signed[], circumstances: Circumstances, held: readonly Signed[]) {
  for (const more of held.length > 0 ? [held, []] : [[]]) {
    const found = satisfy([...rules, ...more], circumstances);
    if (found.verdict === 'possible') return found.model;
  }
  return undefined;
}

/** That what is known of somebody stays so. */
const asBefore = ({ attributes }: Somebody): Signed[] =>
  Object.entries(attributes).flatMap(([attribute, value]) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? [{ rule: { attribute, is: 'equals' as const, value }, holds: true }]
      : [],
  );

const everyClause = (rule: Rule, is: (clause: Clause) => boolean) => clausesOf(rule).every(is);
/** What the trigger said stays as it is for as long as the run lives. */
const isOfTrigger = (rule: Rule) => everyClause(rule, (clause) => 'trigger' in clause);
const isOfProfile = (rule: Rule) =>
  everyClause(
    rule,
    (clause) => 'trigger' in clause || 'attribute' in clause || 'tag' in clause || 'topic' in clause,
  );

const topicsDiffer = (a: Somebody, b: Somebody) => JSON.stringify(a.topics) !== JSON.stringify(b.topics);
