import {
  addDuration,
  atPath,
  formatInstant,
  formatLocal,
  graphOf,
  humanName,
  isTrigger,
  isZone,
  matches,
  own,
  parseDuration,
  type EventPattern,
  type Instant,
  type JourneyDocument,
  type Json,
  type PropertyRule,
  type Rule,
  type Scenario,
  type ScenarioEvent,
  type Shared,
  type TriggerOn,
} from '../core/index.ts';
import { t } from '../texts/t.ts';
import { satisfy } from './satisfy.ts';

const names = [
  ['Ada', 'Okafor'], ['Ben', 'Sorensen'], ['Chiara', 'Rossi'], ['Dmitri', 'Novak'], ['Elif', 'Yilmaz'], ['Farid', 'Haddad'],
  ['Greta', 'Lindqvist'], ['Hugo', 'Martins'], ['Ines', 'Castro'], ['Jonas', 'Weber'], ['Keiko', 'Tanaka'], ['Lena', 'Fischer'],
] as const; // prettier-ignore

/**
 * A sample person who does what the journey waits for: what its first trigger asks for (an event with properties that its
 * filter and its run key accept, an entry by hand, a date to come, a silence, a segment), and a profile that its audience
 * accepts, as far as simple rules go.
 */
export function suggestPerson(
  document: JourneyDocument,
  segments: Shared['segments'],
  taken: readonly Scenario[],
  start: Instant,
): Scenario {
  const ids = new Set(taken.map(({ subscriber }) => subscriber.id));
  const [first, last] = names.find(([name]) => !ids.has(name.toLowerCase())) ?? ['Sam', 'Sample'];
  const id = freeId(first.toLowerCase(), ids);
  const entry = firstOn(document);
  const story = entry ? storyFor(entry, document, segments, start) : undefined;
  const profile = profileFor(document.audience, start);
  const tags = [...new Set([...profile.tags, ...(story?.tags ?? [])])];
  return {
    format: 'wend.scenario/1',
    name: story?.name ?? t('New person'),
    start: formatInstant(start),
    until: story?.until ?? 'P30D',
    subscriber: {
      id,
      email: `${id}@example.com`,
      timeZone: document.timeZone,
      attributes: { first_name: first, last_name: last, ...profile.attributes, ...story?.attributes },
      ...(tags.length > 0 && { tags }),
    },
    events: story?.events ?? [],
  };
}

/** What lets somebody in: events, and what has to be known of them from the start. */
interface Story {
  name: string;
  events: ScenarioEvent[];
  attributes?: Record<string, Json>;
  tags?: readonly string[];
  until?: string;
}

function storyFor(
  on: TriggerOn,
  document: JourneyDocument,
  segments: Shared['segments'],
  start: Instant,
): Story {
  const done = (pattern: EventPattern, after = 'PT1H'): ScenarioEvent => ({
    after,
    type: 'track',
    event: pattern.event,
    properties: propertiesFor(pattern, document.reentry.key, start + hourMs),
  });
  if ('event' in on) return { name: t('Does {event}', { event: on.event.event }), events: [done(on.event)] };
  if ('manual' in on)
    return { name: t('Let in by hand'), events: [{ after: 'PT1H', type: 'manual', journey: document.id }] };
  if ('inactivity' in on) {
    const { of, for: silence } = on.inactivity;
    const end = later(later(start + hourMs, silence), 'P30D');
    return {
      name: t('Stops doing {event}', { event: of.event }),
      events: [done(of)],
      until: formatInstant(end),
    };
  }
  if ('date' in on) {
    const { attribute, offset = 'P0D' } = on.date;
    const back = offset.startsWith('-') ? offset.slice(1) : `-${offset}`;
    const day = formatLocal(later(later(start, 'P7D'), back), zoneOf(document)).slice(0, 10);
    // Whoever never did anything is not known to anybody, and no clock runs for them.
    const told: ScenarioEvent = { after: 'PT1H', type: 'identify', traits: { [attribute]: day } };
    return { name: t('Has a date: {attribute}', { attribute: humanName(attribute) }), events: [told] };
  }
  const segment = own(segments, on.segment);
  const profile = profileFor(segment?.rule, start);
  const called = { segment: segment?.name ?? on.segment };
  const name = on.edge === 'enters' ? t('Joins {segment}', called) : t('Leaves {segment}', called);
  if (on.edge === 'leaves') {
    const gone = Object.fromEntries(Object.keys(profile.attributes).map((each) => [each, null]));
    return { name, ...profile, events: [{ after: 'PT1H', type: 'identify', traits: { ...gone, tags: [] } }] };
  }
  const traits = { ...profile.attributes, ...(profile.tags.length > 0 && { tags: profile.tags }) };
  const joins: ScenarioEvent[] =
    Object.keys(traits).length > 0 ? [{ after: 'PT1H', type: 'identify', traits }] : [];
  return { name, events: [...joins, ...profile.patterns.map((pattern) => done(pattern, 'PT2H'))] };
}

