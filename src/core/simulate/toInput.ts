import type { ScenarioEvent } from '../document/Scenario.ts';
import type { Input, MailTie, ProfileChange } from '../engine/Input.ts';
import type { Instant } from '../values/instant.ts';
import type { Json } from '../values/json.ts';

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isRecord = (value: unknown): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A Segment-spec event as an input: `identify` changes the profile, `page` is the event *Page Viewed*. */
export function toInput(event: ScenarioEvent, id: string, at: Instant): Input {
  if (event.type === 'identify')
    return { type: 'profile', id, at, change: profileChange(event.traits, event.context) };
  const name = event.type === 'track' ? event.event : 'Page Viewed';
  const properties = {
    ...event.properties,
    ...(event.type === 'page' && event.name !== undefined && { name: event.name }),
  };
  const mail = tieOf(event.context?.['wend']);
  return {
    type: 'event',
    id,
    at,
    event: name,
    properties,
    ...(mail && { mail }),
    ...(event.context?.['machine'] === true && { machine: true }),
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
