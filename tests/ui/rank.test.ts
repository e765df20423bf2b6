import { describe, expect, test } from 'vitest';
import { findable, hasOneSlip, rank } from '../../src/ui/rank.ts';

const labels = [
  'Publish…',
  'Duplicate',
  'Select all',
  'Save now',
  'Show the whole journey',
  'Zoom out',
  'Zum Café',
];
const best = (typed: string) =>
  labels
    .map((label) => ({
      label,
      score: rank(typed, findable(label, label === 'Publish…' ? 'export JSON' : '')),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ label }) => label);

describe('what is found', () => {
  test.each([
    ['by its beginning', 'pub', 'Publish…'],
    ['by a word inside', 'whole', 'Show the whole journey'],
    ['by several beginnings, in any order', 'jou sh', 'Show the whole journey'],
    ['by its initials', 'sa', 'Save now'],
    ['by letters in order', 'dplct', 'Duplicate'],
    ['with a letter wrong', 'dublicate', 'Duplicate'],
    ['with two letters swapped', 'zoom uot', undefined],
    ['with two letters swapped in a longer word', 'jorueny', undefined],
    ['with two neighbours swapped', 'jounrey', 'Show the whole journey'],
    ['by another word for it', 'export', 'Publish…'],
    ['without its accents', 'cafe', 'Zum Café'],
  ])('%s', (_, typed, label) => {
    expect(best(typed)[0]).toBe(label);
  });
  test('the beginning counts more than the middle, the label more than what is said besides', () => {
    const inLabel = rank('save', findable('Save now'));
    expect(inLabel).toBeGreaterThan(rank('save', findable('Never save')));
    expect(rank('save', findable('Never save'))).toBeGreaterThan(rank('save', findable('Keep', 'save')));
  });
  test('nothing typed finds everything, one word that is nowhere nothing', () => {
    expect(best('')).toHaveLength(labels.length);
    expect(best('select nowhere')).toEqual([]);
  });
  test('signs alone are looked for as they are', () => {
    expect(best('…')).toEqual(['Publish…']);
  });
});

test.each([
  ['wlecome', true],
  ['welcme', true],
  ['welccome', true],
  ['welkome', true],
  ['wlcmoe', false],
  ['elcome', true],
  ['goodbye', false],
])('%s for “welcome” is one slip: %s', (word, is) => {
  expect(hasOneSlip(word, 'welcome')).toBe(is);
});
