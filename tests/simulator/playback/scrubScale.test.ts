import { describe, expect, test } from 'vitest';
import { isRefusal } from '../../../src/simulator/entryLook.ts';
import { linearAxis } from '../../../src/simulator/playback/linearAxis.ts';
import { dayFrom, scrubScale, scrubTicks } from '../../../src/simulator/playback/scrubScale.ts';
import { storyIndex } from '../../../src/simulator/playback/storyIndex.ts';
import { unitStops } from '../../../src/simulator/playback/unitStops.ts';
import { tellingEntries } from '../../../src/simulator/tellingEntries.ts';
import { axisMargin } from '../../../src/simulator/timelineAxis.ts';
import { journey, twice } from './trails.ts';

const { entries, mails } = twice();
const told = tellingEntries(entries);
const { instants } = storyIndex(journey, entries, mails);

describe.each(['compressed', 'linear'] as const)('a %s line to scrub along', (axis) => {
  const scale = scrubScale(instants, told, axis);
  test('goes from 0 to 1 in order', () => {
    expect(scale.at(0)).toBe(0);
    expect(scale.at(told.length - 1)).toBe(1);
    for (let place = 1; place < told.length; place++)
      expect(scale.at(place)).toBeGreaterThanOrEqual(scale.at(place - 1));
  });
  test('finds the nearest place, and one that lies where it was asked', () => {
    for (let place = 0; place < told.length; place++)
      expect(scale.at(scale.nearest(scale.at(place)))).toBe(scale.at(place));
    expect(scale.at(scale.nearest(-3))).toBe(0);
    expect(scale.at(scale.nearest(7))).toBe(1);
  });
  test('has a tick for every day, mail and refusal that stands alone', () => {
    const ticks = scrubTicks(entries, told, scale, isRefusal);
    expect(ticks.filter(({ kind }) => kind === 'mail')).toHaveLength(mails.length);
    expect(ticks.length).toBeLessThanOrEqual(told.length);
    for (const { at } of ticks) expect(at).toBeLessThanOrEqual(1);
  });
});

test('linear time is as long as it was', () => {
  const scale = scrubScale(instants, told, 'linear');
  const [first, last] = [instants[told[0] ?? -1] ?? 0, instants[told.at(-1) ?? -1] ?? 0];
  for (const [place, index] of told.entries())
    expect(scale.at(place)).toBeCloseTo(((instants[index] ?? 0) - first) / (last - first));
});

test('a day on is the next day’s first line, a day back this day’s or the one before', () => {
  const days = unitStops(entries, told, 'day');
  const dayOf = (place: number) => Date.parse(entries[told[place] ?? -1]?.local.slice(0, 10) ?? '');
  for (let place = 0; place < told.length; place++) {
    const [on, back] = [dayFrom(days, told, place, 1), dayFrom(days, told, place, -1)];
    if (on !== told.length - 1) expect(dayOf(on)).toBeGreaterThan(dayOf(place));
    expect(back).toBeLessThanOrEqual(place);
  }
  expect(dayFrom(days, told, told.length - 1, 1)).toBe(told.length - 1);
  expect(dayFrom(days, told, 0, -1)).toBe(0);
});

describe('a linear timeline', () => {
  const hour = 3_600_000;
  test('keeps distances true and skips nothing', () => {
    const { xs, stretches, width } = linearAxis([0, hour, 25 * hour], 800);
    expect(width).toBe(800);
    expect(xs[0]).toBe(axisMargin);
    expect(((xs[2] ?? 0) - (xs[1] ?? 0)) / ((xs[1] ?? 0) - (xs[0] ?? 0))).toBeCloseTo(24);
    expect(stretches.every(({ skipped }) => skipped === undefined)).toBe(true);
  });
  test('grows with the days, but not for ever', () => {
    expect(linearAxis([0, 30 * 24 * hour], 500).width).toBeGreaterThan(2_000);
    expect(linearAxis([0, 90_000 * 24 * hour], 500).width).toBeLessThan(210_000);
    expect(linearAxis([5], 500)).toMatchObject({ xs: [axisMargin], width: 500 });
    expect(linearAxis([], 500)).toEqual({ xs: [], stretches: [], width: 500 });
  });
});
