import { expect, test } from 'vitest';
import german from '../../src/texts/de.json' with { type: 'json' };

test('German keeps an ellipsis apart from the word before it; in what is typed as it stands it belongs to the rest', () => {
  const said = Object.values(german).flat();
  expect(said.filter((text) => /\p{L}…/u.test(text))).toEqual([]);
  expect(said.filter((text) => /\.\.\./.test(text))).toEqual([]);
});
