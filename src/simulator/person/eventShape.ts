import type { Json, ScenarioEvent } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { valueWords } from '../personFacts.ts';

/** Types of event that a person can choose; a move to another version comes only from files. */
export type EventType = Exclude<ScenarioEvent['type'], 'migrate'>;

/** An event with the name of its journey, where it is about one. */
export type JourneyName = (id: string) => string;

/** The types that can be chosen. Somebody is let in by hand into a journey: without one there is nothing to choose. */
export const eventTypes = (hasJourney: boolean): readonly { value: EventType; label: string }[] => [
  { value: 'track', label: t('Event') },
  { value: 'page', label: t('Page view') },
  { value: 'identify', label: t('Profile change') },
  ...(hasJourney ? [{ value: 'manual' as const, label: t('Let in by hand') }] : []),
];

/** What an event carries, whatever its type calls it. */
export function propertiesOf(event: ScenarioEvent): Readonly<Record<string, Json>> {
  if (event.type === 'migrate') return none;
  return (event.type === 'identify' ? event.traits : event.properties) ?? none;
}

// One value, so that an event without properties is not a new one at each drawing.
const none = {};

export function withProperties(event: ScenarioEvent, properties: Record<string, Json>): ScenarioEvent {
  if (event.type === 'migrate') return event;
  return event.type === 'identify' ? { ...event, traits: properties } : { ...event, properties };
}

/** What an event is called: its own name, or what its type does. */
export const eventName = (event: ScenarioEvent): string =>
  event.type === 'track' ? event.event : event.type === 'page' ? (event.name ?? '') : '';

export const withName = (event: ScenarioEvent, name: string): ScenarioEvent =>
  event.type === 'track'
    ? { ...event, event: name }
    : event.type === 'page'
      ? { ...event, name: name || undefined }
      : event;

/** The same happening as another type: name, time and properties go along. `journey` is where an entry by hand leads. */
export function withType(event: ScenarioEvent, type: EventType, journey: string): ScenarioEvent {
  const { after, timestamp, receivedAt, context, messageId } = event;
  const shared = {
    ...(after !== undefined && { after }),
    ...(timestamp !== undefined && { timestamp }),
    ...(receivedAt !== undefined && { receivedAt }),
    ...(context !== undefined && { context }),
    ...(messageId !== undefined && { messageId }),
  };
  const properties = { ...propertiesOf(event) };
  const name = eventName(event);
  switch (type) {
    case 'track':
      return { ...shared, type, event: name, properties };
    case 'page':
      return { ...shared, type, ...(name !== '' && { name }), properties };
    case 'identify':
      return { ...shared, type, traits: properties };
    case 'manual':
      return { ...shared, type, journey, properties };
  }
}

/** The event happening at another time: after the start, or at a moment. */
export function withTime(
  event: ScenarioEvent,
  time: { after: string } | { timestamp: string },
): ScenarioEvent {
  const { after: _, timestamp: __, ...rest } = event;
  return { ...rest, ...time };
}

/** A line for the table: “Cart Updated”, “Page view: Pricing”, “Let into “Welcome””. */
export function eventTitle(event: ScenarioEvent, journeyName: JourneyName): string {
  switch (event.type) {
    case 'track':
      return event.event || t('No name yet');
    case 'page':
      return event.name ? t('Page view: {page}', { page: event.name }) : t('Page view');
    case 'identify':
      return t('Profile change');
    case 'manual':
      return t('Let into “{journey}”', { journey: journeyName(event.journey) });
    case 'migrate':
      return t('“{journey}”: version {from} to {to}', {
        journey: journeyName(event.journey),
        from: String(event.from),
        to: String(event.to),
      });
  }
}

/** “item_count 2, total 84” */
export const eventDetails = (event: ScenarioEvent): string =>
  event.type === 'migrate'
    ? Object.entries(event.steps)
        .map(([from, to]) => (from === to ? from : `${from} → ${to}`))
        .join(', ')
    : Object.entries(propertiesOf(event))
        .map(([name, value]) => `${name} ${valueWords(value)}`)
        .join(', ');
