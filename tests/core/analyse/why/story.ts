import { link, programSchema, simulate, trailNames, type Linked, type Scenario, type Simulation, type WhyTelling } from '../../../../src/core/index.ts'; // oxfmt-ignore

/** A program with what somebody lived through in it. */
export interface Story {
  linked: Linked;
  scenario: Scenario;
  simulation: Simulation;
}

export function tell(acts: unknown, told: Scenario): Story {
  const linking = link(programSchema.parse(acts));
  if (!linking.ok) throw new Error(linking.issues.map(({ message }) => message).join());
  return { linked: linking.linked, scenario: told, simulation: simulate(linking.linked, told) };
}

/** Told of Ada, with instants as they are. */
export const telling = ({ linked }: Pick<Story, 'linked'>): WhyTelling => ({
  name: 'Ada',
  names: trailNames(linked.entrances.map((entrance) => entrance.journey), { zone: 'UTC' }),
  clock: (text) => text,
}); // oxfmt-ignore
