import { stepKind } from '../kinds/catalogue.ts';
import type { Journey, Step } from '../document/Journey.ts';
import { own } from '../values/json.ts';
import type { TrailNames } from './words.ts';

/** Names from the journeys themselves: a step by its name or what it does, an email by its name or subject. */
export function trailNames(journeys: readonly Journey[]): TrailNames {
  const stepOf = (id: string): { step: Step; journey: Journey } | undefined => {
    for (const journey of journeys) {
      const step = own(journey.steps, id);
      if (step) return { step, journey };
    }
    return undefined;
  };
  const email = (id: string) => {
    const known = journeys.map(({ emails }) => own(emails, id)).find((found) => found !== undefined);
    return known ? known.name || known.subject : id;
  };
  return {
    step(id) {
      const { step, journey } = stepOf(id) ?? {};
      if (!step || !journey) return id;
      const kind = stepKind(step.kind);
      const summary = kind.summary(step, { email: (asked) => own(journey.emails, asked) });
      return step.name || (summary === '' ? kind.title : summary);
    },
    email,
    topic: (id) => journeys.map(({ topics }) => own(topics, id)?.name).find((name) => name) ?? id,
    outlet(id, outlet) {
      const { step } = stepOf(id) ?? {};
      return (
        (step &&
          stepKind(step.kind)
            .outlets(step)
            .find((known) => known.id === outlet)?.label) ??
        outlet
      );
    },
    exit: (id) => journeys.flatMap(({ exits }) => exits).find((known) => known.id === id)?.reason ?? id,
  };
}
