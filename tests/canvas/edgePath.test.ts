import { describe, expect, test } from 'vitest';
import { distanceTo, edgeCurve, pathOf, pointOn } from '../../src/canvas/edgePath.ts';
import { edgeId, outletNamed, outletNear } from '../../src/canvas/edgeEnds.ts';
import { endsOf } from '../../src/canvas/wayEnds.ts';
import { cartJourney } from './sampleJourney.ts';

describe('the curve of an edge', () => {
  test('begins and ends exactly on its handles', () => {
    const [from, to] = [{ x: 10, y: 20 }, { x: 90, y: 140 }]; // oxfmt-ignore
    const curve = edgeCurve(from, to);
    expect(pointOn(curve, 0)).toEqual(from);
    expect(pointOn(curve, 1)).toEqual(to);
    expect(pathOf(curve)).toBe('M10 20C10 86 90 86 90 140');
  });
  test('straight down it is straight', () => {
    const curve = edgeCurve({ x: 50, y: 0 }, { x: 50, y: 100 });
    expect(pointOn(curve, 0.3).x).toBeCloseTo(50, 9);
    expect(distanceTo(curve, { x: 62, y: 50 })).toBeCloseTo(12, 5);
    expect(distanceTo(curve, { x: 50, y: 130 })).toBeCloseTo(30, 5);
  });
  test('back up it passes beside the cards', () => {
    const curve = edgeCurve({ x: 0, y: 400 }, { x: 0, y: 0 });
    expect(Math.abs(pointOn(curve, 0.5).x)).toBeGreaterThan(120 + 32);
  });
});

describe('where something is dropped', () => {
  const draft = cartJourney();
  test('an edge, a free way out, or neither', () => {
    expect(outletNear(draft, { x: 526, y: 200 }, 24)).toBe('w/next');
    expect(outletNear(draft, { x: 390, y: 404 + 40 }, 24)).toBe('m/next');
    expect(outletNear(draft, { x: 900, y: 200 }, 24)).toBeUndefined();
  });
  test('the nearest of two', () => {
    expect(outletNear(draft, { x: 470, y: 286 }, 200)).toBe('c/yes');
    expect(outletNear(draft, { x: 570, y: 286 }, 200)).toBe('c/otherwise');
  });
  test('an edge with an end that is gone has no place', () => {
    expect(endsOf(draft, { from: 'w', outlet: 'next', to: 'gone' })).toBeUndefined();
    expect(endsOf(draft, { from: 'w', outlet: 'gone', to: 'c' })).toBeUndefined();
  });
  test('its name leads back to its way out', () => {
    expect(outletNamed(edgeId({ from: 'a-1', outlet: 'b_2' }))).toEqual({ from: 'a-1', outlet: 'b_2' });
  });
});
