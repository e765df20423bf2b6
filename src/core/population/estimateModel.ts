import type { Linked } from '../engine/link.ts';
import { dayMs } from '../values/calendar.ts';
import type { Instant } from '../values/instant.ts';
import type { KnownPerson } from './Life.ts';
import { estimatePeople } from './estimatePeople.ts';
import { delayOf, leastEvidence, ratio, responseRates } from './logRates.ts';
import { readMails, type LoggedEvent, type LoggedMail } from './mailLog.ts';
import type { Behaviour, Model, Response } from './Model.ts';

/** What an estimate rests on. */
export interface Evidence {
  people: number;
  mails: number;
  /** How many of the mails were known to be of each email. */
  emails: Record<string, number>;
  /** Behaviours whose rate was seen: how often they came, of how many times that they could have. */
  behaviours: Record<string, { hits: number; of: number }>;
}

/** Somebody's log, and when they first did what lets people into each journey. */
interface Log {
  mails: readonly LoggedMail[];
  others: readonly LoggedEvent[];
  entered: ReadonlyMap<string, Instant>;
}

/** How often a behaviour could have come, and how long it took each time that it did. */
interface Seen {
  of: number;
  lengths: number[];
}

/**
 * A model with rates as a log has them. Whatever the log says too little about (fewer than 20 cases) stays as it is in `base`. An
 * event after a click counts for that click, else for the entry; entries are the first events that a journey's triggers wait for.
 */
export function estimateModel(
  base: Model,
  linked: Linked,
  people: readonly KnownPerson[],
): { model: Model; evidence: Evidence } {
  const logs = people.map(({ events }) => logOf(linked, events));
  const mails = logs.flatMap((log) => log.mails);
  const byEmail = new Map<string, LoggedMail[]>();
  const known = new Set(linked.entrances.flatMap(({ journey }) => Object.keys(journey.emails)));
  for (const mail of mails) {
    if (mail.email === undefined || !known.has(mail.email)) continue;
    const own = byEmail.get(mail.email) ?? [];
    byEmail.set(mail.email, own);
    own.push(mail);
  }
  const emails: Record<string, Response> = { ...base.mails.emails };
  for (const [email, own] of byEmail) {
    const rates = responseRates(own);
    if (rates) emails[email] = { ...emails[email], ...rates };
  }
  const seen = base.behaviours.map((behaviour) => lookFor(behaviour, base, logs));
  return {
    model: {
      ...base,
      people: estimatePeople(base.people, people),
      behaviours: base.behaviours.map((behaviour, at) => rated(behaviour, seen[at])),
      mails: {
        usually: { ...base.mails.usually, ...responseRates(mails) },
        ...(Object.keys(emails).length > 0 && { emails }),
      },
    },
    evidence: {
      people: people.length,
      mails: mails.length,
      emails: Object.fromEntries([...byEmail].map(([email, own]) => [email, own.length])),
      behaviours: Object.fromEntries(
        base.behaviours.flatMap(({ id }, at) => {
          const found = seen[at];
          return found && found.of >= leastEvidence
            ? [[id, { hits: found.lengths.length, of: found.of }]]
            : [];
        }),
      ),
    },
  };
}

function logOf(linked: Linked, events: KnownPerson['events']): Log {
  const { mails, others } = readMails(events);
  const entered = new Map<string, Instant>();
  for (const { journey } of linked.entrances) {
    const names = new Set(journey.triggers.flatMap(({ on }) => ('event' in on ? [on.event.event] : [])));
    const first = others.find(({ event }) => names.has(event));
    if (first) entered.set(journey.id, first.at);
  }
  return { mails, others, entered };
}

function rated(behaviour: Behaviour, seen: Seen | undefined): Behaviour {
  if (!seen || seen.of < leastEvidence) return behaviour;
  if (behaviour.perDay !== undefined) return { ...behaviour, perDay: ratio(seen.lengths.length, seen.of) };
  const delay = behaviour.after === 'start' ? undefined : delayOf(seen.lengths);
  return { ...behaviour, chance: Math.min(1, ratio(seen.lengths.length, seen.of)), ...(delay && { delay }) };
}

function lookFor(behaviour: Behaviour, { behaviours }: Model, logs: readonly Log[]): Seen | undefined {
  const { does, after, perDay } = behaviour;
  if (!('event' in does)) return undefined;
  const { event } = does;
  if (perDay !== undefined) return perDays(event, logs);
  if (after === 'start') return fromTheStart(event, logs);
  if (typeof after !== 'object') return undefined;
  const rivals = behaviours.filter((other) => 'event' in other.does && other.does.event === event);
  // Two that follow the same cause with the same event cannot be told apart in a log: the first stands for both.
  if (rivals.find((other) => JSON.stringify(other.after) === JSON.stringify(after)) !== behaviour)
    return { of: 0, lengths: [] };
  if ('entered' in after) {
    const clicks = rivals.flatMap(({ after: cause }) =>
      typeof cause === 'object' && 'clicked' in cause ? [cause.clicked] : [],
    );
    return sinceEntry(event, after.entered, clicks, logs);
  }
  return 'clicked' in after ? sinceClick(event, after.clicked, logs) : undefined;
}

/** Times, and days of people that were looked at: the log's days for each of them. */
function perDays(event: string, logs: readonly Log[]): Seen | undefined {
  if (logs.length < leastEvidence) return undefined;
  const moments = logs.flatMap(({ others }) => others.map(({ at }) => at));
  const [first, last] = moments.reduce(
    ([least, most], at) => [Math.min(least, at), Math.max(most, at)],
    [Infinity, -Infinity],
  );
  const days = last > first ? Math.max(1, (last - first) / dayMs) : 1;
  const times = logs.flatMap(({ others }) => others.filter((other) => other.event === event));
  return { of: logs.length * days, lengths: times.map(() => 0) };
}

const fromTheStart = (event: string, logs: readonly Log[]): Seen => ({
  of: logs.length,
  lengths: logs.filter(({ others }) => others.some((other) => other.event === event)).map(() => 0),
});

function sinceEntry(event: string, journey: string, clicks: readonly string[], logs: readonly Log[]): Seen {
  const seen: Seen = { of: 0, lengths: [] };
  for (const { entered, others, mails } of logs) {
    const since = entered.get(journey);
    if (since === undefined) continue;
    seen.of += 1;
    const done = others.find((other) => other.event === event && other.at > since);
    if (done && !clicks.some((email) => clicksOn(mails, email).some((clicked) => clicked < done.at)))
      seen.lengths.push(done.at - since);
  }
  return seen;
}

/** Of several clicks before it an event counts for the last. */
function sinceClick(event: string, email: string, logs: readonly Log[]): Seen {
  const seen: Seen = { of: 0, lengths: [] };
  for (const { others, mails } of logs) {
    const clicks = clicksOn(mails, email).sort((a, b) => a - b);
    const moments = others.filter((other) => other.event === event).map(({ at }) => at);
    seen.of += clicks.length;
    let next = 0;
    for (const [nth, clicked] of clicks.entries()) {
      while ((moments[next] ?? Infinity) <= clicked) next += 1;
      const done = moments[next];
      if (done !== undefined && done <= (clicks[nth + 1] ?? Infinity)) seen.lengths.push(done - clicked);
    }
  }
  return seen;
}

/** When mails of an email, or `any`, were clicked. */
const clicksOn = (mails: readonly LoggedMail[], email: string): Instant[] =>
  mails.flatMap((mail) =>
    mail.clicked !== undefined && (email === 'any' || mail.email === email) ? [mail.clicked] : [],
  );
