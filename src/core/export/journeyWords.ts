import { plural, t } from '../../texts/t.ts';
import { isEventPattern, type ExitRule, type Goal, type Reentry } from '../document/JourneyDocument.ts';
import type { Policies } from '../document/Journey.ts';
import { clockWords } from '../kinds/untilWords.ts';
import { humanName, orWords, patternWords, ruleWords } from '../kinds/words.ts';
import { durationWordsAfter } from '../values/durationWords.ts';

const again: Record<Reentry['mode'], string> = {
  never: t('Nobody enters twice'),
  afterExit: t('People may enter again once they have left'),
  always: t('People may enter again at any time, even while they are in it'),
};

/** “People may enter again once they have left, but not within 30 days of the last entry; each cart id counts by itself”. */
export function reentryWords({ mode, cooldown, key }: Reentry): string {
  const may =
    cooldown === undefined
      ? again[mode]
      : t('{may}, but not within {length} of the last entry', {
          may: again[mode],
          length: durationWordsAfter(cooldown),
        });
  return key === undefined ? may : t('{may}; each {key} counts by itself', { may, key: humanName(key) });
}

/** “Order Completed within 7 days of entry, worth its total; whoever reaches it leaves”. */
export function goalWords({ when, within, from, value, exit }: Goal): string {
  const reached = reachedWords(patternWords(when), within, from);
  const goal =
    value === undefined
      ? reached
      : t('{goal}, worth its {value}', { goal: reached, value: humanName(value) });
  return exit
    ? t('{goal}; whoever reaches it leaves', { goal })
    : t('{goal}; whoever reaches it goes on', { goal });
}

function reachedWords(event: string, within: Goal['within'], from: Goal['from']): string {
  if (within === undefined)
    return from === 'entry'
      ? t('{event} after entry', { event })
      : t('{event} after the last email', { event });
  const length = durationWordsAfter(within);
  return from === 'entry'
    ? t('{event} within {length} of entry', { event, length })
    : t('{event} within {length} of the last email', { event, length });
}

/** What makes people leave early: “Order Completed”, “tagged “vip””. */
export const exitRuleWords = ({ when }: ExitRule): string =>
  isEventPattern(when) ? patternWords(when) : ruleWords(when);

/** The limits on mail that all journeys share, one in a line. */
export function limitsWords({ caps = [], quietHours }: Policies, topic: (id: string) => string): string[] {
  const limits = caps.map(({ max, per, count, topics }) => {
    const mails =
      topics === undefined
        ? plural(max, '{count} email', '{count} emails')
        : plural(max, '{count} email about {topics}', '{count} emails about {topics}', {
            topics: orWords(topics.map(topic)),
          });
    const limit = { mails, length: durationWordsAfter(per) };
    return count === 'calendar'
      ? t('At most {mails} in {length}, counted on the calendar', limit)
      : t('At most {mails} in {length}, counted at any time', limit);
  });
  if (quietHours) {
    const hours = { from: clockWords(quietHours.from), to: clockWords(quietHours.to) };
    limits.push(t('No email between {from} and {to}', hours));
  }
  return limits;
}
