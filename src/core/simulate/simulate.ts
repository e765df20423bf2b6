import type { Reaction, Scenario, ScenarioEvent } from '../document/Scenario.ts';
import { engineVersion, feed } from '../engine/advance.ts';
import { arrivalOf } from '../engine/Input.ts';
import { nextWake } from '../engine/passTime.ts';
import type { Input } from '../engine/Input.ts';
import { withPins, type Linked } from '../engine/link.ts';
import { trailEntry, type Effect, type Happening, type SendData, type Sink } from '../engine/Sink.ts';
import { startState, type SubscriberState } from '../engine/State.ts';
import { addDuration, parseDuration } from '../values/duration.ts';
import { formatInstant, formatLocal, parseInstant, type Instant } from '../values/instant.ts';
import { own } from '../values/json.ts';
import type { TrailEntry, Why } from '../values/trail.ts';
import { isZone, zoneDataVersion } from '../values/zone.ts';
import { InputQueue } from './InputQueue.ts';
import { toInput } from './toInput.ts';

/** What a trail was made by. */
export interface TrailHeader {
  format: 'wend.trail/1';
  engine: string;
  zones: string;
  program: string;
  subscriber: string;
}

/** An input that was worked in. `index` is its place in the scenario's events; reactions to mails have none. */
export interface SimulatedInput {
  id: string;
  at: Instant;
  label: string;
  index: number | undefined;
}

/** A mail that went out, with the data that its Liquid sees. */
export interface SentMail {
  id: string;
  at: string;
  local: string;
  run: string;
  step: string;
  email: string;
  variant?: string;
  data: SendData;
}

export interface RunOutcome {
  run: string;
  journey: string;
  /** `active`, `completed`, `goal`, `exited:…`. */
  outcome: string;
  /** When it ended; absent while active. */
  at?: string;
}

/** One scenario replayed. */
export interface Simulation {
  header: TrailHeader;
  entries: readonly TrailEntry[];
  inputs: readonly SimulatedInput[];
  mails: readonly SentMail[];
  outcomes: readonly RunOutcome[];
  /** The state at the end. */
  state: SubscriberState;
  /** Where the replay was given up, because journeys go round and round. */
  cutAt?: Instant;
}

/** More trail entries than any journey makes that is meant. */
const mostEntries = 100_000;
/** More answers and deliveries at one instant: journeys that start each other and call somebody in between never end. */
const mostAnswersAtOnce = 1_000;

/**
 * Replays a scenario through a program on a virtual clock. Pure: the same input gives the same bytes, everywhere. `watch`
 * sees everything as it happens; the runs that it is shown stand as the simulation leaves them once it has ended.
 */
export function simulate(
  program: Linked,
  scenario: Scenario,
  watch?: (happening: Happening) => void,
): Simulation {
  const linked = scenario.pins ? withPins(program, scenario.pins) : program;
  const { subscriber } = scenario;
  const state = startState(subscriber);
  const header: TrailHeader = {
    format: 'wend.trail/1',
    engine: engineVersion,
    zones: zoneDataVersion,
    program: linked.digest,
    subscriber: subscriber.id,
  };
  const { zone, start, end, events } = timesOf(linked, scenario);
  const queue = new InputQueue();
  scenario.events.forEach((event, index) => {
    const input = toInput(event, eventId(event, index), events[index] ?? start);
    queue.add({ input, index, label: labelOf(event) });
  });

  const entries: TrailEntry[] = [];
  const inputs: SimulatedInput[] = [];
  const mails: SentMail[] = [];
  const reactions = new Reactions(scenario.reactions ?? [], zone);
  const answers = scenario.webhooks ?? {};
  const sink: Sink = {
    happened: (happening, why) => {
      watch?.(happening);
      entries.push(trailEntry(happening, why()));
    },
    effect: (make) => {
      const effect = make();
      const at = state.clock ?? start;
      if (effect.type === 'call') {
        const answer = own(answers, `${effect.journey}/${effect.step}`) ?? 'answered';
        if (answer !== 'silent') queue.add(answerTo(effect.id, at, answer === 'answered'));
      }
      if (effect.type !== 'send') return;
      const { id, run, step, email, variant, data } = effect;
      const version = state.runs.find((known) => known.id === run)?.version;
      const journey = linked.versions.get(effect.journey)?.get(version ?? NaN)?.journey;
      const here = zoneOr(state.subscriber.timeZone, journey?.timeZone ?? zone);
      mails.push({
        id,
        at: formatInstant(at),
        local: formatLocal(at, here),
        run,
        step,
        email,
        ...(variant !== undefined && { variant }),
        data,
      });
      const sender = own(journey?.steps, step);
      const topic = sender && 'topic' in sender ? sender.topic : undefined;
      for (const reaction of reactions.to(effect, at, topic)) queue.add(reaction);
    },
  };
  let chain = { at: Number.NaN, count: 0 };
  const ended = () => ({ header, entries, inputs, mails, outcomes: outcomesOf(entries), state });
  while (entries.length < mostEntries && chain.count < mostAnswersAtOnce) {
    // The engine waits for whoever it has not met; the scenario's start is where it meets them, if nothing came before.
    const wake = state.clock === null ? start : nextWake(state);
    const next = queue.peek();
    const nextAt = next && Math.max(arrivalOf(next.input), state.clock ?? -Infinity);
    // Wakes go one by one, because a mail that one sends may be opened before the next input.
    if (wake !== undefined && wake <= end && (nextAt === undefined || wake < nextAt)) {
      feed(linked, state, { type: 'tick', at: wake }, sink);
    } else if (next && nextAt !== undefined && nextAt <= end) {
      queue.take();
      if (next.index === undefined) chain = { at: nextAt, count: chain.at === nextAt ? chain.count + 1 : 1 };
      if (next.input.type !== 'tick')
        inputs.push({ id: next.input.id, at: nextAt, label: next.label, index: next.index });
      feed(linked, state, next.input, sink);
    } else return ended();
  }
  return { ...ended(), cutAt: state.clock ?? start };
}

