import { onApple } from '../../ui/keys.ts';
import { useEmailDesk } from './EmailDesk.ts';
import type { StructureRow } from './structureRows.ts';
import { usePartActions } from './usePartActions.ts';

/**
 * What keys do to the part on which somebody is, in the structure and in the canvas alike; `row` is undefined on none. Tells
 * whether the key was one of these.
 */
export function usePartKeys(
  rows: readonly StructureRow[],
  on: {
    /** The arrows lead to another part. */
    walk: (row: StructureRow) => void;
    /** Enter. */
    open: (row: StructureRow) => void;
  },
): (event: KeyPress, row: StructureRow | undefined) => boolean {
  const { select } = useEmailDesk();
  const actions = usePartActions();
  return ({ key, altKey, ctrlKey, metaKey }, row) => {
    const at = row ? rows.indexOf(row) : -1;
    if (!altKey && !ctrlKey && !metaKey) {
      const to = rows[target(key, rows, at) ?? -1];
      if (to) {
        select(to.id);
        on.walk(to);
        return true;
      }
    }
    if (row === undefined) return false;
    if (altKey && (key === 'ArrowUp' || key === 'ArrowDown'))
      actions.move(row.id, key === 'ArrowUp' ? -1 : 1);
    else if ((onApple() ? metaKey : ctrlKey) && key.toLowerCase() === 'd') actions.duplicate(row.id);
    else if (altKey || ctrlKey || metaKey) return false;
    else if (key === 'Delete' || key === 'Backspace') {
      const heir = rows.slice(at + 1).find(({ level }) => level <= row.level) ?? rows[at - 1];
      actions.remove(row.id, heir?.id);
    } else if (key === 'Enter') on.open(row);
    else return false;
    return true;
  };
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** Where an arrow key leads; from nowhere, -1, to an end. */
function target(key: string, rows: readonly StructureRow[], at: number): number | undefined {
  const row = rows[at];
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, rows.length - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return rows.length - 1;
    case 'ArrowLeft': {
      const parent = rows.findIndex(({ id }) => id === row?.parent);
      return parent < 0 ? at : parent;
    }
    case 'ArrowRight':
      return rows[at + 1]?.parent === row?.id ? at + 1 : at;
    default:
      return undefined;
  }
}
