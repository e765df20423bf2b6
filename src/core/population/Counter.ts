import type { Happening } from '../engine/Sink.ts';
import type { SubscriberState } from '../engine/State.ts';
import { civilFromDays, dayMs, formatDate, hourMs } from '../values/calendar.ts';
import type { Instant } from '../values/instant.ts';
import { own, setOwn } from '../values/json.ts';
import type { Why } from '../values/trail.ts';
import { offsetAt } from '../values/zone.ts';
import type { Response, SentMail } from './Agenda.ts';
import {
  count, noCounts, noEmail, noJourney, noStep, noHeadcount, noWay,
  type Counts, type EmailCounts, type JourneyCounts, type StepCounts, type Headcount, type WayCounts,
} from './Counts.ts'; // oxfmt-ignore
import type { Watcher } from './Life.ts';

/** A run that is being lived: the ways it took, the last mail it was sent, and how it stands. */
interface Trace {
  journey: JourneyCounts;
  enteredAt: Instant;
  ways: WayCounts[];
  mail: EmailCounts | undefined;
  variant: EmailCounts | undefined;
  outcome: string;
}

/** What is counted of a journey, with what is found by texts just made: records would take such texts in for good. */
interface Desk {
  counts: JourneyCounts;
  steps: Map<string, StepCounts>;
  /** By `step/outlet`. */
  ways: Map<string, WayCounts>;
}

const quarterMs = 900_000;

/** Counts what happens in the lives of a population, one person after the other, by rising number. */
export class Counter implements Watcher {
  readonly counts: Counts = noCounts();
  readonly #desks = new Map<string, Desk>();
  readonly #days = new Map<number, Headcount>();
  /** Of the person whose life is lived, by run id. */
  readonly #traces = new Map<string, Trace>();
  readonly #mailsOn = new Map<number, number>();
  #person = 0;
  #mails = 0;

  begin(person: number): void {
    this.#person = person;
    this.#mails = 0;
    this.#traces.clear();
    this.#mailsOn.clear();
  }

  end(state: SubscriberState, cutShort: boolean): void {
    const { counts } = this;
    counts.subscribers += 1;
    if (cutShort) counts.cutShort += 1;
    for (const run of state.runs) {
      if (run.ended) continue;
      this.#count(stepOf(this.#desk(run.journey), run.step).resting);
    }
    for (const { journey, outcome } of this.#traces.values()) this.#countBy(journey.outcomes, outcome);
    let worst = 0;
    for (const mails of this.#mailsOn.values()) if (mails > worst) worst = mails;
    this.#countBy(counts.mailsEach, String(this.#mails));
    this.#countBy(counts.worstDay, String(worst));
  }

  /** All that was counted, with days by their names. */
  result(): Counts {
    const days = [...this.#days].sort(([a], [b]) => a - b);
    this.counts.byDay = Object.fromEntries(
      days.map(([day, mails]) => [formatDate(civilFromDays(day)), mails]),
    );
    return this.counts;
  }

  happened(happening: Happening, why: () => Why): void {
    const { did, journey: told, run, step, detail = '', at } = happening;
    if (!told) return;
    const desk = this.#desk(told.id);
    const journey = desk.counts;
    switch (did) {
      case 'entered':
        if (!run) return;
        this.#count(journey.entered);
        this.#traces.set(run.id, {
          journey,
          enteredAt: at,
          ways: [],
          mail: undefined,
          variant: undefined,
          outcome: 'active',
        });
        stepOf(desk, detail).arrived += 1;
        return;
      case 'queued':
        return this.#count(journey.queued);
      case 'refused':
        return this.#countBy(journey.refused, detail);
      case 'arrived': {
        if (!run || step === undefined) return;
        this.#leave(desk, run.id, detail);
        stepOf(desk, step).arrived += 1;
        return;
      }
      case 'sent':
        return this.#sent(journey, happening);
      case 'skipped':
        return this.#countBy(stepOf(desk, step ?? '').skipped, detail);
      case 'deferred':
        return this.#countBy(stepOf(desk, step ?? '').deferred, detail);
      case 'completed': {
        const reason = why();
        if (!run || reason.code !== 'end') return;
        this.#leave(desk, run.id, `${reason.from}/${reason.outlet}`);
        return this.#end(run.id, 'completed');
      }
      case 'exited':
        if (step !== undefined) this.#countBy(stepOf(desk, step).left, detail);
        return run ? this.#end(run.id, `exited:${detail}`) : undefined;
      case 'goal':
        return this.#goal(desk, happening, why());
      default:
        return;
    }
  }

  responded(response: Response, { journey, mail, variant }: SentMail): void {
    const { emails } = this.#desk(journey).counts;
    this.#respond(emailOf(emails, mail.email), response);
    if (variant !== undefined) this.#respond(emailOf(emails, `${mail.email}#${variant}`), response);
  }

  #respond(email: EmailCounts, response: Response): void {
    if (response === 'opened') this.#count(email.opened);
    else if (response === 'clicked') this.#count(email.clicked);
    else if (response === 'left') this.#count(email.unsubscribed);
    else if (response === 'complained') this.#count(email.complained);
    else if (response === 'bounced') this.#count(email.bounced);
  }

