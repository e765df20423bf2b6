import type { Linked } from '../engine/link.ts';
import { dayMs } from '../values/calendar.ts';
import type { Instant } from '../values/instant.ts';
import type { KnownPerson } from './Life.ts';
import { estimatePeople } from './estimatePeople.ts';
import { delayOf, leastEvidence, ratio, responseRates } from './logRates.ts';
import { readMails, type LoggedMail } from './mailLog.ts';
import type { Behaviour, Model, Response } from './Model.ts';
import { seenBehaviours, type Log, type Seen } from './seenBehaviours.ts';

/** What an estimate rests on. */
export interface Evidence {
  people: number;
  mails: number;
  /** How many of the mails were known to be of each email. */
  emails: Record<string, number>;
  /** Behaviours whose rate was seen: how often they came, of how many times that they could have. */
  behaviours: Record<string, { hits: number; of: number }>;
}

/**
 * A model with rates as a log has them. Whatever the log says too little about (fewer than 20 cases) stays as it is in `base`. An
 * event counts for the latest cause before it; entries are the first events that a journey's triggers wait for. Of behaviours that
 * a log cannot tell apart the first gets the whole rate, the others none.
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
  const seen = seenBehaviours(base.behaviours, logs, daysOf(logs));
  const told = new Map([...seen].filter(([behaviour, { of }]) => isEnough(behaviour, of, logs)));
  const behaviours = rated(base.behaviours, told);
  return {
    model: {
      ...base,
      people: estimatePeople(base.people, people),
      behaviours,
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
        [...told].map(([{ id }, { lengths, of }]) => [id, { hits: lengths.length, of }]),
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

const isEnough = ({ perDay }: Behaviour, of: number, logs: readonly Log[]): boolean =>
  of >= leastEvidence && (perDay === undefined || logs.length >= leastEvidence);

/** Behaviours with the rates that were seen. */
function rated(behaviours: readonly Behaviour[], told: ReadonlyMap<Behaviour, Seen>): Behaviour[] {
  const twins = new Set([...told.values()].flatMap((seen) => seen.twins));
  const rateOf = (behaviour: Behaviour): number | undefined => {
    if (twins.has(behaviour)) return 0;
    const seen = told.get(behaviour);
    if (!seen) return undefined;
    const { of, lengths, beside } = seen;
    if (behaviour.perDay !== undefined) return ratio(lengths.length, of);
    // Of what was seen after this mail a part came as it does after any.
    const usual = beside && Math.min(1, rateOf(beside) ?? beside.chance ?? 1);
    if (usual === undefined) return ratio(lengths.length, of);
    return usual === 1 ? 0 : ratio(Math.max(0, lengths.length / of - usual), 1 - usual);
  };
  return behaviours.map((behaviour) => {
    const rate = rateOf(behaviour);
    if (rate === undefined) return behaviour;
    if (behaviour.perDay !== undefined) return { ...behaviour, perDay: rate };
    const delay = behaviour.after === 'start' ? undefined : delayOf(told.get(behaviour)?.lengths ?? []);
    return { ...behaviour, chance: Math.min(1, rate), ...(delay && { delay }) };
  });
}

/** How many days of 24 hours the logs span together, at least one. */
function daysOf(logs: readonly Log[]): number {
  const moments = logs.flatMap(({ others }) => others.map(({ at }) => at));
  const [first, last] = moments.reduce(
    ([least, most], at) => [Math.min(least, at), Math.max(most, at)],
    [Infinity, -Infinity],
  );
  return last > first ? Math.max(1, (last - first) / dayMs) : 1;
}
