import {
  addDuration,
  durationBetween,
  formatInstant,
  isZone,
  parseDuration,
  parseInstant,
  type Instant,
  type Scenario,
  type ScenarioEvent,
} from '../../core/index.ts';

/** The clock that a person lives by: their own, else the journey's. */
export function zoneOf({ subscriber: { timeZone } }: Scenario, journeyZone: string): string {
  return timeZone !== undefined && isZone(timeZone) ? timeZone : journeyZone;
}

/** A duration after the scenario's start, or a moment, as an instant; undefined where it is neither. */
function instantOfText(scenario: Scenario, text: string, zone: string): Instant | undefined {
  const start = parseInstant(scenario.start);
  const length = parseDuration(text);
  return length && start !== undefined ? addDuration(start, length, zone) : parseInstant(text);
}

/** When an event happens. */
export const eventInstant = (scenario: Scenario, event: ScenarioEvent, zone: string): Instant | undefined =>
  instantOfText(scenario, event.timestamp ?? event.after ?? '', zone);

/** The scenario's end as a moment. */
export const endOf = (scenario: Scenario, zone: string): string =>
  formatInstant(instantOfText(scenario, scenario.until, zone) ?? parseInstant(scenario.start) ?? 0);

/** How long after the start an instant is, as `durationBetween` tells it. */
export const durationTo = ({ start }: Scenario, instant: Instant, zone: string): string =>
  durationBetween(parseInstant(start) ?? instant, instant, zone);

/**
 * Events by time; those of one instant keep their order, and so do those without a readable time, at the end. The very
 * same list where it is in order already.
 */
export function inTimeOrder(
  scenario: Scenario,
  events: readonly ScenarioEvent[],
  zone: string,
): readonly ScenarioEvent[] {
  const at = new Map(events.map((event) => [event, eventInstant(scenario, event, zone) ?? Infinity]));
  const order = (a: ScenarioEvent, b: ScenarioEvent) => {
    const [first, second] = [at.get(a) ?? Infinity, at.get(b) ?? Infinity];
    return first === second ? 0 : first - second;
  };
  const inOrder = events.every((event, i) => {
    const before = events[i - 1];
    return before === undefined || order(before, event) <= 0;
  });
  return inOrder ? events : [...events].sort(order);
}
