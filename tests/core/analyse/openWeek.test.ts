import { expect, test } from 'vitest';
import { openWeek, parseInstant } from '../../../src/core/index.ts';
import { openHoursWords } from '../../../src/inspector/shared/openHoursWords.ts';

const at = (text: string): number => parseInstant(text) ?? 0;
const weekly = (
  quiet: { from: string; to: string } | undefined,
  zone = 'Europe/Berlin',
  when = '2026-03-11T12:00:00Z',
) => openWeek(quiet, zone, at(when));

test('without quiet hours mail goes at any time', () => {
  const week = weekly(undefined);
  expect(week.flat().every(({ minutes, open }) => minutes === 60 && open === 60)).toBe(true);
  expect(openHoursWords(week)).toBe('Every day: at any time.');
});

test('quiet hours across midnight close the night, to the minute', () => {
  const week = weekly({ from: '21:30', to: '08:15' });
  expect(week[2]?.map(({ open }) => open)).toEqual([
    0, 0, 0, 0, 0, 0, 0, 0, 45, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 30, 0, 0,
  ]);
  expect(openHoursWords(week)).toBe('Every day: 08:15 to 21:30.');
});

test('quiet hours by day leave two spans; the same from and until leave none', () => {
  expect(openHoursWords(weekly({ from: '09:00', to: '17:30' }))).toBe(
    'Every day: 00:00 to 09:00 and 17:30 to 24:00.',
  );
  expect(openHoursWords(weekly({ from: '09:00', to: '09:00' }))).toBe('Every day: never.');
});

test('where the clock is changed an hour has no minutes, or twice as many', () => {
  const spring = weekly(undefined, 'Europe/Berlin', '2026-03-28T12:00:00Z');
  expect(spring[6]?.map(({ minutes }) => minutes)).toEqual([
    60,
    60,
    0,
    ...Array.from({ length: 21 }, () => 60),
  ]);
  const autumn = weekly(undefined, 'Europe/Berlin', '2026-10-24T12:00:00Z');
  expect(autumn[6]?.[2]?.minutes).toBe(120);
  expect(openHoursWords(spring)).toBe(
    'Monday to Saturday: at any time. Sunday: 00:00 to 02:00 and 03:00 to 24:00.',
  );
});
