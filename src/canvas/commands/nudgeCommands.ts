import type { Command } from '../../ui/Command.ts';
import type { Desk } from '../desk.ts';
import { nudge } from '../steps.ts';
import { locked, nothingToCopy, unless } from './reasons.ts';

const ways = [
  { to: 'up', x: 0, y: -1 },
  { to: 'down', x: 0, y: 1 },
  { to: 'left', x: -1, y: 0 },
  { to: 'right', x: 1, y: 0 },
] as const;
const far = 4;

/** Moving the selected steps along the grid, a little or further: what dragging does, without a pointer. */
export function nudgeCommands(desk: Desk): Command[] {
  const shared = {
    group: 'Arrange',
    scope: 'canvas',
    unavailable: unless(desk, locked, nothingToCopy),
  } as const;
  return ways.flatMap(({ to, x, y }): Command[] => [
    {
      ...shared,
      id: `arrange.${to}`,
      label: `Move ${to}`,
      keys: [`alt+${to}`],
      run: () => nudge(desk, { x, y }),
    },
    {
      ...shared,
      id: `arrange.far-${to}`,
      label: `Move further ${to}`,
      keys: [`alt+shift+${to}`],
      run: () => nudge(desk, { x: x * far, y: y * far }),
    },
  ]);
}
