import { toInput } from '../simulate/toInput.ts';
import type { ScenarioEvent, SubscriberRecord } from '../document/Scenario.ts';
import { feed } from '../engine/advance.ts';
import { arrivalOf, type Input } from '../engine/Input.ts';
import type { Linked } from '../engine/link.ts';
import { nextWake } from '../engine/passTime.ts';
import type { Happening, Sink } from '../engine/Sink.ts';
import { startState, type Run, type SubscriberState } from '../engine/State.ts';
import { addDuration, parseDuration } from '../values/duration.ts';
import { formatInstant, parseInstant, type Instant } from '../values/instant.ts';
import { setOwn, type Json } from '../values/json.ts';
import { limits } from '../values/limits.ts';
import type { Why } from '../values/trail.ts';
import { isZone } from '../values/zone.ts';
import { Agenda, type Item, type Response, type ResponsePlan, type SentMail } from './Agenda.ts';
import { befalls, chance } from './chance.ts';
import { drawWait, type Occasion } from './drawing.ts';
import { factorsOf, makePerson, type Factors } from './person.ts';
import type { PreparedBehaviour, PreparedModel } from './prepareModel.ts';
import { earliest, momentOf } from './knownEvents.ts';
import { answerFor, planResponses, responseInput } from './responses.ts';

/** Somebody who is known, with what they did. */
export interface KnownPerson {
  subscriber: SubscriberRecord;
  events: readonly ScenarioEvent[];
}

/** Is told of a life while it is lived. What it is given is only good until it returns. */
export interface Watcher {
  happened(happening: Happening, why: () => Why): void;
  responded(response: Response, mail: SentMail, at: Instant): void;
  /** Before anything that is no reaction to a mail comes in. */
  acts?(item: Item, id: string, properties: Record<string, Json>): void;
  plans?(email: string, send: number, plan: ResponsePlan): void;
}

/** Lives the lives of a population one after the other: what a person does, by the model and chance, is worked in by the engine. */
export class Life implements Sink {
  readonly linked: Linked;
  readonly prepared: PreparedModel;
  readonly seed: number;
  readonly #watcher: Watcher;
  readonly #agenda = new Agenda();
  readonly #usual: Factors;
  readonly #ends = new Map<string, Instant>();
  /** How often each behaviour came into question, and each email was sent. */
  readonly #times: Int32Array;
  readonly #sends: Int32Array;
  #factors: Factors;
  #index = 0;
  #start: Instant = 0;
  #end: Instant = 0;
  #acts = 0;
  /** Whether the person did so much that the rest was left out. */
  cutShort = false;
  person: SubscriberRecord = { id: '' };
  zone = 'UTC';

