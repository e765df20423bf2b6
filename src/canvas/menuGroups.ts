import { graphOf } from '../core/index.ts';
import type { MenuGroup, MenuItem } from '../ui/Menu.tsx';
import { openSettings } from './canvasKeys.ts';
import type { Desk, MenuPlace } from './desk.ts';
import { edgeId, outletNamed } from './edgeEnds.ts';
import { fit } from './looking.ts';
import { openPickerBehind } from './openMenus.ts';
import {
  draftOf,
  duplicate,
  nameOf,
  outletLabel,
  removeEdge,
  removeSelected,
  selectAll,
  waysOut,
} from './steps.ts';

/** Why nothing may be changed, on every item that would change something. */
const lock = ({ session }: Desk): Pick<MenuItem, 'disabledReason'> => ({
  disabledReason: session.store.getState().readOnly,
});

/** What can be done to a step. */
export function stepGroups(desk: Desk, id: string, at: MenuPlace): MenuGroup[] {
  const locked = lock(desk);
  const many = desk.session.store.getState().selection.nodes.length;
  const what = many > 1 ? ` ${many} steps` : '';
  const item = (label: string, kbd: string, onSelect: () => void): MenuItem => ({
    id: label,
    label,
    kbd,
    onSelect,
  });
  const ends = waysOut(desk, id).length === 0;
  const onward = [
    { ...item('Add after…', 'n', () => openPickerBehind(desk, id, at)), ...locked },
    {
      ...item('Connect to…', 'c', () => desk.view.setState({ open: { menu: 'connect', at, id } })),
      ...locked,
    },
  ];
  return [
    {
      id: 'settings',
      items: [
        item('Open settings', 'enter', () => openSettings(desk, id)),
        item('Rename', 'f2', () => openSettings(desk, id, 'name')),
      ],
    },
    ...(ends ? [] : [{ id: 'onward', items: onward }]),
    ...connectionGroup(desk, id, at),
    {
      id: 'whole',
      items: [
        { ...item(`Duplicate${what}`, 'mod+d', () => duplicate(desk)), icon: 'copy', ...locked },
        {
          ...item(`Delete${what}`, 'backspace', () => removeSelected(desk)),
          icon: 'trash',
          danger: true,
          ...locked,
        },
      ],
    },
  ];
}

/** The edges that leave a step: the keyboard's way to them. */
function connectionGroup(desk: Desk, id: string, at: MenuPlace): MenuGroup[] {
  const edges = graphOf(draftOf(desk).document).outgoing(id);
  const locked = lock(desk);
  const items = edges.flatMap((edge): MenuItem[] => {
    const to = `${waysOut(desk, id).length > 1 ? `${outletLabel(desk, edge)} → ` : '→ '}${nameOf(desk, edge.to)}`;
    return [
      {
        id: `insert ${edgeId(edge)}`,
        label: 'Insert a step',
        hint: to,
        onSelect: () => desk.view.setState({ open: { menu: 'picker', at, behind: [edge] } }),
        ...locked,
      },
      {
        id: `cut ${edgeId(edge)}`,
        label: 'Delete connection',
        hint: to,
        onSelect: () => removeEdge(desk, edgeId(edge)),
        ...locked,
      },
    ];
  });
  return items.length === 0 ? [] : [{ id: 'connections', heading: 'Connections', items }];
}

/** What can be done to an edge. */
export function edgeGroups(desk: Desk, id: string, at: MenuPlace): MenuGroup[] {
  const locked = lock(desk);
  return [
    {
      id: 'edge',
      items: [
        {
          id: 'insert',
          label: 'Insert a step',
          icon: 'plus',
          onSelect: () => desk.view.setState({ open: { menu: 'picker', at, behind: [outletNamed(id)] } }),
          ...locked,
        },
        {
          id: 'cut',
          label: 'Delete connection',
          icon: 'trash',
          kbd: 'backspace',
          danger: true,
          onSelect: () => removeEdge(desk, id),
          ...locked,
        },
      ],
    },
  ];
}

/** What can be done on free ground; `at` is the window's point. */
export function groundGroups(desk: Desk, at: { x: number; y: number }): MenuGroup[] {
  const spot = desk.port?.toCanvas(at);
  return [
    {
      id: 'add',
      items: [
        {
          id: 'add',
          label: 'Add a step here…',
          icon: 'plus',
          onSelect: () => desk.view.setState({ open: { menu: 'picker', at, behind: [], spot } }),
          ...lock(desk),
        },
      ],
    },
    {
      id: 'view',
      items: [
        { id: 'all', label: 'Select all', kbd: 'mod+a', onSelect: () => selectAll(desk) },
        { id: 'fit', label: 'Show the whole journey', kbd: 'shift+1', onSelect: () => fit(desk) },
      ],
    },
  ];
}
