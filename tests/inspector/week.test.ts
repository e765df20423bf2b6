import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf, isWithin, weekdays } from '../../src/core/index.ts';
import { formatTimeOfDay } from '../../src/core/values/timeOfDay.ts';
import { paint, type Painted, type Stroke } from '../../src/inspector/week/paintWindow.ts';
import { openInHour, spanOf, windowOf, type Span, type Window } from '../../src/inspector/week/windowSpan.ts';
import { windowWords } from '../../src/inspector/week/windowWords.ts';

const time = fc.integer({ min: 0, max: 1_439 }).map(formatTimeOfDay);
const someDays = fc.subarray([...weekdays], { minLength: 1, maxLength: 6 });
const anyWindow: fc.Arbitrary<Window> = fc.record(
  { weekdays: someDays, from: time, to: time },
  { requiredKeys: ['from', 'to'] },
);
const cell = fc.record({ day: fc.integer({ min: 0, max: 6 }), hour: fc.integer({ min: 0, max: 23 }) });
const anyStroke: fc.Arbitrary<Stroke> = fc.record({ from: cell, to: cell, opens: fc.boolean() });
const hours = Array.from({ length: 168 }, (_, at) => ({ day: Math.floor(at / 24), hour: at % 24 }));
const settings = { seed: 20261123, numRuns: 500 };

const office: Window = { weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '18:00' };
const stroke = (day: number, hour: number, opens: boolean, toDay = day, toHour = hour): Stroke => ({
  from: { day, hour },
  to: { day: toDay, hour: toHour },
  opens,
});
const after = (window: Window, made: Stroke): string => {
  const painted: Painted = paint(spanOf(window), made);
  return 'span' in painted ? windowWords(windowOf(painted.span)) : painted.refused;
};

describe('what the grid shows', () => {
  test('a window comes back as it was', () => {
    fc.assert(
      fc.property(anyWindow, (window) => {
        expect(windowOf(spanOf(window))).toEqual(window);
      }),
      settings,
    );
  });
  test('is open in the minutes in which the gate is', () => {
    fc.assert(
      fc.property(anyWindow, fc.constantFrom(...hours), (window, { day, hour }) => {
        // Monday 2 March 2026: a week without a clock change.
        const at = (minute: number) =>
          instantOf('UTC', { year: 2026, month: 3, day: 9 + day, hour, minute, second: 0, ms: 0 });
        const open = Array.from({ length: 60 }, (_, minute) => isWithin(window, 'UTC', at(minute)));
        expect(openInHour(spanOf(window), day, hour)).toBe(open.filter(Boolean).length);
      }),
      { seed: 20261123, numRuns: 200 },
    );
  });
});

describe('a stroke', () => {
  const anySpan = anyWindow.map(spanOf);
  const cellsOf = ({ from, to }: Stroke) =>
    hours.filter(
      ({ day, hour }) =>
        day >= Math.min(from.day, to.day) &&
        day <= Math.max(from.day, to.day) &&
        hour >= Math.min(from.hour, to.hour) &&
        hour <= Math.max(from.hour, to.hour),
    );
  test('always leaves what the format can hold, with its own cells as it wanted them', () => {
    fc.assert(
      fc.property(anySpan, fc.array(anyStroke, { minLength: 1, maxLength: 8 }), (first, strokes) => {
        let span: Span = first;
        for (const made of strokes) {
          const painted = paint(span, made);
          if ('refused' in painted) {
            if (made.opens) expect(painted.refused).toMatch(/24 hours at most/);
            continue;
          }
          span = painted.span;
          // What is shown is what is stored: the round trip through the format changes nothing.
          expect(spanOf(windowOf(span))).toEqual(span);
          expect(span.days).toContain(true);
          for (const { day, hour } of cellsOf(made))
            expect(openInHour(span, day, hour)).toBe(made.opens ? 60 : 0);
        }
      }),
      settings,
    );
  });
  test('opening never closes anything, closing never opens anything', () => {
    fc.assert(
      fc.property(anySpan, anyStroke, (span, made) => {
        const painted = paint(span, made);
        if (!('span' in painted)) return;
        for (const { day, hour } of hours) {
          const before = openInHour(span, day, hour);
          const now = openInHour(painted.span, day, hour);
          if (made.opens) expect(now).toBeGreaterThanOrEqual(before);
          else expect(now).toBeLessThanOrEqual(before);
        }
      }),
      settings,
    );
  });
  test('is snapped as the words below the grid say', () => {
    expect(after(office, stroke(0, 18, true, 0, 19))).toBe('Monday to Friday, from 9:00 to 20:00');
    expect(after(office, stroke(5, 10, true, 5, 13))).toBe('Monday to Saturday, from 9:00 to 18:00');
    expect(after(office, stroke(4, 0, false, 4, 23))).toBe('Monday to Thursday, from 9:00 to 18:00');
    expect(after(office, stroke(4, 15, false, 4, 17))).toBe('Monday to Friday, from 9:00 to 15:00');
    expect(after(office, stroke(2, 12, false))).toBe('Monday to Friday, from 13:00 to 18:00');
    expect(after({ ...office, from: '09:30' }, stroke(0, 18, true))).toBe(
      'Monday to Friday, from 9:30 to 19:00',
    );
  });
  test('goes over midnight from midnight only', () => {
    const evening: Window = { weekdays: ['fri'], from: '20:00', to: '00:00' };
    expect(after(evening, stroke(5, 0, true, 5, 1))).toBe('Friday, from 20:00 to 2:00 the next day');
    expect(after(office, stroke(1, 0, true))).toBe('Monday to Friday, from 0:00 to 18:00');
    const late: Window = { weekdays: ['sun'], from: '22:00', to: '06:00' };
    expect(after(late, stroke(6, 22, false, 6, 23))).toBe('Monday, from 0:00 to 6:00');
  });
  test('that would close the last hour is refused, and so is one that cuts through a night', () => {
    expect(after(office, stroke(0, 0, false, 6, 23))).toMatch(/^One hour has to stay open/);
    expect(after({ from: '22:00', to: '06:00' }, stroke(1, 0, false, 1, 23))).toMatch(/over midnight/);
    const weekend: Window = { weekdays: ['fri'], from: '18:00', to: '10:00' };
    expect(after(weekend, stroke(4, 0, true, 4, 23))).toMatch(/24 hours at most/);
  });
});

test('windows are said in words', () => {
  expect(windowWords(office)).toBe('Monday to Friday, from 9:00 to 18:00');
  expect(windowWords({ from: '00:00', to: '00:00' })).toBe('Every day, all day');
  expect(windowWords({ weekdays: ['mon', 'wed', 'sat'], from: '22:00', to: '06:30' })).toBe(
    'Monday, Wednesday and Saturday, from 22:00 to 6:30 the next day',
  );
  expect(windowWords({ weekdays: ['mon', 'sun'], from: '09:00', to: '09:00' })).toBe(
    'Monday and Sunday, from 9:00 to 9:00 the next day',
  );
  expect(windowWords({ weekdays: ['sat', 'sun'], from: '09:00', to: '00:00' })).toBe(
    'Saturday and Sunday, from 9:00 to 24:00',
  );
});
