import type { Draft } from './Draft.ts';
import type { Expectation, Scenario } from './Scenario.ts';

/**
 * Tells which of a scenario's expectations are of a journey, by their place: those that name it, and of those that name none the ones
 * that speak of its steps and emails. One that speaks of nothing but how it ends counts for whichever journey the person does
 * something for; `entryEvents` are what lets people in.
 */
export function expectationsOn(
  { document, emails }: Draft,
  entryEvents: readonly string[],
): (scenario: Scenario) => readonly number[] {
  const nodes = new Set(document.nodes.map(({ id }) => id));
  const tries = ({ events }: Scenario): boolean =>
    events.some(
      (event) =>
        (event.type === 'track' && entryEvents.includes(event.event)) ||
        (event.type === 'manual' && event.journey === document.id),
    );
  const concerns = (
    { journey, path = [], emails: sent = [], noEmails = [] }: Expectation,
    scenario: Scenario,
  ): boolean => {
    if (journey !== undefined) return journey === document.id;
    const steps = path.filter((id) => id !== '…');
    const mails = [...sent, ...noEmails];
    if (steps.length + mails.length === 0) return tries(scenario);
    return steps.some((id) => nodes.has(id)) || mails.some((id) => Object.hasOwn(emails, id));
  };
  return (scenario) =>
    (scenario.expect ?? nothing).flatMap((expectation, index) =>
      concerns(expectation, scenario) ? [index] : [],
    );
}

const nothing: readonly Expectation[] = [];

/** A scenario with other expectations; without the member where there are none. */
export function withExpectations(scenario: Scenario, expect: readonly Expectation[]): Scenario {
  const { expect: _before, ...rest } = scenario;
  return expect.length > 0 ? { ...rest, expect: [...expect] } : rest;
}

/** A scenario as a file that stands alone beside one journey: with the expectations at these places, and no other. */
export const testFile = (scenario: Scenario, concerning: readonly number[]): Scenario =>
  withExpectations(
    scenario,
    (scenario.expect ?? nothing).filter((_, index) => concerning.includes(index)),
  );
