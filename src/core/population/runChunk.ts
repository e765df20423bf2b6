import type { Linked } from '../engine/link.ts';
import { Counter } from './Counter.ts';
import type { Counts } from './Counts.ts';
import { Life, type KnownPerson } from './Life.ts';
import type { PreparedModel } from './prepareModel.ts';

/**
 * Lives the lives of the people numbered from `from` up to and without `to`, one by one, and counts what happens. Nothing is
 * kept of a person but what was counted. `known[i]` is the person `from + i`; where nobody is known, people are made.
 */
export function runChunk(
  linked: Linked,
  prepared: PreparedModel,
  seed: number,
  { from, to }: { from: number; to: number },
  known?: readonly KnownPerson[],
): Counts {
  const counter = new Counter();
  const life = new Life(linked, prepared, seed, counter);
  for (let person = from; person < to; person++) {
    counter.begin(person);
    const state = life.live(person, known?.[person - from]);
    counter.end(state, life.cutShort);
  }
  return counter.result();
}
