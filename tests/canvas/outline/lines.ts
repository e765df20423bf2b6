import { graphOf, outletsOf, type JourneyDocument } from '../../../src/core/index.ts';
import { outlineOf, type OutlineRow } from '../../../src/canvas/outline/outlineOf.ts';
import { there } from '../../core/draw.ts';

/** The outline of a journey in lines, indented by level. */
export const lines = (document: JourneyDocument): string[] =>
  outlineOf(document).map((row) => `${'  '.repeat(row.level - 1)}${words(document, row)}`);

function words(document: JourneyDocument, row: OutlineRow): string {
  switch (row.row) {
    case 'step':
      return row.ways.length > 1 ? `${row.id} (${row.ways.length} meet)` : row.id;
    case 'way':
      return `[${outletsOf(there(graphOf(document).node(row.from))).find(({ id }) => id === row.outlet)?.label}]`;
    case 'link':
      return `${row.back ? '↑' : '↓'} ${row.to}`;
    case 'open':
      return '+';
    case 'loose':
      return '--';
  }
}
