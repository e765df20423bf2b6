import { fullName, type Sample } from '../core/index.ts';
import { byName } from '../session/useChosenPerson.ts';

/** People to choose from. Those of one name, such as the variants of a person, are told apart by what they do. */
export function personOptions(samples: readonly Sample[]): { value: string; label: string }[] {
  const names = samples.map(({ scenario }) => fullName(scenario));
  return byName(samples).map(({ id, scenario }) => {
    const name = fullName(scenario);
    const isShared = names.indexOf(name) !== names.lastIndexOf(name);
    return { value: id, label: isShared && scenario.name !== '' ? `${name} · ${scenario.name}` : name };
  });
}

/** Which of these options stands for somebody; none for a guest. */
export const optionFor = (person: Sample | undefined, samples: readonly Sample[]): string | undefined =>
  samples.find(({ id }) => id === person?.id)?.id;
