import fc from 'fast-check';
import type { Edge } from '../../../src/core/index.ts';
import type { LayoutGraph, LayoutNode } from '../../../src/core/layout/LayoutGraph.ts';

/** A stretch of a journey: steps, and splits whose branches meet again (`merges`) or each end by themselves. */
type Stretch = readonly ('step' | { branches: readonly Stretch[]; merges: boolean })[];

const stretchesOf = (merges: fc.Arbitrary<boolean>): fc.Arbitrary<Stretch> =>
  fc.letrec<{ stretch: Stretch; split: Stretch[number] }>((tie) => ({
    stretch: fc.array(fc.oneof({ weight: 2, arbitrary: fc.constant('step' as const) }, tie('split')), {
      maxLength: 4,
      depthIdentifier: 'stretch',
    }),
    split: fc.record({
      branches: fc.array(tie('stretch'), { minLength: 2, maxLength: 4, depthIdentifier: 'stretch' }),
      merges,
    }),
  })).stretch;

/** Journeys that are nothing but stretches within stretches. */
export const stretches = stretchesOf(fc.boolean());

/** Those whose branches all meet again. */
export const meetingAgain = stretchesOf(fc.constant(true));

const sizes = [44, 60, 62, 78];

/** A step of some size, far from where it belongs. */
export function card(id: string, outlets: number, index: number): LayoutNode {
  const width = Math.max(240, Math.ceil(((outlets - 1) * 32 + 56) / 16) * 16);
  return {
    id,
    position: { x: ((index * 7_919) % 4_001) - 2_000, y: ((index * 104_729) % 4_001) - 2_000 },
    width,
    height: sizes[index % sizes.length] ?? 44,
    outlets: Array.from({ length: outlets }, (_, at) => `o${at}`),
    onTop: index === 0,
  };
}

/** The journey of a stretch, with the ids of each split whose branches meet again, and of the step where they do. */
export function drawn(whole: Stretch): LayoutGraph & { meetings: { split: string; merge: string }[] } {
  const kinds = new Map<string, number>();
  const edges: Edge[] = [];
  const meetings: { split: string; merge: string }[] = [];
  type Loose = { from: string; outlet: string };
  const add = (outlets: number, loose: readonly Loose[]): string => {
    const id = `n${kinds.size}`;
    kinds.set(id, outlets);
    for (const end of loose) edges.push({ ...end, to: id });
    return id;
  };
  const walk = (part: Stretch, start: readonly Loose[]): readonly Loose[] => {
    let loose = start;
    for (const piece of part) {
      // After branches that all ended there is nothing to go on from.
      if (loose.length === 0) break;
      if (piece === 'step') {
        loose = [{ from: add(1, loose), outlet: 'o0' }];
        continue;
      }
      const split = add(piece.branches.length, loose);
      const ends = piece.branches.map((branch, at) => walk(branch, [{ from: split, outlet: `o${at}` }]));
      const open = ends.filter(({ length }) => length > 0).flat();
      if (!piece.merges || open.length === 0) loose = [];
      else {
        const merge = add(1, open);
        meetings.push({ split, merge });
        loose = [{ from: merge, outlet: 'o0' }];
      }
    }
    return loose;
  };
  walk(whole, [{ from: add(1, []), outlet: 'o0' }]);
  return { nodes: [...kinds].map(([id, outlets], index) => card(id, outlets, index)), edges, meetings };
}

/** Any journeys: several triggers, steps that nothing leads to, merges from anywhere, loops, parts apart. */
export const tangles = fc
  .array(
    fc.record({
      outlets: fc.integer({ min: 0, max: 4 }),
      onTop: fc.boolean(),
      to: fc.array(fc.nat(), { maxLength: 4 }),
      x: fc.integer({ min: -2_000, max: 2_000 }),
      y: fc.integer({ min: -2_000, max: 2_000 }),
      height: fc.constantFrom(...sizes, 130),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((steps): LayoutGraph => {
    const nodes = steps.map(({ outlets, onTop, x, y, height }, index) => ({
      ...card(`n${index}`, outlets, index),
      position: { x, y },
      height,
      // Few triggers: every tenth or so.
      onTop: onTop && index % 5 === 0,
    }));
    const edges = steps.flatMap(({ outlets, to }, index) =>
      to
        .slice(0, outlets)
        .map((target, at) => ({ from: `n${index}`, outlet: `o${at}`, to: `n${target % steps.length}` })),
    );
    return { nodes, edges };
  });

/** Journeys as people draw them: mostly downwards, now and then a jump into another branch, a shared exit, a loop. */
export const journeys = fc
  .array(
    fc.record({
      behind: fc.nat(),
      outlets: fc.constantFrom(1, 1, 1, 1, 2, 2, 3),
      extra: fc.constantFrom(0, 0, 0, 1),
      to: fc.nat(),
    }),
    { minLength: 1, maxLength: 120, size: 'max' },
  )
  .map((steps): LayoutGraph => {
    const outlets = [1, ...steps.map((step) => step.outlets)];
    const free: { from: string; outlet: string }[] = [{ from: 'n0', outlet: 'o0' }];
    const edges: Edge[] = [];
    for (const [at, step] of steps.entries()) {
      const id = `n${at + 1}`;
      const [end] = free.splice(step.behind % free.length, 1);
      if (end) edges.push({ ...end, to: id });
      for (let way = 0; way < step.outlets; way++) free.push({ from: id, outlet: `o${way}` });
      // One way out stays, so that the journey can go on.
      if (step.extra === 1 && free.length > 1) {
        const [jump] = free.splice((step.behind * 31) % free.length, 1);
        const to = 1 + (step.to % (at + 1));
        if (jump) edges.push({ ...jump, to: `n${to}` });
      }
    }
    return { nodes: outlets.map((count, index) => card(`n${index}`, count, index)), edges };
  });
