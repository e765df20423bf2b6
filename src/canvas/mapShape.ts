import { nodeKind, sectionsOf, type Draft, type Family, type Point } from '../core/index.ts';
import { boxOf } from './cardOf.ts';
import { boxAround, type Box, type Size } from './geometry.ts';
import { noteKey } from './layerIds.ts';
import { sectionBox } from './layers.ts';

/** A journey as a map shows it: one path of blocks for each family, what lies behind them, and the box around everything. */
export interface MapShape {
  paths: readonly { family: Family; d: string }[];
  notes: string;
  sections: string;
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
    blocks.push(rectangle(box));
    paths.set(family, blocks);
  }
  const notes = (document.notes ?? []).map(({ id, position, size }) => ({
    ...position,
    ...size,
    ...moving?.get(noteKey(id)),
  }));
  const sections = sectionsOf(document).flatMap(
    (section) => sectionBox(section, { document, emails }, moving) ?? [],
  );
  return {
    paths: [...paths].map(([family, blocks]) => ({ family, d: blocks.join('') })),
    notes: notes.map(rectangle).join(''),
    sections: sections.map(rectangle).join(''),
    bounds: boxAround([...boxes, ...notes, ...sections]),
  };
}

const rectangle = ({ x, y, width, height }: Box): string => `M${x} ${y}h${width}v${height}h${-width}z`;

/** The part of the canvas that a map of this size shows: all steps and what is seen now, with some air, in the map's own proportions. */
export function mapFrame(bounds: Box | undefined, seen: Box, { width, height }: Size): Box {
  const all = boxAround(bounds ? [bounds, seen] : [seen]) ?? seen;
  const air = 1.1;
  const scale = Math.max((all.width * air) / width, (all.height * air) / height);
  const [w, h] = [width * scale, height * scale];
  return { x: all.x - (w - all.width) / 2, y: all.y - (h - all.height) / 2, width: w, height: h };
}
