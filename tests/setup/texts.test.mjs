import { expect, test } from 'vitest';
import { readCatalogues, readTexts, textsIn, upToDate } from '../../src/setup/texts.mjs';

const texts = await readTexts();
const catalogues = readCatalogues();

/** @param {string} text */
const blanksOf = (text) => [...new Set(text.match(/\{\w+\}/g))].toSorted();

test('every text that the app says is in every catalogue, and nothing else: else run `npm run texts`', () => {
  expect(texts.length).toBeGreaterThan(0);
  expect(catalogues.map(([name]) => name)).toContain('de.json');
  for (const [, catalogue] of catalogues)
    expect(Object.keys(catalogue)).toEqual(Object.keys(upToDate(catalogue, texts)));
});

test.each(catalogues)(
  '%s: nothing is left to translate, and every blank of a text is filled',
  (_name, catalogue) => {
    const wrong = Object.entries(catalogue).filter(([english, translation]) => {
      const forms = [translation].flat();
      const wanted = blanksOf(english).filter((blank) => blank !== '{count}');
      /** @param {string} form */
      const fits = (form) =>
        form.trim() !== '' &&
        blanksOf(form)
          .filter((blank) => blank !== '{count}')
          .join() === wanted.join();
      return forms.length === 0 || !forms.every(fits) || Array.isArray(translation) !== isCounted(english);
    });
    expect(wrong).toEqual([]);
  },
);

/** @param {string} key */
const isCounted = (key) => texts.some((text) => text.key === key && text.isPlural);

test('a text is one or counted, never both', () => {
  const both = texts.filter(
    ({ key, isPlural }) => isPlural && texts.some((o) => o.key === key && !o.isPlural),
  );
  expect(both).toEqual([]);
});

test('texts are read from calls: with their context, the many of what is counted, elements in their blanks', async () => {
  const source = `t('A'); plural(n, 'one', '{count}'); sentence('B {x}', { x: <b>{t('C', { context: 'c' })}</b> }); other('D'); t(e)`;
  expect((await textsIn('a.tsx', source)).map(({ key, isPlural }) => [key, isPlural])).toEqual([
    ['A', false],
    ['{count}', true],
    ['B {x}', false],
    ['C [c]', false],
  ]);
});
