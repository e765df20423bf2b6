import { isEventPattern, type ExitRule, type Goal, type Reentry } from '../document/JourneyDocument.ts';
import type { Policies } from '../document/Journey.ts';
import { clockWords } from '../kinds/untilWords.ts';
import { humanName, patternWords, ruleWords } from '../kinds/words.ts';
import { durationWords } from '../values/duration.ts';

const again: Record<Reentry['mode'], string> = {
  never: 'Nobody enters twice',
  afterExit: 'People may enter again once they have left',
  always: 'People may enter again at any time, even while they are in it',
};

/** “People may enter again once they have left, but not within 30 days of the last entry; each cart id counts by itself”. */
export function reentryWords({ mode, cooldown, key }: Reentry): string {
  const pause = cooldown === undefined ? '' : `, but not within ${durationWords(cooldown)} of the last entry`;
  return `${again[mode]}${pause}${key === undefined ? '' : `; each ${humanName(key)} counts by itself`}`;
}

/** “Order Completed within 7 days of entry, worth its total; whoever reaches it leaves”. */
export function goalWords({ when, within, from, value, exit }: Goal): string {
  const since = from === 'entry' ? 'entry' : 'the last email';
  const window = within === undefined ? ` after ${since}` : ` within ${durationWords(within)} of ${since}`;
  const worth = value === undefined ? '' : `, worth its ${humanName(value)}`;
  return `${patternWords(when)}${window}${worth}; whoever reaches it ${exit ? 'leaves' : 'goes on'}`;
}

/** What makes people leave early: “Order Completed”, “tagged “vip””. */
export const exitRuleWords = ({ when }: ExitRule): string =>
  isEventPattern(when) ? patternWords(when) : ruleWords(when);

/** The limits on mail that all journeys share, one in a line. */
export function limitsWords({ caps = [], quietHours }: Policies, topic: (id: string) => string): string[] {
  const limits = caps.map(({ max, per, count, topics }) => {
    const of = topics === undefined ? '' : ` about ${topics.map(topic).join(' or ')}`;
    const period = count === 'calendar' ? 'on the calendar' : 'at any time';
    return `At most ${max} email${max === 1 ? '' : 's'}${of} in ${durationWords(per)}, counted ${period}`;
  });
  if (quietHours)
    limits.push(`No email between ${clockWords(quietHours.from)} and ${clockWords(quietHours.to)}`);
  return limits;
}
