import { isAsked } from './deeds.ts';
import type { Facts, JourneyState, RunFacts } from './Facts.ts';
import type { Instant } from './instant.ts';
import { own } from './json.ts';
import { matches } from './matches.ts';
import type { EventPattern, Rule } from './rule.ts';
import type { Deed, KeptEvent, Subscriber } from './subscriber.ts';
import { addDeed, addTo, type DeedTally, type Tally } from './Tally.ts';

/** Facts straight from a list of events, for whoever asks a rule of somebody without running a journey. */
export function plainFacts(known: {
  now: Instant;
  zone: string;
  subscriber: Subscriber;
  events: readonly KeptEvent[];
  /** Of this run in a run, of all mails without one. */
  deeds?: readonly Deed[];
  topics?: Readonly<Record<string, { default: 'in' | 'out' }>>;
  segments?: Readonly<Record<string, { rule: Rule }>>;
  run?: RunFacts;
}): Facts {
  const { now, zone, subscriber, events, run } = known;
  const matching = (facts: Facts, pattern: EventPattern, since: 'entry' | undefined) =>
    events.filter(
      (event) => (since === undefined || event.seq > (run?.entrySeq ?? -1)) && matches(pattern, event, facts),
    );
  const facts: Facts = {
    now,
    zone,
    subscriber,
    ...(run && { run }),
    tally(pattern, since) {
      const tallies: Record<string, Tally> = {};
      for (const event of matching(facts, pattern, since)) addTo(tallies, 'all', event);
      return own(tallies, 'all');
    },
    recent: (pattern, _within, since) => matching(facts, pattern, since),
    deeds(clause, email) {
      const tallies: Record<string, DeedTally> = {};
      for (const deed of known.deeds ?? []) if (isAsked(clause, email, deed)) addDeed(tallies, 'all', deed);
      return own(tallies, 'all');
    },
    recentDeeds: (clause, email) => (known.deeds ?? []).filter((deed) => isAsked(clause, email, deed)),
    topicDefault: (topic) => own(known.topics, topic)?.default === 'in',
    segment(id) {
      const rule = own(known.segments, id)?.rule;
      if (!rule) return undefined;
      const { run: _, ...person } = known;
      return { rule, facts: plainFacts(person) };
    },
    journey: (): Record<JourneyState, boolean> => ({ active: false, completed: false, everEntered: false }),
  };
  return facts;
}
