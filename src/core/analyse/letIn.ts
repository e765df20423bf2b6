import type { Scenario, ScenarioEvent } from '../document/Scenario.ts';
import type { TriggerOn } from '../kinds/TriggerOn.ts';
import { dayMs, formatDate } from '../values/calendar.ts';
import { addDuration, parseDuration, roughly } from '../values/duration.ts';
import { formatInstant, type Instant } from '../values/instant.ts';
import type { PropertyRule, Rule } from '../values/rule.ts';
import { localOf } from '../values/zone.ts';
import type { PastEvent, Somebody } from './Circumstances.ts';
import type { Signed } from './conjunctions.ts';
import { satisfy } from './satisfy.ts';
import { solveProperties } from './solveProperties.ts';

/** What a trigger asks of the moment of entry, and the record that it makes of it: all that is fixed of it beforehand. */
export interface Entrance {
  rules: readonly Signed[];
}

/** The rules that somebody meets who enters by this trigger at an instant. `key` is the path of the journey's re-entry key. */
export function entranceOf(on: TriggerOn, at: Instant, zone: string, key: string | undefined): Entrance {
  const says = (path: string, value: string): Signed => ({
    rule: { trigger: path, is: 'equals', value },
    holds: true,
  });
  const rules: Signed[] = [];
  if ('event' in on) {
    rules.push(says('event', on.event.event));
    if (on.event.where) rules.push({ rule: asTrigger(on.event.where), holds: true });
    if (key !== undefined) rules.push({ rule: { trigger: key, is: 'exists' }, holds: true });
  } else if ('segment' in on) {
    rules.push(
      says('event', on.edge === 'enters' ? 'Segment Entered' : 'Segment Left'),
      says('properties.segment', on.segment),
    );
    rules.push({ rule: { segment: on.segment }, holds: on.edge === 'enters', of: 'person' });
  } else if ('date' in on) {
    const date = dateFor(on.date, at, zone);
    rules.push(
      says('event', 'Date Reached'),
      says('properties.attribute', on.date.attribute),
      says('properties.date', date),
    );
    rules.push({ rule: { attribute: on.date.attribute, is: 'equals', value: date }, holds: true });
  } else rules.push(says('event', 'inactivity' in on ? 'Inactive' : 'Manual Entry'));
  return { rules };
}

/** A filter as a rule over the trigger's record, judged at the very moment of entry. */
function asTrigger(where: PropertyRule): Rule {
  if ('all' in where) return { all: where.all.map(asTrigger) };
  if ('any' in where) return { any: where.any.map(asTrigger) };
  if ('not' in where) return { not: asTrigger(where.not) };
  const { property, ...comparison } = where;
  return { trigger: `properties.${property}`, ...comparison };
}

/** The date whose occurrence, moved by the offset, falls on the day of an instant. */
function dateFor({ offset }: { offset?: string | undefined }, at: Instant, zone: string): string {
  const parts = offset === undefined ? undefined : parseDuration(offset, { signed: true });
  const moved = parts ? addDuration(at, { ...parts, sign: parts.sign === 1 ? -1 : 1 }, zone) : at;
  return formatDate(localOf(zone, moved));
}

/** Who somebody is before they enter, and the inputs by which they do; undefined where that cannot be arranged. */
export function letIn(
  on: TriggerOn,
  at: Instant,
  entering: Somebody & { properties: Readonly<Record<string, unknown>> },
  world: {
    journey: string;
    zone: string;
    segments: Readonly<Record<string, { rule: Rule }>>;
    topicDefault: (topic: string) => boolean;
  },
): { before: Somebody; events: Scenario['events'] } | undefined {
  const timestamp = formatInstant(at);
  const properties = entering.properties as Record<string, string>; // solved from JSON; the narrower type only satisfies the schema's
  if ('event' in on)
    return { before: entering, events: [{ type: 'track', timestamp, event: on.event.event, properties }] };
  if ('manual' in on)
    return { before: entering, events: [{ type: 'manual', timestamp, journey: world.journey, properties }] };
  // Triggers that go by the clock reckon from the first input on.
  if ('date' in on)
    return {
      before: entering,
      events: [{ type: 'identify', timestamp: formatInstant(at - 5 * dayMs), traits: {} }],
    };
  if ('inactivity' in on) {
    const since = at - roughly(on.inactivity.for);
    const found = solveProperties(
      [{ where: on.inactivity.of.where, holds: true }],
      { now: since, zone: world.zone },
      undefined,
      { left: 5_000 },
    );
    if (typeof found === 'string') return undefined;
    return {
      before: entering,
      events: [
        {
          type: 'track',
          timestamp: formatInstant(since),
          event: on.inactivity.of.event,
          properties: found.properties,
        },
      ],
    };
  }
  const found = satisfy([{ rule: { segment: on.segment }, holds: on.edge === 'leaves', of: 'person' }], {
    now: at - 60_000,
    zone: world.zone,
    segments: world.segments,
    topicDefault: world.topicDefault,
    given: { ...entering, events: [] },
  });
  if (found.verdict !== 'possible') return undefined;
  const before: Somebody = { ...found.model, events: [...found.model.events, ...entering.events] };
  const change = profileEvent(before, entering, at);
  // The first input is looked at with who they were before; the change that lets them in must be a later one.
  const first: ScenarioEvent = { type: 'identify', timestamp: formatInstant(at - dayMs), traits: {} };
  return { before, events: [first, ...(change ? [change] : [])] };
}

/** The input by which one profile becomes another; undefined where they are alike. */
export function profileEvent(from: Somebody, to: Somebody, at: Instant): ScenarioEvent | undefined {
  const traits: Record<string, string | null> = {};
  const set = (name: string, value: unknown) => {
    Object.defineProperty(traits, name, { value, enumerable: true, configurable: true, writable: true });
  };
  for (const [name, value] of Object.entries(to.attributes))
    if (JSON.stringify(from.attributes[name]) !== JSON.stringify(value)) set(name, value);
  for (const name of Object.keys(from.attributes)) if (!Object.hasOwn(to.attributes, name)) set(name, null);
  if ([...from.tags].sort().join('\n') !== [...to.tags].sort().join('\n')) set('tags', to.tags);
  return Object.keys(traits).length === 0
    ? undefined
    : { type: 'identify', timestamp: formatInstant(at), traits };
}

/** An event of a model as a scenario tells it. */
export const trackEvent = ({ event, at, properties }: PastEvent): ScenarioEvent => ({
  type: 'track',
  timestamp: formatInstant(at),
  event,
  properties,
});