/** What an event of a scenario is known by, from its place among the others. */
export const eventId = ({ messageId }: ScenarioEvent, index: number): string =>
  messageId ?? `event-${index + 1}`;

/** When a scenario begins and ends and each of its events happens, and the zone in which that is reckoned. */
export function timesOf(
  linked: Linked,
  { subscriber, start: from, until, events }: Scenario,
): { zone: string; start: Instant; end: Instant; events: Instant[] } {
  const zone = zoneOr(subscriber.timeZone, linked.entrances[0]?.journey.timeZone ?? 'UTC');
  const start = instantOr(from, 0);
  const at = (text: string) => momentAfter(text, start, zone);
  return {
    zone,
    start,
    end: at(until),
    events: events.map(({ timestamp, after }) => at(timestamp ?? after ?? 'PT0S')),
  };
}

const answerTo = (effect: string, at: Instant, ok: boolean): Queued => ({
  input: { type: 'answer', id: `${effect}:answer`, at, effect, ok },
  index: undefined,
  label: ok ? 'Answered' : 'Failed',
});

const zoneOr = (zone: string | undefined, otherwise: string): string =>
  zone !== undefined && isZone(zone) ? zone : otherwise;

const instantOr = (text: string, otherwise: Instant): Instant => parseInstant(text) ?? otherwise;

function momentAfter(text: string, start: Instant, zone: string): Instant {
  const length = parseDuration(text);
  return length ? addDuration(start, length, zone) : instantOr(text, start);
}

const labels = {
  page: 'Page Viewed',
  identify: 'Profile changed',
  manual: 'Let in by hand',
  migrate: 'Moved to another version',
} as const;
const labelOf = (event: ScenarioEvent): string => (event.type === 'track' ? event.event : labels[event.type]);

interface Queued {
  input: Input;
  index: number | undefined;
  label: string;
}

/** What the subscriber does with mails. Counts the sends of each email. */
class Reactions {
  readonly #reactions: readonly Reaction[];
  readonly #zone: string;
  readonly #sends = new Map<string, number>();

  constructor(reactions: readonly Reaction[], zone: string) {
    this.#reactions = reactions;
    this.#zone = zone;
  }

  *to(effect: Extract<Effect, { type: 'send' }>, at: Instant, topic: string | undefined): Generator<Queued> {
    const count = (this.#sends.get(effect.email) ?? 0) + 1;
    this.#sends.set(effect.email, count);
    const meant = this.#reactions.filter(({ email, send = 1 }) => email === effect.email && send === count);
    const mail = { run: effect.run, step: effect.step, email: effect.email };
    const event = (
      name: string,
      after: string,
      properties: Record<string, string> = {},
      place = 0,
    ): Queued => ({
      input: {
        type: 'event',
        // Two reactions to one mail are two events, not one that came twice.
        id: `${effect.id}:${name}${place === 0 ? '' : `:${place + 1}`}`,
        at: momentAfter(after, at, this.#zone),
        event: name,
        properties,
        mail,
      },
      index: undefined,
      label: name,
    });
    if (meant.some(({ fails }) => fails)) {
      yield answerTo(effect.id, at, false);
      return;
    }
    const bounce = meant.find(({ bounces }) => bounces !== undefined)?.bounces;
    if (bounce) {
      yield event('Email Bounced', 'PT0S', { bounceType: bounce });
      return;
    }
    yield event('Email Delivered', 'PT0S');
    for (const [place, { opens, clicks, unsubscribes, complains }] of meant.entries()) {
      if (opens !== undefined) yield event('Email Opened', opens, {}, place);
      if (clicks) yield event('Email Link Clicked', clicks.after, linkOf(clicks), place);
      if (unsubscribes !== undefined)
        yield event('Unsubscribed', unsubscribes, topic === undefined ? {} : { topic }, place);
      if (complains !== undefined) yield event('Email Marked as Spam', complains, {}, place);
    }
  }
}

const linkOf = ({ link }: NonNullable<Reaction['clicks']>): Record<string, string> =>
  link === undefined ? {} : { link };

/** How each run ended, in order of entry, read off the trail. */
export function outcomesOf(entries: readonly TrailEntry[]): RunOutcome[] {
  const outcomes = new Map<string, RunOutcome>();
  for (const { run, journey, did, why, at } of entries) {
    if (run === null || journey === null) continue;
    const known = outcomes.get(run) ?? { run, journey, outcome: 'active' };
    outcomes.set(run, known);
    // A goal step only counts who comes by: it is the journey's own goal that a run reaches.
    if (did === 'goal' && why.code === 'goal') Object.assign(known, { outcome: 'goal', at });
    else if (known.outcome === 'goal') continue;
    else if (did === 'completed') Object.assign(known, { outcome: 'completed', at });
    else if (did === 'exited') Object.assign(known, { outcome: `exited:${exitReason(why)}`, at });
  }
  return [...outcomes.values()];
}

/** Where a wait says to leave, its entry tells of the moment; the reason follows from it. */
const exitReason = (why: Why): string =>
  'reason' in why ? why.reason : why.code === 'past' ? 'wait-past' : 'wait-missing';
