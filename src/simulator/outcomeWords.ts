import { outcomeText, type RunOutcome, type Simulation } from '../core/index.ts';
import { inSentence, listed, plural, t } from '../texts/t.ts';
import type { Tone } from '../ui/tone.ts';

/** How a run ended, in two or three words. */
export function outcomeWords({ outcome }: RunOutcome): { words: string; tone: Tone } {
  const words = outcomeText(outcome);
  if (outcome === 'goal' || outcome === 'completed') return { words, tone: 'good' };
  return { words, tone: outcome === 'active' ? 'accent' : 'neutral' };
}

/** A whole simulation in a sentence, as it is read aloud: “Ada: 12 steps, 2 mails, completed”. */
export function narrate(name: string, { entries, mails, outcomes }: Simulation): string {
  if (outcomes.length === 0) return t('{name} does not enter this journey', { name });
  const steps = entries.filter(({ did }) => did === 'arrived').length;
  const ends = outcomes.map((outcome) => inSentence(outcomeWords(outcome).words));
  return t('{name}: {steps}, {mails}, {ends}', {
    name,
    steps: plural(steps, '{count} step', '{count} steps'),
    mails: plural(mails.length, '{count} mail', '{count} mails'),
    ends: listed([...new Set(ends)]),
  });
}
