import {
  clockChangeOn,
  durationWordsAfter,
  localDay,
  localTime,
  limitsWords,
  localWords,
  soonWords,
  wordsOf,
  type CalendarDay,
  type CalendarItem,
  type Policies,
  type SendingCalendar,
  type Subscriber,
  type TrailEntry,
  type TrailNames,
} from '../../core/index.ts';
import { plural, t } from '../../texts/t.ts';
import type { IconName } from '../../ui/Icon.tsx';

/** How a thing on the calendar is drawn and named. */
interface ItemLook {
  icon: IconName;
  /** What happened, in a word or two. */
  kind: string;
}

export const itemLooks: Readonly<Record<CalendarItem['kind'], ItemLook>> = {
  sent: { icon: 'mail', kind: t('Sent') },
  failed: { icon: 'error', kind: t('Not delivered') },
  deferred: { icon: 'hourglass', kind: t('Held back') },
  skipped: { icon: 'cross', kind: t('Skipped') },
  'kept-out': { icon: 'lock', kind: t('Not let in') },
  queued: { icon: 'people', kind: t('Stands in line') },
  suppressed: { icon: 'bell', kind: t('No more mail') },
};

/** An item on one line: its mail, or what was refused, and where a mail is held back to. */
export function shortWords({ kind, email, journey, local, until }: CalendarItem, names: TrailNames): string {
  const what = email === undefined ? itemLooks[kind].kind : names.email(email);
  if (until !== undefined) return t('{email} → {time}', { email: what, time: soonWords(until, local) });
  if (email !== undefined || journey === null) return what;
  return t('{what}: {journey}', { what, journey: names.journey(journey) });
}

/** An item in full, as it is read aloud: moment, what happened, why, in which journey, beyond which limit. */
export function fullWords(item: CalendarItem, entry: TrailEntry, names: TrailNames): string {
  const { title, detail } = wordsOf(entry, names);
  const said = [
    t('{moment}: {what}, {detail}', { moment: localWords(item.local), what: title, detail }),
    ...(item.journey === null ? [] : [names.journey(item.journey)]),
    ...(item.beyond ? [beyondWords(item.beyond)] : []),
  ];
  return said.join('. ');
}

/** “Beyond the limit: mail 2 within one day, and 1 is the most” */
export const beyondWords = ({ max, found, per }: NonNullable<CalendarItem['beyond']>): string =>
  t('Beyond the limit: mail {found} within {length}, and {max} is the most', {
    found,
    max,
    length: durationWordsAfter(per),
  });

/** What stands out on a day, in two or three words. */
export function collisionWords({
  collision,
  mails,
}: Pick<CalendarDay, 'collision' | 'mails'>): string | undefined {
  if (collision === 'beyond-limit') return t('Beyond the limit');
  return collision === 'several' ? plural(mails, '{count} mail', '{count} mails') : undefined;
}

/** “Clocks go forward”, on the day on which they do. */
export function clockWordsOn({ zone }: Pick<SendingCalendar, 'zone'>, day: string): string | undefined {
  const change = zone === undefined ? undefined : clockChangeOn(zone, day);
  if (change === undefined) return undefined;
  return change === 'forward' ? t('Clocks go forward') : t('Clocks go back');
}

/** “Sun 29 Mar: 2 mails, Clocks go forward” */
export const dayWith = (notes: readonly string[], day: string): string =>
  notes.length === 0 ? localDay(day) : t('{day}: {what}', { day: localDay(day), what: notes.join(', ') });

/** Why a mail went that is beyond a limit; undefined where it was within it at its moment. */
export function beyondReason({ why }: TrailEntry): string | undefined {
  if (why.code !== 'gate' || why.checks.some(({ check }) => check === 'cap' || check === 'frequency'))
    return undefined;
  return t('It is time-sensitive: limits do not hold it back.');
}

/** How many mails a day has, where `collisionWords` does not say it. */
export const countWords = ({
  collision,
  mails,
}: Pick<CalendarDay, 'collision' | 'mails'>): string | undefined =>
  mails === 0 || collision === 'several' ? undefined : plural(mails, '{count} mail', '{count} mails');

/** The limits on a person’s mail, one in a line: those of all journeys, then what the person asked for. */
export function limitsFor({ frequency }: Subscriber, policies: Policies, names: TrailNames): string[] {
  const limits = limitsWords(policies, (id) => names.topic(id));
  if (frequency)
    limits.push(
      plural(
        frequency.max,
        'Asked for at most {count} email in {length}',
        'Asked for at most {count} emails in {length}',
        {
          length: durationWordsAfter(frequency.per),
        },
      ),
    );
  return limits;
}

/** Whether a limit kept a mail from going on a day. */
export const isCapped = ({ items }: Pick<CalendarDay, 'items'>): boolean =>
  items.some(({ capped }) => capped !== undefined);

/** “9:00”, on the item’s own clock. */
export const timeOf = ({ local }: CalendarItem): string => localTime(local);
