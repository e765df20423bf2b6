import { plural, t } from '../../texts/t.ts';
import { clockWords, weekdaysWords } from '../kinds/untilWords.ts';
import type { RuleNames } from '../kinds/names.ts';
import { orWords } from '../kinds/words.ts';
import { durationWordsAfter, lastWords } from '../values/durationWords.ts';
import type { GateCheck } from '../values/trail.ts';
import { weekdays } from '../values/weekday.ts';

type Check<Name extends GateCheck['check']> = Extract<GateCheck, { check: Name }>;

/** One question of the send gate and its answer, without the moments that it names. */
export function checkWords(check: GateCheck, names?: RuleNames): string {
  switch (check.check) {
    case 'address':
      return addressWords[check.found];
    case 'suppression':
      return check.passed
        ? t('not suppressed')
        : t('gets no mail: {reason}', { reason: suppressionWords(check.reason) });
    case 'topic':
      return topicWords(check, names);
    case 'cap':
      return capWords(check, names);
    case 'frequency':
      return frequencyWords(check);
    case 'quiet-hours': {
      const hours = hoursWords(check.from, check.to);
      return check.passed
        ? t('outside the quiet hours ({hours})', { hours })
        : t('quiet hours: {hours}', { hours });
    }
    case 'window': {
      const hours = windowWords(check);
      return check.passed
        ? t('within the sending hours ({hours})', { hours })
        : t('outside the sending hours ({hours})', { hours });
    }
  }
}

const addressWords: Record<Check<'address'>['found'], string> = {
  ok: t('the address works'),
  missing: t('there is no address'),
  bounced: t('the address bounced'),
  complained: t('they complained about spam'),
};

function topicWords({ choice, from, topic: id }: Check<'topic'>, names?: RuleNames): string {
  const topic = names?.topic(id) ?? id;
  if (from === 'default')
    return choice
      ? t('wants “{topic}” (by default)', { topic })
      : t('does not want “{topic}” (by default)', { topic });
  return choice ? t('wants “{topic}”', { topic }) : t('does not want “{topic}”', { topic });
}

/** Why somebody gets no mail at all: “unsubscribed from everything”. */
export function suppressionWords(reason: string | undefined): string {
  if (reason === 'unsubscribed') return t('unsubscribed from everything');
  if (reason === 'sunset') return t('answered nothing for too long');
  return t('suppressed by hand');
}

/** “already got 1 of 1 email today”; “got 1 of 2 emails about “Offers” this week”. */
function capWords({ passed, max, per, count, topics, found }: Check<'cap'>, names?: RuleNames): string {
  const period = (count === 'calendar' ? calendarWords[per] : undefined) ?? lastWords(per);
  const about = topics && orWords(topics.map((id) => t('“{name}”', { name: names?.topic(id) ?? id })));
  // A limit that was lowered may have been passed before it was.
  if (found > max)
    return about === undefined
      ? plural(
          found,
          'already got {count} email {period}, and {max} is the most',
          'already got {count} emails {period}, and {max} is the most',
          { period, max },
        )
      : plural(
          found,
          'already got {count} email about {topics} {period}, and {max} is the most',
          'already got {count} emails about {topics} {period}, and {max} is the most',
          { topics: about, period, max },
        );
  if (passed)
    return about === undefined
      ? plural(max, 'got {found} of {count} email {period}', 'got {found} of {count} emails {period}', {
          found,
          period,
        })
      : plural(
          max,
          'got {found} of {count} email about {topics} {period}',
          'got {found} of {count} emails about {topics} {period}',
          { found, topics: about, period },
        );
  return about === undefined
    ? plural(
        max,
        'already got {found} of {count} email {period}',
        'already got {found} of {count} emails {period}',
        { found, period },
      )
    : plural(
        max,
        'already got {found} of {count} email about {topics} {period}',
        'already got {found} of {count} emails about {topics} {period}',
        { found, topics: about, period },
      );
}

const calendarWords: Readonly<Record<string, string>> = {
  P1D: t('today'),
  P1W: t('this week'),
  P1M: t('this month'),
};

function frequencyWords({ passed, max, per, found }: Check<'frequency'>): string {
  if (max === 0) return t('wants no emails at all');
  const length = anyWords[per] ?? durationWordsAfter(per);
  return passed
    ? plural(
        max,
        'wants at most {count} email in any {length}, got {found}',
        'wants at most {count} emails in any {length}, got {found}',
        { length, found },
      )
    : plural(
        max,
        'wants at most {count} email in any {length}, already got {found}',
        'wants at most {count} emails in any {length}, already got {found}',
        { length, found },
      );
}

const anyWords: Readonly<Record<string, string>> = {
  P1D: t('day', { context: 'in any …' }),
  P1W: t('week', { context: 'in any …' }),
  P1M: t('month', { context: 'in any …' }),
  P1Y: t('year', { context: 'in any …' }),
};

/** “a weekday, 9:00 to 18:00” */
function windowWords({ from, to, weekdays: days }: Check<'window'>): string {
  const allowed = days && weekdays.filter((day) => days.includes(day));
  const hours = hoursWords(from, to);
  return allowed === undefined || allowed.length === 7
    ? hours
    : t('{days}, {hours}', { days: weekdaysWords(allowed), hours, context: 'when mail may go out' });
}

/** Hours from one moment to the very same are the whole day. */
const hoursWords = (from: string, to: string): string =>
  from === to
    ? t('all day')
    : t('{from} to {to}', { from: clockWords(from), to: clockWords(to), context: 'times of day' });
