import type { TrailEntry } from '../core/index.ts';
import type { Overlay, StepMark } from '../session/Overlay.ts';
import { t } from '../texts/t.ts';
import { daysBetween } from './clockWords.ts';

/** Deeds after which a card says more than that somebody passed. */
const flags: Partial<Record<TrailEntry['did'], Omit<StepMark, 'day'>>> = {
  skipped: { state: 'refused', flag: t('Skipped') },
  failed: { state: 'refused', flag: t('Failed') },
  deferred: { state: 'passed', flag: t('Held back') },
  paused: { state: 'passed', flag: t('Paused') },
  goal: { state: 'passed', flag: t('Goal reached') },
};

/** What the canvas shows of a trail up to and with the entry at `upTo`: steps passed, edges taken, where the person is. */
export function litPath(
  entries: readonly TrailEntry[],
  upTo: number,
  person: Overlay['person'],
  stale: boolean,
): Overlay {
  const steps = new Map<string, StepMark>();
  const edges = new Set<string>();
  const entered = new Map<string | null, string>();
  const ended = new Set<string | null>();
  let at: string | undefined;
  let run: string | null = null;

  for (const { run: own, local, step, did, why } of entries.slice(0, upTo + 1)) {
    if (did === 'entered') entered.set(own, local);
    if (did === 'completed' || did === 'exited') ended.add(own);
    if (did === 'resumed' && step !== undefined) clearFlag(steps, step);
    if (why.code === 'refusal' && !steps.has(why.trigger)) {
      const flag = did === 'queued' ? t('In line') : t('Not let in');
      steps.set(why.trigger, { state: 'refused', day: t('entry', { context: 'the day' }), flag });
    }
    if (why.code === 'arrival') edges.add(`${why.from}/${why.outlet}`);
    if (step === undefined) continue;
    const known = steps.get(step);
    const day = known?.day ?? dayOf(entered.get(own), local, did);
    // Letting somebody in after all outweighs an earlier refusal; later refusals leave a path that was walked alone.
    if (known === undefined || did === 'entered') steps.set(step, { state: 'passed', day });
    const flag = flags[did] ?? (did === 'exited' && why.code !== 'exit-step' ? leftHere : undefined);
    if (flag) steps.set(step, { ...flag, day });
    at = step;
    run = own;
  }
  const here = at === undefined ? undefined : steps.get(at);
  if (at !== undefined && here?.state === 'passed' && !ended.has(run))
    steps.set(at, { ...here, state: 'here' });
  // Who never came near the journey has no path, and nothing is dimmed for it.
  return { person: steps.size === 0 ? undefined : person, steps, edges, at, stale };
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
