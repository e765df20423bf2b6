import { compare } from './compare.ts';
import type { Because, Facts } from './Facts.ts';
import { formatInstant } from './instant.ts';
import { atPath } from './json.ts';
import type { EventPattern, PropertyRule } from './rule.ts';
import type { KeptEvent } from './subscriber.ts';

/** An event as reasons name it. */
export const becauseOf = ({ id, event, at }: KeptEvent): Because => ({
  input: id,
  event,
  at: formatInstant(at),
});

/** What a path such as `properties.cart_id` names in an event. Null says as little as nothing at all. */
export const valueAt = (event: KeptEvent, path: string): unknown =>
  path === 'timestamp' ? formatInstant(event.at) : (atPath(event, path) ?? undefined);

/** Marks an event that counts for every run, because it does not say by its key for which. */
export const keyless = (event: KeptEvent, { run }: Pick<Facts, 'run'>): { keyless?: true } =>
  run?.key && valueAt(event, run.key.path) === undefined ? { keyless: true } : {};

/**
 * Whether an event matches a pattern. In a run with a key, an event that carries the key path must carry the
 * run's value; one without that path matches every run.
 */
export function matches(
  pattern: EventPattern,
  event: KeptEvent,
  facts: Pick<Facts, 'now' | 'zone' | 'run'>,
): boolean {
  if (event.event !== pattern.event) return false;
  const key = facts.run?.key;
  if (key) {
    const value = valueAt(event, key.path);
    if (value !== undefined && value !== key.value) return false;
  }
  return pattern.where === undefined || propertiesHold(pattern.where, event, facts);
}

function propertiesHold(
  rule: PropertyRule,
  event: KeptEvent,
  facts: Pick<Facts, 'now' | 'zone' | 'run'>,
): boolean {
  if ('all' in rule) return rule.all.every((part) => propertiesHold(part, event, facts));
  if ('any' in rule) return rule.any.some((part) => propertiesHold(part, event, facts));
  if ('not' in rule) return !propertiesHold(rule.not, event, facts);
  const expected =
    typeof rule.value === 'object' && 'trigger' in rule.value
      ? atPath(facts.run?.trigger, rule.value.trigger)
      : rule.value;
  // Relative dates in a pattern are judged at the event's own moment, so that its answer never changes.
  return compare(atPath(event.properties, rule.property), rule.is, expected, rule.ignoreCase ?? false, {
    now: event.at,
    zone: facts.zone,
  }).holds;
}
