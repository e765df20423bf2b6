import type { Instant, Journey, TrailEntry } from '../../../src/core/index.ts';
import type { Overlay, StepMark } from '../../../src/session/Overlay.ts';
import { t } from '../../../src/texts/t.ts';
import { daysBetween } from '../../../src/simulator/clockWords.ts';

/** Deeds after which a card says more than that somebody passed. */
const flags: Partial<Record<TrailEntry['did'], Omit<StepMark, 'day'>>> = {
  skipped: { state: 'refused', flag: t('Skipped') },
  failed: { state: 'refused', flag: t('Failed') },
  deferred: { state: 'passed', flag: t('Held back') },
  paused: { state: 'passed', flag: t('Paused') },
  goal: { state: 'passed', flag: t('Goal reached') },
};

/** The path up to and with an entry, by going through all before it: slow and plain, what `pathIndex` must agree with. */
export function rescannedPath(
  journey: Journey,
  entries: readonly TrailEntry[],
  upTo: number,
  person: Overlay['person'],
  stale: boolean,
): Overlay {
  const steps = new Map<string, StepMark>();
  const arrivals = new Map<string, Instant>();
  const edges = new Set<string>();
  const entered = new Map<string | null, string>();
  const inside = new Map<string | null, TrailEntry>();
  let last: TrailEntry | undefined;

  for (const { step, at } of entries.toReversed()) if (step !== undefined) arrivals.set(step, Date.parse(at));
  for (const entry of entries.slice(0, upTo + 1)) {
    const { run, local, step, did, why } = entry;
    if (did === 'entered') entered.set(run, local);
    if (did === 'completed' || did === 'exited') inside.delete(run);
    else if (step !== undefined) {
      inside.delete(run);
      inside.set(run, entry);
    }
    if (did === 'resumed' && step !== undefined) clearFlag(steps, step);
    if (why.code === 'refusal' && !steps.has(why.trigger)) {
      const flag = did === 'queued' ? t('In line') : t('Not let in');
      steps.set(why.trigger, { state: 'refused', day: t('entry', { context: 'the day' }), flag });
    }
    if (why.code === 'arrival') edges.add(`${why.from}/${why.outlet}`);
    if (step === undefined) continue;
    const known = steps.get(step);
    const day = known?.day ?? dayOf(entered.get(run), local, did);
    // Letting somebody in after all outweighs an earlier refusal; later refusals leave a path that was walked alone.
    if (known === undefined || did === 'entered') steps.set(step, { state: 'passed', day });
    const flag = flags[did] ?? (did === 'exited' && why.code !== 'exit-step' ? leftHere : undefined);
    if (flag) steps.set(step, { ...flag, day });
    last = entry;
  }
  const at: string[] = [];
  const open = new Set<string>();
  for (const { step = '', why } of inside.values()) {
    const here = steps.get(step);
    if (here?.state === 'passed') steps.set(step, { ...here, state: 'here' });
    at.push(step);
    for (const way of waysOf(journey, step))
      if (why.code === 'arrival' || !('outlet' in why) || why.outlet === way.outlet)
        follow(journey, way, open);
  }
  if (last?.step !== undefined && !inside.has(last.run)) at.push(last.step);
  // Who never came near the journey has no path, and nothing is dimmed for it.
  const shown = steps.size === 0 ? undefined : person;
  return { person: shown, steps, arrivals, edges, open, at, tokens: [], skipped: undefined, stale };
}

interface Way {
  from: string;
  outlet: string;
  to: string | null | undefined;
}

function waysOf({ triggers, steps }: Journey, from: string): Way[] {
  const entrance = triggers.find(({ id }) => id === from);
  if (entrance) return [{ from, outlet: 'next', to: entrance.next }];
  const { next, outlets = {} } = steps[from] ?? {};
  if (next !== undefined) return [{ from, outlet: 'next', to: next }];
  return Object.entries(outlets).map(([outlet, to]) => ({ from, outlet, to }));
}

function follow(journey: Journey, { from, outlet, to }: Way, open: Set<string>): void {
  if (open.has(`${from}/${outlet}`)) return;
  open.add(`${from}/${outlet}`);
  if (typeof to !== 'string') return;
  open.add(to);
  for (const way of waysOf(journey, to)) follow(journey, way, open);
}

const leftHere: Omit<StepMark, 'day'> = { state: 'passed', flag: t('Left here') };

function clearFlag(steps: Map<string, StepMark>, step: string): void {
  const known = steps.get(step);
  if (known) steps.set(step, { state: known.state, day: known.day });
}

const dayOf = (entered: string | undefined, local: string, did: TrailEntry['did']): string =>
  did === 'entered'
    ? t('entry', { context: 'the day' })
    : t('day {day}', { day: entered === undefined ? 0 : daysBetween(entered, local) });
