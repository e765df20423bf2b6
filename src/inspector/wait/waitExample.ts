import { formatLocal, waitMoment, type Instant, type WaitSettings } from '../../core/index.ts';
import type { WaitPerson } from './waitPerson.ts';

/** One arrival at a wait, and what comes of it. `zone` is the clock that both are told by. */
export interface WaitExample {
  arrivedAt: Instant;
  leavesAt: Instant;
  zone: string;
  /** Both as RFC 3339 texts on that clock. */
  arrived: string;
  leaves: string;
  /** Where the moment asked for is past or not known: why, and what the wait does then. */
  trouble?: { code: 'past' | 'missing'; choice: 'continue' | 'skip' | 'exit' };
}

/** What the engine itself would do with the person at each of their arrivals. */
export function waitExamples(
  settings: WaitSettings,
  person: WaitPerson,
  journeyZone: string,
): readonly WaitExample[] {
  const zoneOf = (which: 'subscriber' | 'journey') => (which === 'journey' ? journeyZone : person.zone);
  const zone = zoneOf(settings.zone ?? 'subscriber');
  return person.arrivals.map((arrivedAt) => {
    const { due, trouble } = waitMoment(settings, {
      now: arrivedAt,
      arrivedAt,
      pausedMs: 0,
      zone: zoneOf,
      attribute: (name) => person.attributeAt(name, arrivedAt),
      trigger: person.trigger,
    });
    return {
      arrivedAt,
      leavesAt: due,
      zone,
      arrived: formatLocal(arrivedAt, zone),
      leaves: formatLocal(due, zone),
      ...(trouble && { trouble: { code: trouble.code, choice: trouble.choice } }),
    };
  });
}
