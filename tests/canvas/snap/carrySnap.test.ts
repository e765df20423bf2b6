import { expect, test } from 'vitest';
import { createCarrySnap } from '../../../src/canvas/snap/carrySnap.ts';
import type { FlowPort } from '../../../src/canvas/flowPort.ts';
import { openDesk } from '../openDesk.ts';
import { cartJourney } from '../sampleJourney.ts';

const port: Partial<FlowPort> = {
  viewpoint: () => ({ x: 0, y: 0, zoom: 1 }),
  seen: () => ({ x: -2_000, y: -2_000, width: 8_000, height: 8_000 }),
};

test('a new step is shown where it will stand: in line with what is there, and beside what stands there', () => {
  const desk = openDesk(cartJourney());
  const snapped = createCarrySnap(desk, 'wait');
  expect(snapped({ x: 0, y: 0 })).toBeUndefined();
  desk.port = port as FlowPort; // the rest of it is not asked for here
  const inLine = snapped({ x: 403.4, y: 801.7 });
  expect(inLine?.box).toMatchObject({ x: 400, y: 800, width: 240 });
  expect(inLine?.lines.map(({ axis, at }) => `${axis} ${at}`)).toEqual(['x 400', 'x 640']);
  expect(snapped({ x: 1_101.2, y: 1_003.9 })?.box).toMatchObject({ x: 1_104, y: 1_000 });
  // Where the trigger stands already.
  const aside = snapped({ x: 402, y: 1 });
  expect(Math.abs((aside?.box?.x ?? 400) - 400)).toBe(272);
});
