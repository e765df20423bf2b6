import type { Did, TrailEntry } from '../values/trail.ts';

/** What happened at one place on one pass: at a step, at a trigger's door, or at the end of a journey. */
export interface Visit {
  /** Which place it is, the same in every trail. */
  key: string;
  run: string | null;
  journey: string | null;
  /** The step or trigger; undefined at the end of a journey. */
  step: string | undefined;
  /** Places of its entries in the trail, in order. */
  entries: readonly number[];
  /** Places of those entries that decided something, in order. */
  decisions: readonly number[];
}

/** Deeds that decide nothing: they say that somebody came, or for how long they stay. */
const undecided: ReadonlySet<Did> = new Set([
  'arrived',
  'waiting',
  'rescheduled',
  'deferred',
  'called',
  'paused',
  'resumed',
  'ignored',
]);

/** A trail as visits: run by run in order of entry, what was refused at its own place among them. */
export function visitsOf(entries: readonly TrailEntry[]): Visit[] {
  const groups = new Map<string, number[]>();
  entries.forEach((entry, index) => {
    // What belongs to no run stands alone.
    const name = entry.run === null ? `#${index}` : `:${entry.run}`;
    const known = groups.get(name);
    if (known) known.push(index);
    else groups.set(name, [index]);
  });
  return [...groups.values()].flatMap((indices) => visitsOfRun(entries, indices));
}

function visitsOfRun(entries: readonly TrailEntry[], indices: readonly number[]): Visit[] {
  const visits: (Visit & { entries: number[]; decisions: number[] })[] = [];
  for (const index of indices) {
    const entry = entries[index];
    if (!entry) continue;
    const { run, journey, did } = entry;
    const step = placeOf(entry);
    const key = `${journey ?? ''}/${step ?? ''}`;
    let visit = visits.at(-1);
    if (!visit || visit.key !== key || did === 'arrived' || did === 'entered') {
      visit = { key, run, journey, step, entries: [], decisions: [] };
      visits.push(visit);
    }
    visit.entries.push(index);
    if (!undecided.has(did)) visit.decisions.push(index);
  }
  return visits;
}

const placeOf = ({ step, why }: TrailEntry): string | undefined =>
  step ?? (why.code === 'refusal' ? why.trigger : undefined);

/** What an entry decided, as a text that is the same for the same decision. Why it was decided so does not count. */
export function decisionOf({ did, why }: TrailEntry): string {
  const said = [
    'outlet' in why ? why.outlet : '',
    'reason' in why ? why.reason : '',
    'email' in why ? why.email : '',
    'choice' in why ? why.choice : '',
    why.code === 'gate' ? (why.variant?.id ?? '') : '',
    why.code === 'start' ? why.journey : '',
  ];
  return [did, ...said].join('\n');
}
