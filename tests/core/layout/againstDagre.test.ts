import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layout } from '../../../src/core/index.ts';
import { byDagre, crossings, lengthOf } from './byDagre.ts';
import { journeys } from './drawings.ts';

// Ours keeps the branches in the order of their outlets; the other one need not, and does little better.
test('crosses at most a tenth more lines than a layout that may change the order of branches, and has no longer ones', () => {
  const ours = { crossings: 0, length: 0 };
  const theirs = { crossings: 0, length: 0 };
  for (const graph of fc.sample(journeys, { seed: 20_261_123, numRuns: 16 })) {
    const [mine, other] = [layout(graph), byDagre(graph)];
    ours.crossings += crossings(graph, mine);
    theirs.crossings += crossings(graph, other);
    ours.length += lengthOf(graph, mine);
    theirs.length += lengthOf(graph, other);
  }
  expect(ours.crossings).toBeLessThanOrEqual(theirs.crossings * 1.1);
  expect(ours.length).toBeLessThanOrEqual(theirs.length);
}, 60_000);
