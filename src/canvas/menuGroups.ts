import { graphOf, type Point } from '../core/index.ts';
import { pasteCopied } from './clipboard.ts';
import { addNoteAt } from './notes.ts';
import { keysOf } from '../ui/ownKeys.ts';
import type { Command } from '../ui/Command.ts';
import { commandItems } from '../ui/commandItem.ts';
import type { MenuGroup, MenuItem } from '../ui/Menu.tsx';
import { membershipGroup, noteGroups } from './layerMenus.ts';
import { canvasCommands } from './commands/canvasCommands.ts';
import { stepCommands } from './commands/stepCommands.ts';
import type { Desk, MenuPlace } from './desk.ts';
import { edgeId, outletNamed } from './edgeEnds.ts';
import { wayOrderGroups } from './outline/wayGroups.ts';
import { draftOf, nameOf, outletLabel, removeEdge, waysOut } from './steps.ts';

// Which commands stand in which menu, by id, and what is there besides. What no list of commands offers is left out.

const onSelection = ['edit.cut', 'edit.copy', 'edit.duplicate', 'edit.delete'];
const stepMenu = {
  settings: ['step.settings', 'step.rename'],
  onward: ['step.add', 'step.connect', 'step.replace'],
  whole: onSelection,
  section: ['section.make', 'section.dissolve'],
  select: ['select.downstream', 'select.upstream'],
};
const groundMenu = {
  paste: ['edit.paste', 'note.add'],
  view: ['select.all', 'arrange.tidy', 'view.fit'],
};

function groupsOf(
  commands: readonly Command[],
  groups: Readonly<Record<string, readonly string[]>>,
): MenuGroup[] {
  return Object.entries(groups).flatMap(([id, ids]) => {
    const items = commandItems(commands, ids);
    return items.length === 0 ? [] : [{ id, items }];
  });
}

/** Why nothing may be changed, on every item that would change something. */
const lock = ({ session }: Desk): Pick<MenuItem, 'disabledReason'> => ({
  disabledReason: session.store.getState().readOnly,
});

/** What can be done to a step, and to all that are selected with it. */
export function stepGroups(desk: Desk, id: string, at: MenuPlace): MenuGroup[] {
  const many = desk.session.store.getState().selection.nodes.length;
  const ends = waysOut(desk, id).length === 0;
  const commands = [...stepCommands(desk, { id, at }), ...canvasCommands(desk)];
  const groups = groupsOf(commands, stepMenu).filter((group) => !(ends && group.id === 'onward'));
  const connections = [...connectionGroup(desk, id, at), ...wayOrderGroups(desk, id)];
  return groups
    .map((group) => ({ ...group, items: group.items.map((item) => asInMenu(item, many)) }))
    .flatMap((group) => {
      if (group.id === 'whole') return [...connections, group];
      return group.id === 'section' ? [group, ...membershipGroup(desk, id)] : [group];
    });
}

/** Says how many steps are meant, and that deleting is no small thing. */
function asInMenu(item: MenuItem, many: number): MenuItem {
  if (!onSelection.includes(item.id)) return item;
  const label = many > 1 ? `${item.label} ${many} steps` : item.label;
  return { ...item, label, danger: item.id === 'edit.delete' };
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

/** What can be done to a note, and to all that is selected with it. */
export const noteMenuGroups = (desk: Desk, id: string): MenuGroup[] => [
  ...noteGroups(desk, id),
  ...groupsOf(canvasCommands(desk), { whole: onSelection }),
];

/** What can be done to an edge. */
export function edgeGroups(desk: Desk, id: string, at: MenuPlace): MenuGroup[] {
  const locked = lock(desk);
  const deleting = canvasCommands(desk).find((command) => command.id === 'edit.delete');
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
          kbd: deleting && keysOf(deleting)[0],
          danger: true,
          onSelect: () => removeEdge(desk, id),
          ...locked,
        },
      ],
    },
  ];
}

/** What is put somewhere is put where the menu was opened, not where its item was pressed. */
function placedAt(desk: Desk, item: MenuItem, spot: Point): MenuItem {
  if (item.id === 'edit.paste') return { ...item, onSelect: () => pasteCopied(desk, spot) };
  if (item.id === 'note.add') return { ...item, onSelect: () => void addNoteAt(desk, spot) };
  return item;
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
    ...groupsOf(canvasCommands(desk), groundMenu).map((group) => ({
      ...group,
      items: group.items.map((item) => (spot ? placedAt(desk, item, spot) : item)),
    })),
  ];
}
