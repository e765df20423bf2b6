import type { Json, ScenarioEvent } from '../../core/index.ts';
import { valueWords } from '../personName.ts';

export type EventType = ScenarioEvent['type'];

export const eventTypes: readonly { value: EventType; label: string }[] = [
  { value: 'track', label: 'Event' },
  { value: 'page', label: 'Page view' },
  { value: 'identify', label: 'Profile change' },
];

/** What an event carries, whatever its type calls it. */
export const propertiesOf = (event: ScenarioEvent): Readonly<Record<string, Json>> =>
  (event.type === 'identify' ? event.traits : event.properties) ?? none;

// One value, so that an event without properties is not a new one at each drawing.
const none = {};

export const withProperties = (event: ScenarioEvent, properties: Record<string, Json>): ScenarioEvent =>
  event.type === 'identify' ? { ...event, traits: properties } : { ...event, properties };

/** What an event is called: its own name, or what its type does. */
export const eventName = (event: ScenarioEvent): string =>
  event.type === 'track' ? event.event : event.type === 'page' ? (event.name ?? '') : '';

export const withName = (event: ScenarioEvent, name: string): ScenarioEvent =>
  event.type === 'track'
    ? { ...event, event: name }
    : event.type === 'page'
      ? { ...event, name: name || undefined }
      : event;

/** The same happening as another type: name, time and properties go along. */
export function withType(event: ScenarioEvent, type: EventType): ScenarioEvent {
  const { after, timestamp, context, messageId } = event;
  const shared = {
    ...(after !== undefined && { after }),
    ...(timestamp !== undefined && { timestamp }),
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

/** A line for the table: “Cart Updated”, “Page view: Pricing”. */
export function eventTitle(event: ScenarioEvent): string {
  if (event.type === 'track') return event.event || 'No name yet';
  if (event.type === 'identify') return 'Profile change';
  return event.name ? `Page view: ${event.name}` : 'Page view';
}

/** “item_count 2, total 84” */
export const eventDetails = (event: ScenarioEvent): string =>
  Object.entries(propertiesOf(event))
    .map(([name, value]) => `${name} ${valueWords(value)}`)
    .join(', ');