  constructor(linked: Linked, prepared: PreparedModel, seed: number, watcher: Watcher) {
    this.linked = linked;
    this.prepared = prepared;
    this.seed = seed;
    this.#watcher = watcher;
    this.#times = new Int32Array(prepared.behaviours.length);
    this.#sends = new Int32Array(prepared.mails.size);
    this.#usual = {
      opens: 1, clicks: 1, unsubscribes: 1, complains: 1, bounces: 1,
      behaviours: new Float64Array(prepared.behaviours.length).fill(1),
    }; // oxfmt-ignore
    this.#factors = this.#usual;
  }

  get start(): Instant {
    return this.#start;
  }

  /** Lives the life of the person of this number, who is known or made, and returns the state at the end. */
  live(index: number, known?: KnownPerson): SubscriberState {
    this.#begin(index, known);
    const state = startState(this.person);
    const agenda = this.#agenda;
    const end = this.#end;
    for (;;) {
      const wake = nextWake(state);
      const item = agenda.peek();
      // Wakes go one by one, because a mail that one sends may be opened before anything else happens.
      if (wake !== undefined && wake <= end && (item === undefined || wake < item.at)) {
        feed(this.linked, state, { type: 'tick', at: wake }, this);
      } else if (item && item.at <= end) {
        agenda.take();
        this.#meet(state, item);
      } else return state;
    }
  }

  #begin(index: number, known: KnownPerson | undefined): void {
    const { prepared, seed } = this;
    const { model } = prepared;
    this.#index = index;
    this.#acts = 0;
    this.cutShort = false;
    this.#times.fill(0);
    this.#sends.fill(0);
    this.#agenda.clear();
    this.person = known?.subscriber ?? makePerson(prepared, seed, index);
    const { timeZone } = this.person;
    this.zone =
      timeZone !== undefined && isZone(timeZone)
        ? timeZone
        : (this.linked.entrances[0]?.journey.timeZone ?? 'UTC');
    this.#start = known ? earliest(known.events, prepared.start) : prepared.start;
    this.#end = known ? this.#endAfter(this.#start) : this.#usualEnd();
    this.#factors = model.segments
      ? factorsOf(this.linked, prepared, this.person, this.#start, this.zone)
      : this.#usual;
    for (const [given, event] of (known?.events ?? []).entries()) {
      const at = momentOf(event, this.#start, this.zone);
      const input = toInput(event, event.messageId ?? `event-${given + 1}`, at);
      this.#add(arrivalOf(input), { input, given });
    }
    for (const behaviour of prepared.begins) {
      if (behaviour.every !== undefined) this.#again(behaviour, this.#start);
      else this.#follow([behaviour], this.#start, undefined, 0);
    }
  }

  #usualEnd(): Instant {
    const found = this.#ends.get(this.zone) ?? this.#endAfter(this.#start);
    this.#ends.set(this.zone, found);
    return found;
  }

  #endAfter(start: Instant): Instant {
    const { until } = this.prepared.model;
    const length = parseDuration(until);
    return length ? addDuration(start, length, this.zone) : (parseInstant(until) ?? start);
  }

  #add(at: Instant, item: Partial<Item>): void {
    if (at > this.#end) return;
    this.#agenda.add({
      at,
      late: item.late ?? false,
      behaviour: item.behaviour,
      nth: item.nth ?? 0,
      cause: item.cause,
      mail: item.mail,
      response: item.response,
      input: item.input,
      given: item.given ?? -1,
    });
  }

  /** The next time of something that happens again and again. */
  #again(behaviour: PreparedBehaviour, from: Instant): void {
    const mean = (behaviour.every ?? Infinity) / (this.#factors.behaviours[behaviour.place] ?? 1);
    if (mean === Infinity) return;
    const nth = this.#nextTime(behaviour);
    const wait = drawWait(chance(this.seed, this.#index, behaviour.delayNumber, nth), mean);
    this.#add(from + Math.max(wait, 1) * 1000, { behaviour, nth });
  }

  #nextTime({ place }: PreparedBehaviour): number {
    return (this.#times[place] = (this.#times[place] ?? 0) + 1);
  }

  /** What follows from something, at least a second later where it follows from an event. */
  #follow(
    behaviours: readonly PreparedBehaviour[],
    from: Instant,
    cause: Occasion | undefined,
    least = 1,
  ): void {
    for (const behaviour of behaviours) {
      const nth = this.#nextTime(behaviour);
      const share = behaviour.share * (this.#factors.behaviours[behaviour.place] ?? 1);
      if (!befalls(chance(this.seed, this.#index, behaviour.chance, nth), share)) continue;
      const delay = behaviour.delay(chance(this.seed, this.#index, behaviour.delayNumber, nth));
      this.#add(from + Math.max(delay, least) * 1000, { behaviour, nth, cause });
    }
  }

  #meet(state: SubscriberState, item: Item): void {
    const { mail, response, behaviour } = item;
    if (mail && response) return this.#respond(state, item.at, mail, response);
    if (!behaviour) {
      if (!item.input) return;
      if (!item.late) this.#watcher.acts?.(item, '', {});
      return feed(this.linked, state, item.input, this);
    }
    if (++this.#acts > limits.scenarioEvents.max) {
      this.cutShort = true;
      return;
    }
    // An event that nobody listens to changes nothing, but that there is anybody begins with what comes first.
    const isFed = behaviour.heard || state.clock === null;
    if (isFed || behaviour.effects.length > 0 || this.#watcher.acts) this.#act(state, item, behaviour, isFed);
    if (behaviour.every !== undefined) this.#again(behaviour, item.at);
  }

  #act(state: SubscriberState, item: Item, behaviour: PreparedBehaviour, isFed: boolean): void {
    const { at, nth, cause } = item;
    const { does, effects } = behaviour;
    const properties: Record<string, Json> = {};
    for (const { name, number, draw } of behaviour.properties) {
      const value = draw(chance(this.seed, this.#index, number, nth), nth, cause);
      if (value !== undefined) setOwn(properties, name, value);
    }
    const id = `${behaviour.id}-${nth}`;
    this.#watcher.acts?.(item, id, properties);
    if (isFed) feed(this.linked, state, inputOf(does, id, at, properties), this);
    if (effects.length === 0) return;
    const event = 'event' in does ? does.event : '';
    this.#follow(effects, at, { event, timestamp: formatInstant(at), properties });
  }

  #respond(state: SubscriberState, at: Instant, sent: SentMail, response: Response): void {
    this.#watcher.responded(response, sent, at);
    const { hears } = this.prepared;
    const isHeard =
      response === 'delivered' ? hears.delivered
      : response === 'opened' ? hears.opened
      : response === 'clicked' ? hears.clicked
      : true; // oxfmt-ignore
    if (isHeard) feed(this.linked, state, responseInput(sent, response, at), this);
    if (response === 'opened') this.#follow(sent.mail.opened, at, sent.cause);
    if (response === 'clicked') this.#follow(sent.mail.clicked, at, sent.cause);
  }

  happened(happening: Happening, why: () => Why): void {
    this.#watcher.happened(happening, why);
    const { did, at, journey, run } = happening;
    if (!journey || !run || !('trigger' in run)) return;
    if (did === 'sent') this.#sent(happening, run);
    else if (did === 'entered') {
      const follows = this.prepared.entered.get(journey.id);
      if (follows) this.#follow(follows, at, run.trigger);
    } else if (did === 'called') {
      const input = answerFor(this.prepared, this.seed, this.#index, run, at);
      if (input) this.#add(at, { late: true, input });
    }
  }

  effect(): void {
    // What is sent or called is told by `happened` as well, with all that is needed here.
  }

  #sent({ at, journey, step = '', detail = '' }: Happening, run: Run): void {
    const mark = detail.indexOf('#');
    const mail = this.prepared.mails.get(mark < 0 ? detail : detail.slice(0, mark));
    if (!mail || !journey) return;
    const send = (this.#sends[mail.place] = (this.#sends[mail.place] ?? 0) + 1);
    const plan = planResponses(mail, this.seed, this.#index, send, this.#factors);
    this.#watcher.plans?.(mail.email, send, plan);
    const { opened, clicked, bounced, left, complained } = plan;
    const settings = journey.steps[step];
    const sent: SentMail = {
      mail,
      journey: journey.id,
      variant: mark < 0 ? undefined : detail.slice(mark + 1),
      run: run.id,
      step,
      visit: run.visits[step] ?? 1,
      plan,
      topic: settings && 'topic' in settings ? settings.topic : undefined,
      at,
      cause: run.trigger,
    };
    const respond = (response: Response, after: number) =>
      this.#add(at + after * 1000, { late: true, mail: sent, response });
    if (mail.sent.length > 0) this.#follow(mail.sent, at, run.trigger);
    if (bounced) return respond('bounced', 0);
    if (this.prepared.hears.delivered) respond('delivered', 0);
    if (opened !== undefined) respond('opened', opened);
    if (clicked !== undefined) respond('clicked', clicked);
    if (left !== undefined) respond('left', left);
    if (complained !== undefined) respond('complained', complained);
  }
}

function inputOf(
  does: PreparedBehaviour['does'],
  id: string,
  at: Instant,
  properties: Record<string, Json>,
): Input {
  if ('event' in does) return { type: 'event', id, at, event: does.event, properties };
  if ('enters' in does) return { type: 'manual', id, at, journey: does.enters, properties };
  return toInput({ type: 'identify', traits: properties }, id, at);
}
