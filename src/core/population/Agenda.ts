import type { Input } from '../engine/Input.ts';
import type { Instant } from '../values/instant.ts';
import type { Occasion } from './drawing.ts';
import type { PreparedBehaviour, PreparedMail } from './prepareModel.ts';

/** What a person does with one mail: seconds after it was sent. */
export interface ResponsePlan {
  bounced?: 'hard' | 'soft';
  opened?: number;
  clicked?: number;
  link?: string;
  left?: number;
  complained?: number;
}

/** A mail that was sent to somebody. */
export interface SentMail {
  mail: PreparedMail;
  journey: string;
  variant: string | undefined;
  run: string;
  step: string;
  visit: number;
  topic: string | undefined;
  plan: ResponsePlan;
  at: Instant;
  /** The run's trigger. */
  cause: Occasion;
}

export type Response = 'delivered' | 'opened' | 'clicked' | 'left' | 'complained' | 'bounced';

/** Something that somebody is about to do, or that is to come in about them. */
export interface Item {
  at: Instant;
  /** At one instant what people do of themselves comes before what comes of mails and calls, as when a scenario is replayed. */
  late: boolean;
  order: number;
  behaviour: PreparedBehaviour | undefined;
  nth: number;
  cause: Occasion | undefined;
  mail: SentMail | undefined;
  response: Response | undefined;
  /** What was given: an imported event, or a call's answer. */
  input: Input | undefined;
  /** Place among the imported events. */
  given: number;
}

const isBefore = (a: Item, b: Item): boolean =>
  a.at < b.at || (a.at === b.at && (a.late === b.late ? a.order < b.order : b.late));

/** What is to come for one person, by time. A binary heap. */
export class Agenda {
  readonly #heap: Item[] = [];
  #added = 0;

  clear(): void {
    this.#heap.length = 0;
    this.#added = 0;
  }

  peek(): Item | undefined {
    return this.#heap[0];
  }

  add(item: Omit<Item, 'order'>): void {
    const entry = item as Item; // made for this call: its order is set here
    entry.order = this.#added++;
    const heap = this.#heap;
    let at = heap.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent];
      if (!above || !isBefore(entry, above)) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = entry;
  }

  take(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (!last || heap.length === 0) return;
    let at = 0;
    for (;;) {
      const left = heap[2 * at + 1];
      if (!left) break;
      const right = heap[2 * at + 2];
      const isRight = right !== undefined && isBefore(right, left);
      const smaller = isRight ? right : left;
      if (!isBefore(smaller, last)) break;
      heap[at] = smaller;
      at = 2 * at + (isRight ? 2 : 1);
    }
    heap[at] = last;
  }
}
