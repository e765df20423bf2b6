import type { Answer, Answerer } from './Child.ts';
import { meanCpuMs } from './cpu.ts';
import type { Digest } from './Digest.ts';
import { digestOfTrails, runAdvance, runFeed } from './engineRun.ts';
import { handLoop } from './handLoop.ts';
import { runLuxon } from './luxonRun.ts';
import { columns, people } from './population.ts';
import { linkReference } from './referenceJourney.ts';
import { runXState } from './xstateRun.ts';

/** One way of running the reference journey over the first `size` subscribers. */
interface Runner {
  run: () => unknown;
  digest: () => Digest;
}
type Prepare = (size: number) => Runner;

const counted = (run: () => Digest): Runner => ({ run, digest: run });

const prepare = {
  hand(size) {
    const population = columns(size);
    return counted(() => handLoop(population, size));
  },
  feed(size) {
    const linked = linkReference();
    const all = people(size);
    return counted(() => runFeed(linked, all));
  },
  advance(size) {
    const linked = linkReference();
    const all = people(size);
    return {
      run: () => runAdvance(linked, all),
      digest: () => digestOfTrails(runAdvance(linked, all)),
    };
  },
  xstate(size) {
    const population = columns(size);
    return counted(() => runXState(population, size));
  },
  luxon(size) {
    const all = people(size);
    return counted(() => runLuxon(all));
  },
} satisfies Record<string, Prepare>;

export type VariantName = keyof typeof prepare;

/** In the order of the report. The slow ones run fewer subscribers; what counts is the time of one event. */
export const variants: Readonly<Record<VariantName, { title: string; size: number }>> = {
  hand: { title: '(a)  hand-specialised loop over typed arrays', size: 5_000 },
  feed: { title: '(b)  engine, population gear: feed, counting sink', size: 5_000 },
  advance: { title: "(b') engine, one person's gear: advance, full trail", size: 300 },
  xstate: { title: '(c)  XState 5 actors on a virtual clock', size: 1_000 },
  luxon: { title: '(d)  one event queue, Luxon + json-logic', size: 300 },
};

export const isVariant = (name: string): name is VariantName => Object.hasOwn(variants, name);

const eventsOf = ({ first }: { first: Uint32Array }): number => first.at(-1) ?? NaN;
const warmUpMs = 1_000;
const roundMs = 150;

/** Answers `digest` with what came of the population, and `round` with the ns of CPU that one event took. */
export function variant(name: VariantName): Answerer {
  const { size } = variants[name];
  const { run, digest } = prepare[name](size);
  const events = eventsOf(columns(size));
  const nsPerEvent = (least: number): Answer => ({ ns: (meanCpuMs(run, least) * 1e6) / events });
  return (question, of) => {
    if (question === 'digest') return (of === size ? digest() : prepare[name](of).digest()).named();
    return nsPerEvent(question === 'warm-up' ? warmUpMs : roundMs);
  };
}
