import { formatInstant, instantOf, isTrigger, isZone, localOf, own, parseInstant, shortName, startState, type Instant, type JourneyDocument, type Json, type Sample } from '../../core/index.ts'; // oxfmt-ignore
import { addDays } from '../../core/values/calendar.ts';
import { atPath } from '../../core/values/json.ts';
import { changeProfile } from '../../core/engine/profile.ts';
import { sampleInputs, sampleZone } from '../../core/simulate/sampleInputs.ts';

/** Somebody to try a wait with. */
export interface WaitPerson {
  /** “Ada”; undefined where there are no sample people. */
  name: string | undefined;
  zone: string;
  /** Three moments to arrive at, in order; the first is the person's own. */
  arrivals: readonly Instant[];
  /** The profile as it is at `at`. */
  attributeAt: (name: string, at: Instant) => Json | undefined;
  /** A value of the event that lets the person in. */
  trigger: (path: string) => unknown;
}

/** A Friday. Examples must not change with the day on which they are looked at. */
const fixedWeek = { year: 2026, month: 3, day: 6, hour: 9, minute: 0, second: 0, ms: 0 };

/**
 * A sample person; without one, nobody in particular in a week of March 2026. Where it is not known when they arrive, they
 * arrive as they enter.
 */
export function waitPerson(
  sample: Sample | undefined,
  document: JourneyDocument,
  arrival?: Instant,
): WaitPerson {
  const scenario = sample?.scenario;
  const home = isZone(document.timeZone) ? document.timeZone : 'UTC';
  if (scenario === undefined)
    return {
      name: undefined,
      zone: home,
      arrivals: arrivalsFrom(instantOf(home, fixedWeek), home),
      attributeAt: () => undefined,
      trigger: () => undefined,
    };
  const wanted = sampleZone(scenario, home);
  const zone = isZone(wanted) ? wanted : home;
  const inputs = sampleInputs(scenario, home);
  const starts = document.nodes
    .filter(isTrigger)
    .flatMap(({ settings }) => (settings.on && 'event' in settings.on ? [settings.on.event.event] : []));
  const events = inputs.filter((input) => input.type === 'event');
  const first = events.find(({ event }) => starts.includes(event)) ?? events[0];
  const start = arrival ?? first?.at ?? parseInstant(scenario.start) ?? instantOf(zone, fixedWeek);
  const trigger = first && {
    event: first.event,
    timestamp: formatInstant(first.at),
    properties: first.properties,
  };
  return {
    name: shortName(scenario),
    zone,
    arrivals: arrivalsFrom(start, zone),
    attributeAt(name, at) {
      const { subscriber } = startState(scenario.subscriber);
      for (const input of inputs)
        if (input.type === 'profile' && input.at <= at) changeProfile(subscriber, input.change, input.at);
      return own(subscriber.attributes, name);
    },
    trigger: (path) => atPath(trigger, path),
  };
}

/** That moment, the next day late in the evening, and the Saturday afternoon after that. */
function arrivalsFrom(start: Instant, zone: string): readonly Instant[] {
  const local = localOf(zone, start);
  const evening = { ...local, ...addDays(local, 1), hour: 22, minute: 5, second: 0, ms: 0 };
  // The Saturday that follows the evening: weekdays count from Monday.
  const ahead = (5 - ((local.weekday + 1) % 7) + 7) % 7 || 7;
  const saturday = { ...evening, ...addDays(evening, ahead), hour: 14, minute: 20 };
  return [start, instantOf(zone, evening), instantOf(zone, saturday)];
}
