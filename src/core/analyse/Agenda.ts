/** What is to be visited, soonest first: a binary heap of numbers with their times. */
export class Agenda {
  readonly #items: number[] = [];
  readonly #times: number[] = [];

  add(item: number, time: number): void {
    let at = this.#times.length;
    this.#put(at, item, time);
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.#time(above) <= time) break;
      this.#put(at, this.#items[above] ?? 0, this.#time(above));
      at = above;
    }
    this.#put(at, item, time);
  }

  /** Takes the soonest away; undefined when nothing is left. */
  take(): { item: number; time: number } | undefined {
    const [item] = this.#items;
    const lastItem = this.#items.pop();
    const time = this.#time(0);
    const lastTime = this.#times.pop();
    if (item === undefined || lastItem === undefined || lastTime === undefined) return undefined;
    const size = this.#times.length;
    if (size === 0) return { item, time };
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      const below = this.#time(left + 1) < this.#time(left) ? left + 1 : left;
      if (below >= size || this.#time(below) >= lastTime) break;
      this.#put(at, this.#items[below] ?? 0, this.#time(below));
      at = below;
    }
    this.#put(at, lastItem, lastTime);
    return { item, time };
  }

  #time(at: number): number {
    return this.#times[at] ?? Infinity;
  }

  #put(at: number, item: number, time: number): void {
    this.#items[at] = item;
    this.#times[at] = time;
  }
}
