import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Language } from '../../src/texts/Language.ts';
import { languages } from '../../src/texts/languages.ts';

/** The module anew, as on a page that has just been opened. */
const freshPage = async () => {
  vi.resetModules();
  return import('../../src/texts/t.ts');
};

const german: Language = {
  ...(await languages.de.fetch()),
  catalogue: {
    'Delete {what}': '{what} löschen',
    '{count} steps': ['{count} Schritt', '{count} Schritte'],
    Open: 'Öffnen',
    'Open [the state]': 'Offen',
    '{list} and {last}': '{list} und {last}',
    'By {who} on {when}': 'Am {when} von {who}',
  },
};

let { t, plural, listed, number, typedNumber, inSentence, pieces, speak, spokenLanguage } = await freshPage();
beforeEach(async () => {
  ({ t, plural, listed, number, typedNumber, inSentence, pieces, speak, spokenLanguage } = await freshPage());
});

describe('in English', () => {
  test('a text is what the source says, with its blanks filled', () => {
    expect(t('Open')).toBe('Open');
    expect(t('Open', { context: 'the state' })).toBe('Open');
    expect(t('Delete {what}', { what: '{name} $& {what}' })).toBe('Delete {name} $& {what}');
  });

  test('what is counted has two forms', () => {
    expect([0, 1, 2].map((count) => plural(count, 'one step', '{count} steps'))).toEqual([
      '0 steps',
      'one step',
      '2 steps',
    ]);
    expect(plural(12_345, '{count} step of {who}', '{count} steps of {who}', { who: 'Ana' })).toBe(
      '12,345 steps of Ana',
    );
  });

  test('numbers, lists and titles', () => {
    expect([0, 999, 1000, 1_234_567.25, -12_000].map((value) => number(value))).toEqual([
      '0', '999', '1,000', '1,234,567.25', '-12,000',
    ]); // oxfmt-ignore
    expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'], 'or')]).toEqual([
      '', 'a', 'a and b', 'a, b or c',
    ]); // oxfmt-ignore
    expect(inSentence('Wait for event')).toBe('wait for event');
  });
});

describe('in German', () => {
  beforeEach(() => speak(german));

  test('texts, contexts and forms come from the catalogue', () => {
    expect(spokenLanguage()).toBe('de');
    expect(t('Delete {what}', { what: 'Warten' })).toBe('Warten löschen');
    expect([t('Open'), t('Open', { context: 'the state' })]).toEqual(['Öffnen', 'Offen']);
    expect([1, 2].map((count) => plural(count, 'one step', '{count} steps'))).toEqual([
      '1 Schritt', '2 Schritte',
    ]); // oxfmt-ignore
    expect(t('Not in the catalogue')).toBe('Not in the catalogue');
  });

  test('numbers, lists and titles', () => {
    expect([number(1_234.5), typedNumber(1_234.5), t('{n} times', { n: 10_000 })]).toEqual([
      '1.234,5',
      '1234,5',
      '10.000 times',
    ]);
    expect(listed(['a', 'b', 'c'])).toBe('a, b und c');
    expect(inSentence('Warten')).toBe('Warten');
  });

  test('pieces come in the order of the language', () => {
    expect(pieces<number>('By {who} on {when}', { who: 1, when: 2 })).toEqual(['Am ', 2, ' von ', 1]);
  });
});

test('a language that comes after the first word is refused', () => {
  t('Open');
  expect(() => speak(german)).toThrow('after something had been said');
});
