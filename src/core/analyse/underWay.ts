import type { Journey } from '../document/Journey.ts';
import { isEventPattern } from '../document/JourneyDocument.ts';
import type { Demand } from '../kinds/Demand.ts';
import { bearingOf } from '../kinds/demands.ts';
import type { TriggerEvent } from '../values/Facts.ts';
import type { Instant } from '../values/instant.ts';
import { atPath } from '../values/json.ts';
import type { Somebody } from './Circumstances.ts';
import type { Signed } from './conjunctions.ts';
import { solveProperties } from './solveProperties.ts';
import { soon } from './timeline.ts';
import type { Leg } from './witnessPaths.ts';

/** What is so of everybody whom no exit has taken, and no goal that ends the run. */
export function whoStays({ exits, goal }: Journey): Signed[] {
  const ends = [...exits.map(({ when }) => when), ...(goal?.exit ? [goal.when] : [])];
  return ends.map((when) => ({
    rule: isEventPattern(when) ? { event: when, since: 'entry' } : when,
    holds: false,
  }));
}

/** Somebody after the steps of a group have changed what they do. */
export function changed(person: Somebody, legs: readonly Leg[], trigger: TriggerEvent | undefined): Somebody {
  let { attributes, tags, topics } = person;
  for (const { node } of legs) {
    const change = bearingOf(node.kind).changes?.(node.settings, (path) => atPath(trigger, path));
    if (!change) continue;
    const { set, unset = [], addTags = [], removeTags = [], subscribe = [], unsubscribe = [] } = change;
    attributes = Object.fromEntries(
      Object.entries({ ...attributes, ...set }).filter(([name]) => !unset.includes(name)),
    );
    tags = [...new Set([...tags.filter((tag) => !removeTags.includes(tag)), ...addTags])];
    topics = {
      ...topics,
      ...Object.fromEntries(subscribe.map((topic) => [topic, true])),
      ...Object.fromEntries(unsubscribe.map((topic) => [topic, false])),
    };
  }
  return { ...person, attributes, tags, topics };
}

/** The event that a leg waits for: none that an earlier way out, an exit or the goal would take. */
export function happeningFor(
  demand: Extract<Demand, { happens: unknown }>,
  { exits, goal }: Journey,
  arrivals: readonly Instant[],
  leg: number,
  trigger: TriggerEvent | undefined,
  zone: string,
): Somebody['events'][number] | undefined {
  const at = arrivals[leg + 1] ?? (arrivals[leg] ?? 0) + soon(undefined);
  const { happens } = demand;
  const must = [
    { where: happens.where, holds: true },
    ...demand.first.map(({ where }) => ({ where, holds: false })),
  ];
  const leaving = [
    ...exits.flatMap(({ when }) => (isEventPattern(when) ? [when] : [])),
    ...(goal?.exit ? [goal.when] : []),
  ];
  const avoided = leaving
    .filter(({ event }) => event === happens.event)
    .map(({ where }) => ({ where, holds: false }));
  for (const wanted of [[...must, ...avoided], must]) {
    const found = solveProperties(wanted, { now: at, zone }, trigger, { left: 5_000 });
    if (typeof found !== 'string')
      return { event: happens.event, at, properties: found.properties, sinceEntry: true };
  }
  return undefined;
}
