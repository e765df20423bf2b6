import type { ScenarioEvent } from '../document/Scenario.ts';
import type { Input, MailTie, ProfileChange } from '../engine/Input.ts';
import { parseInstant, type Instant } from '../values/instant.ts';
import type { Json } from '../values/json.ts';

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isRecord = (value: unknown): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A Segment-spec event as an input: `identify` changes the profile, `page` is the event *Page Viewed*. */
export function toInput(event: ScenarioEvent, id: string, at: Instant): Input {
  const receivedAt = event.receivedAt === undefined ? undefined : parseInstant(event.receivedAt);
  const arrived = { id, at, ...(receivedAt !== undefined && { receivedAt }) };
  switch (event.type) {
    case 'identify':
      return { type: 'profile', ...arrived, change: profileChange(event.traits, event.context) };
    case 'manual':
      return { type: 'manual', ...arrived, journey: event.journey, properties: event.properties ?? {} };
    case 'migrate': {
      const { journey, from, to, steps } = event;
      return { type: 'migrate', ...arrived, journey, from, to, steps };
    }
    case 'track':
      return eventInput(event, event.event, event.properties ?? {}, arrived);
    case 'page':
      return eventInput(
        event,
        'Page Viewed',
        { ...event.properties, ...(event.name !== undefined && { name: event.name }) },
        arrived,
      );
  }
}

function eventInput(
  { context }: ScenarioEvent,
  event: string,
  properties: Record<string, Json>,
  arrived: { id: string; at: Instant; receivedAt?: Instant },
): Input {
  const mail = tieOf(context?.['wend']);
  return {
    type: 'event',
    ...arrived,
    event,
    properties,
    ...(mail && { mail }),
    ...(context?.['machine'] === true && { machine: true }),
  };
}

function profileChange(
  traits: Record<string, Json>,
  context: Record<string, Json> | undefined,
): ProfileChange {
  const { email, tags, timezone, ...attributes } = traits;
  const zone = timezone ?? context?.['timezone'];
  return {
    attributes,
    ...(isText(email) && { email }),
    ...(isText(zone) && { timeZone: zone }),
    ...(Array.isArray(tags) && { tags: tags.filter(isText) }),
  };
}

function tieOf(wend: Json | undefined): MailTie | undefined {
  if (!isRecord(wend)) return undefined;
  const { run, step, email } = wend;
  return isText(run) && isText(step) ? { run, step, email: isText(email) ? email : '' } : undefined;
}
