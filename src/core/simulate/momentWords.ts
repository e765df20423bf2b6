import { clockWords, weekdaysWords } from '../kinds/untilWords.ts';
import { humanName } from '../kinds/words.ts';
import { durationWords } from '../values/duration.ts';
import type { MomentMove } from '../values/trail.ts';
import { weekdays, type Weekday } from '../values/weekday.ts';
import { localWords } from './localWords.ts';

/** “3 days → Sat 9:00 → weekdays only → Mon 9:00” */
export function momentWords(moments: readonly MomentMove[]): string {
  const said = moments
    .filter(({ rule }) => rule !== 'arrival')
    .map((move) => `${moveWords(move)} → ${localWords(move.reached)}`);
  return said.length === 0 ? 'not at all' : said.join(' → ');
}

function moveWords({ rule, value = '' }: MomentMove): string {
  switch (rule) {
    case 'arrival':
      return '';
    case 'for':
      return durationWords(value);
    case 'pause':
      return `paused for ${value}`;
    case 'offset':
      return `${durationWords(value)} ${value.startsWith('-') ? 'before' : 'after'}`;
    case 'date':
      return value;
    case 'attribute':
    case 'trigger':
      return humanName(value);
    case 'time':
      return `at ${clockWords(value)}`;
    case 'weekdays':
      return weekdaysWords(weekdaysIn(value));
    case 'nextOccurrence':
      return 'next year’s';
    case 'gap':
      return 'clocks go forward';
    case 'overlap':
      return 'clocks go back: the first time';
  }
}

const weekdaysIn = (names: string): Weekday[] =>
  names.split(' ').filter((day): day is Weekday => weekdays.some((known) => known === day));
