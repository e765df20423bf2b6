import type { Instant } from '../values/instant.ts';
import { canonicalJson } from '../values/json.ts';
import type { LoggedEvent, LoggedMail } from './mailLog.ts';
import type { Behaviour } from './Model.ts';

/** Somebody's log, and when they first did what lets people into each journey. */
export interface Log {
  mails: readonly LoggedMail[];
  others: readonly LoggedEvent[];
  entered: ReadonlyMap<string, Instant>;
}

/** How often a behaviour could have come, and how long it took each time that it did. */
export interface Seen {
  of: number;
  lengths: number[];
  /** Follows a mail of any email where this behaviour follows that of one: after such a mail both may come. */
  beside: Behaviour | undefined;
  /** With the same event after the same cause: a log cannot tell them apart, and this behaviour stands for all of them. */
  twins: Behaviour[];
}

interface MailCause {
  deed: 'sent' | 'opened' | 'clicked';
  email: string;
}

interface Rival {
  behaviour: Behaviour;
  mail: MailCause | undefined;
  seen: Seen;
}

/**
 * How often behaviours were seen, those whose cause a log shows. What somebody does counts once: for the latest occasion before
 * it that a behaviour of this event follows, else for one that comes again and again. `days` are those of the log.
 */
export function seenBehaviours(
  behaviours: readonly Behaviour[],
  logs: readonly Log[],
  days: number,
): ReadonlyMap<Behaviour, Seen> {
  const byEvent = new Map<string, Map<string, Rival>>();
  for (const behaviour of behaviours) {
    const { does, after = null, perDay } = behaviour;
    if (!('event' in does) || (after && typeof after === 'object' && 'behaviour' in after)) continue;
    const rivals = byEvent.get(does.event) ?? new Map<string, Rival>();
    byEvent.set(does.event, rivals);
    const cause = canonicalJson(after);
    const twin = rivals.get(cause);
    if (twin) {
      twin.seen.twins.push(behaviour);
      continue;
    }
    const of = perDay === undefined ? 0 : logs.length * days;
    const seen: Seen = { of, lengths: [], beside: undefined, twins: [] };
    rivals.set(cause, { behaviour, mail: mailCause(behaviour), seen });
  }
  const all = new Map<Behaviour, Seen>();
  for (const [event, byCause] of byEvent) {
    const rivals = [...byCause.values()];
    for (const { behaviour, mail, seen } of rivals) {
      all.set(behaviour, seen);
      if (mail && mail.email !== 'any') seen.beside = followerOf(rivals, mail.deed, 'any')?.behaviour;
    }
    for (const log of logs) share(event, rivals, log);
  }
  return all;
}

/** Shares out what somebody did among the behaviours that may have been it. */
function share(event: string, rivals: readonly Rival[], log: Log): void {
  const moments = log.others.filter((other) => other.event === event).map(({ at }) => at);
  const occasions = rivals
    .flatMap((rival) => occasionsOf(rival, rivals, log).map((at) => ({ at, seen: rival.seen })))
    // Of two at the same moment the last one counts: it shall be the first behaviour's.
    .reverse()
    .sort((a, b) => a.at - b.at);
  let next = 0;
  let taken = 0;
  for (const [nth, { at, seen }] of occasions.entries()) {
    seen.of += 1;
    while ((moments[next] ?? Infinity) <= at) next += 1;
    const done = moments[next];
    if (done === undefined || done > (occasions[nth + 1]?.at ?? Infinity)) continue;
    seen.lengths.push(done - at);
    taken += 1;
    next += 1;
  }
  const again = rivals.find(({ behaviour }) => behaviour.perDay !== undefined);
  if (again) for (let nth = taken; nth < moments.length; nth++) again.seen.lengths.push(0);
}

/** From when on somebody may have done what a behaviour says, each time anew. */
function occasionsOf({ behaviour, mail }: Rival, rivals: readonly Rival[], log: Log): Instant[] {
  const { after } = behaviour;
  if (after === 'start') return [-Infinity];
  if (mail)
    return log.mails.flatMap((one) => {
      const at = mail.deed === 'sent' ? one.at : one[mail.deed];
      if (at === undefined) return [];
      if (mail.email !== 'any') return one.email === mail.email ? [at] : [];
      // What follows a mail that a behaviour names is that one's.
      return one.email !== undefined && followerOf(rivals, mail.deed, one.email) ? [] : [at];
    });
  const at = typeof after === 'object' && 'entered' in after ? log.entered.get(after.entered) : undefined;
  return at === undefined ? [] : [at];
}

const followerOf = (rivals: readonly Rival[], deed: MailCause['deed'], email: string): Rival | undefined =>
  rivals.find(({ mail }) => mail?.deed === deed && mail.email === email);

function mailCause({ after }: Behaviour): MailCause | undefined {
  if (typeof after !== 'object') return undefined;
  if ('sent' in after) return { deed: 'sent', email: after.sent };
  if ('opened' in after) return { deed: 'opened', email: after.opened };
  return 'clicked' in after ? { deed: 'clicked', email: after.clicked } : undefined;
}
