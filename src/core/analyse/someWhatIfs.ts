import type { Journey, Program } from '../document/Journey.ts';
import type { Scenario } from '../document/Scenario.ts';
import { link, type Linked } from '../engine/link.ts';
import { simulate, type Simulation } from '../simulate/simulate.ts';
import type { Instant } from '../values/instant.ts';
import { whatIfs, type WhatIf } from './whatIfs.ts';

/** The first few things that somebody could do next, and whether there may be more. */
export interface SomeWhatIfs {
  list: readonly WhatIf[];
  more: boolean;
}

/** So many are tried for each that is wanted: most of what a large journey asks for changes nothing. */
const triedForEach = 8;

/** Finds up to `most`; one step of the generator is one replay. */
export function* someWhatIfs(
  program: Linked,
  journey: Journey,
  scenario: Scenario,
  before: Simulation,
  now: Instant,
  most: number,
): Generator<undefined, SomeWhatIfs> {
  const list: WhatIf[] = [];
  const tries = whatIfs(program, journey, scenario, before, now, most * triedForEach);
  for (;;) {
    const next = tries.next();
    if (next.done === true) return { list, more: next.value };
    // One beyond is looked for: that there are more is known, and not guessed.
    if (next.value && list.length === most) return { list, more: true };
    if (next.value) list.push(next.value);
    yield;
  }
}

/** The same all at once. Throws where the program does not link. */
export function someWhatIfsIn(
  program: Program,
  journey: Journey,
  scenario: Scenario,
  now: Instant,
  most: number,
): SomeWhatIfs {
  const linking = link(program);
  if (!linking.ok) throw new Error(linking.issues.map(({ message }) => message).join(' '));
  const before = simulate(linking.linked, scenario);
  const search = someWhatIfs(linking.linked, journey, scenario, before, now, most);
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
  }
}
