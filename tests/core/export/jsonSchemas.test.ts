import { expect, test } from 'vitest';
import { jsonSchemas } from '../../../src/core/index.ts';

// Run vitest with -u to write them anew.
test.each(Object.entries(jsonSchemas()))(
  'public/schema/%s.json is what the schemas say',
  async (name, schema) => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      `../../../public/schema/${name}.json`,
    );
  },
);

test('a schema refuses unknown members, except x- names', () => {
  const { journey } = jsonSchemas();
  expect(journey).toMatchObject({
    type: 'object',
    additionalProperties: false,
    patternProperties: { '^x-': {} },
    required: expect.arrayContaining(['format', 'id', 'version', 'triggers', 'steps']),
  });
});
