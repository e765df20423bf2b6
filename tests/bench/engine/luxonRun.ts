import jsonLogic from 'json-logic-js';
import { DateTime } from 'luxon';
import { bucketOf, type Json, type SubscriberRecord } from '../../../src/core/index.ts';
import { Digest } from './Digest.ts';
import type { Person } from './population.ts';
import { countries, countriesAsked, horizon, journeyId, steps, type StepId } from './world.ts';

/*
 * The journey as a simulation is usually put together: one queue of things to come for everybody, dates by Luxon (and so by
 * Intl's zone data, not ours), rules by json-logic, people as objects. Shares no reckoning with the engine but the bucket.
 */

const goalRule = { '>=': [{ var: 'value' }, 50] };
const viewedRule = { '>=': [{ var: 'value' }, 100] };
const fitsRule = {
  and: [
    { in: [{ var: 'plan' }, ['pro', 'team']] },
    {
      or: [{ '>=': [{ var: 'age' }, 30] }, { in: [{ var: 'country' }, countries.slice(0, countriesAsked)] }],
    },
  ],
};

interface Visitor {
  record: SubscriberRecord;
  step: StepId | undefined;
  /** Grows with every move, so that timers of steps that were left do nothing. */
  move: number;
  mails: DateTime[];
}

/** Something to come. At one moment what people do comes before timers. */
interface ToCome {
  at: number;
  visitor: Visitor;
  event?: { name: string; properties: Record<string, Json> };
  move?: number;
}

const isBefore = (a: ToCome, b: ToCome): boolean =>
  a.at < b.at || (a.at === b.at && a.event !== undefined && b.event === undefined);

/** A binary heap. */
class Queue {
  readonly #heap: ToCome[] = [];

  push(item: ToCome): void {
    let place = this.#heap.push(item) - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = this.#heap[above];
      if (!parent || !isBefore(item, parent)) break;
      this.#heap[place] = parent;
      place = above;
    }
    this.#heap[place] = item;
  }

  pop(): ToCome | undefined {
    const [top] = this.#heap;
    const item = this.#heap.pop();
    const { length } = this.#heap;
    if (!item || length === 0) return top;
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      const [left, right] = [this.#heap[below], this.#heap[below + 1]];
      if (!left) break;
      const smaller = right && isBefore(right, left) ? right : left;
      if (smaller === right) below += 1;
      if (!isBefore(smaller, item)) break;
      this.#heap[place] = smaller;
      place = below;
    }
    this.#heap[place] = item;
    return top;
  }
}

const afterEmail: Partial<Record<StepId, StepId>> = {
  welcome: 'opened', reminder: 'pause', tips: 'twoDays', offer: 'threeDays', last: 'done',
}; // oxfmt-ignore
const afterTimer: Partial<Record<StepId, StepId>> = {
  opened: 'reminder', pause: 'fits', twoDays: 'viewed', threeDays: 'viewed', viewed: 'done',
}; // oxfmt-ignore

class Simulation {
  readonly digest = new Digest();
  readonly #queue = new Queue();

  add({ record, inputs }: Person): void {
    const visitor: Visitor = { record, step: undefined, move: 0, mails: [] };
    for (const { at, event, properties } of inputs)
      this.#queue.push({ at, visitor, event: { name: event, properties } });
  }

  run(): void {
    for (let next = this.#queue.pop(); next && next.at <= horizon; next = this.#queue.pop()) {
      const { visitor, event } = next;
      const now = DateTime.fromMillis(next.at, { zone: visitor.record.timeZone ?? 'UTC' });
      if (event) this.#meet(visitor, now, event);
      else if (next.move === visitor.move && visitor.step) {
        const step = afterTimer[visitor.step];
        if (step) this.#go(visitor, now, step);
        else this.#act(visitor, now, visitor.step);
      }
    }
  }

  #meet(visitor: Visitor, now: DateTime, { name, properties }: NonNullable<ToCome['event']>): void {
    const { step } = visitor;
    if (!step) {
      if (name !== 'Signed Up') return;
      if (visitor.record.suppressed) return this.digest.add(Digest.of('refused suppressed'));
      this.digest.add(Digest.of('entered'));
      return this.#go(visitor, now, 'welcome');
    }
    if (name === 'Order Completed' && jsonLogic.apply(goalRule, properties)) {
      this.digest.addTime(Digest.of('goal times'), now.toMillis());
      this.digest.add(Digest.of('goals'));
      visitor.step = undefined;
      visitor.move += 1;
    } else if (name === 'Email Opened' && step === 'opened') this.#go(visitor, now, 'fits');
    else if (name === 'Product Viewed' && step === 'viewed' && jsonLogic.apply(viewedRule, properties))
      this.#go(visitor, now, 'last');
    else if (name === 'Signed Up') this.digest.add(Digest.of('refused re-entry'));
  }

  #go(visitor: Visitor, now: DateTime, step: StepId): void {
    visitor.step = step;
    visitor.move += 1;
    this.digest.add(Digest.at('arrived') + steps.indexOf(step));
    this.#act(visitor, now, step);
  }

  #act(visitor: Visitor, now: DateTime, step: StepId): void {
    const wake = (at: DateTime) => this.#queue.push({ at: at.toMillis(), visitor, move: visitor.move });
    switch (step) {
      case 'opened':
      case 'viewed':
        return wake(now.plus({ hours: 48 }));
      case 'pause':
      case 'twoDays':
        return wake(now.plus({ days: 2 }));
      case 'threeDays':
        return wake(now.plus({ days: 3 }));
      case 'fits':
        return this.#go(
          visitor,
          now,
          jsonLogic.apply(fitsRule, visitor.record.attributes) === true ? 'half' : 'done',
        );
      case 'half':
        return this.#go(
          visitor,
          now,
          bucketOf(`${journeyId}/half/${visitor.record.id}`) < 5_000 ? 'tips' : 'offer',
        );
      case 'done':
        this.digest.addTime(Digest.of('exit times'), now.toMillis());
        this.digest.add(Digest.of('exits'));
        visitor.step = undefined;
        visitor.move += 1;
        return;
      default:
        return this.#send(visitor, now, step, wake);
    }
  }

  #send(visitor: Visitor, now: DateTime, step: StepId, wake: (at: DateTime) => void): void {
    const { record, mails } = visitor;
    const index = steps.indexOf(step);
    if (record.email === undefined || record.suppressed || record.topics?.['news'] === false)
      this.digest.add(Digest.at('barred') + index);
    else if (mails.filter((mail) => now < mail.plus({ days: 7 })).length >= 3)
      this.digest.add(Digest.at('capped') + index);
    else if (now.hour >= 21 || now.hour < 8) {
      this.digest.add(Digest.at('deferred') + index);
      const day = now.hour >= 21 ? now.plus({ days: 1 }) : now;
      return wake(day.set({ hour: 8, minute: 0, second: 0, millisecond: 0 }));
    } else {
      this.digest.add(Digest.at('sent') + index);
      this.digest.addTime(Digest.of('send times'), now.toMillis());
      mails.push(now);
    }
    const next = afterEmail[step];
    if (next) this.#go(visitor, now, next);
  }
}

/** Runs people through the journey, all in one queue. */
export function runLuxon(people: readonly Person[]): Digest {
  const simulation = new Simulation();
  for (const person of people) simulation.add(person);
  simulation.run();
  return simulation.digest;
}
