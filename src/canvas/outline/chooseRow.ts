import { graphOf } from '../../core/index.ts';
import type { Desk } from '../desk.ts';
import { choose } from '../dragSteps.ts';
import { edgeId } from '../edgeEnds.ts';
import { draftOf } from '../steps.ts';
import type { OutlineRow } from './outlineOf.ts';

/** Selects what a row stands for: its step, its connection, or the step that an open way leaves. */
export function chooseRow(desk: Desk, row: OutlineRow): void {
  if (row.row === 'loose') desk.session.select([]);
  else if (row.row === 'step') desk.session.select([row.id]);
  else if (graphOf(draftOf(desk).document).at(row.from, row.outlet)) desk.session.select([], [edgeId(row)]);
  else desk.session.select([row.from]);
}

/** Selects every step from one row to another. */
export function chooseRange(desk: Desk, rows: readonly OutlineRow[], one: number, other: number): void {
  const within = rows.slice(Math.min(one, other), Math.max(one, other) + 1);
  desk.session.select(within.flatMap((row) => (row.row === 'step' ? [row.id] : [])));
}

/** Adds a step to what is selected, or takes it out. */
export function toggleRow(desk: Desk, row: OutlineRow): void {
  if (row.row !== 'step') return;
  const { nodes } = desk.session.store.getState().selection;
  choose(desk, 'nodes', [{ id: row.id, selected: !nodes.includes(row.id) }]);
}
