interface Timer {
  at: number;
  call: () => void;
  id: number;
}

/**
 * A clock that stands still until it is moved, for XState actors. Its own `SimulatedClock` moves `now` before it fires,
 * so that timers set by timers would be late after a jump.
 */
export class VirtualClock {
  now: number;
  readonly #timers: Timer[] = [];
  #latest = 0;

  constructor(now: number) {
    this.now = now;
  }

  setTimeout(call: () => void, ms: number): number {
    this.#timers.push({ at: this.now + ms, call, id: ++this.#latest });
    return this.#latest;
  }

  clearTimeout(id: number): void {
    const place = this.#timers.findIndex((timer) => timer.id === id);
    if (place >= 0) this.#timers.splice(place, 1);
  }

  /** Fires what is due before `until`, each at its own moment, and stops there. */
  moveTo(until: number): void {
    for (;;) {
      let first: Timer | undefined;
      for (const timer of this.#timers) if (!first || timer.at < first.at) first = timer;
      if (!first || first.at >= until) break;
      this.clearTimeout(first.id);
      this.now = first.at;
      first.call();
    }
    this.now = until;
  }
}
