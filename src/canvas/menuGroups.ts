import { graphOf, isTriggerKind, type Point } from '../core/index.ts';
import { plural, t } from '../texts/t.ts';
import { pasteCopied } from './clipboard.ts';
import { addNoteAt } from './notes.ts';
import { keysOf } from '../ui/ownKeys.ts';
import type { Command } from '../ui/Command.ts';
import { commandItems } from '../ui/commandItem.ts';
import type { MenuGroup, MenuItem } from '../ui/Menu.tsx';
import { severalGroups } from './alignMenu.ts';
import { membershipGroup, noteGroups } from './layerMenus.ts';
import { canvasCommands } from './commands/canvasCommands.ts';
import { simulateGroup } from './commands/personCommands.ts';
import { selectCommands } from './commands/selectCommands.ts';
import { stepCommands } from './commands/stepCommands.ts';
import type { Desk, MenuPlace } from './desk.ts';
import { edgeId, outletNamed } from './edgeEnds.ts';
import { openGoOn, wayOrderGroups } from './outline/wayGroups.ts';
import { draftOf, nameOf, nodeAt, outletLabel, removeEdge, waysOut } from './steps.ts';

// Which commands stand in which menu, by id, and what is there besides. What no list of commands offers is left out.

/** What is done to all that is selected, and what that is called where it is several steps. */
const ofSeveral: Readonly<Record<string, (steps: number) => string>> = {
  'edit.cut': (steps) => plural(steps, 'Cut {count} step', 'Cut {count} steps'),
  'edit.copy': (steps) => plural(steps, 'Copy {count} step', 'Copy {count} steps'),
  'edit.duplicate': (steps) => plural(steps, 'Duplicate {count} step', 'Duplicate {count} steps'),
  'edit.delete': (steps) => plural(steps, 'Delete {count} step', 'Delete {count} steps'),
};
const onSelection = Object.keys(ofSeveral);
const stepMenu = {
  settings: ['step.settings', 'step.rename', 'step.replace'],
  onward: ['step.add', 'step.add-before', 'step.connect'],
  whole: onSelection,
  section: ['section.make', 'section.dissolve'],
  select: ['select.downstream', 'select.upstream'],
};
const groundMenu = {
  paste: ['edit.paste', 'note.add'],
  view: ['select.all', 'arrange.tidy', 'view.fit', 'view.hand', 'view.pointer'],
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
  const ends = waysOut(desk, id).length === 0 ? ['step.add', 'step.connect'] : [];
  const node = nodeAt(desk, id);
  // What can never be is not offered.
  const never = [...ends, ...(node && isTriggerKind(node.kind) ? ['step.replace', 'step.add-before'] : [])];
  const commands = [
    ...stepCommands(desk, { id, at }),
    ...selectCommands(desk, { id }),
    ...canvasCommands(desk),
  ];
  const groups = groupsOf(
    commands.filter((command) => !never.includes(command.id)),
    stepMenu,
  );
  const connections = [...connectionGroup(desk, id, at), ...wayOrderGroups(desk, id)];
  return groups
    .map((group) => ({ ...group, items: group.items.map((item) => asInMenu(item, many)) }))
    .flatMap((group) => {
      if (group.id === 'whole') return [...connections, group, ...severalGroups(desk, id, at)];
      if (group.id === 'section') return [group, ...membershipGroup(desk, id)];
      return group.id === 'select' ? [group, simulateGroup(desk, 'steps', id)] : [group];
    });
}

/** Says how many steps are meant, and that deleting is no small thing. */
function asInMenu(item: MenuItem, many: number): MenuItem {
  const severally = ofSeveral[item.id];
  if (!severally) return item;
  const label = many > 1 ? severally(many) : item.label;
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
        label: t('Insert a step'),
        hint: to,
        onSelect: () => desk.view.setState({ open: { menu: 'picker', at, behind: [edge] } }),
        ...locked,
      },
      {
        id: `lead ${edgeId(edge)}`,
        label: t('Lead elsewhere…'),
        hint: to,
        onSelect: () => openGoOn(desk, edge, at),
        ...locked,
      },
      {
        id: `cut ${edgeId(edge)}`,
        label: t('Delete connection'),
        hint: to,
        onSelect: () => removeEdge(desk, edgeId(edge)),
        ...locked,
      },
    ];
  });
  return items.length === 0 ? [] : [{ id: 'connections', heading: t('Connections'), items }];
}

/** What can be done to a note, and to all that is selected with it. */
export const noteMenuGroups = (desk: Desk, id: string, at: MenuPlace): MenuGroup[] => [
  ...noteGroups(desk, id),
  ...groupsOf(canvasCommands(desk), { whole: onSelection }),
  ...severalGroups(desk, id, at),
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
          label: t('Insert a step'),
          icon: 'plus',
          onSelect: () => desk.view.setState({ open: { menu: 'picker', at, behind: [outletNamed(id)] } }),
          ...locked,
        },
        {
          id: 'lead',
          label: t('Lead elsewhere…'),
          icon: 'link',
          onSelect: () => openGoOn(desk, outletNamed(id), at),
          ...locked,
        },
        {
          id: 'cut',
          label: t('Delete connection'),
          icon: 'trash',
          kbd: deleting && keysOf(deleting)[0],
          danger: true,
          onSelect: () => removeEdge(desk, id),
          ...locked,
        },
      ],
    },
    simulateGroup(desk, 'outlets', id),
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
          label: t('Add a step here…'),
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
