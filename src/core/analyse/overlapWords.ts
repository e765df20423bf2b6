import { filled, plural, t, template } from '../../texts/t.ts';
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
  const both = { a: names.journey(a), b: names.journey(b) };
  return [
    ...reasons.map((reason) =>
      filled(sentences[keyOf(reason)][certain ? 0 : 1], { ...both, what: whatOf(reason, names) }),
    ),
    outcomeWords(outcome, names),
    ...(outcome.code === 'outranks'
      ? []
      : [
          plural(
            mailsInADay,
            'Together they can send {count} email within 24 hours.',
            'Together they can send {count} emails within 24 hours.',
          ),
        ]),
  ];
}

/** What is certain, and what may be. */
const sentences = {
  'same-event': [
    template('“{a}” and “{b}” both begin with the same {what}.'),
    template('“{a}” and “{b}” may both begin with the same {what}.'),
  ],
  enters: [
    template('“{a}” and “{b}” both begin when somebody enters “{what}”.'),
    template('“{a}” and “{b}” may both begin when somebody enters “{what}”.'),
  ],
  leaves: [
    template('“{a}” and “{b}” both begin when somebody leaves “{what}”.'),
    template('“{a}” and “{b}” may both begin when somebody leaves “{what}”.'),
  ],
  'same-date': [
    template('“{a}” and “{b}” both begin by the date in {what}.'),
    template('“{a}” and “{b}” may both begin by the date in {what}.'),
  ],
  'same-silence': [
    template('“{a}” and “{b}” both begin after a time without {what}.'),
    template('“{a}” and “{b}” may both begin after a time without {what}.'),
  ],
  'same-people': [
    template('“{a}” and “{b}” choose some of the same people.'),
    template('“{a}” and “{b}” may choose the same people.'),
  ],
} as const;

const keyOf = (reason: OverlapReason) => (reason.code === 'same-segment' ? reason.edge : reason.code);

function whatOf(reason: OverlapReason, names: OverlapNames): string {
  switch (reason.code) {
    case 'same-event':
    case 'same-silence':
      return reason.event;
    case 'same-segment':
      return names.segment(reason.segment);
    case 'same-date':
      return reason.attribute;
    case 'same-people':
      return '';
  }
}

function outcomeWords(outcome: OverlapOutcome, names: OverlapNames): string {
  if (outcome.code === 'both-run') return t('Nothing keeps them apart: they are not in one group.');
  if (outcome.code === 'equal-priority')
    return t('They are in one group, but their priority is the same: both run.');
  const { lower, refused } = outcome;
  const [winner, loser] = [names.journey(outcome.winner), names.journey(outcome.loser)];
  return filled(outranked[lower][refused], { winner, loser });
}

const outranked = {
  pause: {
    queue: template(
      '“{winner}” goes first: “{loser}” pauses meanwhile, and whoever would begin it waits its turn.',
    ),
    drop: template(
      '“{winner}” goes first: “{loser}” pauses meanwhile, and whoever would begin it is not let in.',
    ),
  },
  exit: {
    queue: template(
      '“{winner}” goes first: “{loser}” ends meanwhile, and whoever would begin it waits its turn.',
    ),
    drop: template(
      '“{winner}” goes first: “{loser}” ends meanwhile, and whoever would begin it is not let in.',
    ),
  },
} as const;
