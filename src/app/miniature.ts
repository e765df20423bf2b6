import { nodeKind, type Family, type JourneyDocument, type Point } from '../core/index.ts';

/** A journey drawn small: a box for each step, a curve for each connection, in the px of a `width` × `height` picture. */
export interface Miniature {
  boxes: readonly { id: string; x: number; y: number; width: number; height: number; family: Family }[];
  lines: readonly { id: string; path: string }[];
}

const widest = 20;
const margin = 2;
/** Cards whose tops lie closer than this on the canvas, in px, stand in one row. */
const sameRow = 40;

/** Rows as on the canvas, but evenly spaced: at this size only order tells anything. */
export function miniatureOf({ nodes, edges }: JourneyDocument, width: number, height: number): Miniature {
  const rows = rowsOf(nodes.map(({ position }) => position.y));
  const count = rows.length;
  const boxHeight = Math.max(1, Math.min(6, (height - 2 * margin) / Math.max(1, 2 * count - 1)));
  const pitch = count < 2 ? 0 : Math.min(13.5, (height - 2 * margin - boxHeight) / (count - 1));
  const top = (height - boxHeight - pitch * (count - 1)) / 2;

  const xs = nodes.map(({ position }) => position.x);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const columns = new Set(xs.map((x) => Math.round(x / 120))).size;
  const boxWidth = Math.max(3, Math.min(widest, (width - 2 * margin) / Math.max(1, columns) - 2));
  const room = Math.min(width - 2 * margin - boxWidth, ((right - left) / 280) * (widest + 8));
  const scale = right > left ? room / (right - left) : 0;
  const start = (width - boxWidth - (right - left) * scale) / 2;

  const corner = ({ x, y }: Point): Point => ({
    x: round(start + (x - left) * scale),
    y: round(top + rows.findIndex((row) => y < row + sameRow) * pitch),
  });
  const places = new Map(nodes.map((node) => [node.id, corner(node.position)]));
  return {
    boxes: nodes.map((node) => ({
      id: node.id,
      ...corner(node.position),
      width: round(boxWidth),
      height: round(boxHeight),
      family: nodeKind(node.kind).family,
    })),
    lines: edges.flatMap(({ from, outlet, to }) => {
      const [a, b] = [places.get(from), places.get(to)];
      if (!a || !b) return [];
      const [x1, y1, x2, y2] = [a.x + boxWidth / 2, a.y + boxHeight, b.x + boxWidth / 2, b.y];
      const middle = (y1 + y2) / 2;
      const path = [x1, y1, x1, middle, x2, middle, x2, y2].map(round);
      return [{ id: `${from}/${outlet}`, path: `M${path[0]} ${path[1]}C${path.slice(2).join(' ')}` }];
    }),
  };
}

/** The tops of the rows, from the top down. */
function rowsOf(ys: readonly number[]): number[] {
  const rows: number[] = [];
  for (const y of [...ys].sort((a, b) => a - b)) if (y >= (rows.at(-1) ?? -Infinity) + sameRow) rows.push(y);
  return rows;
}

const round = (px: number): number => Math.round(px * 10) / 10;
