import { plural, t } from '../../texts/t.ts';
import type { Expectation, Scenario } from '../document/Scenario.ts';
import { addDuration, parseDuration } from '../values/duration.ts';
import { formatInstant, parseInstant } from '../values/instant.ts';
import type { TrailEntry } from '../values/trail.ts';
import { outcomesOf, type Simulation } from './simulate.ts';

/** One expectation that was not met: what was expected and what was found. */
export interface Difference {
  /** Place in the scenario's `expect`. */
  index: number;
  about: 'entry' | 'path' | 'emails' | 'noEmails' | 'outcome' | 'by' | 'end';
  expected: string;
  found: string;
}

/** Compares a simulation with what its scenario expects. Nothing expected, nothing differs. */
export function differences(simulation: Simulation, scenario: Scenario): Difference[] {
  const expectations = scenario.expect ?? [];
  // Of a story that was given up nobody knows how it ends, so that none of its expectations is met.
  const { cutAt } = simulation;
  if (cutAt !== undefined && expectations.length > 0)
    return [
      {
        index: 0,
        about: 'end',
        expected: t('a story that ends'),
        found: t('given up at {time}', { time: formatInstant(cutAt) }),
      },
    ];
  return expectations.flatMap((expectation, index) =>
    judge(simulation, scenario, expectation).map((difference) => ({ index, ...difference })),
  );
}

function judge(
  { entries }: Simulation,
  scenario: Scenario,
  expected: Expectation,
): Omit<Difference, 'index'>[] {
  const mine = entries.filter(
    ({ journey }) => expected.journey === undefined || journey === expected.journey,
  );
  const entered = mine.filter(({ did }) => did === 'entered');
  const nth = expected.entry ?? 1;
  const run = entered[nth - 1]?.run;
  if (run === undefined || run === null) return withoutRun(mine, expected, nth, entered.length);

  const found: Omit<Difference, 'index'>[] = [];
  const trail = mine.filter((entry) => entry.run === run);
  const path = pathOf(trail);
  if (expected.path && !pathMatches(expected.path, path))
    found.push({ about: 'path', expected: expected.path.join(' → '), found: path.join(' → ') });
  const mails = trail.flatMap(({ did, why }) => (did === 'sent' && why.code === 'gate' ? [why.email] : []));
  if (expected.emails && expected.emails.join() !== mails.join())
    found.push({ about: 'emails', expected: listed(expected.emails), found: listed(mails) });
  const unwanted = (expected.noEmails ?? []).filter((email) => mails.includes(email));
  if (unwanted.length > 0)
    found.push({
      about: 'noEmails',
      expected: t('not {emails}', { emails: listed(unwanted) }),
      found: listed(mails),
    });
  const outcome = outcomesOf(trail)[0];
  if (expected.outcome !== undefined && expected.outcome !== outcome?.outcome)
    found.push({ about: 'outcome', expected: expected.outcome, found: outcome?.outcome ?? 'active' });
  const by = expected.by === undefined ? undefined : deadline(scenario, expected.by);
  if (by !== undefined) {
    const ended = outcome?.at === undefined ? undefined : parseInstant(outcome.at);
    if (ended === undefined || ended > by)
      found.push({
        about: 'by',
        expected: t('ended by {time}', { time: formatInstant(by) }),
        found: outcome?.at ?? t('still active'),
      });
  }
  return found;
}

function withoutRun(
  entries: readonly TrailEntry[],
  expected: Expectation,
  nth: number,
  count: number,
): Omit<Difference, 'index'>[] {
  const refusals = entries.flatMap(({ did, why }) =>
    did === 'refused' && why.code === 'refusal' ? [`refused:${why.reason}`] : [],
  );
  if (expected.outcome?.startsWith('refused:')) {
    return refusals.includes(expected.outcome)
      ? []
      : [
          {
            about: 'outcome',
            expected: expected.outcome,
            found: refusals.join(', ') || t('never tried to enter'),
          },
        ];
  }
  return [
    {
      about: 'entry',
      expected: t('entry {number}', { number: nth }),
      found:
        count === 0
          ? refusals.join(', ') || t('no entry')
          : plural(count, '{count} entry', '{count} entries'),
    },
  ];
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

const listed = (ids: readonly string[]) =>
  ids.length === 0 ? t('none', { context: 'no emails' }) : ids.join(', ');

function deadline({ start, subscriber }: Scenario, by: string): number | undefined {
  const from = parseInstant(start);
  const length = parseDuration(by);
  return from === undefined || !length ? undefined : addDuration(from, length, subscriber.timeZone ?? 'UTC');
}
