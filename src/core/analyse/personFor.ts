import type { Expectation, Scenario } from '../document/Scenario.ts';
import type { Linked } from '../engine/link.ts';
import { simulate } from '../simulate/simulate.ts';
import { takeExpectations } from '../simulate/takeExpectations.ts';
import { placeKey, placesOf, type Destination } from './coverage.ts';
import { witnessAddress } from './planFor.ts';
import { witnessFor } from './witness.ts';

/** What a made person is called, where nothing that the journey asks for speaks against it. */
export interface Called {
  /** Of the scenario. */
  name: string;
  /** Of the subscriber, and the part of their address before the @. */
  id: string;
  first: string;
  last: string;
}

/** Somebody who comes to a place, with where else they come by and what they may be expected to do. JSON. */
export type MadePerson =
  | { found: true; scenario: Scenario; places: readonly string[]; taken: readonly Expectation[] }
  | { found: false; reason: 'impossible' | 'not-found' };

/** Makes somebody who comes to a step of a journey's highest version, or leaves it by a way out; says so only where the engine agrees. */
export function personFor(linked: Linked, journey: string, place: Destination, called: Called): MadePerson {
  const witness = witnessFor(linked, journey, place.node, place.outlet);
  if (!witness.found) return { found: false, reason: witness.reason };
  const { scenario } = witness;
  const { subscriber } = scenario;
  const renamed = { ...subscriber, id: called.id };
  const named = {
    ...renamed,
    ...(subscriber.email === witnessAddress && { email: `${called.id}@example.com` }),
    attributes: { first_name: called.first, last_name: called.last, ...subscriber.attributes },
  };
  // A journey may ask for names, and ids decide by chance: what is no witness any more is not used.
  for (const tried of [named, renamed, subscriber]) {
    const person: Scenario = { ...scenario, name: called.name, subscriber: tried };
    const simulation = simulate(linked, person);
    const places = placesOf(simulation.entries, journey);
    if (places.includes(placeKey(place)))
      return { found: true, scenario: person, places, taken: takeExpectations(simulation, person, journey) };
  }
  return { found: false, reason: 'not-found' };
}
