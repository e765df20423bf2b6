import { t } from '../texts/t.ts';
import { commandItems } from '../ui/commandItem.ts';
import type { MenuGroup } from '../ui/Menu.tsx';
import { alignCommands } from './commands/alignCommands.ts';
import type { Desk, MenuPlace } from './desk.ts';
import { selectedOn } from './steps.ts';

/** In the menu of one of several selected steps or notes: the way to what can be done to them among themselves. */
export function severalGroups(desk: Desk, id: string, at: MenuPlace): MenuGroup[] {
  const { nodes, notes } = selectedOn(desk);
  if (nodes.length + notes.length < 2) return [];
  return [
    {
      id: 'several',
      items: [
        {
          id: 'align',
          label: t('Align and distribute…'),
          icon: 'align-left',
          disabledReason: desk.session.store.getState().readOnly,
          onSelect: () => desk.view.setState({ open: { menu: 'align', at, id } }),
        },
      ],
    },
  ];
}

const menu: Readonly<Record<string, readonly string[]>> = {
  across: ['arrange.align-left', 'arrange.align-centre', 'arrange.align-right'],
  down: ['arrange.align-top', 'arrange.align-middle', 'arrange.align-bottom'],
  spread: ['arrange.distribute-horizontally', 'arrange.distribute-vertically'],
};

/** Every way to put several steps in order among themselves. */
export function alignGroups(desk: Desk): MenuGroup[] {
  const commands = alignCommands(desk);
  return Object.entries(menu).map(([id, ids]) => ({ id, items: commandItems(commands, ids) }));
}
