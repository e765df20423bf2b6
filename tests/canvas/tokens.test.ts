import { describe, expect, test } from 'vitest';
import { boxOf } from '../../src/canvas/cardOf.ts';
import { distanceTo, edgeCurve } from '../../src/canvas/edgePath.ts';
import { lanesOf } from '../../src/canvas/lanes.ts';
import { tokenTracks } from '../../src/canvas/tokens/tokenTracks.ts';
import { endsOf } from '../../src/canvas/wayEnds.ts';
import { there } from '../core/draw.ts';
import { cartJourney, placed } from './sampleJourney.ts';

const draft = cartJourney();
const linesOf = (of: typeof draft) =>
  of.document.edges.flatMap((edge) => {
    const id = `${edge.from}/${edge.outlet}`;
    const ends = endsOf(of, edge);
    return ends ? [{ id, ends, curve: edgeCurve(ends.from, ends.to, lanesOf(of).get(id)) }] : [];
  });
type Place = { x: number; y: number } | undefined;
const apart = (a: Place, b: Place): number => (a && b ? Math.hypot(a.x - b.x, a.y - b.y) : Infinity);

describe('a person under way', () => {
  test('sets out where they stood, over the card, keeps to the line, and arrives where it arrives', () => {
    const pointOf = tokenTracks();
    const lines = linesOf(draft);
    expect(lines).toHaveLength(4);
    for (const { id, ends, curve } of lines) {
      const step = there(draft.document.nodes.find((node) => id.startsWith(`${node.id}/`)));
      const card = boxOf(step, draft.emails);
      const stand = { x: card.x + card.width / 2, y: card.y };
      expect(apart(pointOf(draft, undefined, id, 0), stand)).toBeLessThan(0.01);
      expect(apart(pointOf(draft, undefined, id, 1), ends.to)).toBeLessThan(0.01);
      let onLine = 0;
      for (let part = 0; part <= 1; part += 0.05) {
        const at = there(pointOf(draft, undefined, id, part));
        if (at.y < ends.from.y) continue;
        onLine++;
        expect(distanceTo(curve, at)).toBeLessThan(1);
      }
      expect(onLine).toBeGreaterThan(5);
    }
  });
  test('goes evenly: as much of the way in as much time', () => {
    const pointOf = tokenTracks();
    const at = (part: number) => pointOf(draft, undefined, 'c/yes', part) ?? { x: 0, y: 0 };
    const steps = Array.from({ length: 20 }, (_, index) => {
      const [a, b] = [at(index / 20), at((index + 1) / 20)];
      return Math.hypot(b.x - a.x, b.y - a.y);
    });
    expect(Math.max(...steps) / Math.min(...steps)).toBeLessThan(1.1);
  });
  test('follows its line when the journey is another or a step is dragged', () => {
    const pointOf = tokenTracks();
    const before = pointOf(draft, undefined, 't/next', 1);
    const moved = placed(draft, { w: { x: 640, y: 200 } });
    expect(apart(pointOf(moved, undefined, 't/next', 1), linesOf(moved)[0]?.ends.to)).toBeLessThan(0.01);
    const dragged = pointOf(draft, new Map([['w', { x: 640, y: 200 }]]), 't/next', 1);
    expect(apart(dragged, linesOf(moved)[0]?.ends.to)).toBeLessThan(0.01);
    expect(apart(pointOf(draft, undefined, 't/next', 1), before)).toBeLessThan(0.01);
  });
  test('is nowhere on a line that is not there', () => {
    expect(tokenTracks()(draft, undefined, 'gone/next', 0.5)).toBeUndefined();
  });
});
