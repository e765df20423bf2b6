import type { Email } from '../document/Email.ts';
import type { Journey } from '../document/Journey.ts';

/** What journeys decide by, and what they write into emails. */
export type DataUse = 'decides' | 'writes';

/** One thing that journeys use of a person: an attribute, a tag, or an event with those of its properties that matter. */
export interface UsedDatum {
  name: string;
  uses: readonly DataUse[];
  /** Ids of the journeys that use it, in their order. */
  journeys: readonly string[];
  /** Of events. */
  properties: readonly string[];
}
export interface UsedData {
  attributes: readonly UsedDatum[];
  tags: readonly UsedDatum[];
  events: readonly UsedDatum[];
}

interface Found {
  uses: Set<DataUse>;
  journeys: Set<string>;
  properties: Set<string>;
}
/** What is known of everybody by other names than attributes. */
const notAttributes = new Set(['id', 'email', 'tags', 'timeZone']);

/** What journeys use of people: what their rules and waits ask for, and what their emails write. Sorted by name. */
export function dataUsed(journeys: readonly Journey[]): UsedData {
  const attributes = new Map<string, Found>();
  const tags = new Map<string, Found>();
  const events = new Map<string, Found>();
  for (const journey of journeys) {
    const note = (
      into: Map<string, Found>,
      name: string,
      use: DataUse,
      properties: readonly string[] = [],
    ) => {
      const found = into.get(name) ?? { uses: new Set(), journeys: new Set(), properties: new Set() };
      into.set(name, found);
      found.uses.add(use);
      found.journeys.add(journey.id);
      for (const property of properties) found.properties.add(property);
    };
    const { needs, emails, triggers } = journey;
    for (const name of needs.attributes) note(attributes, name, 'decides');
    for (const name of needs.tags) note(tags, name, 'decides');
    for (const [name, { properties }] of Object.entries(needs.events))
      note(events, name, 'decides', properties);
    const entered = triggers.flatMap(({ on }) => ('event' in on ? [on.event.event] : []));
    for (const path of Object.values(emails).flatMap(pathsOf)) {
      const [root, first = '', second] = path.split('.');
      if (root === 'subscriber' && first !== '' && !notAttributes.has(first))
        note(attributes, first, 'writes');
      if (root === 'trigger' && first === 'properties' && second !== undefined)
        for (const event of entered) note(events, event, 'writes', [second]);
    }
  }
  return { attributes: sorted(attributes), tags: sorted(tags), events: sorted(events) };
}

const sorted = (found: Map<string, Found>): UsedDatum[] =>
  [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { uses, journeys, properties }]) => ({
      name,
      uses: [...uses].sort(),
      journeys: [...journeys],
      properties: [...properties].sort(),
    }));

/** Paths into the data, as its Liquid and, where it can still be edited, its blocks name them. */
function pathsOf({ subject, preheader, html, text, variants = [], design }: Email): string[] {
  const liquid = [
    subject, preheader, html, text,
    ...variants.flatMap((variant) => [variant.subject, variant.preheader, variant.html, variant.text]),
  ]; // oxfmt-ignore
  return [
    ...liquid.flatMap((part) => (part === undefined ? [] : pathsInLiquid(part))),
    ...pathsInDesign(design),
  ];
}

function pathsInLiquid(liquid: string): string[] {
  const tags = liquid.match(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g) ?? [];
  return tags.flatMap((tag) => {
    // What stands in quotes is text.
    const code = tag.replaceAll(/"[^"]*"|'[^']*'/g, '""');
    return code.match(/\b(subscriber|trigger)(\.[A-Za-z_][\w-]*)+/g) ?? [];
  });
}

/** What a link of a picture or a list of products names stands in no text. */
function pathsInDesign(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(pathsInDesign);
  if (typeof part !== 'object' || part === null) return [];
  const members: [string, unknown][] = Object.entries(part);
  return members.flatMap(([name, value]) =>
    (name === 'path' || name === 'from') && typeof value === 'string' ? [value] : pathsInDesign(value),
  );
}
