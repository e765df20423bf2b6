import type { Scenario } from '../document/Scenario.ts';
import type { Linked } from '../engine/link.ts';
import { pathOf } from '../simulate/expectations.ts';
import { simulate, type RunOutcome, type SentMail, type Simulation } from '../simulate/simulate.ts';
import type { TrailEntry } from '../values/trail.ts';

/** What one version does to a person. */
export interface Side {
  outcomes: readonly RunOutcome[];
  mails: readonly Pick<SentMail, 'at' | 'run' | 'step' | 'email'>[];
}

/** What another version would do to one person. */
export interface PersonDifference {
  scenario: string;
  subscriber: string;
  /** Ids of the nodes passed before anything differs. */
  shared: readonly string[];
  /** The first entries of the trails that differ; absent where nothing does. A side is absent where its trail had ended. */
  divergence?: { before?: TrailEntry; after?: TrailEntry };
  before: Side;
  after: Side;
}

/** Simulates each person under both programs and says where their trails part. */
export const differenceByPeople = (
  from: Linked,
  to: Linked,
  people: readonly Scenario[],
): PersonDifference[] =>
  people.map((scenario) => {
    const before = simulate(from, scenario);
    const after = simulate(to, scenario);
    const length = Math.max(before.entries.length, after.entries.length);
    let at = 0;
    while (at < length && happensAlike(before.entries[at], after.entries[at])) at++;
    const [old, now] = [before.entries[at], after.entries[at]];
    return {
      scenario: scenario.name,
      subscriber: scenario.subscriber.id,
      shared: pathOf(before.entries.slice(0, at)),
      ...((old || now) && { divergence: { ...(old && { before: old }), ...(now && { after: now }) } }),
      before: sideOf(before),
      after: sideOf(after),
    };
  });

/** Whether the same happens to the person. Why it happens may be told in other words by another version. */
function happensAlike(a: TrailEntry | undefined, b: TrailEntry | undefined): boolean {
  if (!a || !b) return false;
  const told = ({ at, run, journey, did, step, why }: TrailEntry) =>
    [
      at,
      run ?? '',
      journey ?? '',
      did,
      step ?? '',
      'outlet' in why ? why.outlet : '',
      'email' in why ? why.email : '',
      'reason' in why ? why.reason : '',
      'due' in why ? why.due : '',
    ].join('\n');
  return told(a) === told(b);
}

const sideOf = ({ outcomes, mails }: Simulation): Side => ({
  outcomes,
  mails: mails.map(({ at, run, step, email }) => ({ at, run, step, email })),
});
