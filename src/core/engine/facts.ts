import type { Journey } from '../document/Journey.ts';
import type { DeedClause, Facts, JourneyState, RunFacts } from '../values/Facts.ts';
import { deedKey, isAsked } from '../values/deeds.ts';
import { dayMs } from '../values/calendar.ts';
import { roughly } from '../values/duration.ts';
import type { Instant } from '../values/instant.ts';
import { own } from '../values/json.ts';
import { matches } from '../values/matches.ts';
import type { EventPattern, Rule } from '../values/rule.ts';
import type { Deed, KeptEvent, Subscriber } from '../values/subscriber.ts';
import { addTo, type DeedTally, type Tally } from '../values/Tally.ts';
import { patternFacts } from './asks.ts';
import { runFacts, type Machine } from './Machine.ts';
import type { Run } from './State.ts';

/** What rules see of a subscriber's state: of the person alone, or of somebody in a run. */
class StateFacts implements Facts {
  readonly now: Instant;
  readonly zone: string;
  readonly subscriber: Subscriber;
  readonly run?: RunFacts;
  readonly #machine: Machine;
  readonly #run: Run | undefined;

  constructor(machine: Machine, journey: Journey | undefined, run: Run | undefined) {
    this.now = machine.now;
    this.zone = machine.zoneFor(journey);
    this.subscriber = machine.state.subscriber;
    this.#machine = machine;
    this.#run = run;
    if (run && journey) this.run = runFacts(run, journey);
  }

  tally(pattern: EventPattern, since: 'entry' | undefined): Tally | undefined {
    const { key, borrows } = patternFacts(pattern);
    if (since === 'entry') return own(this.#run?.tallies, key);
    if (this.run?.key === undefined && !borrows) return own(this.#machine.state.tallies, key);
    const tallies: Record<string, Tally> = {};
    for (const event of this.#kept(pattern, undefined)) addTo(tallies, key, event);
    return own(tallies, key);
  }

  recent(pattern: EventPattern, within: string, since: 'entry' | undefined): KeptEvent[] {
    // Late events stand behind younger ones, by a week at most.
    const oldest = this.now - roughly(within) - 11 * dayMs;
    const found: KeptEvent[] = [];
    const kept = own(this.#machine.state.events, pattern.event) ?? [];
    for (let place = kept.length - 1; place >= 0; place--) {
      const event = kept[place];
      if (!event || event.at < oldest) break;
      if (this.#counts(event, since) && matches(pattern, event, this)) found.push(event);
    }
    return found;
  }

  deeds(clause: DeedClause, email: string): DeedTally | undefined {
    return own(this.#run ? this.#run.deeds : this.#machine.state.deeds, deedKey(email, clause));
  }

  recentDeeds(clause: DeedClause, email: string): DeedTally['last'][] {
    const log: readonly Deed[] = (this.#run ? this.#run.deedLog : this.#machine.state.deedLog) ?? [];
    return log.filter((deed) => isAsked(clause, email, deed));
  }

  topicDefault(topic: string): boolean {
    return this.#machine.linked.topics.get(topic)?.default === 'in';
  }

  segment(id: string): { rule: Rule; facts: Facts } | undefined {
    const segment = this.#machine.linked.segments.get(id);
    return segment && { rule: segment.rule, facts: personFacts(this.#machine, undefined) };
  }

  journey(id: string): Record<JourneyState, boolean> {
    const { runs, journeys } = this.#machine.state;
    const history = own(journeys, id);
    return {
      active: runs.some((run) => run.journey === id && !run.ended),
      completed: (history?.completed ?? 0) > 0,
      everEntered: (history?.entered ?? 0) > 0,
    };
  }

  #counts({ seq }: KeptEvent, since: 'entry' | undefined): boolean {
    return since === undefined || seq > (this.run?.entrySeq ?? -1);
  }

  *#kept(pattern: EventPattern, since: 'entry' | undefined): Generator<KeptEvent> {
    for (const event of own(this.#machine.state.events, pattern.event) ?? [])
      if (this.#counts(event, since) && matches(pattern, event, this)) yield event;
  }
}

/** The person alone: in the zone that is theirs, else the journey's, else UTC. */
export const personFacts = (machine: Machine, journey: Journey | undefined): Facts =>
  new StateFacts(machine, journey, undefined);

/** Somebody in a run. */
export const factsOf = (machine: Machine, journey: Journey, run: Run): Facts =>
  new StateFacts(machine, journey, run);
