import type { Command } from '../../ui/Command.ts';
import type { Desk, MenuPlace } from '../desk.ts';
import { meantStep, openSettings } from '../going.ts';
import { openPickerBehind } from '../openMenus.ts';
import { nameOf, waysOut } from '../steps.ts';
import { locked, unless } from './reasons.ts';

/** A step that is meant whatever has the focus, and where its menus open. */
export interface Meant {
  id: string;
  at: MenuPlace;
}

/** What is done with one step: the one `meant`, else the one that has the focus or is selected. */
export function stepCommands(desk: Desk, meant?: Meant): Command[] {
  const step = () => meant?.id ?? meantStep(desk);
  const none = () => (step() === undefined ? 'No step is selected.' : undefined);
  const ends = () => {
    const id = step();
    return id !== undefined && waysOut(desk, id).length === 0
      ? `Nothing can follow “${nameOf(desk, id)}”: it ends the journey.`
      : undefined;
  };
  const on = (act: (id: string) => void) => () => {
    const id = step();
    if (id !== undefined) act(id);
  };
  const openMenu = (menu: 'step' | 'connect') =>
    on((id) => {
      const at = meant?.at ?? desk.port?.elementOf(id);
      if (at) desk.view.setState({ open: { menu, at, id } });
    });
  const shared = { group: 'Edit', scope: 'canvas', unavailable: none } as const;
  return [
    {
      ...shared,
      id: 'step.settings',
      label: 'Open settings',
      icon: 'settings',
      keywords: ['edit', 'change'],
      keys: ['enter'],
      run: on((id) => openSettings(desk, id)),
    },
    {
      ...shared,
      id: 'step.rename',
      label: 'Rename',
      icon: 'pencil',
      keywords: ['name', 'title'],
      keys: ['f2'],
      run: on((id) => openSettings(desk, id, 'name')),
    },
    {
      id: 'step.add',
      label: 'Add after…',
      icon: 'plus',
      keywords: ['new step', 'insert'],
      group: 'Add',
      scope: 'canvas',
      keys: ['n', '/'],
      unavailable: unless(desk, locked, ends),
      run: () => openPickerBehind(desk, step(), meant?.at),
    },
    {
      ...shared,
      id: 'step.connect',
      label: 'Connect to…',
      icon: 'link',
      keywords: ['lead to', 'line'],
      keys: ['c'],
      unavailable: unless(desk, locked, none, ends),
      run: openMenu('connect'),
    },
    {
      ...shared,
      id: 'step.menu',
      label: 'Everything for this step…',
      icon: 'more',
      keywords: ['menu', 'right click'],
      keys: ['contextmenu', 'shift+f10'],
      run: openMenu('step'),
    },
  ];
}
