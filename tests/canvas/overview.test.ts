import { describe, expect, test } from 'vitest';
import { boxOf } from '../../src/canvas/cardOf.ts';
import { createCanvasFlow } from '../../src/canvas/canvasFlow.ts';
import { boxAround, middleOf, type Box } from '../../src/canvas/geometry.ts';
import { overviewShape } from '../../src/canvas/overviewShape.ts';
import { blockWords, chooseInside, stepAtPoint } from '../../src/canvas/overviewReach.ts';
import type { FlowPort } from '../../src/canvas/flowPort.ts';
import { noOverlay } from '../../src/session/Overlay.ts';
import { bushyJourney } from '../bench/canvas/bushyJourney.ts';
import { there } from '../core/draw.ts';
import { openDesk, selectedAt } from './openDesk.ts';

const draft = bushyJourney(400);
const { nodes } = draft.document;
const starts = (shapes: readonly { readonly d: string }[]): number =>
  shapes.map(({ d }) => d.split('M').length - 1).reduce((sum, count) => sum + count, 0);

describe('the drawing', () => {
  test('has every step and every line, in far fewer shapes', () => {
    const { blocks, lines } = overviewShape(draft, undefined, noOverlay);
    expect(starts(blocks)).toBe(nodes.length);
    expect(starts(lines)).toBe(draft.document.edges.length);
    expect(blocks.length + lines.length).toBeLessThan(nodes.length / 4);
  });
  test('tells the path of a person from what lies off it', () => {
    const [first] = draft.document.edges;
    const edge = there(first);
    const shape = overviewShape(draft, undefined, {
      person: { name: 'Ann', initials: 'A' },
      steps: new Map([['t', { state: 'passed', day: 'day 0' }]]),
      edges: new Set([`${edge.from}/${edge.outlet}`]),
      open: new Set(['s5']),
    });
    expect(starts(shape.blocks.filter(({ look }) => look === 'lit'))).toBe(1);
    expect(starts(shape.blocks.filter(({ look }) => look === 'off'))).toBe(nodes.length - 2);
    expect(starts(shape.blocks.filter(({ look }) => look === 'plain'))).toBe(1);
    expect(starts(shape.lines.filter(({ look }) => look === 'lit'))).toBe(1);
  });
  test('follows a drag with a step and its lines', () => {
    const at = { x: -5_000, y: 0 };
    const { blocks, lines } = overviewShape(draft, new Map([['t', at]]), noOverlay);
    const trigger = there(blocks.find(({ family }) => family === 'trigger'));
    expect(trigger.d).toContain('M-4990 0');
    expect(lines.some(({ d }) => d.startsWith('M-4880 '))).toBe(true);
  });
});

test('of all steps only those asked for are elements, and no line; the same of them is the same object', () => {
  const shown = {
    draft,
    selection: { nodes: [], edges: [] },
    moving: undefined,
    resizing: undefined,
    tabStop: undefined,
  };
  const project = createCanvasFlow();
  const few = project(shown, ['t', 's5']);
  expect(few.nodes.map(({ id }) => id)).toEqual(['t', 's5']);
  expect(few.edges).toEqual([]);
  expect(project({ ...shown, selection: { nodes: [], edges: [] } }, ['s5', 't'])).toBe(few);
  const whole = project(shown);
  expect(whole.nodes).toHaveLength(nodes.length);
  expect(whole.nodes.find(({ id }) => id === 't')).toBe(few.nodes[0]);
});

describe('what is under the pointer', () => {
  const zoom = 0.2;
  const opened = () => {
    const desk = openDesk(draft);
    desk.view.setState({ level: 'block' });
    const port: Partial<FlowPort> = {
      toCanvas: ({ x, y }) => ({ x: x / zoom, y: y / zoom }),
      viewpoint: () => ({ x: 0, y: 0, zoom }),
    };
    desk.port = port as FlowPort; // the overview asks it for nothing else
    return desk;
  };
  const node = there(nodes[200]);
  const box = boxOf(node, draft.emails);
  const onScreen = ({ x, y }: { x: number; y: number }) => ({ x: x * zoom, y: y * zoom });

  test('is the step drawn there, to a few pixels, and nothing between steps', () => {
    const desk = opened();
    expect(stepAtPoint(desk, onScreen(middleOf(box)))).toBe(node.id);
    expect(stepAtPoint(desk, onScreen({ x: box.x - 3 / zoom, y: box.y + 20 }))).toBe(node.id);
    expect(stepAtPoint(desk, onScreen({ x: box.x - 4_000_000, y: box.y }))).toBeUndefined();
    desk.view.setState({ level: 'title' });
    expect(stepAtPoint(desk, onScreen(middleOf(box)))).toBeUndefined();
  });
  test('a rectangle selects what it touches', () => {
    const desk = opened();
    const all = there(boxAround(nodes.map((each): Box => boxOf(each, draft.emails))));
    chooseInside(desk, { ...onScreen(box), width: 2, height: 2 });
    expect(selectedAt(desk).nodes).toEqual([node.id]);
    chooseInside(desk, { ...onScreen(all), width: all.width * zoom, height: all.height * zoom });
    expect(selectedAt(desk).nodes).toHaveLength(nodes.length);
  });
  test('has a name', () => {
    expect(blockWords(opened(), 't')).toMatch(/^Trigger · /);
  });
});
