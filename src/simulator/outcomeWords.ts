import type { RunOutcome, Simulation } from '../core/index.ts';
import { inSentence, listed, plural, t } from '../texts/t.ts';
import type { Tone } from '../ui/tone.ts';

const engineReasons: Readonly<Record<string, string>> = {
  looping: t('it went round in circles'),
  'version-gone': t('this version is gone'),
  'email-skipped': t('an email could not be sent'),
  'wait-past': t('the date had passed'),
  'wait-missing': t('the date is not known'),
  outranked: t('another journey goes first'),
  'group-completed': t('its group is done'),
};

/** How a run ended, in two or three words. */
export function outcomeWords({ outcome }: RunOutcome): { words: string; tone: Tone } {
  if (outcome === 'goal') return { words: t('Goal reached'), tone: 'good' };
  if (outcome === 'completed') return { words: t('Completed'), tone: 'good' };
  if (outcome === 'active') return { words: t('Under way'), tone: 'accent' };
  const reason = outcome.slice(outcome.indexOf(':') + 1);
  return { words: t('Left: {reason}', { reason: engineReasons[reason] ?? reason }), tone: 'neutral' };
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
