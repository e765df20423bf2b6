import { begin, steps } from './world.ts';

const perStep = ['arrived', 'sent', 'deferred', 'capped', 'barred'] as const;
const once = [
  'entered', 'refused re-entry', 'refused suppressed', 'goals', 'exits', 'send times', 'goal times', 'exit times',
] as const; // oxfmt-ignore

/** What came of a population, in exact numbers: two ways of running a journey mean the same if all of them agree. */
export class Digest {
  readonly counts = new Float64Array(perStep.length * steps.length + once.length);

  /** Where the counts of a kind begin; those of its steps follow in the order of `steps`. */
  static at(kind: (typeof perStep)[number]): number {
    return perStep.indexOf(kind) * steps.length;
  }

  static of(kind: (typeof once)[number]): number {
    return perStep.length * steps.length + once.indexOf(kind);
  }

  add(place: number, amount = 1): void {
    this.counts[place] = (this.counts[place] ?? 0) + amount;
  }

  /** A sum of moments, in milliseconds since the beginning; exact up to some 400,000 subscribers. */
  addTime(place: number, at: number): void {
    this.add(place, at - begin);
  }

  /** Every count by name, in a fixed order. */
  named(): Record<string, number> {
    const names = [...perStep.flatMap((kind) => steps.map((step) => `${kind} ${step}`)), ...once];
    return Object.fromEntries(names.map((name, place) => [name, this.counts[place] ?? 0]));
  }
}

/** The counts in which two digests differ, in words; empty where they mean the same. */
export function differences(a: Record<string, number>, b: Record<string, number>): string[] {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].filter((name) => a[name] !== b[name]).map((name) => `${name}: ${a[name]} or ${b[name]}`);
}
