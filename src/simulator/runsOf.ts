import { causeWords, sentenceCase, type Simulation, type TrailNames } from '../core/index.ts';
import { clockWords } from './clockWords.ts';
import type { Clock } from './ReasonTree.tsx';

/** One run of a simulation and what tells it from the others: “Cart Updated, c-1001”. */
export interface RunChoice {
  run: string;
  label: string;
}

/** The runs in order of entry. Where two would be called the same, the day tells them apart. */
export function runsOf({ outcomes, entries }: Simulation, names: TrailNames, clock: Clock): RunChoice[] {
  const choices = outcomes.map(({ run }) => {
    const entered = entries.find((entry) => entry.run === run && entry.why.code === 'trigger');
    if (entered?.why.code !== 'trigger') return { run, label: run, when: '' };
    const { because, key } = entered.why;
    const cause = sentenceCase(causeWords(because, names, clock));
    return {
      run,
      label: key === undefined ? cause : `${cause}, ${plainText(key)}`,
      when: clockWords(entered.local, entries[0]?.local),
    };
  });
  return choices.map(({ run, label, when }) => {
    const alone = choices.filter((other) => other.label === label).length === 1;
    return { run, label: alone ? label : `${label}, ${when}` };
  });
}

/** A key or a value as text. */
export const plainText = (key: unknown): string => (typeof key === 'string' ? key : JSON.stringify(key));
