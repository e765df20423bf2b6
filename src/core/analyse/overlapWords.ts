import type { Overlap, OverlapOutcome, OverlapReason } from './overlap.ts';

/** How ids are called on screen. */
export interface OverlapNames {
  journey(id: string): string;
  segment(id: string): string;
}

/** An overlap in plain sentences: why the two meet, and what then happens. */
export function overlapWords(
  { journeys: [a, b], reasons, certain, outcome, mailsInADay }: Overlap,
  names: OverlapNames,
): string[] {
  const both = `“${names.journey(a)}” and “${names.journey(b)}”`;
  const mails = mailsInADay === 1 ? '1 email' : `${mailsInADay} emails`;
  return [
    ...reasons.map((reason) => `${both} ${certain ? '' : 'may '}${reasonWords(reason, certain, names)}.`),
    outcomeWords(outcome, names),
    ...(outcome.code === 'outranks' ? [] : [`Together they can send ${mails} within 24 hours.`]),
  ];
}

function reasonWords(reason: OverlapReason, certain: boolean, names: OverlapNames): string {
  const begin = 'both begin';
  switch (reason.code) {
    case 'same-event':
      return `${begin} with the same ${reason.event}`;
    case 'same-segment':
      return `${begin} when somebody ${reason.edge} “${names.segment(reason.segment)}”`;
    case 'same-date':
      return `${begin} by the date in ${reason.attribute}`;
    case 'same-silence':
      return `${begin} after a time without ${reason.event}`;
    case 'same-people':
      return certain ? 'choose some of the same people' : 'choose the same people';
  }
}

function outcomeWords(outcome: OverlapOutcome, names: OverlapNames): string {
  if (outcome.code === 'both-run') return 'Nothing keeps them apart: they are not in one group.';
  if (outcome.code === 'equal-priority')
    return 'They are in one group, but their priority is the same: both run.';
  const { winner, loser, lower, refused } = outcome;
  const under = lower === 'pause' ? 'pauses' : 'ends';
  const anew = refused === 'queue' ? 'waits its turn' : 'is not let in';
  return `“${names.journey(winner)}” goes first: “${names.journey(loser)}” ${under} meanwhile, and whoever would begin it ${anew}.`;
}
