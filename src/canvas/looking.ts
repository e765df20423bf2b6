import { graphOf, outletsOf, type Draft } from '../core/index.ts';
import { boxOf } from './cardOf.ts';
import type { Desk } from './desk.ts';
import { zooms } from './flowPort.ts';
import { plusBelow } from './edgeEnds.ts';
import { middleOf, type Box } from './geometry.ts';
import { layerBoxes } from './layers.ts';
import { viewOf, viewWith, zoomedTo } from './viewpoint.ts';

/** The boxes of some steps, of each card and, below it, of what stands on its free ways out; or of everything, notes and sections too. */
export function shownBoxes({ document, emails }: Draft, ids?: readonly string[]): Box[] {
  const graph = graphOf(document);
  const steps = document.nodes
    .filter(({ id }) => ids?.includes(id) ?? true)
    .map((node) => {
      const box = boxOf(node, emails);
      const isOpen = outletsOf(node).some(({ id }) => !graph.at(node.id, id));
      return isOpen ? { ...box, height: box.height + plusBelow + 12 } : box;
    });
  return ids ? steps : [...steps, ...layerBoxes({ document, emails })];
}

/** Moves the view as little as can be until a step, and what could be added below it, is seen. */
export function reveal(desk: Desk, id: string): void {
  const [box] = shownBoxes(desk.session.store.getState().draft, [id]);
  if (box) revealBox(desk, box);
}

/** Moves the view as little as can be until a box of the canvas is seen. */
export function revealBox({ port }: Desk, box: Box): void {
  if (!port) return;
  const from = port.viewpoint();
  const to = viewWith(box, from, port.room());
  if (to !== from) port.look(to);
}

/** Looks at the whole journey, or at some of its steps, no nearer than at their true size. */
export function fit({ port, session }: Desk, ids?: readonly string[]): void {
  const view =
    port &&
    viewOf(shownBoxes(session.store.getState().draft, ids), port.room(), { least: zooms.least, most: 1 });
  if (view) port.look(view);
}

/** The zoom steps of the keys and buttons. */
const steps = [0.05, 0.07, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1, 1.25, 1.5, 2];

export function zoom({ port }: Desk, how: 'in' | 'out' | 'to true size'): void {
  if (!port) return;
  const from = port.viewpoint();
  // A hair's breadth off a step is on it.
  const [less, more] = [from.zoom * 0.99, from.zoom * 1.01];
  const next = how === 'in' ? steps.find((step) => step > more) : steps.findLast((step) => step < less);
  const to = how === 'to true size' ? 1 : next;
  if (to !== undefined) port.look(zoomedTo(to, from, port.room()));
}

/** The point of the canvas in the middle of what is seen. */
export function middleOfSeen({ port }: Desk): { x: number; y: number } {
  return port ? middleOf(port.seen()) : { x: 0, y: 0 };
}

/** Makes a point of the canvas the middle of what is seen. */
export function lookAt({ port }: Desk, point: { x: number; y: number }): void {
  if (!port) return;
  const { zoom: same } = port.viewpoint();
  const { width, height } = port.room();
  port.look({ zoom: same, x: width / 2 - point.x * same, y: height / 2 - point.y * same }, 'at once');
}
