import fc from 'fast-check';
import {
  blankDocument,
  newNode,
  outletsOf,
  type Edge,
  type JourneyDocument,
  type NodeKindName,
} from '../../../src/core/index.ts';

const kinds: readonly NodeKindName[] = ['wait', 'email', 'condition', 'webhook', 'exit', 'goal'];

/** Any document that could be drawn or read, with merges, loops, loose steps and several triggers. */
export const anyJourney: fc.Arbitrary<JourneyDocument> = fc
  .record({
    triggers: fc.integer({ min: 0, max: 3 }),
    kinds: fc.array(fc.constantFrom(...kinds), { maxLength: 14 }),
    targets: fc.array(fc.nat(40), { minLength: 60, maxLength: 60 }),
    places: fc.array(fc.nat(9), { minLength: 60, maxLength: 60 }),
  })
  .map(({ triggers, kinds: chosen, targets, places }) => {
    const nodes = [...Array.from({ length: triggers }, () => 'trigger' as const), ...chosen].map(
      (kind, index) =>
        newNode(`n${index}`, kind, { x: (places[index] ?? 0) * 100, y: (places[index + 20] ?? 0) * 100 }),
    );
    const edges: Edge[] = [];
    let used = 0;
    for (const node of nodes)
      for (const { id } of outletsOf(node)) {
        const target = nodes[(targets[used++ % targets.length] ?? 0) % (nodes.length + 3)];
        // Some ways stay open.
        if (target && target.kind !== 'trigger') edges.push({ from: node.id, outlet: id, to: target.id });
      }
    return { ...blankDocument('j', 'J', 'Europe/Berlin'), nodes, edges };
  });
