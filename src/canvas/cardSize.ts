import type { Size } from './geometry.ts';

// One table for the cards as they are drawn and as React Flow is told about them before it draws any: were they to
// differ, lines would end beside their handles.

const width = 240;
/** Between the middle of two ways out: wide apart while there are few, never closer than a finger needs. */
const widest = 112;
const narrowest = 32;
const margin = 28;

const heights = { kindAndName: 44, summary: 16, mindset: 18 };

/** The size of a card by what stands on it, and where its ways out leave the bottom border, from the left. */
export function cardSize(
  rows: { summary: boolean; mindset: boolean },
  outlets: number,
): Size & { exits: readonly number[] } {
  const gaps = Math.max(0, outlets - 1);
  const wide = Math.max(width, Math.ceil((gaps * narrowest + 2 * margin) / 16) * 16);
  const gap = gaps === 0 ? 0 : Math.min(widest, (wide - 2 * margin) / gaps);
  return {
    width: wide,
    height: heights.kindAndName + (rows.summary ? heights.summary : 0) + (rows.mindset ? heights.mindset : 0),
    exits: Array.from({ length: outlets }, (_, index) => wide / 2 + (index - gaps / 2) * gap),
  };
}

/** Side of the square that React Flow takes for a handle; what is seen and what can be grabbed are drawn around it. */
export const handleSide = 8;
