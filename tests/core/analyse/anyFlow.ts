import fc from 'fast-check';
import type { Flow } from '../../../src/core/analyse/flow.ts';
import { choose, enter, flowOf, leave, mail, rest, someday, type Line } from './flowOf.ts';

const size = 7;
const target = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: size - 1 }).map((index) => `n${index}`) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const length = fc.constantFrom('PT0S', 'PT1H', 'PT11H', 'PT24H', 'P3D');
const line: fc.Arbitrary<Line> = fc.oneof(
  { weight: 4, arbitrary: target.map((to) => mail(to)) },
  { weight: 1, arbitrary: target.map((to) => mail(to, { timeSensitive: true })) },
  { weight: 1, arbitrary: target.map((to) => mail(to, { topic: 'orders' })) },
  { weight: 5, arbitrary: fc.tuple(length, target).map(([text, to]) => rest(text, to)) },
  { weight: 1, arbitrary: target.map((to) => someday(to)) },
  { weight: 4, arbitrary: fc.array(target, { minLength: 2, maxLength: 3 }).map((to) => choose(...to)) },
  { weight: 1, arbitrary: fc.constant(leave) },
);

/** A small flow with any loops: one or two triggers, seven steps. */
export const anyFlow: fc.Arbitrary<Flow> = fc
  .tuple(
    fc.array(target, { minLength: 1, maxLength: 2 }),
    fc.array(line, { minLength: size, maxLength: size }),
  )
  .map(([starts, lines]) =>
    flowOf({
      ...Object.fromEntries(starts.map((to, index) => [`t${index}`, enter(to)])),
      ...Object.fromEntries(lines.map((step, index) => [`n${index}`, step])),
    }),
  );
