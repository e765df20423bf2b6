import type { Scenario } from '../document/Scenario.ts';
import { chooseArm } from '../engine/chooseArm.ts';
import { factsOf, personFacts } from '../engine/facts.ts';
import { withPins, type Linked, type LinkedJourney } from '../engine/link.ts';
import { Machine } from '../engine/Machine.ts';
import { personData } from '../engine/send.ts';
import type { SendData, Sink } from '../engine/Sink.ts';
import { startState, type Run, type SubscriberState } from '../engine/State.ts';
import { formatInstant, formatLocal, type Instant } from '../values/instant.ts';
import { holds } from '../values/judge.ts';
import { own } from '../values/json.ts';
import { simulate } from './simulate.ts';

/** The journey that sends an email, by the version that takes entries. */
export const journeyWith = ({ entrances }: Linked, email: string): LinkedJourney | undefined =>
  entrances.find(({ journey }) => own(journey.emails, email) !== undefined);

/**
 * What an email would be filled in with if it were sent at this moment to somebody who lives a scenario: as the run stands in
 * which they are then or, where they are in none, in which they were last.
 */
export function mailAt(
  linked: Linked,
  { journey }: LinkedJourney,
  scenario: Scenario,
  email: string,
  at: Instant,
): { local: string; data: SendData; variant?: string; entered: boolean } {
  const runs: Run[] = [];
  const { state } = simulate(
    linked,
    { ...scenario, until: formatInstant(at) },
    ({ did, run, ...happening }) => {
      if (did === 'entered' && happening.journey?.id === journey.id && run && 'trigger' in run)
        runs.push(run);
    },
  );
  const machine = stillMachine(linked, scenario, state);
  machine.now = at;
  const run = runs.findLast(({ ended }) => !ended) ?? runs.at(-1);
  const facts = run ? factsOf(machine, journey, run) : personFacts(machine, journey);
  const shows = Object.entries(own(journey.emails, email)?.shows ?? {});
  const variant = variantOf(machine, journey, email);
  return {
    local: formatLocal(at, machine.zoneFor(journey)),
    data: {
      ...personData(machine, run),
      show: Object.fromEntries(shows.map(([name, rule]) => [name, holds(rule, facts)])),
    },
    ...(variant !== undefined && { variant }),
    entered: run !== undefined,
  };
}

/** The variant of an email that somebody would get; undefined where it has none. */
export const variantFor = (
  linked: Linked,
  { journey }: LinkedJourney,
  scenario: Scenario,
  email: string,
): string | undefined =>
  variantOf(stillMachine(linked, scenario, startState(scenario.subscriber)), journey, email);

/** Variants are drawn by the step: where several send the email, by the first of them. */
function variantOf(machine: Machine, journey: LinkedJourney['journey'], email: string): string | undefined {
  const [step] =
    Object.entries(journey.steps).find(([, each]) => 'email' in each && each.email === email) ?? [];
  const variants = own(journey.emails, email)?.variants ?? [];
  if (step === undefined || variants.length === 0) return undefined;
  return chooseArm(machine, `${journey.id}/${step}#variant`, variants)?.id;
}

/** To ask of a state, never to go on with it. */
const stillMachine = (linked: Linked, { pins }: Scenario, state: SubscriberState): Machine =>
  new Machine(pins ? withPins(linked, pins) : linked, state, deaf);

const deaf: Sink = { happened: () => undefined, effect: () => undefined };