const zoneOf = ({ timeZone }: JourneyDocument): string => (isZone(timeZone) ? timeZone : 'UTC');

function later(from: Instant, length: string): Instant {
  const parts = parseDuration(length, { signed: true });
  return parts ? addDuration(from, parts, 'UTC') : from;
}

const hourMs = 3_600_000;

/** `ada`, `ada-2`, `ada-3` … */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let n = 2; ; n++) if (!taken.has(`${wanted}-${n}`)) return `${wanted}-${n}`;
}

/** What the first trigger that says it asks for. */
function firstOn(document: JourneyDocument): TriggerOn | undefined {
  for (const node of graphOf(document).triggers) {
    const on = isTrigger(node) ? node.settings.on : undefined;
    if (on && isNamed(on)) return on;
  }
  return undefined;
}

function isNamed(on: TriggerOn): boolean {
  if ('event' in on) return on.event.event !== '';
  if ('inactivity' in on) return on.inactivity.of.event !== '';
  if ('date' in on) return on.date.attribute !== '';
  return 'manual' in on || on.segment !== '';
}

function propertiesFor(pattern: EventPattern, key: string | undefined, now: Instant): Record<string, Json> {
  const event = (properties: Record<string, Json>) => ({
    id: 'try',
    seq: 0,
    at: now,
    event: pattern.event,
    properties,
  });
  const properties = satisfy(pattern.where, now, (tried) =>
    matches(pattern, event(tried), { now, zone: 'UTC' }),
  );
  const path = key?.startsWith('properties.') ? key.slice('properties.'.length) : undefined;
  if (path === undefined || atPath(properties, path) !== undefined) return properties;
  return { ...satisfy({ property: path, is: 'equals', value: 'sample-1' }, now, () => true), ...properties };
}

/** Many of one event say no more than a few. */
const mostOfOne = 20;

/** What a rule asks to be known or done, as far as a simple reading goes; what it asks of mails and journeys is left to the person who edits. */
function profileFor(
  rule: Rule | undefined,
  now: Instant,
): { attributes: Record<string, Json>; tags: string[]; patterns: EventPattern[] } {
  const tags: string[] = [];
  const wanted: PropertyRule[] = [];
  const patterns: EventPattern[] = [];
  const visit = (part: Rule): void => {
    if ('all' in part) part.all.forEach(visit);
    else if ('any' in part) part.any.slice(0, 1).forEach(visit);
    else if ('tag' in part) tags.push(part.tag);
    else if ('attribute' in part) {
      const { attribute, ...comparison } = part;
      wanted.push({ property: attribute, ...comparison });
    } else if ('event' in part) {
      const { atLeast = 1, atMost } = 'times' in part ? (part.times ?? {}) : {};
      const count = Math.min(atMost ?? mostOfOne, atLeast, mostOfOne);
      for (let nth = 0; nth < count; nth++) patterns.push(part.event);
    }
  };
  if (rule) visit(rule);
  return { attributes: satisfy({ all: wanted }, now, () => true), tags, patterns };
}
