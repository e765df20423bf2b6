import type { Expectation, Scenario } from '../document/Scenario.ts';
import { addDuration, parseDuration } from '../values/duration.ts';
import { formatInstant, parseInstant } from '../values/instant.ts';
import type { TrailEntry } from '../values/trail.ts';
import { outcomesOf, type Simulation } from './simulate.ts';

/** One expectation that was not met: what was expected and what was found, as ids, codes and RFC 3339 moments. */
export type Difference = {
  /** Place in the scenario's `expect`. */
  index: number;
} & Finding;

type Finding =
  /** The story was given up: the journeys go round and round. */
  | { about: 'end'; found: string }
  /** How many times somebody was to enter, and did; where they never did, why they were refused. */
  | { about: 'entry'; expected: number; found: number; refusals: readonly string[] }
  | { about: 'path' | 'emails' | 'noEmails'; expected: readonly string[]; found: readonly string[] }
  /** One outcome where a run was found; else every refusal, which may be none. */
  | { about: 'outcome'; expected: string; found: readonly string[] }
  /** `found` is when the run ended, if it did. */
  | { about: 'by'; expected: string; found: string | undefined };

/** Compares a simulation with what its scenario expects. Nothing expected, nothing differs. */
export function differences(simulation: Simulation, scenario: Scenario): Difference[] {
  const expectations = scenario.expect ?? [];
  // Of a story that was given up nobody knows how it ends, so that none of its expectations is met.
  const { cutAt } = simulation;
  if (cutAt !== undefined && expectations.length > 0)
    return [{ index: 0, about: 'end', found: formatInstant(cutAt) }];
  return expectations.flatMap((expectation, index) =>
    judge(simulation, scenario, expectation).map((finding): Difference => ({ index, ...finding })),
  );
}

/** What the run did that an expectation speaks of; undefined where nobody entered so often. */
export interface RunFound {
  run: string;
  path: readonly string[];
  /** Emails sent, in order. */
  emails: readonly string[];
  outcome: string;
  /** When it ended; undefined while active. */
  ended: string | undefined;
}

/** What there is to compare with an expectation: the run it speaks of, how many there are, and the refusals. */
export function foundFor(
  { entries }: Pick<Simulation, 'entries'>,
  { journey, entry = 1 }: Pick<Expectation, 'journey' | 'entry'>,
): { run: RunFound | undefined; entered: number; refusals: readonly string[] } {
  const mine = journey === undefined ? entries : entries.filter((one) => one.journey === journey);
  const entered = mine.filter(({ did }) => did === 'entered');
  const run = entered[entry - 1]?.run ?? undefined;
  const refusals = mine.flatMap(({ did, why }) =>
    did === 'refused' && why.code === 'refusal' ? [`refused:${why.reason}`] : [],
  );
  return { run: run === undefined ? undefined : runFound(mine, run), entered: entered.length, refusals };
}

function runFound(entries: readonly TrailEntry[], run: string): RunFound {
  const trail = entries.filter((entry) => entry.run === run);
  const outcome = outcomesOf(trail)[0];
  return {
    run,
    path: pathOf(trail),
    emails: trail.flatMap(({ did, why }) => (did === 'sent' && why.code === 'gate' ? [why.email] : [])),
    outcome: outcome?.outcome ?? 'active',
    ended: outcome?.at,
  };
}

function judge(simulation: Simulation, scenario: Scenario, expected: Expectation): Finding[] {
  const { run, entered, refusals } = foundFor(simulation, expected);
  if (!run) return withoutRun(expected, entered, refusals);
  const { path, emails, outcome, ended } = run;
  const found: Finding[] = [];
  if (expected.path && !pathMatches(expected.path, path))
    found.push({ about: 'path', expected: expected.path, found: path });
  if (expected.emails && expected.emails.join() !== emails.join())
    found.push({ about: 'emails', expected: expected.emails, found: emails });
  const unwanted = (expected.noEmails ?? []).filter((email) => emails.includes(email));
  if (unwanted.length > 0) found.push({ about: 'noEmails', expected: unwanted, found: emails });
  if (expected.outcome !== undefined && expected.outcome !== outcome)
    found.push({ about: 'outcome', expected: expected.outcome, found: [outcome] });
  const by = expected.by === undefined ? undefined : deadline(scenario, expected.by);
  if (by !== undefined) {
    const at = ended === undefined ? undefined : parseInstant(ended);
    if (at === undefined || at > by) found.push({ about: 'by', expected: formatInstant(by), found: ended });
  }
  return found;
}

function withoutRun(expected: Expectation, entered: number, refusals: readonly string[]): Finding[] {
  if (expected.outcome?.startsWith('refused:')) {
    return refusals.includes(expected.outcome)
      ? []
      : [{ about: 'outcome', expected: expected.outcome, found: refusals }];
  }
  return [{ about: 'entry', expected: expected.entry ?? 1, found: entered, refusals }];
}

/** The ids that a run passed through, its trigger first. */
export const pathOf = (trail: readonly TrailEntry[]): string[] =>
  trail.flatMap(({ did, step }) =>
    step !== undefined && (did === 'entered' || did === 'arrived') ? [step] : [],
  );

/** `…` stands for any number of steps. */
export function pathMatches(pattern: readonly string[], path: readonly string[]): boolean {
  // Positions in the path that the pattern read so far can have come to; linear in pattern times path.
  let reached = new Set([0]);
  for (const part of pattern) {
    const next = new Set<number>();
    // From the earliest position every later one is reached, so the others need not be looked at.
    if (part === '…') {
      // Not Math.min of them all: a path may be longer than a call may have arguments.
      const first = [...reached].reduce((earliest, at) => Math.min(earliest, at), Infinity);
      for (let end = first; end <= path.length; end++) next.add(end);
    } else for (const at of reached) if (path[at] === part) next.add(at + 1);
    reached = next;
  }
  return reached.has(path.length);
}

function deadline({ start, subscriber }: Scenario, by: string): number | undefined {
  const from = parseInstant(start);
  const length = parseDuration(by);
  return from === undefined || !length ? undefined : addDuration(from, length, subscriber.timeZone ?? 'UTC');
}
