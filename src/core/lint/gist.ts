import { nodeKind } from '../kinds/catalogue.ts';
import type { JourneyNode } from '../document/JourneyDocument.ts';
import { outletsOf } from '../document/graph.ts';
import { slot } from '../values/slot.ts';

const gists = slot<JourneyNode, readonly [string]>();

const waysAndMails = slot<JourneyNode, readonly [string]>();

/** As `gistOf`, without the times. */
export function shapeOf(node: JourneyNode): readonly [string] {
  let shape = waysAndMails.get(node);
  if (shape === undefined) {
    const ways = outletsOf(node).map(({ id }) => id);
    shape = [JSON.stringify([node.id, node.kind, ways, nodeKind(node.kind).sends?.(node.settings) ?? null])];
    waysAndMails.set(node, shape);
  }
  return shape;
}

/** Everything about a node that the times and mails of a journey depend on, as a text: its ways out, how long each takes, what it sends. */
export function gistOf(node: JourneyNode): readonly [string] {
  let gist = gists.get(node);
  if (gist === undefined) {
    const kind = nodeKind(node.kind);
    const ways = outletsOf(node).map(({ id }) => {
      const { least, most } = kind.lasts(node.settings, id);
      return [id, least, most ?? null];
    });
    gist = [JSON.stringify([node.id, node.kind, ways, kind.sends?.(node.settings) ?? null])];
    gists.set(node, gist);
  }
  return gist;
}
