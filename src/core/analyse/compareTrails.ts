import type { TrailEntry } from '../values/trail.ts';
import { aligned } from './aligned.ts';
import { decisionOf, visitsOf, type Visit } from './visits.ts';

/** One line of two trails side by side; one side is absent where only the other came by. */
export interface ComparedVisit {
  a?: Visit;
  b?: Visit;
  /** Both came by, and the same was decided. */
  alike: boolean;
}

/** Where two trails first part. Places of entries; a side is absent where its trail had ended. */
export interface Divergence {
  /** `decision`: the same place, another decision. `place`: another place. `moment`: the same at another time. */
  kind: 'decision' | 'place' | 'moment';
  a?: number;
  b?: number;
}

/** Two trails side by side. */
export interface SideBySide {
  rows: readonly ComparedVisit[];
  /** How many visits were alike from the beginning. */
  shared: number;
  divergence: Divergence | undefined;
}

interface Trail {
  entries: readonly TrailEntry[];
}

/**
 * Lays two trails side by side, visit by visit, and says where they first part. With `moments` the time counts as well,
 * which tells two versions apart for one person; of two people it would tell nothing.
 */
export function compareTrails(a: Trail, b: Trail, { moments = false } = {}): SideBySide {
  const [left, right] = [visitsOf(a.entries), visitsOf(b.entries)];
  const decisions = { a: decisionsOf(a, moments), b: decisionsOf(b, moments) };
  const alike = (one: Visit | undefined, other: Visit | undefined) =>
    one !== undefined &&
    other !== undefined &&
    one.key === other.key &&
    decisions.a(one).join('\f') === decisions.b(other).join('\f');
  let shared = 0;
  while (alike(left[shared], right[shared])) shared++;

  const rows: ComparedVisit[] = [];
  let [atA, atB] = [0, 0];
  const alone = (endA: number, endB: number) => {
    for (const visit of left.slice(atA, endA)) rows.push({ a: visit, alike: false });
    for (const visit of right.slice(atB, endB)) rows.push({ b: visit, alike: false });
  };
  const keys = (visits: readonly Visit[]) => visits.map(({ key }) => key);
  for (const [i, j] of aligned(keys(left), keys(right))) {
    const [one, other] = [left[i], right[j]];
    if (!one || !other) continue;
    alone(i, j);
    rows.push({ a: one, b: other, alike: alike(one, other) });
    [atA, atB] = [i + 1, j + 1];
  }
  alone(left.length, right.length);
  return { rows, shared, divergence: divergenceAt(left[shared], right[shared], decisions, a, b) };
}

type Told = (visit: Visit) => string[];

/**
 * What was decided on a visit, one text a decision. Of a visit on which nothing was decided there is none; where moments count
 * it is until when they stay.
 */
const decisionsOf =
  ({ entries }: Trail, moments: boolean): Told =>
  (visit) => {
    const isUndecided = visit.decisions.length === 0;
    return (isUndecided && moments ? visit.entries.slice(-1) : visit.decisions).flatMap((index) => {
      const entry = entries[index];
      if (!entry) return [];
      if (!moments) return [decisionOf(entry)];
      const stays = isUndecided && 'due' in entry.why ? entry.why.due : '';
      return [`${decisionOf(entry)}\n${entry.at}\n${stays}`];
    });
  };

function divergenceAt(
  one: Visit | undefined,
  other: Visit | undefined,
  decisions: { a: Told; b: Told },
  a: Trail,
  b: Trail,
): Divergence | undefined {
  if (!one && !other) return undefined;
  if (!one || !other || one.key !== other.key)
    return { kind: 'place', ...side('a', one?.entries[0]), ...side('b', other?.entries[0]) };
  const [told, others] = [decisions.a(one), decisions.b(other)];
  let at = 0;
  while (told[at] !== undefined && told[at] === others[at]) at++;
  // Where one of them decided nothing yet, what they wait for says why.
  const first = one.decisions[at] ?? one.entries.at(-1);
  const second = other.decisions[at] ?? other.entries.at(-1);
  const [entry, twin] = [a.entries[first ?? -1], b.entries[second ?? -1]];
  const same = entry && twin && decisionOf(entry) === decisionOf(twin);
  return { kind: same ? 'moment' : 'decision', ...side('a', first), ...side('b', second) };
}

const side = <Name extends 'a' | 'b'>(name: Name, index: number | undefined): { [Key in Name]?: number } =>
  // A computed name is widened to any text, though it is this one.
  (index === undefined ? {} : { [name]: index }) as { [Key in Name]?: number };
