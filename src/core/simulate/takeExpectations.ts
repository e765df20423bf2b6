import type { Expectation, Scenario } from '../document/Scenario.ts';
import { dayMs } from '../values/calendar.ts';
import { addDuration, parseDuration } from '../values/duration.ts';
import { parseInstant } from '../values/instant.ts';
import { differences, foundFor, type RunFound } from './expectations.ts';
import type { Simulation } from './simulate.ts';

/**
 * What a scenario did in one journey, as expectations that it meets: one for each time that somebody entered, and one for the
 * first refusal. None where nobody tried to enter, or where the story was given up.
 */
export function takeExpectations(simulation: Simulation, scenario: Scenario, journey: string): Expectation[] {
  if (simulation.cutAt !== undefined) return [];
  const { entered, refusals } = foundFor(simulation, { journey });
  const taken: Expectation[] = [];
  for (let entry = 1; entry <= entered; entry++) {
    const { run } = foundFor(simulation, { journey, entry });
    if (!run) continue;
    const by = byOf(scenario, run);
    taken.push({
      journey,
      ...(entered > 1 && { entry }),
      path: [...run.path],
      emails: [...run.emails],
      outcome: run.outcome,
      ...(by !== undefined && { by }),
    });
  }
  const [refused] = refusals;
  if (refused !== undefined)
    taken.push({ journey, ...(entered > 0 && { entry: entered + 1 }), outcome: refused });
  return taken;
}

/**
 * A scenario's expectations with those that are not met put right by what was found: every member that differs, and no other. One
 * that nothing can be said for any more, because nobody enters so often, is left out. A story that was given up changes nothing.
 */
export function updatedExpectations(
  simulation: Simulation,
  scenario: Scenario,
  only: (index: number) => boolean = () => true,
): Expectation[] {
  const expectations = scenario.expect ?? [];
  if (simulation.cutAt !== undefined) return expectations;
  const differing = new Map<number, Set<string>>();
  for (const { index, about } of differences(simulation, scenario))
    differing.set(index, (differing.get(index) ?? new Set()).add(about));
  return expectations.flatMap((expectation, index) => {
    const about = differing.get(index);
    if (!about || !only(index)) return [expectation];
    const { run, refusals } = foundFor(simulation, expectation);
    if (!run) {
      const [refused] = refusals;
      const { journey, entry } = expectation;
      if (refused === undefined) return [];
      return [
        {
          ...(journey !== undefined && { journey }),
          ...(entry !== undefined && { entry }),
          outcome: refused,
        },
      ];
    }
    return [putRight(expectation, run, scenario, about)];
  });
}

function putRight(
  expectation: Expectation,
  run: RunFound,
  scenario: Scenario,
  about: ReadonlySet<string>,
): Expectation {
  const next: Expectation = { ...expectation };
  if (about.has('path')) next.path = [...run.path];
  if (about.has('emails')) next.emails = [...run.emails];
  if (about.has('noEmails')) {
    next.noEmails = expectation.noEmails?.filter((email) => !run.emails.includes(email));
    if (next.noEmails?.length === 0) delete next.noEmails;
  }
  if (about.has('outcome')) next.outcome = run.outcome;
  if (about.has('by')) {
    const by = byOf(scenario, run);
    if (by === undefined) delete next.by;
    else next.by = by;
  }
  return next;
}

/** Days from the start within which a run ended: the least whole number of them. */
function byOf({ start, subscriber }: Scenario, { ended }: RunFound): string | undefined {
  const [from, end] = [parseInstant(start), ended === undefined ? undefined : parseInstant(ended)];
  if (from === undefined || end === undefined) return undefined;
  // A calendar day may be an hour longer or shorter than 24.
  for (let days = Math.max(0, Math.floor((end - from) / dayMs) - 1); ; days++) {
    const length = parseDuration(`P${days}D`);
    if (!length || addDuration(from, length, subscriber.timeZone ?? 'UTC') >= end) return `P${days}D`;
  }
}

/** What became of a path when steps were taken out of it: where one is gone, any steps may be. */
export function withoutStep(path: readonly string[], index: number): string[] {
  const next = path.with(index, '…');
  return next.filter((part, at) => part !== '…' || next[at - 1] !== '…');
}
