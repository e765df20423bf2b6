import { stepKind } from '../kinds/catalogue.ts';
import type { Journey, Step } from '../document/Journey.ts';
import { own } from '../values/json.ts';
import type { TrailNames } from './words.ts';

/**
 * Names from the journeys themselves: a step by its name or what it does, an email by its name or subject. `zone` is
 * the subscriber's. Two journeys may use one id for different steps, so that whoever knows the journey says it.
 */
export function trailNames(
  journeys: readonly Journey[],
  more: { zone?: string | undefined; journeyName?: (id: string) => string | undefined } = {},
): TrailNames {
  const first = <T>(find: (journey: Journey) => T | undefined): T | undefined => {
    for (const journey of journeys) {
      const found = find(journey);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const stepOf = (id: string, of: string | null | undefined): { step: Step; journey: Journey } | undefined =>
    first((journey) => {
      const step = of === undefined || of === null || of === journey.id ? own(journey.steps, id) : undefined;
      return step && { step, journey };
    });
  const journey = (id: string) =>
    (first((known) => (known.id === id ? known.name : undefined)) || more.journeyName?.(id)) ?? id;
  const segment = (id: string) => first(({ segments }) => own(segments, id)?.name) || id;
  const topic = (id: string) => first(({ topics }) => own(topics, id)?.name) || id;
  const emailOf = (id: string) => first(({ emails }) => own(emails, id));
  return {
    step(id, of) {
      const found = stepOf(id, of);
      if (!found) return id;
      const { step } = found;
      const kind = stepKind(step.kind);
      const email = (asked: string) => own(found.journey.emails, asked);
      const summary = kind.summary(step, { email, journey, segment, topic });
      return step.name || (summary === '' ? kind.title : summary);
    },
    email: (id) => {
      const known = emailOf(id);
      return known ? known.name || known.subject : id;
    },
    topic,
    segment,
    journey,
    outlet(id, outlet, of) {
      const found = stepOf(id, of);
      const known = found && stepKind(found.step.kind).outlets(found.step);
      return known?.find((one) => one.id === outlet)?.label ?? outlet;
    },
    exit: (id) => first(({ exits }) => exits.find((known) => known.id === id)?.reason) ?? id,
    variant: (email, id) => emailOf(email)?.variants?.find((one) => one.id === id)?.label ?? id,
    zone: (of) => more.zone ?? first(({ id, timeZone }) => (id === of ? timeZone : undefined)),
  };
}
