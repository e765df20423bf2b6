import type { Node as FlowNode } from 'reactflow';
import { sectionsOf, type Draft, type JourneyNote, type JourneySection, type Point } from '../core/index.ts';
import type { Selection } from '../session/Selection.ts';
import { boxOf } from './cardOf.ts';
import { boxAround, samePoint, type Box, type Size } from './geometry.ts';
import { noteKey, sectionKey } from './layerIds.ts';

/** A note as React Flow has it. */
export type NoteNode = FlowNode<{ note: JourneyNote }, 'note'>;
/** A section as React Flow has it: around its steps, wherever they are. */
export type SectionNode = FlowNode<{ section: JourneySection }, 'section'>;
export type LayerNode = NoteNode | SectionNode;

/** What is projected. */
export interface ShownLayers {
  draft: Draft;
  selection: Selection;
  /** Where steps and notes are while they are dragged, by their names in React Flow. */
  moving: ReadonlyMap<string, Point> | undefined;
  resizing: { id: string; size: Size } | undefined;
}

/** Air between the border of a section and its steps; above them its name stands. */
const air = { side: 24, top: 32, bottom: 16 };
// Selected, React Flow lifts it by a thousand: still behind every step and line.
const behind = { note: -2_000, section: -4_000 };

/** Where a section lies: around its steps. */
export function sectionBox(
  { members }: JourneySection,
  { document, emails }: Draft,
  moving?: ReadonlyMap<string, Point>,
): Box | undefined {
  const inside = new Set(members);
  const boxes = document.nodes
    .filter(({ id }) => inside.has(id))
    .map((node) => ({ ...boxOf(node, emails), ...moving?.get(node.id) }));
  const box = boxAround(boxes);
  return (
    box && {
      x: box.x - air.side,
      y: box.y - air.top,
      width: box.width + 2 * air.side,
      height: box.height + air.top + air.bottom,
    }
  );
}

/** Everything that lies behind the steps, as boxes. */
export const layerBoxes = (draft: Draft): Box[] => [
  ...(draft.document.notes ?? []).map(({ position, size }) => ({ ...position, ...size })),
  ...sectionsOf(draft.document).flatMap((section) => sectionBox(section, draft) ?? []),
];

const none: LayerNode[] = [];

/** Makes a projection of notes and sections to React Flow: the very same objects for whatever has not changed. */
export function createLayers(): (shown: ShownLayers) => LayerNode[] {
  let last: ShownLayers | undefined;
  let nodes = none;
  return (shown) => {
    const isSame =
      last?.draft === shown.draft &&
      last.selection === shown.selection &&
      last.moving === shown.moving &&
      last.resizing === shown.resizing;
    last = shown;
    if (isSame) return nodes;
    const { notes = [] } = shown.draft.document;
    const sections = sectionsOf(shown.draft.document);
    if (notes.length + sections.length === 0) return (nodes = none);
    const before = new Map(nodes.map((node) => [node.id, node]));
    const next = [
      ...sections.flatMap((section) => sectionNode(section, shown, before) ?? []),
      ...notes.map((note) => noteNode(note, shown, before)),
    ];
    const same = next.length === nodes.length && next.every((node, index) => node === nodes[index]);
    return (nodes = same ? nodes : next);
  };
}

type Before = ReadonlyMap<string, LayerNode>;

const isAt = (node: LayerNode, { x, y, width, height }: Box): boolean =>
  samePoint(node.position, { x, y }) && node.width === width && node.height === height;

function noteNode(
  note: JourneyNote,
  { selection, moving, resizing }: ShownLayers,
  before: Before,
): LayerNode {
  const id = noteKey(note.id);
  const size = resizing?.id === note.id ? resizing.size : note.size;
  const position = moving?.get(id) ?? note.position;
  const selected = selection.notes?.includes(note.id) ?? false;
  const known = before.get(id);
  if (
    known?.type === 'note' &&
    known.data.note === note &&
    known.selected === selected &&
    isAt(known, { ...position, ...size })
  )
    return known;
  return {
    id,
    type: 'note',
    data: known?.type === 'note' && known.data.note === note ? known.data : { note },
    ...placed(position, size, behind.note),
    selected,
  };
}

function sectionNode(section: JourneySection, shown: ShownLayers, before: Before): LayerNode | undefined {
  const box = sectionBox(section, shown.draft, shown.moving);
  if (!box) return undefined;
  const id = sectionKey(section.id);
  const known = before.get(id);
  const same = known?.type === 'section' && known.data.section === section ? known : undefined;
  if (same && isAt(same, box)) return same;
  return {
    id,
    type: 'section',
    data: same?.data ?? { section },
    ...placed({ x: box.x, y: box.y }, { width: box.width, height: box.height }, behind.section),
    selectable: false,
    // Only its name can be pressed: through the area one reaches the canvas.
    style: { pointerEvents: 'none' },
  };
}

const placed = (position: Point, { width, height }: Size, zIndex: number) => ({
  position,
  width,
  height,
  measured: { width, height },
  handles: [],
  zIndex,
  connectable: false,
  // What has the focus lies inside: the wrapper has no role and so no description of one.
  focusable: false,
  domAttributes: { 'aria-roledescription': undefined },
});
