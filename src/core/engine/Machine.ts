import type { Journey } from '../document/Journey.ts';
import type { AskedChange } from '../kinds/Kind.ts';
import type { RunFacts, TriggerEvent } from '../values/Facts.ts';
import type { Instant } from '../values/instant.ts';
import type { Did, EntryCause, Why } from '../values/trail.ts';
import { isZone } from '../values/zone.ts';
import type { ProfileChange } from './Input.ts';
import type { Linked, LinkedJourney } from './link.ts';
import type { Sink } from './Sink.ts';
import type { Run, SubscriberState } from './State.ts';

/** What the engine itself has caused: an input of the same instant, worked in once runs have come to rest. */
export type Derived =
  | { type: 'change'; id: string; change: ProfileChange; run: Run; linked: LinkedJourney }
  | { type: 'start'; id: string; journey: string; record: TriggerEvent; cause: EntryCause; sunset?: true }
  | { type: 'group'; group: string };

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
  /** How many were let in during this input. */
  entries = 0;
  /** Whose steps were taken during this input, one by one. */
  #steps: Run[] = [];
  #zone: string | undefined;
  #zoneExists = false;
  derived: Derived[] = [];
  /** Mails went out, or runs began or ended, since rules were last looked at. */
  mailsChanged = false;
  journeysChanged = false;

  constructor(linked: Linked, state: SubscriberState, sink: Sink) {
    this.linked = linked;
    this.state = state;
    this.sink = sink;
    this.now = state.clock ?? 0;
  }

  /** The subscriber's zone, where it is one that exists, else the journey's. */
  zoneFor(journey: Journey | undefined): string {
    const { timeZone } = this.state.subscriber;
    if (timeZone !== this.#zone) {
      this.#zone = timeZone;
      this.#zoneExists = timeZone !== undefined && isZone(timeZone);
    }
    return timeZone !== undefined && this.#zoneExists ? timeZone : (journey?.timeZone ?? 'UTC');
  }

  versionOf(run: Run): LinkedJourney | undefined {
    return this.linked.versions.get(run.journey)?.get(run.version);
  }

  /** The version of a journey that takes entries. */
  entrance(journey: string): LinkedJourney | undefined {
    return this.linked.entrances.find((entrance) => entrance.journey.id === journey);
  }

  /** Counts one more step of a run, and says how many it has taken during this input. */
  stepsOf(run: Run): number {
    this.#steps.push(run);
    // Hardly any input leads to so many steps that it matters whose they were.
    return this.#steps.length <= mostSteps
      ? this.#steps.length
      : this.#steps.reduce((count, other) => (other === run ? count + 1 : count), 0);
  }

  /** Begins with an input, or with the clock alone. */
  begin(at: Instant, input: string | null, ripe: boolean): void {
    this.now = at;
    this.state.clock = at;
    this.input = input;
    this.ripe = ripe;
    this.entries = 0;
    if (this.#steps.length > 0) this.#steps = [];
  }

  tell(
    did: Did,
    why: () => Why,
    journey?: Journey,
    run?: Pick<Run, 'id'> | null,
    step?: string,
    detail?: string,
  ): void {
    this.sink.happened(
      {
        did,
        at: this.now,
        zone: this.zoneFor(journey),
        input: this.input,
        journey,
        run: run ?? null,
        step,
        detail,
      },
      why,
    );
  }

  /** Live runs by falling priority, then journey id, then run id, so that ties are never left to chance. */
  live(): readonly (readonly [Run, LinkedJourney])[] {
    if (this.state.runs.length === 0) return noRuns;
    const pairs: [Run, LinkedJourney][] = [];
    for (const run of this.state.runs) {
      const linked = run.ended ? undefined : this.versionOf(run);
      if (linked) pairs.push([run, linked]);
    }
    return this.inOrder(pairs);
  }

  inOrder<Pair extends readonly [Run, LinkedJourney]>(pairs: Pair[]): readonly Pair[] {
    return pairs.length < 2 ? pairs : pairs.sort(byRank);
  }
}

/** How many steps a run may take, and how many may be let in, by one input before it is taken to go round in circles. */
export const mostSteps = 1_000;

const noRuns: readonly (readonly [Run, LinkedJourney])[] = [];

/** Runs in the order in which they are served. */
export const byRank = (
  [a, { journey: x }]: readonly [Run, LinkedJourney],
  [b, { journey: y }]: readonly [Run, LinkedJourney],
): number => y.priority - x.priority || compareText(x.id, y.id) || compareText(a.id, b.id);

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A run as rules see it. */
export const runFacts = (run: Run, { reentry }: Journey): RunFacts => ({
  id: run.id,
  entrySeq: run.entrySeq,
  trigger: run.trigger,
  previousEmail: run.previousEmail,
  key: run.key === undefined || reentry.key === undefined ? undefined : { path: reentry.key, value: run.key },
});

/** The id of what a run's present step asks to be done. */
export const effectId = (run: Run): string => `${run.id}/${run.step}/${run.visits[run.step] ?? 1}`;

/** What a step asks to change, as a change of the profile. */
export const profileChange = ({ set, unset, suppress, ...rest }: AskedChange): ProfileChange => ({
  ...rest,
  ...((set || unset) && {
    attributes: { ...set, ...Object.fromEntries((unset ?? []).map((name) => [name, null])) },
  }),
  ...(suppress && { suppress: 'manual' }),
});
