import {
  propertyClausesOf,
  type EventPattern,
  type JourneyDocument,
  type Literal,
  type Sample,
} from '../../core/index.ts';
import { sampleInputs } from './sampleInputs.ts';

/** What a value looks like; `list` is an array. */
export type ValueType = 'text' | 'number' | 'boolean' | 'date' | 'list';

/** A property or attribute that has been seen, with some of its values. */
export interface KnownName {
  name: string;
  /** Undefined where it was only named, or seen with several types. */
  type: ValueType | undefined;
  values: readonly Literal[];
}

/** Names and values that sample people and the journey itself already use: what fields suggest, never what they demand. */
export interface Vocabulary {
  events: readonly string[];
  propertiesOf(event: string): readonly KnownName[];
  /** What people are let into a journey by hand with. */
  propertiesByHand(journey: string): readonly KnownName[];
  attributes: readonly KnownName[];
  tags: readonly string[];
}

/** More than this many values are no help in choosing. */
const mostValues = 12;
/** Objects within objects; event paths reach eight names deep. */
const mostDepth = 4;

class Names {
  readonly #known = new Map<string, { types: Set<ValueType>; values: Set<Literal> }>();

  note(name: string, value?: unknown): void {
    if (name === '') return;
    const entry = this.#known.get(name) ?? { types: new Set(), values: new Set() };
    this.#known.set(name, entry);
    const type = typeOf(value);
    if (type) entry.types.add(type);
    const list = Array.isArray(value) ? value : [value];
    for (const each of list) if (isLiteral(each) && entry.values.size < mostValues) entry.values.add(each);
  }
  /** Notes every member of an object, those of inner objects by their path. */
  noteAll(record: object, prefix = '', depth = 0): void {
    for (const [name, value] of Object.entries(record)) {
      const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
      if (isObject && depth < mostDepth) this.noteAll(value, `${prefix}${name}.`, depth + 1);
      else this.note(prefix + name, value);
    }
  }
  list(): readonly KnownName[] {
    return [...this.#known].map(([name, { types, values }]) => {
      const [type, ...more] = types;
      return { name, type: more.length === 0 ? type : undefined, values: [...values] };
    });
  }
}

function namesIn(all: Map<string, Names>, of: string): Names {
  const present = all.get(of) ?? new Names();
  all.set(of, present);
  return present;
}

/** Reads samples and journey once; the order is that of first appearance. */
export function vocabularyOf(samples: readonly Sample[], document: JourneyDocument): Vocabulary {
  const events = new Map<string, Names>();
  const byHand = new Map<string, Names>();
  const attributes = new Names();
  const tags = new Set<string>();
  const eventNamed = (name: string) => namesIn(events, name);
  for (const { scenario } of samples) {
    attributes.noteAll(scenario.subscriber.attributes ?? {});
    for (const tag of scenario.subscriber.tags ?? []) tags.add(tag);
    // Only names and values are read, so that the zone is all the same.
    for (const input of sampleInputs(scenario, 'UTC')) {
      if (input.type === 'event') eventNamed(input.event).noteAll(input.properties);
      else if (input.type === 'manual') namesIn(byHand, input.journey).noteAll(input.properties);
      else if (input.type === 'profile') {
        attributes.noteAll(input.change.attributes ?? {});
        for (const tag of input.change.tags ?? []) tags.add(tag);
      }
    }
  }
  // A journey's rules lie at different places in different kinds; what they look like is the same everywhere.
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ('event' in part && typeof part.event === 'string' && part.event !== '') {
      const names = eventNamed(part.event);
      // An object with a text `event` is a pattern wherever it stands in a journey.
      const { where } = part as EventPattern;
      for (const { property } of propertyClausesOf(where)) names.note(property);
    }
    if ('attribute' in part && typeof part.attribute === 'string') attributes.note(part.attribute);
    if ('tag' in part && typeof part.tag === 'string' && part.tag !== '') tags.add(part.tag);
    for (const inner of Object.values(part)) visit(inner);
  };
  visit([document.nodes.map(({ settings }) => settings), document.goal, document.exits, document.audience]);
  attributes.note('email');
  return {
    events: [...events.keys()],
    propertiesOf: (event) => events.get(event)?.list() ?? [],
    propertiesByHand: (journey) => byHand.get(journey)?.list() ?? [],
    attributes: attributes.list(),
    tags: [...tags],
  };
}

const isLiteral = (value: unknown): value is Literal =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** The type of a value as rules see it; undefined for null and objects. */
function typeOf(value: unknown): ValueType | undefined {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}($|T\d{2}:\d{2})/.test(value) ? 'date' : 'text';
  return undefined;
}
