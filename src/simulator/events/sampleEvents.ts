import {
  addDuration,
  formatInstant,
  formatLocal,
  hourMs,
  localOf,
  parseDuration,
  parseInstant,
  type Instant,
  type Sample,
  type ScenarioEvent,
} from '../../core/index.ts';
import { eventName, withTime } from '../person/eventShape.ts';
import { durationTo, endOf, eventInstant } from '../person/scenarioTime.ts';

/** Where a person keeps one of their events: among those that are played, or among the disabled. */
export interface EventPlace {
  enabled: boolean;
  index: number;
}

/** One of the person's own events as the timeline shows it. */
export interface OwnEvent {
  place: EventPlace;
  event: ScenarioEvent;
  at: Instant;
  /** RFC 3339 on the person's clock. */
  local: string;
}

/** All own events that have a readable time, by time. Those of one instant keep their order. */
export function ownEvents({ scenario, disabled = [] }: Sample, zone: string): OwnEvent[] {
  const found = (enabled: boolean) => (event: ScenarioEvent, index: number) => {
    const at = eventInstant(scenario, event, zone);
    return at === undefined ? [] : [{ place: { enabled, index }, event, at, local: formatLocal(at, zone) }];
  };
  return [...scenario.events.flatMap(found(true)), ...disabled.flatMap(found(false))].sort(
    (a, b) => a.at - b.at,
  );
}

export const eventAt = ({ scenario, disabled }: Sample, { enabled, index }: EventPlace) =>
  (enabled ? scenario.events : disabled)?.[index];

/** The earliest and the latest moment that an event can be moved to: while the person is watched. */
export function watched({ scenario }: Sample, zone: string): { start: Instant; end: Instant } {
  const start = parseInstant(scenario.start) ?? 0;
  return { start, end: Math.max(start, parseInstant(endOf(scenario, zone)) ?? start) };
}

/** The event happening at an instant, told as it was: counted from the start, or by date where it was or that cannot say it. */
function happeningAt(sample: Sample, event: ScenarioEvent, at: Instant, zone: string): ScenarioEvent {
  const { scenario } = sample;
  const before = eventInstant(scenario, event, zone);
  const received = event.receivedAt === undefined ? undefined : parseInstant(event.receivedAt);
  const late = received !== undefined &&
    before !== undefined && { receivedAt: formatInstant(received + at - before) };
  const moved = { ...event, ...late };
  const after = event.timestamp === undefined ? durationTo(scenario, at, zone) : undefined;
  const parts = after === undefined ? undefined : parseDuration(after);
  const start = parseInstant(scenario.start);
  const isExact = parts && start !== undefined && addDuration(start, parts, zone) === at;
  return withTime(moved, after !== undefined && isExact ? { after } : { timestamp: formatInstant(at) });
}

const withEvents = (sample: Sample, events: readonly ScenarioEvent[]): Sample => ({
  ...sample,
  scenario: { ...sample.scenario, events: [...events] },
});

function withDisabled(sample: Sample, disabled: readonly ScenarioEvent[]): Sample {
  const { disabled: _, ...rest } = sample;
  return disabled.length === 0 ? rest : { ...rest, disabled };
}

const listWith = (sample: Sample, enabled: boolean, list: readonly ScenarioEvent[]): Sample =>
  enabled ? withEvents(sample, list) : withDisabled(sample, list);
const listOf = ({ scenario, disabled = [] }: Sample, enabled: boolean): readonly ScenarioEvent[] =>
  enabled ? scenario.events : disabled;

/** An event at another moment. Its place in the list stays, so that nothing else of the trail is renamed. */
export function moveEvent(sample: Sample, { enabled, index }: EventPlace, at: Instant, zone: string): Sample {
  const list = listOf(sample, enabled);
  const event = list[index];
  if (!event || eventInstant(sample.scenario, event, zone) === at) return sample;
  return listWith(sample, enabled, list.with(index, happeningAt(sample, event, at, zone)));
}

/** Plays an event no longer, or again. Says where it went. */
export function toggleEvent(sample: Sample, { enabled, index }: EventPlace): [Sample, EventPlace] {
  const event = listOf(sample, enabled)[index];
  if (!event) return [sample, { enabled, index }];
  const without = removeEvent(sample, { enabled, index });
  const list = [...listOf(without, !enabled), event];
  return [listWith(without, !enabled, list), { enabled: !enabled, index: list.length - 1 }];
}

export const removeEvent = (sample: Sample, { enabled, index }: EventPlace): Sample =>
  listWith(sample, enabled, listOf(sample, enabled).toSpliced(index, 1));

/** The same event once more, an hour later. */
export function duplicateEvent(
  sample: Sample,
  { enabled, index }: EventPlace,
  zone: string,
): [Sample, EventPlace] {
  const list = listOf(sample, enabled);
  const event = list[index];
  const at = event && eventInstant(sample.scenario, event, zone);
  if (!event || at === undefined) return [sample, { enabled, index }];
  // A second event with the same message id would be taken for the first, sent again.
  const { messageId: _, ...rest } = event;
  const copy = happeningAt(sample, rest, at + hourMs, zone);
  return [listWith(sample, enabled, [...list, copy]), { enabled, index: list.length }];
}

/** An event added at a moment; the last one, so that the ids of those before it stay. */
export function addEvent(
  sample: Sample,
  event: ScenarioEvent,
  at: Instant,
  zone: string,
): [Sample, EventPlace] {
  const { events } = sample.scenario;
  const { timestamp: _, ...rest } = event;
  const added = happeningAt(sample, { ...rest, after: 'PT0S' }, at, zone);
  return [withEvents(sample, [...events, added]), { enabled: true, index: events.length }];
}

/** A new event of this name, carrying what the same event carried last before that moment. */
export function likeBefore(sample: Sample, name: string, at: Instant, zone: string): ScenarioEvent {
  const before = ownEvents(sample, zone).findLast(
    ({ event, at: then }) => event.type === 'track' && eventName(event) === name && then <= at,
  )?.event;
  const properties = before?.type === 'track' ? before.properties : undefined;
  return { after: 'PT0S', type: 'track', event: name, properties: properties ?? {} };
}

const minuteMs = 60_000;

/** The nearest moment at which a clock there shows a whole number of so many minutes. */
export function snapped(at: Instant, zone: string, minutes: number): Instant {
  const { minute, second, ms } = localOf(zone, at);
  const over = minute * minuteMs + second * 1_000 + ms;
  const step = minutes * minuteMs;
  return at + Math.round(over / step) * step - over;
}

/** A calendar day or an hour further, or back. */
export function shifted(at: Instant, by: 'P1D' | 'PT1H', sign: 1 | -1, zone: string): Instant {
  const parts = parseDuration(by);
  return parts ? addDuration(at, { ...parts, sign }, zone) : at;
}
