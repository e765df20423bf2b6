import { describe, expect, test } from 'vitest';
import { initials } from '../../src/ui/Avatar.tsx';
import { readClockTime, writeClockTime } from '../../src/ui/clockTime.ts';
import { isDuration, readDuration, writeDuration } from '../../src/ui/duration.ts';
import { isIconName } from '../../src/ui/Icon.tsx';
import { ariaKeys, formatKeys } from '../../src/ui/keys.ts';
import { searchMenu } from '../../src/ui/menuItem.ts';
import { readNumber } from '../../src/ui/NumberField.tsx';
import { inGroups } from '../../src/ui/option.ts';
import { matching } from '../../src/ui/suggestion.ts';

test.each([
  ['9', '09:00'],
  ['09', '09:00'],
  ['930', '09:30'],
  ['1745', '17:45'],
  ['9:05', '09:05'],
  ['9.30', '09:30'],
  ['21h', '21:00'],
  ['21h15', '21:15'],
  ['9 pm', '21:00'],
  ['12am', '00:00'],
  ['12:30 p.m.', '12:30'],
  ['18 Uhr', '18:00'],
  ['0:00', '00:00'],
  [' 7 ', '07:00'],
])('reads the time %j as %s', (text, time) => {
  expect(readClockTime(text)).toEqual({ value: time });
});

test.each(['24', '24:00', '9:60', '9:6', '13 pm', '0 am', 'noon', '-1', '12345', '9:30:00', ':30'])(
  'does not read %j as a time',
  (text) => {
    expect(readClockTime(text)).toEqual({ trouble: 'Write a time of day, such as 9:00' });
  },
);

test('writes times without the first nought, midnight with one', () => {
  expect(['09:00', '00:05', '21:30'].map(writeClockTime)).toEqual(['9:00', '0:05', '21:30']);
});

test.each([
  ['PT30S', 30, 'seconds'],
  ['PT30M', 30, 'minutes'],
  ['PT24H', 24, 'hours'],
  ['P1D', 1, 'days'],
  ['P2W', 2, 'weeks'],
  ['P6M', 6, 'months'],
  ['P0D', 0, 'days'],
] as const)('%s is one number and one unit, both ways', (iso, count, unit) => {
  expect(readDuration(iso)).toEqual({ count, unit });
  expect(writeDuration(count, unit)).toBe(iso);
  expect(isDuration(iso)).toBe(true);
});

test.each(['P1DT2H', 'P1Y', 'PT1.5S', '-P3D', 'P1Y2M3W4DT5H6M7S'])(
  '%s is a duration, but not a simple one',
  (iso) => {
    expect(readDuration(iso)).toBeUndefined();
    expect(isDuration(iso)).toBe(true);
  },
);

test.each(['P', 'PT', 'P1', '1D', 'PT1D', 'P1H', 'P1DT', 'P1.5D', ''])('%j is no duration', (text) => {
  expect(isDuration(text)).toBe(false);
  expect(readDuration(text)).toBeUndefined();
});

test.each([
  ['12', 12],
  ['-3', -3],
  ['−3', -3],
  ['0,5', 0.5],
  ['.5', 0.5],
  ['5.', 5],
])('reads the number %j', (text, value) => {
  expect(readNumber(text, false)).toEqual({ value });
});

test.each(['-', '1e3', '1,000.5', 'Infinity', '0x10', '--1', '9'.repeat(400)])(
  'does not read %j as a number',
  (text) => {
    expect(readNumber(text, false)).toHaveProperty('trouble');
  },
);

test('a whole number is asked for in words', () => {
  expect(readNumber('2.5', true)).toEqual({ trouble: 'Write a whole number' });
  expect(readNumber('2.0', true)).toEqual({ value: 2 });
});

test('keys are written as on the keyboard at hand', () => {
  expect(formatKeys('mod+shift+z', true)).toBe('⇧⌘Z');
  expect(formatKeys('mod+shift+z', false)).toBe('Ctrl Shift Z');
  expect(formatKeys('delete', false)).toBe('Del');
  expect(formatKeys('/', true)).toBe('/');
  expect(formatKeys('mod+plus', false)).toBe('Ctrl +');
  expect(formatKeys('alt+up', true)).toBe('⌥↑');
  expect(ariaKeys('mod+shift+z', true)).toBe('Meta+Shift+Z');
  expect(ariaKeys('mod+shift+z', false)).toBe('Control+Shift+Z');
});

test.each([
  ['Ada Okafor', 'AO'],
  ['Ada', 'A'],
  ['ada.okafor@example.com', 'AO'],
  ['Ada Maria Okafor', 'AO'],
  ['  ', '?'],
  ['👩‍💻 Øst', '👩‍💻Ø'],
])('the initials of %j are %s', (name, letters) => {
  expect(initials(name)).toBe(letters);
});

test('an icon name is one of the drawings', () => {
  expect(isIconName('clock')).toBe(true);
  expect(isIconName('toString')).toBe(false);
});

test('options come in groups, loose ones first', () => {
  const loose = [{ value: 'a', label: 'A' }];
  const group = { heading: 'More', options: [{ value: 'b', label: 'B' }] };
  expect(inGroups(loose)).toEqual([{ heading: '', options: loose }]);
  expect(inGroups([group])).toEqual([group]);
  expect(inGroups([])).toEqual([]);
});

describe('suggestions', () => {
  const all = ['Order Completed', 'Cart Updated', 'Café Visited'].map((value) => ({ value }));
  const found = (text: string) => matching(all, text).map(({ value }) => value);
  test('are found in the middle too, whatever their case and accents', () => {
    expect(found('cafe')).toEqual(['Café Visited']);
    expect(found('completed')).toEqual(['Order Completed']);
    expect(found('nothing')).toEqual([]);
  });
  test('that begin with the text come first', () => {
    expect(found('c')).toEqual(['Cart Updated', 'Café Visited', 'Order Completed']);
  });
  test('are all there for an empty text and for one already taken', () => {
    expect(found('')).toHaveLength(3);
    expect(found('order completed')).toHaveLength(3);
  });
});

test('a menu is searched by label, hint, keyword and heading, all words needed', () => {
  const item = (id: string, more: object) => ({ id, label: id, onSelect: () => {}, ...more });
  const groups = [
    {
      id: 'timing',
      heading: 'Timing',
      items: [item('Wait', { keywords: 'delay' }), item('Wait for event', {})],
    },
    { id: 'ending', items: [item('Exit', { hint: 'The run ends' })] },
  ];
  const ids = (text: string) => searchMenu(groups, text).flatMap((group) => group.items.map(({ id }) => id));
  expect(ids('delay')).toEqual(['Wait']);
  expect(ids('timing event')).toEqual(['Wait for event']);
  expect(ids('ENDS')).toEqual(['Exit']);
  expect(ids('')).toHaveLength(3);
  expect(searchMenu(groups, 'zzz')).toEqual([]);
});
