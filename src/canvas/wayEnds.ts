import { graphOf, type Draft, type Edge, type JourneyNode, type Point } from '../core/index.ts';
import { boxOf, cardOf } from './cardOf.ts';

/** Where an edge leaves and arrives; undefined where one of its ends is not there. */
export function endsOf(
  { document, emails }: Draft,
  { from, outlet, to }: Edge,
): { from: Point; to: Point } | undefined {
  const graph = graphOf(document);
  const [source, target] = [graph.node(from), graph.node(to)];
  const exit = source && exitOf(source, outlet, emails);
  if (!exit || !target) return undefined;
  const box = boxOf(target, emails);
  return { from: exit, to: { x: box.x + box.width / 2, y: box.y } };
}

/** Where a way out leaves its card. */
export function exitOf(node: JourneyNode, outlet: string, emails: Draft['emails']): Point | undefined {
  const { height, outlets } = cardOf(node, emails);
  const x = outlets.find(({ id }) => id === outlet)?.x;
  return x === undefined ? undefined : { x: node.position.x + x, y: node.position.y + height };
}
