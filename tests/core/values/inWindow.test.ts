import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inWindow } from '../../../src/core/values/inWindow.ts';
import { addDuration, parseDuration, parseInstant } from '../../../src/core/index.ts';
import { there } from '../draw.ts';

const zone = 'Europe/Berlin';
const at = (text: string) => there(parseInstant(text));

test('the window finds what a filter finds, whatever the zone and the clocks', () => {
  const moments = fc.array(fc.integer({ min: -400, max: 40_000 }), { maxLength: 60 });
  const within = fc.constantFrom('PT1H', 'PT30H', 'P1D', 'P3D', 'P1W', 'P1M', 'P2M', 'P1DT5H');
  const zones = fc.constantFrom(zone, 'Australia/Lord_Howe', 'Pacific/Apia', 'America/New_York', 'UTC');
  fc.assert(
    fc.property(
      moments,
      within,
      zones,
      fc.constantFrom('2026-03-31T01:00:00Z', '2026-10-26T00:30:00Z', '2012-01-02T10:00:00Z'),
      (ages, span, here, present) => {
        const when = at(present);
        const all = ages.map((age) => ({ at: when - age * 300_000 })).sort((a, b) => a.at - b.at);
        const ends = (moment: { at: number }) => addDuration(moment.at, there(parseDuration(span)), here);
        const left = all.filter((moment) => when < ends(moment));
        const changes: number[] = [];
        expect(inWindow(all, span, { now: when, zone: here }, (end) => changes.push(end))).toEqual(left);
        const next = left.map(ends).sort((a, b) => a - b)[0];
        expect(changes.filter((change) => change > when).sort((a, b) => a - b)[0]).toBe(next);
      },
    ),
    { seed: 11, numRuns: 400 },
  );
});
