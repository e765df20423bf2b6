import { t } from '../../texts/t.ts';
import type { Command } from '../../ui/Command.ts';
import type { Desk } from '../desk.ts';
import { nudge } from '../steps.ts';
import { locked, nothingToCopy, unless } from './reasons.ts';

const ways = [
  { to: 'up', x: 0, y: -1, label: t('Move up', { context: 'what is selected' }), far: t('Move further up') },
  {
    to: 'down',
    x: 0,
    y: 1,
    label: t('Move down', { context: 'what is selected' }),
    far: t('Move further down'),
  },
  {
    to: 'left',
    x: -1,
    y: 0,
    label: t('Move left', { context: 'what is selected' }),
    far: t('Move further left'),
  },
  {
    to: 'right',
    x: 1,
    y: 0,
    label: t('Move right', { context: 'what is selected' }),
    far: t('Move further right'),
  },
] as const;
/** How many steps of the grid a further move is. */
const further = 4;

/** Moving the selected steps along the grid, a little or further: what dragging does, without a pointer. */
export function nudgeCommands(desk: Desk): Command[] {
  const shared = {
    group: 'Arrange',
    scope: 'canvas',
    unavailable: unless(desk, locked, nothingToCopy),
  } as const;
  return ways.flatMap(({ to, x, y, label, far }): Command[] => [
    {
      ...shared,
      id: `arrange.${to}`,
      label,
      keys: [`alt+${to}`],
      run: () => nudge(desk, { x, y }),
    },
    {
      ...shared,
      id: `arrange.far-${to}`,
      label: far,
      keys: [`alt+shift+${to}`],
      run: () => nudge(desk, { x: x * further, y: y * further }),
    },
  ]);
}
