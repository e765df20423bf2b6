import { durationWords, humanName, type Until } from '../../core/index.ts';
import { triggersWords } from '../../core/kinds/askedWords.ts';
import { t } from '../../texts/t.ts';
import type { DurationUnit } from '../../ui/duration.ts';

/** The units of a length; an empty field begins with the first. */
export const daysFirst: readonly DurationUnit[] = ['days', 'minutes', 'hours', 'weeks', 'months'];

/** “14 days before”: stands before the name of a date. */
export function offsetWords(offset: string): string {
  const length = durationWords(offset);
  return offset.startsWith('-')
    ? t('{length} before', { length, context: 'a date' })
    : t('{length} after', { length, context: 'a date' });
}

/** What the date asked for is called: “renews on”, “the trigger’s starts at”; empty where it is not chosen. */
export function askedName(until: Until | undefined): string {
  if (until && 'attribute' in until) return humanName(until.attribute);
  if (until && 'trigger' in until) return until.trigger === '' ? '' : triggersWords(humanName(until.trigger));
  return '';
}
