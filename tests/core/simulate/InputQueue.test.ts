import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InputQueue } from '../../../src/core/simulate/InputQueue.ts';

const queued = (at: number, index: number) => ({
  input: { type: 'event' as const, id: `i${index}`, at, event: 'A', properties: {} },
  index,
  label: 'A',
});

test('gives back in order of time, and what is of one instant in the order it came', () => {
  // Few instants and many inputs, so that ties are the rule. `null` takes one out in between.
  const steps = fc.array(fc.option(fc.integer({ min: 0, max: 9 }), { freq: 3 }), { maxLength: 300 });
  fc.assert(
    fc.property(steps, (moves) => {
      const queue = new InputQueue();
      let expected: { at: number; index: number }[] = [];
      for (const [index, at] of moves.entries()) {
        if (at === null) {
          const [first, ...rest] = expected;
          expect(queue.peek()?.index).toBe(first?.index);
          expect(queue.take()?.index).toBe(first?.index);
          expected = rest;
        } else {
          queue.add(queued(at, index));
          // A stable sort of a list is the plainest queue there is.
          expected = [...expected, { at, index }].sort((a, b) => a.at - b.at);
        }
      }
      for (const { index } of expected) expect(queue.take()?.index).toBe(index);
      expect(queue.take()).toBeUndefined();
      expect(queue.peek()).toBeUndefined();
    }),
    { seed: 6, numRuns: 300 },
  );
});
