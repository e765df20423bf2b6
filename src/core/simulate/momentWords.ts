import { t } from '../../texts/t.ts';
import { clockWords, weekdaysWords } from '../kinds/untilWords.ts';
import { humanName } from '../kinds/words.ts';
import { durationWords, elapsedWords } from '../values/durationWords.ts';
import type { MomentMove } from '../values/trail.ts';
import { weekdays, type Weekday } from '../values/weekday.ts';
import { dateWords, localWords } from '../values/localWords.ts';

/** “3 days → Sat 9:00 → weekdays only → Mon 9:00” */
export function momentWords(moments: readonly MomentMove[]): string {
  const said = moments
    .filter(({ rule }) => rule !== 'arrival')
    .map((move) => `${moveWords(move)} → ${localWords(move.reached)}`);
  return said.length === 0 ? t('not at all', { context: 'waits' }) : said.join(' → ');
}

/** The rule that moved a moment: “3 days”, “14 days before”, “at 9:00”. */
export function moveWords({ rule, value = '' }: MomentMove): string {
  switch (rule) {
    case 'arrival':
      return '';
    case 'for':
      return durationWords(value);
    case 'pause':
      return t('paused for {length}', { length: elapsedWords(value) });
    case 'offset':
      return value.startsWith('-')
        ? t('{length} before', { length: durationWords(value) })
        : t('{length} after', { length: durationWords(value) });
    case 'date':
      return dateWords(value);
    case 'attribute':
    case 'trigger':
      return humanName(value);
    case 'time':
      return t('at {time}', { time: clockWords(value) });
    case 'weekdays':
      return weekdaysWords(weekdaysIn(value));
    case 'nextOccurrence':
      return t('next year’s');
    case 'gap':
      return t('clocks go forward');
    case 'overlap':
      return t('clocks go back: the first time');
  }
}

const weekdaysIn = (names: string): Weekday[] =>
  names.split(' ').filter((day): day is Weekday => weekdays.some((known) => known === day));
