import {
  propertyClausesOf,
  type EventCatalogue,
  type EventPattern,
  type Instant,
  type JourneyDocument,
  type Literal,
  type Sample,
} from '../../core/index.ts';
import { sampleInputs } from '../../core/simulate/sampleInputs.ts';

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
  /** Notes what somebody has written down: with it a name has this type, whatever was seen. */
  noteType(name: string, type: ValueType): void {
    const entry = this.#known.get(name) ?? { types: new Set(), values: new Set() };
    this.#known.set(name, { ...entry, types: new Set([type]) });
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

/** An event as it has been seen among the sample people. */
export interface SeenEvent {
  times: number;
  people: number;
  lastAt: Instant;
}

/** Gathers names and values, a sample or a journey at a time; the order is that of first appearance. */
export interface Learner {
  readSample: (sample: Sample) => void;
  /** Anything that holds rules and patterns: what they look like is the same everywhere. */
  readRules: (part: unknown) => void;
  readWritten: (events: EventCatalogue) => void;
  vocabulary: () => Vocabulary;
  seen: ReadonlyMap<string, SeenEvent>;
}

export function createLearner(): Learner {
  const events = new Map<string, Names>();
  const byHand = new Map<string, Names>();
  const attributes = new Names();
  const tags = new Set<string>();
  const seen = new Map<string, SeenEvent>();
  const eventNamed = (name: string) => namesIn(events, name);
  const readRules = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ('event' in part && typeof part.event === 'string' && part.event !== '') {
      const names = eventNamed(part.event);
      // An object with a text `event` is a pattern wherever it stands in a journey.
      const { where } = part as EventPattern;
      for (const { property } of propertyClausesOf(where)) names.note(property);
    }
    if ('attribute' in part && typeof part.attribute === 'string') attributes.note(part.attribute);
    if ('tag' in part && typeof part.tag === 'string' && part.tag !== '') tags.add(part.tag);
    for (const inner of Object.values(part)) readRules(inner);
  };
  return {
    seen,
    readRules,
    readSample({ scenario }) {
      attributes.noteAll(scenario.subscriber.attributes ?? {});
      for (const tag of scenario.subscriber.tags ?? []) tags.add(tag);
      const mine = new Set<string>();
      // Only names and values are read, and the last moment to a day: the zone is all the same.
      for (const input of sampleInputs(scenario, 'UTC')) {
        if (input.type === 'event') {
          eventNamed(input.event).noteAll(input.properties);
          const known = seen.get(input.event);
          const people = (known?.people ?? 0) + (mine.has(input.event) ? 0 : 1);
          mine.add(input.event);
          const lastAt = Math.max(input.at, known?.lastAt ?? input.at);
          seen.set(input.event, { times: (known?.times ?? 0) + 1, people, lastAt });
        } else if (input.type === 'manual') namesIn(byHand, input.journey).noteAll(input.properties);
        else if (input.type === 'profile') {
          attributes.noteAll(input.change.attributes ?? {});
          for (const tag of input.change.tags ?? []) tags.add(tag);
        }
      }
    },
    readWritten(written) {
      for (const [name, { properties }] of Object.entries(written)) {
        const names = eventNamed(name);
        for (const [property, { type }] of Object.entries(properties)) names.noteType(property, type);
      }
    },
    vocabulary() {
      attributes.note('email');
      return {
        events: [...events.keys()],
        propertiesOf: (event) => events.get(event)?.list() ?? [],
        propertiesByHand: (journey) => byHand.get(journey)?.list() ?? [],
        attributes: attributes.list(),
        tags: [...tags],
      };
    },
  };
}

/** Everything of a journey that may hold rules or patterns. */
export const rulesIn = ({ nodes, goal, exits, audience }: JourneyDocument): unknown => [
  nodes.map(({ settings }) => settings),
  goal,
  exits,
  audience,
];

/** Reads samples, journey and what is written down once. */
export function vocabularyOf(
  samples: readonly Sample[],
  document: JourneyDocument,
  written: EventCatalogue = {},
): Vocabulary {
  const learner = createLearner();
  for (const sample of samples) learner.readSample(sample);
  learner.readRules(rulesIn(document));
  learner.readWritten(written);
  return learner.vocabulary();
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
