import { arrivalOf, type Input } from '../engine/Input.ts';

interface Queued {
  input: Input;
  /** Place in the scenario's events. */
  index: number | undefined;
  label: string;
}

/** Inputs by time, those of one instant in the order in which they were added. A binary heap. */
export class InputQueue {
  readonly #heap: (Queued & { order: number })[] = [];
  #added = 0;

  add(queued: Queued): void {
    this.#heap.push({ ...queued, order: this.#added++ });
    let at = this.#heap.length - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.#before(parent, at)) break;
      this.#swap(parent, at);
      at = parent;
    }
  }

  peek(): Queued | undefined {
    return this.#heap[0];
  }

  take(): Queued | undefined {
    const first = this.#heap[0];
    const last = this.#heap.pop();
    if (last && first !== last) {
      this.#heap[0] = last;
      let at = 0;
      for (;;) {
        const left = 2 * at + 1;
        const smaller = left + 1 < this.#heap.length && this.#before(left + 1, left) ? left + 1 : left;
        if (smaller >= this.#heap.length || this.#before(at, smaller)) break;
        this.#swap(at, smaller);
        at = smaller;
      }
    }
    return first;
  }

  #before(a: number, b: number): boolean {
    const x = this.#heap[a];
    const y = this.#heap[b];
    if (!x || !y) return true;
    return (
      arrivalOf(x.input) < arrivalOf(y.input) ||
      (arrivalOf(x.input) === arrivalOf(y.input) && x.order < y.order)
    );
  }

  #swap(a: number, b: number): void {
    const x = this.#heap[a];
    const y = this.#heap[b];
    if (x && y) {
      this.#heap[a] = y;
      this.#heap[b] = x;
    }
  }
}
