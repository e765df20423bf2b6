import { Position, type Edge as FlowEdge, type Node as FlowNode } from 'reactflow';
import {
  graphOf,
  isTriggerKind,
  type Draft,
  type Edge,
  type JourneyNode,
  type Point,
} from '../core/index.ts';
import type { Selection } from '../session/Selection.ts';
import { t } from '../texts/t.ts';
import { cardOf, type Card } from './cardOf.ts';
import { handleSide } from './cardSize.ts';
import { edgeId } from './edgeEnds.ts';
import { samePoint } from './geometry.ts';
import { lanesOf } from './lanes.ts';
import type { LayerNode } from './layers.ts';

/** What screen readers call what they come to. */
const roles = {
  step: t('step', { context: 'what this is' }),
  line: t('connection', { context: 'what this is' }),
};

/** A step as React Flow has it. Everything but the step itself is read by the leaves that show it. */
export type StepNode = FlowNode<{ node: JourneyNode }, 'step'>;
/** Whatever lies on the canvas in React Flow. */
export type CanvasNode = StepNode | LayerNode;
/** An edge as React Flow has it; `label` is the way out's, where its step has several, `lane` where it goes down beside cards. */
export type JourneyLine = FlowEdge<{ edge: Edge; label: string; lane: number | undefined }, 'journey'>;

export interface Flow {
  nodes: StepNode[];
  edges: JourneyLine[];
}

/** What is projected. */
export interface Shown {
  draft: Draft;
  selection: Selection;
  /** Where steps are while they are dragged; the document learns of it at the drop. */
  moving: ReadonlyMap<string, Point> | undefined;
  /** The step that the Tab key comes back to; the others are walked to with the arrow keys. */
  tabStop: string | undefined;
}

/**
 * Makes a projection to React Flow. It hands back the very same objects and arrays for whatever has not changed since
 * the last time: React Flow looks again only at what is another object, and a drag must touch one.
 */
export function createProjection(): (shown: Shown) => Flow {
  let last: Shown | undefined;
  let flow: Flow = { nodes: [], edges: [] };
  return (shown) => {
    if (last && sameShown(last, shown)) return flow;
    const onlyMoved =
      last?.draft === shown.draft && last.selection === shown.selection && last.tabStop === shown.tabStop;
    const nodes = onlyMoved ? movedNodes(flow.nodes, shown.moving) : nodesOf(shown, byId(flow.nodes));
    flow = {
      nodes: sameArray(flow.nodes, nodes),
      edges:
        last?.draft === shown.draft && last.selection === shown.selection
          ? flow.edges
          : sameArray(flow.edges, edgesOf(shown, byId(flow.edges))),
    };
    last = shown;
    return flow;
  };
}

const sameShown = (a: Shown, b: Shown): boolean =>
  a.draft === b.draft && a.selection === b.selection && a.moving === b.moving && a.tabStop === b.tabStop;

const byId = <T extends { id: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.id, item]));

const sameArray = <T>(before: T[], after: T[]): T[] =>
  before.length === after.length && before.every((item, index) => item === after[index]) ? before : after;

/** A frame of a drag: nothing but places can have changed. */
const movedNodes = (nodes: readonly StepNode[], moving: Shown['moving']): StepNode[] =>
  nodes.map((node) => {
    const position = moving?.get(node.id) ?? node.data.node.position;
    return samePoint(node.position, position) ? node : { ...node, position };
  });

function nodesOf(
  { draft, selection, moving, tabStop }: Shown,
  before: ReadonlyMap<string, StepNode>,
): StepNode[] {
  const chosen = new Set(selection.nodes);
  return draft.document.nodes.map((node) => {
    const { id } = node;
    const card = cardOf(node, draft.emails);
    const position = moving?.get(id) ?? node.position;
    const selected = chosen.has(id);
    const tabIndex = id === tabStop ? 0 : -1;
    const present = before.get(id);
    const known = present?.data.node === node && present.height === card.height ? present : undefined;
    if (!known) return { ...stepNode(node, card, tabIndex), position, selected };
    if (
      samePoint(known.position, position) &&
      known.selected === selected &&
      known.domAttributes?.tabIndex === tabIndex
    )
      return known;
    return { ...known, position, selected, domAttributes: { ...known.domAttributes, tabIndex } };
  });
}

/** The id of the hidden words that name a step for screen readers. They change with much else; the node must not. */
export const wordsId = (id: string): string => `step-${id}-words`;

function stepNode(node: JourneyNode, { width, height, outlets }: Card, tabIndex: number): StepNode {
  const side = { width: handleSide, height: handleSide };
  return {
    id: node.id,
    type: 'step',
    data: { node },
    position: node.position,
    width,
    height,
    measured: { width, height },
    // A line ends in the middle of the outer border of its handle: on the border of the card.
    handles: [
      ...(isTriggerKind(node.kind)
        ? []
        : [
            {
              id: null,
              type: 'target' as const,
              position: Position.Top,
              x: (width - handleSide) / 2,
              y: 0,
              ...side,
            },
          ]),
      ...outlets.map(({ id, x }) => ({
        id,
        type: 'source' as const,
        position: Position.Bottom,
        x: x - handleSide / 2,
        y: height - handleSide,
        ...side,
      })),
    ],
    ariaRole: 'group',
    domAttributes: { tabIndex, 'aria-labelledby': wordsId(node.id), 'aria-roledescription': roles.step },
  };
}

function edgesOf({ draft, selection }: Shown, before: ReadonlyMap<string, JourneyLine>): JourneyLine[] {
  const graph = graphOf(draft.document);
  const chosen = new Set(selection.edges);
  const lanes = lanesOf(draft);
  return draft.document.edges.flatMap((edge) => {
    const [source, target] = [graph.node(edge.from), graph.node(edge.to)];
    const outlets = source ? cardOf(source, draft.emails).outlets : [];
    const outlet = outlets.find((each) => each.id === edge.outlet);
    // A lenient document may hold an edge whose end is gone; there is nothing to draw.
    if (!source || !target || !outlet || isTriggerKind(target.kind)) return [];
    const id = edgeId(edge);
    const label = outlets.length > 1 ? outlet.label : '';
    const selected = chosen.has(id);
    const lane = lanes.get(id);
    const known = before.get(id);
    if (known?.data?.edge === edge && known.data.label === label && known.data.lane === lane)
      return [known.selected === selected ? known : { ...known, selected }];
    return [
      {
        id,
        type: 'journey' as const,
        source: edge.from,
        sourceHandle: edge.outlet,
        target: edge.to,
        data: { edge, label, lane },
        selected,
        // The line names itself: with its name in here, each letter of a step's would make React Flow look through all edges.
        domAttributes: { 'aria-roledescription': roles.line },
      },
    ];
  });
}
