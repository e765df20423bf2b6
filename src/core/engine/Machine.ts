import type { Journey } from '../document/Journey.ts';
import { formatInstant, formatLocal, type Instant } from '../values/instant.ts';
import { judge, type Facts, type Judgement, type RunFacts } from '../values/judge.ts';
import type { Rule } from '../values/rule.ts';
import type { Did, Why } from '../values/trail.ts';
import { isZone } from '../values/zone.ts';
import type { Linked, LinkedJourney } from './link.ts';
import type { Sink } from './Sink.ts';
import type { Run, SubscriberState } from './State.ts';

/** One subscriber's state while inputs are worked into it, in place, and where the engine says what happens. */
export class Machine {
  readonly linked: Linked;
  readonly state: SubscriberState;
  readonly sink: Sink;
  /** The engine's clock during an input. */
  now: Instant;
  /** The input that is being worked in; null while the clock alone moves things. */
  input: string | null = null;
  /** What is due at this very instant waits until its inputs are through. */
  ripe = false;

  /** The engine itself has changed the profile; runs are looked at again once the present one has come to rest. */
  profileChanged = false;

  constructor(linked: Linked, state: SubscriberState, sink: Sink) {
    this.linked = linked;
    this.state = state;
    this.sink = sink;
    this.now = state.clock ?? 0;
  }

  /** The subscriber's zone, where it is one that exists, else the journey's. */
  zoneFor(journey: Journey | undefined): string {
    const { timeZone } = this.state.subscriber;
    return timeZone !== undefined && isZone(timeZone) ? timeZone : (journey?.timeZone ?? 'UTC');
  }

  versionOf(run: Run): LinkedJourney | undefined {
    return this.linked.versions.get(run.journey)?.get(run.version);
  }

  facts(journey: Journey, run?: RunFacts): Facts {
    return {
      now: this.now,
      zone: this.zoneFor(journey),
      subscriber: this.state.subscriber,
      events: this.state.events,
      mails: this.state.mails,
      topicDefault: (topic) => this.linked.topics.get(topic)?.default === 'in',
      ...(run && { run }),
    };
  }

  judge(rule: Rule, journey: Journey, run?: RunFacts): Judgement {
    return judge(rule, this.facts(journey, run));
  }

  tell(did: Did, why: Why, journey?: Journey, run?: Run | null, step?: string): void {
    this.sink.entry({
      at: formatInstant(this.now),
      local: formatLocal(this.now, this.zoneFor(journey)),
      input: this.input,
      run: run?.id ?? null,
      journey: journey?.id ?? null,
      ...(step !== undefined && { step }),
      did,
      why,
    });
  }
}

/** A run as rules see it. */
export const runFacts = (run: Run, journey: Journey): RunFacts => ({
  id: run.id,
  entrySeq: run.entrySeq,
  trigger: run.trigger,
  ...(run.previousEmail !== undefined && { previousEmail: run.previousEmail }),
  ...(run.key !== undefined &&
    journey.reentry.key !== undefined && { key: { path: journey.reentry.key, value: run.key } }),
});
