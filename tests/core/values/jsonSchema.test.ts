import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonRecordSchema, jsonSchema } from '../../../src/core/values/jsonSchema.ts';
import { z } from '../../../src/core/values/zod.ts';

const plain = z.json();
const plainRecord = z.record(z.string(), plain);

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSparseArray: false,
});

const pairs: [string, z.ZodType, z.ZodType][] = [
  ['any value', jsonSchema, plain],
  ['a record', jsonRecordSchema, plainRecord],
];
test.each(pairs)('%s is read as zod itself reads it, only sooner', (_, ours, theirs) => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), anything), (value) => {
      const [one, other] = [ours.safeParse(value), theirs.safeParse(value)];
      expect(one.success).toBe(other.success);
      if (one.success) expect(one.data).toEqual(other.data);
    }),
    { numRuns: 2_000 },
  );
});

test('a name that could do harm is dropped, and what lies too deep for one look is still judged', () => {
  expect(jsonRecordSchema.parse(JSON.parse('{"a":1,"__proto__":{"b":2}}'))).toEqual({ a: 1 });
  let deep: unknown = Number.NaN;
  for (let level = 0; level < 250; level++) deep = [deep];
  expect(jsonSchema.safeParse(deep).success).toBe(false);
});
