import { nodeKind, type Draft, type Family, type Point } from '../core/index.ts';
import { boxOf } from './cardOf.ts';
import { boxAround, type Box, type Size } from './geometry.ts';

/** A journey as a map shows it: one path of blocks for each family, and the box around all of them. */
export interface MapShape {
  paths: readonly { family: Family; d: string }[];
  bounds: Box | undefined;
}

/** One path for each family instead of one element for each step: a thousand steps are six elements. */
export function mapShape(
  { document, emails }: Draft,
  moving: ReadonlyMap<string, Point> | undefined,
): MapShape {
  const paths = new Map<Family, string[]>();
  const boxes: Box[] = [];
  for (const node of document.nodes) {
    const box = { ...boxOf(node, emails), ...moving?.get(node.id) };
    boxes.push(box);
    const { family } = nodeKind(node.kind);
    const blocks = paths.get(family) ?? [];
    blocks.push(`M${box.x} ${box.y}h${box.width}v${box.height}h${-box.width}z`);
    paths.set(family, blocks);
  }
  return {
    paths: [...paths].map(([family, blocks]) => ({ family, d: blocks.join('') })),
    bounds: boxAround(boxes),
  };
}

/** The part of the canvas that a map of this size shows: all steps and what is seen now, with some air, in the map's own proportions. */
export function mapFrame(bounds: Box | undefined, seen: Box, { width, height }: Size): Box {
  const all = boxAround(bounds ? [bounds, seen] : [seen]) ?? seen;
  const air = 1.1;
  const scale = Math.max((all.width * air) / width, (all.height * air) / height);
  const [w, h] = [width * scale, height * scale];
  return { x: all.x - (w - all.width) / 2, y: all.y - (h - all.height) / 2, width: w, height: h };
}
