import type { LoggedMail } from './mailLog.ts';
import type { Delay, Response } from './Model.ts';

/** From fewer than these nothing is concluded. */
export const leastEvidence = 20;
/** From fewer of these no delay is. */
const leastDelays = 5;
const minute = 60;
const hour = 3_600;
const day = 86_400;

/** How people answered these mails; undefined where there are too few. Complaints and departures are rounded by nothing: 0 is what was seen. */
export function responseRates(mails: readonly LoggedMail[]): Response | undefined {
  if (mails.length < leastEvidence) return undefined;
  const arrived = mails.filter(({ bounced }) => bounced === undefined);
  const opened = arrived.filter((mail) => mail.opened !== undefined);
  const clicked = opened.filter((mail) => mail.clicked !== undefined);
  const bounced = (kind: 'hard' | 'soft') => mails.filter((mail) => mail.bounced === kind).length;
  const opensAfter = delayOf(opened.map((mail) => (mail.opened ?? mail.at) - mail.at));
  const clicksAfter = delayOf(clicked.map((mail) => (mail.clicked ?? mail.at) - (mail.opened ?? mail.at)));
  return {
    opens: ratio(opened.length, arrived.length),
    clicks: ratio(clicked.length, opened.length),
    unsubscribes: ratio(arrived.filter(({ left }) => left).length, arrived.length),
    complains: ratio(arrived.filter(({ complained }) => complained).length, arrived.length),
    bounces: ratio(bounced('hard'), mails.length),
    bouncesSoftly: ratio(bounced('soft'), mails.length),
    ...(opensAfter && { opensAfter }),
    ...(clicksAfter && { clicksAfter }),
  };
}

/** A share with three digits, so that a model can be read. */
export const ratio = (hits: number, of: number): number =>
  of === 0 ? 0 : Number((hits / of).toPrecision(3));

/** Milliseconds that something took, as what half and nine tenths of the people need; undefined where there are too few. */
export function delayOf(lengths: readonly number[]): Delay | undefined {
  if (lengths.length < leastDelays) return undefined;
  const sorted = lengths.map((ms) => Math.max(1, Math.round(ms / 1000))).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 1;
  return { half: lengthOf(at(0.5)), most: lengthOf(at(0.9)) };
}

/** Seconds as a duration that reads: the larger the rounder. */
function lengthOf(seconds: number): string {
  if (seconds >= 4 * day) return `P${Math.round(seconds / day)}D`;
  if (seconds >= 4 * hour) return `PT${Math.round(seconds / hour)}H`;
  if (seconds >= 4 * minute) return `PT${Math.round(seconds / minute)}M`;
  return `PT${seconds}S`;
}
