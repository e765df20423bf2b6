import {
  causeWords,
  sentenceCase,
  type Simulation,
  type TrailEntry,
  type TrailNames,
} from '../core/index.ts';
import { clockWords } from './clockWords.ts';
import type { Clock } from './ReasonTree.tsx';

/** One run of a simulation and what tells it from the others: “Cart Updated, c-1001”. */
export interface RunChoice {
  run: string;
  label: string;
}

/** The runs in order of entry. Where two would be called the same, the day tells them apart. */
export function runsOf({ outcomes, entries }: Simulation, names: TrailNames, clock: Clock): RunChoice[] {
  const entrances = new Map<string | null, TrailEntry>();
  for (const entry of entries)
    if (entry.why.code === 'trigger' && !entrances.has(entry.run)) entrances.set(entry.run, entry);
  const choices = outcomes.map(({ run }) => {
    const entered = entrances.get(run);
    if (entered?.why.code !== 'trigger') return { run, label: run, when: '' };
    const { because, key } = entered.why;
    const cause = sentenceCase(causeWords(because, names, clock));
    return {
      run,
      label: key === undefined ? cause : `${cause}, ${plainText(key)}`,
      when: clockWords(entered.local, entries[0]?.local),
    };
  });
  const alike = new Map<string, number>();
  for (const { label } of choices) alike.set(label, (alike.get(label) ?? 0) + 1);
  return choices.map(({ run, label, when }) => ({
    run,
    label: alike.get(label) === 1 ? label : `${label}, ${when}`,
  }));
}

/** A key or a value as text. */
export const plainText = (key: unknown): string => (typeof key === 'string' ? key : JSON.stringify(key));
