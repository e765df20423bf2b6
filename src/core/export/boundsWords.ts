import { number, plural, t } from '../../texts/t.ts';
import type { Bounds, LeastMost } from '../analyse/bounds.ts';
import type { Crowd } from '../analyse/crowd.ts';
import type { Most } from '../analyse/longest.ts';
import { formatElapsed } from '../values/durationWords.ts';

/** What a node is called. */
export type NodeName = (node: string) => string;

/** “1 email”, “1,200 emails” */
export const emailsWords = (count: number): string => plural(count, '{count} email', '{count} emails');

/** “3 paths”, “at least 1,048,576 paths”, “1.26 × 10^30 paths”: all digits up to a million billions, then cut off. */
export function pathsWords(count: bigint, exact: boolean): string {
  const digits = String(count);
  const short = digits.length > 18;
  const paths = short
    ? `${number(Number(`${digits[0]}.${digits.slice(1, 3)}`), 2)} × 10^${digits.length - 1}`
    : number(count);
  const form = count === 1n ? 1 : 2;
  if (!exact) return plural(form, 'at least {paths} path', 'at least {paths} paths', { paths });
  return short
    ? t('about {paths} paths', { paths })
    : plural(form, '{paths} path', '{paths} paths', { paths });
}

/** “0 to 3 emails”, or why there is no most. */
export const mailsRangeWords = (range: LeastMost, name: NodeName): string =>
  rangeWords(range, emailsWords, number, name);

/** “1 h to 4 d 2 h”, or why there is no most. */
export const timeRangeWords = (range: LeastMost, name: NodeName): string =>
  rangeWords(range, formatElapsed, formatElapsed, name);

function rangeWords(
  { least, most }: LeastMost,
  say: (amount: number) => string,
  sayFirst: (amount: number) => string,
  name: NodeName,
): string {
  if (most.most === undefined) {
    const reason = boundlessWords(most, name);
    return least === undefined
      ? t('without end: {reason}', { reason })
      : t('{amount} or more: {reason}', { amount: say(least), reason });
  }
  return least === undefined || least === most.most
    ? say(most.most)
    : t('{from} to {to}', { from: sayFirst(least), to: say(most.most), context: 'amounts' });
}

/** Why there is no most: “the loop at Reminder may be walked any number of times”. */
export const boundlessWords = (most: Exclude<Most, { most: number }>, name: NodeName): string =>
  'loop' in most
    ? t('the loop at {step} may be walked any number of times', { step: name(most.loop) })
    : t('nobody can say how long {step} takes', { step: name(most.node) });

/** “2 d”, or why there is no most. */
export const mostTimeWords = (most: Most, name: NodeName): string =>
  most.most === undefined
    ? t('no bound, {reason}', { reason: boundlessWords(most, name) })
    : formatElapsed(most.most);

/** “on entry”, “3 h after entry” */
export const afterEntryWords = (ms: number): string =>
  ms === 0 ? t('on entry') : t('{length} after entry', { length: formatElapsed(ms) });

/** “2 emails within 3 h”, “1 email”, “250 emails or more within 10 h” */
export function crowdWords({ mails, orMore, within }: Crowd): string {
  const count = emailsWords(mails);
  const length = formatElapsed(within);
  if (mails < 2) return orMore ? t('{emails} or more', { emails: count }) : count;
  return orMore
    ? t('{emails} or more within {length}', { emails: count, length })
    : t('{emails} within {length}', { emails: count, length });
}

/** The worst crowds in words; how many of them caps may hold back is said where those are fewer. */
export function crowdsWords({ all, limited }: Bounds['day']): string {
  const crowd = crowdWords(all);
  return limited.mails === all.mails
    ? crowd
    : t('{crowd}; of those that caps may hold back, {held}', { crowd, held: crowdWords(limited) });
}
