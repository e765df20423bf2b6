import { describe, expect, test } from 'vitest';
import type { Simulation } from '../../../src/core/index.ts';
import { stepUnits, type StepUnit } from '../../../src/session/playing.ts';
import { pathIndex } from '../../../src/simulator/playback/pathIndex.ts';
import { storyIndex } from '../../../src/simulator/playback/storyIndex.ts';
import { stopFrom, unitStops } from '../../../src/simulator/playback/unitStops.ts';
import { tellingEntries } from '../../../src/simulator/tellingEntries.ts';
import { rescannedPath } from './rescannedPath.ts';
import { journey, often, several, twice, unreachable } from './trails.ts';

const ada = { name: 'Ada', initials: 'AO' };

describe.each([
  ['two runs, one refusal', twice()],
  ['nobody who can be reached', unreachable()],
  ['three runs at once', several()],
])('at every entry of %s', (_name, { entries, mails }) => {
  test('the path is the one that going through all before it finds', () => {
    const index = pathIndex(journey, entries);
    for (let upTo = -1; upTo <= entries.length; upTo++) {
      const found = index.at(upTo, ada, false);
      const wanted = rescannedPath(journey, entries, upTo, ada, false);
      expect(found).toEqual(wanted);
      expect([...found.steps.keys()]).toEqual([...wanted.steps.keys()]);
      expect([...found.edges]).toEqual([...wanted.edges]);
    }
  });
  test('the mails are those sent until then', () => {
    const index = storyIndex(journey, entries, mails);
    for (let upTo = -1; upTo < entries.length; upTo++) {
      const sent = entries
        .slice(0, upTo + 1)
        .flatMap(({ did, why }) => (did === 'sent' && why.code === 'gate' ? [why.effect] : []));
      expect(index.mailsUpTo(upTo).map(({ id }) => id)).toEqual(sent);
    }
  });
});

test('in a long trail with many runs at once it is the same path', () => {
  const { entries } = often();
  expect(entries.length).toBeGreaterThan(4_000);
  const index = pathIndex(journey, entries);
  for (let upTo = 0; upTo < entries.length; upTo += 67)
    expect(index.at(upTo, ada, false)).toEqual(rescannedPath(journey, entries, upTo, ada, false));
  expect(index.at(3_000, ada, false).at.length).toBeGreaterThan(5);
});

describe('going by a unit', () => {
  const walk = ({ entries }: Simulation, unit: StepUnit) =>
    unitStops(entries, tellingEntries(entries), unit).map((index) => {
      const entry = entries[index];
      return `${entry?.did} ${entry?.step ?? '-'} ${entry?.local.slice(5, 10)}`;
    });

  test('stops where that unit begins', () => {
    const { entries } = twice();
    const events = walk(twice(), 'event');
    expect(events.map((each) => each.split(' ')[0])).toEqual(['entered', 'entered', 'refused', 'woke']);
    expect(walk(twice(), 'email').every((each) => each.startsWith('sent'))).toBe(true);
    expect(walk(twice(), 'email')).toHaveLength(3);
    expect(walk(twice(), 'decision').map((each) => each.split(' ')[0])).toEqual([
      'branched',
      'woke',
      'refused',
      'branched',
      'woke',
    ]);
    const days = walk(twice(), 'day').map((each) => each.split(' ')[2]);
    expect(new Set(days).size).toBe(days.length);
    expect(days).toEqual([...new Set(tellingEntries(entries).map((at) => entries[at]?.local.slice(5, 10)))]);
    const steps = walk(twice(), 'step').map((each) => each.split(' ')[1]);
    expect(steps.slice(0, 6)).toEqual(['t', 'm1', 'w', 'c', 'e', 'x2']);
  });
  test('forth and back over the same stops, and no further than the ends', () => {
    const { entries } = twice();
    const told = tellingEntries(entries);
    for (const unit of stepUnits) {
      const stops = unitStops(entries, told, unit);
      const forth: number[] = [];
      for (let at = stopFrom(stops, -1, 1); at !== undefined; at = stopFrom(stops, at, 1)) forth.push(at);
      expect(forth).toEqual([...stops]);
      const back: number[] = [];
      for (let at = stopFrom(stops, entries.length, -1); at !== undefined; at = stopFrom(stops, at, -1))
        back.push(at);
      expect(back.toReversed()).toEqual([...stops]);
    }
  });
});
