import type { Bounds, LeastMost } from '../analyse/bounds.ts';
import type { Crowd } from '../analyse/crowd.ts';
import type { Most } from '../analyse/longest.ts';
import { formatElapsed } from '../values/duration.ts';

/** What a node is called. */
export type NodeName = (node: string) => string;

/** “1 email”, “1,200 emails” */
export const emailsWords = (count: number): string =>
  `${grouped(String(count))} email${count === 1 ? '' : 's'}`;

/** “3 paths”, “at least 1,048,576 paths”, “1.26 × 10^30 paths”: all digits up to a million billions, then cut off. */
export function pathsWords(count: bigint, exact: boolean): string {
  const digits = String(count);
  const short = digits.length > 18;
  const said = short ? `${digits[0]}.${digits.slice(1, 3)} × 10^${digits.length - 1}` : grouped(digits);
  return `${exact ? (short ? 'about ' : '') : 'at least '}${said} path${count === 1n ? '' : 's'}`;
}

const grouped = (digits: string): string => digits.replaceAll(/\B(?=(\d{3})+$)/g, ',');

/** “0 to 3 emails”, or why there is no most. */
export const mailsRangeWords = (range: LeastMost, name: NodeName): string =>
  rangeWords(range, emailsWords, String, name);

/** “1 h to 4 d 2 h”, or why there is no most. */
export const timeRangeWords = (range: LeastMost, name: NodeName): string =>
  rangeWords(range, formatElapsed, formatElapsed, name);

function rangeWords(
  { least, most }: LeastMost,
  say: (amount: number) => string,
  sayFirst: (amount: number) => string,
  name: NodeName,
): string {
  if (most.most === undefined)
    return least === undefined
      ? `without end: ${boundlessWords(most, name)}`
      : `${say(least)} or more: ${boundlessWords(most, name)}`;
  return least === undefined || least === most.most
    ? say(most.most)
    : `${sayFirst(least)} to ${say(most.most)}`;
}

/** Why there is no most: “the loop at Reminder may be walked any number of times”. */
export const boundlessWords = (most: Exclude<Most, { most: number }>, name: NodeName): string =>
  'loop' in most
    ? `the loop at ${name(most.loop)} may be walked any number of times`
    : `nobody can say how long ${name(most.node)} takes`;

/** “2 d”, or why there is no most. */
export const mostTimeWords = (most: Most, name: NodeName): string =>
  most.most === undefined ? `no bound, ${boundlessWords(most, name)}` : formatElapsed(most.most);

/** “on entry”, “3 h after entry” */
export const afterEntryWords = (ms: number): string =>
  ms === 0 ? 'on entry' : `${formatElapsed(ms)} after entry`;

/** “2 emails within 3 h”, “1 email”, “250 emails or more within 10 h” */
export const crowdWords = ({ mails, orMore, within }: Crowd): string =>
  `${emailsWords(mails)}${orMore ? ' or more' : ''}${mails > 1 ? ` within ${formatElapsed(within)}` : ''}`;

/** The worst crowds in words; how many of them caps may hold back is said where those are fewer. */
export function crowdsWords({ all, limited }: Bounds['day']): string {
  const held =
    limited.mails === all.mails ? '' : `; of those that caps may hold back, ${crowdWords(limited)}`;
  return `${crowdWords(all)}${held}`;
}
