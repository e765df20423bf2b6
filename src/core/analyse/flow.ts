import { nodeKind, type NodeKindName } from '../kinds/catalogue.ts';
import { trigger } from '../kinds/trigger.ts';
import { graphOf, outletsOf, type Graph } from '../document/graph.ts';
import type { Journey } from '../document/Journey.ts';
import type { JourneyDocument, JourneyNode } from '../document/JourneyDocument.ts';
import { own } from '../values/json.ts';
import { slot } from '../values/slot.ts';

/** A way out of a node; null completes the journey. */
export interface Way {
  outlet: string;
  to: string | null;
}

/** A trigger or step with its settings and its ways out, in outlet order. */
export interface FlowNode {
  id: string;
  kind: NodeKindName;
  /** Of the kind named; a draft's may lack any of them. */
  settings: object;
  ways: readonly Way[];
}

/** A journey as analysis sees it: from a draft or from journey JSON alike. Only what a trigger leads to. */
export interface Flow {
  triggers: readonly FlowNode[];
  nodes: readonly FlowNode[];
  node(id: string): FlowNode | undefined;
  /** The very same object for flows that differ in settings alone. */
  shape: object;
}

const flows = new WeakMap<object, Flow>();

function remembered(
  source: object,
  build: () => FlowNode[],
  triggers: ReadonlySet<string>,
  shape: object = {},
): Flow {
  const present = flows.get(source);
  if (present) return present;
  const nodes = build();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const flow: Flow = {
    nodes,
    triggers: nodes.filter(({ id }) => triggers.has(id)),
    node: (id) => byId.get(id),
    shape,
  };
  flows.set(source, flow);
  return flow;
}

/** What was made of a node, for drawings with these ways. */
const made = slot<JourneyNode, { shape: object; flowNode: FlowNode }>();

/** The flow of a draft; computed once for each document value. Nodes that an edit left alone are the same objects. */
export function flowOfDocument(document: JourneyDocument): Flow {
  const graph = graphOf(document);
  // Graphs with the same ways share what is reachable in them.
  const shape = graph.reachable;
  const build = () => {
    const nodes: FlowNode[] = [];
    for (const node of document.nodes) {
      if (!shape.has(node.id)) continue;
      let known = made.get(node);
      if (known?.shape !== shape) made.set(node, (known = { shape, flowNode: flowNodeOf(node, graph) }));
      nodes.push(known.flowNode);
    }
    return nodes;
  };
  return remembered(document, build, new Set(graph.triggers.map(({ id }) => id)), shape);
}

const flowNodeOf = (node: JourneyNode, graph: Graph): FlowNode => {
  const { id, kind, settings } = node;
  const ways = outletsOf(node).map(({ id: outlet }) => ({ outlet, to: graph.at(id, outlet)?.to ?? null }));
  return { id, kind, settings, ways };
};

/** The flow of a journey; computed once for each journey value. */
export function flowOfJourney(journey: Journey): Flow {
  const build = () => [
    ...journey.triggers.map(({ id, on, next }): FlowNode => ({
      id,
      kind: trigger.kind,
      settings: { on },
      ways: [{ outlet: 'next', to: next }],
    })),
    ...Object.entries(journey.steps).map(([id, step]): FlowNode => ({
      id,
      kind: step.kind,
      settings: step,
      ways: nodeKind(step.kind)
        .outlets(step)
        .map(({ id: outlet }) => ({
          outlet,
          to: (outlet === 'next' ? step.next : own(step.outlets, outlet)) ?? null,
        })),
    })),
  ];
  return remembered(journey, build, new Set(journey.triggers.map(({ id }) => id)));
}
