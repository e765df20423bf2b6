import { graphOf, type Draft, type JourneyDocument } from '../../core/index.ts';
import { cardOf } from '../cardOf.ts';
import { outlineOf, stepKey, type OutlineRow } from './outlineOf.ts';

/** The rows that are not folded away. */
export function visibleRows(rows: readonly OutlineRow[], folded: ReadonlySet<string>): readonly OutlineRow[] {
  if (folded.size === 0) return rows;
  const closed = new Set<string>();
  return rows.filter(({ key, parent }) => {
    const hidden = parent !== undefined && closed.has(parent);
    if (hidden || folded.has(key)) closed.add(key);
    return !hidden;
  });
}

/** Whether something can stand below a row. */
export const canFold = (row: OutlineRow): boolean =>
  row.row === 'way' || row.row === 'loose' || (row.row === 'step' && row.opens);

/** What must be unfolded for a step to be seen: the very same set where it is already. */
export function unfoldedFor(
  document: JourneyDocument,
  folded: ReadonlySet<string>,
  id: string,
): ReadonlySet<string> {
  if (folded.size === 0) return folded;
  const byKey = new Map(outlineOf(document).map((row) => [row.key, row]));
  const around = new Set<string>();
  for (let key = byKey.get(stepKey(id))?.parent; key !== undefined; key = byKey.get(key)?.parent)
    if (folded.has(key)) around.add(key);
  return around.size === 0 ? folded : new Set([...folded].filter((key) => !around.has(key)));
}

/** In px. They are known before anything is drawn, so that of a long journey only what is seen need be. */
const heights = { step: 52, summary: 68, way: 36, link: 36, open: 44, loose: 44 };

function heightOf(row: OutlineRow, { document, emails }: Draft): number {
  if (row.row !== 'step') return heights[row.row];
  const node = graphOf(document).node(row.id);
  return node && cardOf(node, emails).summary !== '' ? heights.summary : heights.step;
}

/** Where each row begins, and at last where all end, in px. */
export function topsOf(rows: readonly OutlineRow[], draft: Draft): readonly number[] {
  const tops = [0];
  let top = 0;
  for (const row of rows) tops.push((top += heightOf(row, draft)));
  return tops;
}

/** The first row that reaches below a place. */
export function rowAt(tops: readonly number[], y: number): number {
  let [low, high] = [0, Math.max(0, tops.length - 2)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tops[middle + 1] ?? 0) > y) high = middle;
    else low = middle + 1;
  }
  return low;
}