  #sent(journey: JourneyCounts, { run, at, zone, detail = '' }: Happening): void {
    const mark = detail.indexOf('#');
    const email = emailOf(journey.emails, mark < 0 ? detail : detail.slice(0, mark));
    const variant = mark < 0 ? undefined : emailOf(journey.emails, detail);
    this.#count(email.sent);
    if (variant) this.#count(variant.sent);
    const trace = this.#traces.get(run?.id ?? '');
    if (trace) {
      trace.mail = email;
      trace.variant = variant;
    }
    const wall = at + offsetAt(zone, at);
    const day = Math.floor(wall / dayMs);
    const hour = Math.floor((wall - day * dayMs) / hourMs);
    this.#mails += 1;
    this.#mailsOn.set(day, (this.#mailsOn.get(day) ?? 0) + 1);
    let onDay = this.#days.get(day);
    if (!onDay) this.#days.set(day, (onDay = noHeadcount()));
    this.#count(onDay);
    this.#count((this.counts.byHour[hour] ??= noHeadcount()));
  }

  /** A run has left by a way out, `step/outlet`. */
  #leave(desk: Desk, run: string, name: string): void {
    let way = desk.ways.get(name);
    if (!way) {
      way = noWay();
      desk.ways.set(name, way);
      const cut = name.indexOf('/');
      setOwn(stepOf(desk, name.slice(0, cut)).outlets, name.slice(cut + 1), way);
    }
    this.#count(way);
    const ways = this.#traces.get(run)?.ways;
    // A run that comes by twice reaches its goal once.
    if (ways && !ways.includes(way)) ways.push(way);
  }

  /** Whoever has reached the goal has, whatever ends the run. */
  #end(run: string, outcome: string): void {
    const trace = this.#traces.get(run);
    if (trace && trace.outcome !== 'goal') trace.outcome = outcome;
  }

  #goal(desk: Desk, { run, at, journey: told }: Happening, why: Why): void {
    // A goal step only counts who comes by: its arrivals say that.
    if (!run || why.code !== 'goal') return;
    const trace = this.#traces.get(run.id);
    const { goal } = desk.counts;
    if (told?.goal?.exit && 'step' in run && !run.ended) this.#countBy(stepOf(desk, run.step).left, 'goal');
    const value = hundredths(why.value);
    const isWorthless = value === undefined;
    this.#count(goal.reached);
    if (isWorthless) goal.worthless += 1;
    else goal.value += value;
    if (!trace) return;
    trace.outcome = 'goal';
    this.#countBy(goal.after, String(Math.floor((at - trace.enteredAt) / quarterMs)));
    for (const way of trace.ways) {
      way.goals += 1;
      if (!isWorthless) way.value += value;
    }
    if (!trace.mail) this.#count(goal.unmailed);
    for (const email of [trace.mail, trace.variant]) {
      if (!email) continue;
      this.#count(email.goals);
      if (!isWorthless) email.value += value;
    }
  }

  #desk(id: string): Desk {
    const known = this.#desks.get(id);
    if (known) return known;
    const desk: Desk = { counts: noJourney(), steps: new Map(), ways: new Map() };
    this.#desks.set(id, desk);
    setOwn(this.counts.journeys, id, desk.counts);
    return desk;
  }

  #count(tally: Headcount): void {
    count(tally, this.#person);
  }

  #countBy(tallies: Record<string, Headcount>, name: string): void {
    let tally = own(tallies, name);
    if (!tally) setOwn(tallies, name, (tally = noHeadcount()));
    count(tally, this.#person);
  }
}

function stepOf({ counts, steps }: Desk, id: string): StepCounts {
  let step = steps.get(id);
  if (!step) {
    step = noStep();
    steps.set(id, step);
    setOwn(counts.steps, id, step);
  }
  return step;
}

function emailOf(emails: Record<string, EmailCounts>, id: string): EmailCounts {
  let email = own(emails, id);
  if (!email) setOwn(emails, id, (email = noEmail()));
  return email;
}

/** Money in whole hundredths, so that no order of adding makes a difference. */
function hundredths(value: unknown): bigint | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  const whole = Math.round(value * 100);
  return Number.isFinite(whole) ? BigInt(whole) : undefined;
}
