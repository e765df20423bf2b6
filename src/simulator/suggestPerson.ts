import {
  atPath,
  formatInstant,
  graphOf,
  isTriggerKind,
  matches,
  type EventPattern,
  type Instant,
  type JourneyDocument,
  type Json,
  type PropertyRule,
  type Rule,
  type Scenario,
} from '../core/index.ts';
import { satisfy } from './satisfy.ts';

const names = [
  ['Ada', 'Okafor'], ['Ben', 'Sorensen'], ['Chiara', 'Rossi'], ['Dmitri', 'Novak'], ['Elif', 'Yilmaz'], ['Farid', 'Haddad'],
  ['Greta', 'Lindqvist'], ['Hugo', 'Martins'], ['Ines', 'Castro'], ['Jonas', 'Weber'], ['Keiko', 'Tanaka'], ['Lena', 'Fischer'],
] as const; // prettier-ignore

/**
 * A sample person who does what the journey waits for: the event of its first trigger, with properties that its filter
 * and its run key accept, and a profile that its audience accepts, as far as simple rules go.
 */
export function suggestPerson(
  document: JourneyDocument,
  taken: readonly Scenario[],
  start: Instant,
): Scenario {
  const ids = new Set(taken.map(({ subscriber }) => subscriber.id));
  const [first, last] = names.find(([name]) => !ids.has(name.toLowerCase())) ?? ['Sam', 'Sample'];
  const id = freeId(first.toLowerCase(), ids);
  const pattern = firstPattern(document);
  const profile = profileFor(document.audience, start);
  return {
    format: 'wend.scenario/1',
    name: pattern ? `Does ${pattern.event}` : 'New person',
    start: formatInstant(start),
    until: 'P30D',
    subscriber: {
      id,
      email: `${id}@example.com`,
      timeZone: document.timeZone,
      attributes: { first_name: first, last_name: last, ...profile.attributes },
      ...(profile.tags.length > 0 && { tags: profile.tags }),
    },
    events: pattern
      ? [
          {
            after: 'PT1H',
            type: 'track',
            event: pattern.event,
            properties: propertiesFor(pattern, document.reentry.key, start + hourMs),
          },
        ]
      : [],
  };
}

const hourMs = 3_600_000;

/** `ada`, `ada-2`, `ada-3` … */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let n = 2; ; n++) if (!taken.has(`${wanted}-${n}`)) return `${wanted}-${n}`;
}

function firstPattern(document: JourneyDocument): EventPattern | undefined {
  for (const node of graphOf(document).triggers) {
    if (!isTriggerKind(node.kind) || !('on' in node.settings)) continue;
    const { on } = node.settings;
    if (on && 'event' in on && on.event.event !== '') return on.event;
  }
  return undefined;
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

/** Attributes and tags that an audience rule asks for; what it asks of events and mails is left to the person who edits. */
function profileFor(
  rule: Rule | undefined,
  now: Instant,
): { attributes: Record<string, Json>; tags: string[] } {
  const tags: string[] = [];
  const wanted: PropertyRule[] = [];
  const visit = (part: Rule): void => {
    if ('all' in part) part.all.forEach(visit);
    else if ('any' in part) part.any.slice(0, 1).forEach(visit);
    else if ('tag' in part) tags.push(part.tag);
    else if ('attribute' in part) {
      const { attribute, ...comparison } = part;
      wanted.push({ property: attribute, ...comparison });
    }
  };
  if (rule) visit(rule);
  return { attributes: satisfy({ all: wanted }, now, () => true), tags };
}
