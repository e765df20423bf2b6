import { expect, test } from 'vitest';
import { differences, type ReadPart } from '../../../src/email/preview/differences.ts';

const part = (words: string | undefined, id = 'body', name = 'Text'): ReadPart => ({ id, name, words });
/** What differs, as `before [words] after`. */
const told = (...samples: ReadPart[][]) =>
  differences(samples).map((found) =>
    found.map(({ name, before, words, after }) => `${name}: ${before} [${words}] ${after}`),
  );

test('what all read alike is not told, however many they are', () => {
  expect(told([part('Hello')])).toEqual([[]]);
  expect(told([part('Hello  there')], [part('Hello there\n')])).toEqual([[], []]);
  expect(told([part('')], [part('')])).toEqual([[], []]);
  expect(told()).toEqual([]);
});

test('what differs stands between what all begin and end with', () => {
  expect(told([part('Hello Ada, hi')], [part('Hello Ben, hi')], [part('Hello hi')])).toEqual([
    ['Text: Hello [Ada,] hi'],
    ['Text: Hello [Ben,] hi'],
    ['Text: Hello [] hi'],
  ]);
});

test('a word that all have at both ends is counted once', () => {
  expect(told([part('a a a')], [part('a a')])).toEqual([['Text: a a [a] '], ['Text: a a [] ']]);
});

test('lines are compared one by one where all have as many, else as a whole', () => {
  expect(told([part('Hello Ada\nYour cart')], [part('Hello Ben\nYour cart')])).toEqual([
    ['Text: Hello [Ada] '],
    ['Text: Hello [Ben] '],
  ]);
  expect(told([part('Lamp, €5\nMug, €2')], [part('Vase, €9')])).toEqual([
    ['Text:  [Lamp, €5 · Mug, €2] '],
    ['Text:  [Vase, €9] '],
  ]);
});

test('who does not get a part because of a rule is not compared with those who do', () => {
  expect(told([part(undefined)], [part('Hello Ada')], [part('Hello Ben')])).toEqual([
    [],
    ['Text: Hello [Ada] '],
    ['Text: Hello [Ben] '],
  ]);
  expect(told([part(undefined)], [part('Hello')])).toEqual([[], []]);
});

test('a part that a variant lacks differs as a whole for those who have it', () => {
  expect(told([part('Same'), part('One\nTwo', 'more', 'List')], [part('Same')])).toEqual([
    ['List:  [One · Two] '],
    [],
  ]);
});

test('each difference of a sample has an id of its own', () => {
  const [first = []] = differences([[part('a\nb'), part('c', 'x')], [part('d\ne'), part('f', 'x')]]); // oxfmt-ignore
  expect(new Set(first.map(({ id }) => id)).size).toBe(3);
});
