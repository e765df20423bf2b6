import { createLayers, type LayerNode, type ShownLayers } from './layers.ts';
import { createProjection, type CanvasNode, type Flow, type JourneyLine, type Shown } from './toFlow.ts';

/** Everything on the canvas as React Flow has it. */
export interface CanvasFlow {
  nodes: CanvasNode[];
  edges: JourneyLine[];
}

/**
 * Makes a projection of steps, lines, notes and sections to React Flow; the very same objects for whatever has not
 * changed. Steps come first: the Tab key comes to them before it comes to notes. What is behind what, their z says.
 */
export function createCanvasFlow(): (shown: Shown & ShownLayers) => CanvasFlow {
  const project = createProjection();
  const layer = createLayers();
  let last: { steps: Flow; layers: readonly LayerNode[]; all: CanvasFlow } | undefined;
  return (shown) => {
    const steps = project(shown);
    const layers = layer(shown);
    if (last?.steps !== steps || last.layers !== layers)
      last = { steps, layers, all: { nodes: [...steps.nodes, ...layers], edges: steps.edges } };
    return last.all;
  };
}
