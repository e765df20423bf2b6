import { isTriggerKind } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import type { Command } from '../../ui/Command.ts';
import type { Desk, MenuPlace } from '../desk.ts';
import { meantStep, openSettings } from '../going.ts';
import { openPickerBefore, openPickerBehind } from '../openMenus.ts';
import { nameOf, nodeAt, waysOut } from '../steps.ts';
import { locked, unless } from './reasons.ts';

/** A step that is meant whatever has the focus, and where its menus open. */
export interface Meant {
  id: string;
  at: MenuPlace;
}

/** What is done with one step: the one `meant`, else the one that has the focus or is selected. */
export function stepCommands(desk: Desk, meant?: Meant): Command[] {
  const step = () => meant?.id ?? meantStep(desk);
  const none = () => (step() === undefined ? t('No step is selected.') : undefined);
  const ends = () => {
    const id = step();
    return id !== undefined && waysOut(desk, id).length === 0
      ? t('Nothing can follow “{step}”: it ends the journey.', { step: nameOf(desk, id) })
      : undefined;
  };
  const on = (act: (id: string) => void) => () => {
    const id = step();
    if (id !== undefined) act(id);
  };
  const enters = () => {
    const id = step();
    const node = id === undefined ? undefined : nodeAt(desk, id);
    return node && isTriggerKind(node.kind)
      ? t('People enter by a trigger: nothing comes before it, and it stays one.')
      : undefined;
  };
  const openMenu = (menu: 'step' | 'connect' | 'replace') =>
    on((id) => {
      const at = meant?.at ?? desk.port?.elementOf(id);
      if (at) desk.view.setState({ open: { menu, at, id } });
    });
  const shared = { group: 'Edit', scope: 'canvas', unavailable: none } as const;
  return [
    {
      ...shared,
      id: 'step.settings',
      label: t('Open settings'),
      icon: 'settings',
      keywords: [t('edit'), t('change')],
      keys: ['enter'],
      run: on((id) => openSettings(desk, id)),
    },
    {
      ...shared,
      id: 'step.rename',
      label: t('Rename'),
      icon: 'pencil',
      keywords: [t('name', { context: 'to find a command' }), t('title', { context: 'to find a command' })],
      keys: ['f2'],
      run: on((id) => openSettings(desk, id, 'name')),
    },
    {
      id: 'step.add',
      label: t('Add after…'),
      icon: 'plus',
      keywords: [t('new step'), t('insert')],
      group: 'Add',
      scope: 'canvas',
      keys: ['n', '/'],
      unavailable: unless(desk, locked, ends),
      run: () => openPickerBehind(desk, step(), meant?.at),
    },
    {
      id: 'step.add-before',
      label: t('Add before…'),
      keywords: [t('new step'), t('insert'), t('in front')],
      group: 'Add',
      scope: 'canvas',
      keys: ['shift+n'],
      unavailable: unless(desk, locked, none, enters),
      run: on((id) => openPickerBefore(desk, id, meant?.at)),
    },
    {
      ...shared,
      id: 'step.connect',
      label: t('Connect to…'),
      icon: 'link',
      keywords: [t('lead to'), t('line', { context: 'to find a command' })],
      keys: ['c'],
      unavailable: unless(desk, locked, none, ends),
      run: openMenu('connect'),
    },
    {
      ...shared,
      id: 'step.replace',
      label: t('Replace by…'),
      icon: 'replace',
      keywords: [t('change kind'), t('turn into'), t('convert'), t('swap')],
      keys: ['r'],
      unavailable: unless(desk, locked, none, enters),
      run: openMenu('replace'),
    },
    {
      ...shared,
      id: 'step.menu',
      label: t('Everything for this step…'),
      icon: 'more',
      keywords: [t('menu'), t('right click')],
      keys: ['contextmenu', 'shift+f10'],
      run: openMenu('step'),
    },
  ];
}
