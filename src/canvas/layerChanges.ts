import type { NodeChange } from 'reactflow';
import { graphOf, sectionsOf, type Point } from '../core/index.ts';
import type { Desk } from './desk.ts';
import { noteNamed, sectionNamed } from './layerIds.ts';
import { sectionBox } from './layers.ts';
import type { CanvasNode } from './toFlow.ts';

type Change = NodeChange<CanvasNode>;

/** What React Flow reports of everything on the canvas, as what happened to steps and notes: who drags a section drags its steps. */
export const spreadChanges = (desk: Desk, changes: readonly Change[]): Change[] =>
  changes.flatMap((change) => {
    const section = 'id' in change ? sectionNamed(change.id) : undefined;
    if (section === undefined) return [change];
    return change.type === 'position' ? moveMembers(desk, section, change) : [];
  });

function moveMembers(
  { session }: Desk,
  id: string,
  { position, dragging }: { position?: Point; dragging?: boolean },
): Change[] {
  const { draft } = session.store.getState();
  const section = sectionsOf(draft.document).find((each) => each.id === id);
  const box = section && sectionBox(section, draft);
  if (!section || !box) return [];
  const by = position && { x: position.x - box.x, y: position.y - box.y };
  const graph = graphOf(draft.document);
  return section.members.flatMap((member) => {
    const node = graph.node(member);
    if (!node) return [];
    const at = by && { x: node.position.x + by.x, y: node.position.y + by.y };
    return [
      {
        type: 'position',
        id: member,
        ...(at && { position: at }),
        ...(dragging !== undefined && { dragging }),
      },
    ];
  });
}

/** Selects and deselects notes among those that are; returns what concerns others. */
export function chooseNotes(
  { session }: Desk,
  choices: readonly { id: string; selected: boolean }[],
): { id: string; selected: boolean }[] {
  const { selection } = session.store.getState();
  const chosen = new Set(selection.notes);
  const others = choices.filter(({ id, selected }) => {
    const note = noteNamed(id);
    if (note === undefined) return true;
    if (selected) chosen.add(note);
    else chosen.delete(note);
    return false;
  });
  session.select(selection.nodes, selection.edges, [...chosen]);
  return others;
}
