import { describe, expect, test } from 'vitest';
import { formatInstant, sampleSchema, simulate, trailLines, type Sample } from '../../../src/core/index.ts';
import {
  addEvent,
  duplicateEvent,
  eventAt,
  likeBefore,
  moveEvent,
  ownEvents,
  removeEvent,
  shifted,
  snapped,
  toggleEvent,
  watched,
} from '../../../src/simulator/events/sampleEvents.ts';
import { laneScale } from '../../../src/simulator/events/laneScale.ts';
import { draw, linked, scenario, trigger, wait } from '../../core/draw.ts';

const zone = 'Europe/Berlin';
const sample = (): Sample => ({
  id: 's1',
  scenario: scenario([
    ['PT1H', 'Signed Up', { plan: 'pro' }],
    ['P2D', 'Paid', { total: 5 }],
    ['P3D', 'Left'],
  ]),
});
const start = Date.parse(sample().scenario.start);
const hour = 3_600_000;
const day = 24 * hour;
const paid = { enabled: true, index: 1 };

describe('a person’s own events', () => {
  test('move without changing their place in the file, told as they were', () => {
    const moved = moveEvent(sample(), paid, start + 5 * hour, zone);
    expect(moved.scenario.events.map(({ after }) => after)).toEqual(['PT1H', 'PT5H', 'P3D']);
    expect(moveEvent(sample(), paid, start + 2 * day, zone)).toEqual(sample());
    const dated: Sample = {
      ...sample(),
      scenario: {
        ...sample().scenario,
        events: [
          {
            type: 'track',
            event: 'Paid',
            timestamp: formatInstant(start),
            receivedAt: formatInstant(start + hour),
          },
        ],
      },
    };
    expect(moveEvent(dated, { enabled: true, index: 0 }, start + day, zone).scenario.events).toEqual([
      {
        type: 'track',
        event: 'Paid',
        timestamp: formatInstant(start + day),
        // It stays an hour late.
        receivedAt: formatInstant(start + day + hour),
      },
    ]);
    // Before the start there is no “after”.
    expect(eventAt(moveEvent(sample(), paid, start - hour, zone), paid)).toMatchObject({
      timestamp: formatInstant(start - hour),
    });
  });

  test('disabled they are kept apart from the scenario, and come back as they were', () => {
    const [off, place] = toggleEvent(sample(), paid);
    expect(off.scenario.events).toHaveLength(2);
    expect(off.disabled).toEqual([sample().scenario.events[1]]);
    expect(sampleSchema.safeParse(off).data).toEqual(off);
    expect(JSON.stringify(off.scenario)).not.toContain('Paid');
    expect(ownEvents(off, zone).map(({ place: { enabled } }) => enabled)).toEqual([true, false, true]);
    const [on, back] = toggleEvent(off, place);
    expect(on).not.toHaveProperty('disabled');
    expect(eventAt(on, back)).toEqual(sample().scenario.events[1]);
    const journey = linked(draw([trigger('Signed Up', 't'), wait('P5D')]));
    // Nothing but its number has changed.
    const trail = (given: Sample) => trailLines(simulate(journey, given.scenario));
    expect(trail(on)).toEqual(trail(sample()));
    expect(removeEvent(off, place)).not.toHaveProperty('disabled');
  });
  test('a disabled event moves too', () => {
    const [off, place] = toggleEvent(sample(), paid);
    expect(eventAt(moveEvent(off, place, start + 3 * hour, zone), place)).toMatchObject({ after: 'PT3H' });
  });

  test('a copy is an event of its own, an hour later', () => {
    const named: Sample = {
      ...sample(),
      scenario: {
        ...sample().scenario,
        events: [{ type: 'track', event: 'Paid', after: 'PT1H', messageId: 'm1' }],
      },
    };
    const [next, place] = duplicateEvent(named, { enabled: true, index: 0 }, zone);
    expect(eventAt(next, place)).toEqual({ type: 'track', event: 'Paid', after: 'PT2H' });
  });
  test('a new one comes last, and carries what the same carried before', () => {
    const again = likeBefore(sample(), 'Paid', start + 4 * day, zone);
    expect(again).toMatchObject({ event: 'Paid', properties: { total: 5 } });
    expect(likeBefore(sample(), 'Paid', start + day, zone)).toMatchObject({ properties: {} });
    const [next, place] = addEvent(sample(), again, start + day, zone);
    expect(place).toEqual({ enabled: true, index: 3 });
    expect(eventAt(next, place)).toMatchObject({ after: 'P1D', properties: { total: 5 } });
  });
});

describe('moments', () => {
  test('snap to quarters of an hour as clocks there show them', () => {
    const at = Date.UTC(2026, 2, 5, 8, 8, 10);
    expect(formatInstant(snapped(at, zone, 15))).toBe('2026-03-05T08:15:00Z');
    expect(formatInstant(snapped(at, zone, 1))).toBe('2026-03-05T08:08:00Z');
    // Kathmandu is a quarter of an hour off.
    expect(formatInstant(snapped(Date.UTC(2026, 2, 5, 8, 7), 'Asia/Kathmandu', 60))).toBe(
      '2026-03-05T08:15:00Z',
    );
  });
  test('a day further is the same time of day, also when the clocks change', () => {
    const before = Date.UTC(2026, 2, 28, 8);
    expect(formatInstant(shifted(before, 'P1D', 1, zone))).toBe('2026-03-29T07:00:00Z');
    expect(shifted(shifted(before, 'P1D', 1, zone), 'P1D', -1, zone)).toBe(before);
    expect(shifted(before, 'PT1H', -1, zone)).toBe(before - hour);
  });
  test('lie between the start and the end of what is watched', () => {
    const { start: from, end } = watched(sample(), zone);
    expect(from).toBe(start);
    expect(end).toBeGreaterThan(start);
  });
});

describe('a lane that is held still', () => {
  const bounds = { start: 0, end: 10 * day };
  const scale = laneScale([day, 2 * day, 5 * day], [100, 200, 260], bounds);
  test('keeps what stood on it where it stood, and reads every place back', () => {
    expect([day, 2 * day, 5 * day].map(scale.xOf)).toEqual([100, 200, 260]);
    for (const at of [0, day / 2, day, 1.7 * day, 4 * day, 9 * day, 10 * day])
      expect(Math.abs(scale.instantAt(scale.xOf(at)) - at)).toBeLessThan(2);
    expect(scale.end).toBeGreaterThan(260);
  });
  test('ends where the watching ends', () => {
    expect(scale.instantAt(-500)).toBe(0);
    expect(scale.instantAt(5_000)).toBe(10 * day);
    expect(laneScale([], [], bounds).instantAt(5_000)).toBe(10 * day);
  });
});
