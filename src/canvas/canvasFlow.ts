import { createLayers, type LayerNode, type ShownLayers } from './layers.ts';
import { createProjection, type CanvasNode, type Flow, type JourneyLine, type Shown } from './toFlow.ts';

/** Everything on the canvas as React Flow has it. */
export interface CanvasFlow {
  nodes: CanvasNode[];
  edges: JourneyLine[];
}

/**
 * Makes a projection of steps, lines, notes and sections to React Flow; the very same objects for whatever has not
 * changed; where the overview draws the steps, of those only the ones that must be in the page. Steps come first: the Tab key comes to them before it comes to notes. What is behind what, their z says.
 */
export function createCanvasFlow(): (shown: Shown & ShownLayers, only?: readonly string[]) => CanvasFlow {
  const project = createProjection();
  const layer = createLayers();
  const few = createFew();
  let last: { steps: Flow; layers: readonly LayerNode[]; all: CanvasFlow } | undefined;
  return (shown, only) => {
    const steps = few(project(shown), only);
    const layers = layer(shown);
    if (last?.steps !== steps || last.layers !== layers)
      last = { steps, layers, all: { nodes: [...steps.nodes, ...layers], edges: steps.edges } };
    return last.all;
  };
}

const noLines: JourneyLine[] = [];

/** Makes the choice of some steps, without any lines; the very same object for the same of them. */
function createFew(): (all: Flow, only: readonly string[] | undefined) => Flow {
  let last: Flow = { nodes: [], edges: noLines };
  return (all, only) => {
    if (!only) return all;
    const nodes = all.nodes.filter(({ id }) => only.includes(id));
    const same =
      nodes.length === last.nodes.length && nodes.every((node, index) => node === last.nodes[index]);
    if (!same || last.edges !== noLines) last = { nodes, edges: noLines };
    return last;
  };
}
