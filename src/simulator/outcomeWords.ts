import type { RunOutcome, Simulation } from '../core/index.ts';
import type { Tone } from '../ui/tone.ts';

const engineReasons: Readonly<Record<string, string>> = {
  looping: 'it went round in circles',
  'version-gone': 'this version is gone',
  'email-skipped': 'an email could not be sent',
  'wait-past': 'the date had passed',
  'wait-missing': 'the date is not known',
  outranked: 'another journey goes first',
  'group-completed': 'its group is done',
};

/** How a run ended, in two or three words. */
export function outcomeWords({ outcome }: RunOutcome): { words: string; tone: Tone } {
  if (outcome === 'goal') return { words: 'Goal reached', tone: 'good' };
  if (outcome === 'completed') return { words: 'Completed', tone: 'good' };
  if (outcome === 'active') return { words: 'Under way', tone: 'accent' };
  const reason = outcome.slice(outcome.indexOf(':') + 1);
  return { words: `Left: ${engineReasons[reason] ?? reason}`, tone: 'neutral' };
}

/** A whole simulation in a sentence, as it is read aloud: “Ada: 12 steps, 2 mails, completed”. */
export function narrate(name: string, { entries, mails, outcomes }: Simulation): string {
  if (outcomes.length === 0) return `${name} does not enter this journey`;
  const steps = entries.filter(({ did }) => did === 'arrived').length;
  const ends = outcomes.map((outcome) => outcomeWords(outcome).words.toLowerCase());
  return `${name}: ${count(steps, 'step')}, ${count(mails.length, 'mail')}, ${[...new Set(ends)].join(' and ')}`;
}

export const count = (number: number, thing: string): string =>
  `${number} ${thing}${number === 1 ? '' : 's'}`;
