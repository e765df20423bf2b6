import { expect, test } from 'vitest';
import { isId } from '../../src/core/index.ts';
import { newId } from '../../src/session/newId.ts';

test('ids fit the format, begin with a letter, and do not repeat', () => {
  const ids = Array.from({ length: 5_000 }, newId);
  expect(ids.every((id) => isId(id) && /^[a-z][a-z0-9]{9}$/.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
  // Every sign turns up in every place: none is left out by a wrong mask.
  for (const place of [1, 5, 9]) expect(new Set(ids.map((id) => id[place])).size).toBe(32);
});
