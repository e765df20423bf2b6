import { nodeKinds, type Journey, type TrailNames } from '../core/index.ts';

/** What a place of a trail is called: a step by its name, a trigger as such, for journey JSON gives triggers no names. */
export const placeName = (
  step: string,
  of: string | null | undefined,
  names: TrailNames,
  journeys: readonly Journey[],
): string => {
  const isDoor = journeys.some(
    ({ id, triggers }) => id === of && triggers.some((trigger) => trigger.id === step),
  );
  return isDoor ? nodeKinds.trigger.title : names.step(step, of);
};
