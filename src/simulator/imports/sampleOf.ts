import type { Sample, Scenario } from '../../core/index.ts';

/** A person found in a file, and the sample that stands for the same subscriber already. */
export interface ImportedPerson {
  scenario: Scenario;
  known: Sample | undefined;
}

/** The sample to be stored: beside the known one, or in its place, where only the events and what the file says of the profile are new. */
export function sampleOf({ scenario, known }: ImportedPerson, replace: boolean, newId: () => string): Sample {
  if (!known || !replace) return { id: newId(), scenario };
  const { name, subscriber } = known.scenario;
  return {
    ...known,
    scenario: {
      ...known.scenario,
      ...scenario,
      name: name || scenario.name,
      subscriber: {
        ...subscriber,
        ...scenario.subscriber,
        attributes: { ...subscriber.attributes, ...scenario.subscriber.attributes },
      },
    },
  };
}
