import { clockWords, weekdaysWords } from '../kinds/untilWords.ts';
import type { RuleNames } from '../kinds/words.ts';
import { durationWords } from '../values/duration.ts';
import type { GateCheck } from '../values/trail.ts';
import { weekdays } from '../values/weekday.ts';

type Check<Name extends GateCheck['check']> = Extract<GateCheck, { check: Name }>;

/** One question of the send gate and its answer, without the moments that it names. */
export function checkWords(check: GateCheck, names?: RuleNames): string {
  switch (check.check) {
    case 'address':
      return addressWords[check.found];
    case 'suppression':
      return check.passed ? 'not suppressed' : `gets no mail: ${suppressionWords(check.reason)}`;
    case 'topic':
      return `${check.choice ? 'wants' : 'does not want'} “${names?.topic(check.topic) ?? check.topic}”${check.from === 'default' ? ' (by default)' : ''}`;
    case 'cap':
      return capWords(check, names);
    case 'frequency':
      return frequencyWords(check);
    case 'quiet-hours': {
      const hours = hoursWords(check.from, check.to);
      return check.passed ? `outside the quiet hours (${hours})` : `quiet hours: ${hours}`;
    }
    case 'window':
      return `${check.passed ? 'within' : 'outside'} the sending hours (${windowWords(check)})`;
  }
}

const addressWords: Record<Check<'address'>['found'], string> = {
  ok: 'the address works',
  missing: 'there is no address',
  bounced: 'the address bounced',
  complained: 'they complained about spam',
};

/** Why somebody gets no mail at all: “unsubscribed from everything”. */
export function suppressionWords(reason: string | undefined): string {
  if (reason === 'unsubscribed') return 'unsubscribed from everything';
  if (reason === 'sunset') return 'answered nothing for too long';
  return 'suppressed by hand';
}

/** “already got 1 of 1 email today”; “1 of 2 emails about “Offers” this week”. */
function capWords({ passed, max, per, count, topics, found }: Check<'cap'>, names?: RuleNames): string {
  const about =
    topics === undefined ? '' : ` about ${topics.map((id) => `“${names?.topic(id) ?? id}”`).join(' or ')}`;
  const limit = `${max} ${emails(max)}${about}`;
  const period = count === 'calendar' ? (calendarWords[per] ?? spanWords(per)) : spanWords(per);
  // A limit that was lowered may have been passed before it was.
  if (found > max) return `already got ${found} ${emails(found)}${about} ${period}, and ${max} is the most`;
  return `${passed ? 'got' : 'already got'} ${found} of ${limit} ${period}`;
}

const calendarWords: Readonly<Record<string, string>> = {
  P1D: 'today',
  P1W: 'this week',
  P1M: 'this month',
};

function frequencyWords({ passed, max, per, found }: Check<'frequency'>): string {
  if (max === 0) return 'wants no emails at all';
  const wish = `wants at most ${max} ${emails(max)} in any ${lengthWords(per)}`;
  return `${wish}, ${passed ? 'got' : 'already got'} ${found}`;
}

const emails = (count: number): string => (count === 1 ? 'email' : 'emails');

/** “in the last 24 hours”, “in the last week” */
const spanWords = (per: string): string => `in the last ${lengthWords(per)}`;

/** “week” for one week, “2 weeks” for two. */
const lengthWords = (per: string): string => durationWords(per).replace(/^1 (?=[a-z]+$)/, '');

/** “a weekday, 9:00 to 18:00” */
function windowWords({ from, to, weekdays: days }: Check<'window'>): string {
  const allowed = days && weekdays.filter((day) => days.includes(day));
  const hours = hoursWords(from, to);
  return allowed === undefined || allowed.length === 7 ? hours : `${weekdaysWords(allowed)}, ${hours}`;
}

/** Hours from one moment to the very same are the whole day. */
const hoursWords = (from: string, to: string): string =>
  from === to ? 'all day' : `${clockWords(from)} to ${clockWords(to)}`;
