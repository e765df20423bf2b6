import {
  flowOfJourney,
  parseInstant,
  type Instant,
  type Journey,
  type TrailEntry,
} from '../../core/index.ts';
import { noOverlay, type Overlay, type StepMark } from '../../session/Overlay.ts';
import { t } from '../../texts/t.ts';
import { daysBetween } from '../clockWords.ts';
import { aheadOf, type Place } from './aheadOf.ts';
import { placeOf } from './lastThat.ts';
import { runsUnderWay } from './runsUnderWay.ts';

/** What is known of a step, and from which entries on. */
interface History {
  readonly step: string;
  readonly since: number[];
  readonly marks: StepMark[];
}

/** A trail as the canvas shows it, at any of its entries. */
export interface PathIndex {
  /** The path up to and with an entry; work grows with the journey's steps, not with the trail. */
  at: (upTo: number, person: Overlay['person'], stale: boolean) => Overlay;
}

/** Deeds after which a card says more than that somebody passed. */
const flags: Partial<Record<TrailEntry['did'], Omit<StepMark, 'day'>>> = {
  skipped: { state: 'refused', flag: t('Skipped') },
  failed: { state: 'refused', flag: t('Failed') },
  deferred: { state: 'passed', flag: t('Held back') },
  paused: { state: 'passed', flag: t('Paused') },
  goal: { state: 'passed', flag: t('Goal reached') },
};
const leftHere: Omit<StepMark, 'day'> = { state: 'passed', flag: t('Left here') };

/** Goes through a trail once: afterwards steps passed, edges taken and where the person is are known at every entry. */
export function pathIndex(journey: Journey, entries: readonly TrailEntry[]): PathIndex {
  const flow = flowOfJourney(journey);
  const underWay = runsUnderWay(journey, entries);
  const histories = new Map<string, History>();
  const edges = new Map<string, number>();
  const arrivals = new Map<string, Instant>();
  const entered = new Map<string | null, string>();
  // At each entry the latest one that says at which step somebody was.
  const latest = new Int32Array(entries.length);
  let here = -1;

  const markOf = (step: string) => histories.get(step)?.marks.at(-1);
  const mark = (step: string, index: number, next: StepMark) => {
    const history = histories.get(step) ?? { step, since: [], marks: [] };
    histories.set(step, history);
    const { since, marks } = history;
    const last = marks.at(-1);
    if (last && last.state === next.state && last.day === next.day && last.flag === next.flag) return;
    if (since.at(-1) === index) marks[marks.length - 1] = next;
    else {
      since.push(index);
      marks.push(next);
    }
  };

  for (const [index, { at, run: own, local, step, did, why }] of entries.entries()) {
    if (did === 'entered') entered.set(own, local);
    const paused = did === 'resumed' && step !== undefined ? markOf(step) : undefined;
    if (step !== undefined && paused) mark(step, index, { state: paused.state, day: paused.day });
    if (why.code === 'refusal' && !histories.has(why.trigger)) {
      const flag = did === 'queued' ? t('In line') : t('Not let in');
      mark(why.trigger, index, { state: 'refused', day: t('entry', { context: 'the day' }), flag });
    }
    if (why.code === 'arrival') {
      const edge = `${why.from}/${why.outlet}`;
      if (!edges.has(edge)) edges.set(edge, index);
    }
    if (step !== undefined) {
      const known = markOf(step);
      if (!arrivals.has(step)) arrivals.set(step, parseInstant(at) ?? 0);
      const day = known?.day ?? dayOf(entered.get(own), local, did);
      // Letting somebody in after all outweighs an earlier refusal; later refusals leave a path that was walked alone.
      if (known === undefined || did === 'entered') mark(step, index, { state: 'passed', day });
      const flag = flags[did] ?? (did === 'exited' && why.code !== 'exit-step' ? leftHere : undefined);
      if (flag) mark(step, index, { ...flag, day });
      here = index;
    }
    latest[index] = here;
  }

  const passed = [...histories.values()];
  const taken = [...edges.keys()];
  const takenSince = Uint32Array.from(edges.values());

  return {
    at(upTo, person, stale) {
      const last = Math.min(upTo, entries.length - 1);
      const steps = new Map<string, StepMark>();
      for (const { step, since, marks } of passed) {
        const known = marks[placeOf(since, last)];
        // In the order in which they came: whoever follows was not there yet either.
        if (known === undefined) break;
        steps.set(step, known);
      }
      const runs = underWay(last);
      const places = [...runs.values()].flatMap((index) => placeAt(entries[index]) ?? []);
      for (const { step } of places) {
        const known = steps.get(step);
        if (known?.state === 'passed') steps.set(step, { ...known, state: 'here' });
      }
      const left = entries[latest[last] ?? -1];
      const gone = left && !runs.has(left.run) ? placeAt(left) : undefined;
      const lit = new Set(taken.slice(0, placeOf(takenSince, last) + 1));
      // Who never came near the journey has no path, and nothing is dimmed for it.
      return {
        person: steps.size === 0 ? undefined : person,
        steps,
        arrivals,
        edges: lit,
        open: aheadOf(flow, places),
        at: [...places, ...(gone ? [gone] : [])].map(({ step }) => step),
        tokens: noOverlay.tokens,
        skipped: undefined,
        stale,
      };
    },
  };
}

/** Where an entry leaves its run: at which step, and on which way out of it, if that is already said. */
function placeAt(entry: TrailEntry | undefined): Place | undefined {
  if (entry?.step === undefined) return undefined;
  const { step, why } = entry;
  return { step, outlet: 'outlet' in why && why.code !== 'arrival' ? why.outlet : undefined };
}

const dayOf = (entered: string | undefined, local: string, did: TrailEntry['did']): string =>
  did === 'entered'
    ? t('entry', { context: 'the day' })
    : t('day {day}', { day: entered === undefined ? 0 : daysBetween(entered, local) });
