import type { Command } from '../../ui/Command.ts';
import type { Desk } from '../desk.ts';
import { fit, zoom } from '../looking.ts';
import { noSteps, noStepSelected, unless } from './reasons.ts';

/** Looking at the journey from nearer, further, or at all of it. */
export function viewCommands(desk: Desk): Command[] {
  const shared = { group: 'View', scope: 'canvas' } as const;
  return [
    {
      ...shared,
      id: 'view.fit',
      label: 'Show the whole journey',
      icon: 'expand',
      keywords: ['fit', 'zoom', 'all'],
      keys: ['shift+1'],
      unavailable: unless(desk, noSteps),
      run: () => fit(desk),
    },
    {
      ...shared,
      id: 'view.fit-selection',
      label: 'Show what is selected',
      icon: 'target',
      keywords: ['fit', 'zoom', 'selection'],
      keys: ['shift+2'],
      unavailable: unless(desk, noStepSelected),
      run: () => fit(desk, desk.session.store.getState().selection.nodes),
    },
    {
      ...shared,
      id: 'view.in',
      label: 'Zoom in',
      icon: 'plus',
      keywords: ['nearer', 'larger'],
      keys: ['plus', '='],
      run: () => zoom(desk, 'in'),
    },
    {
      ...shared,
      id: 'view.out',
      label: 'Zoom out',
      icon: 'minus',
      keywords: ['further', 'smaller'],
      keys: ['-', '_'],
      run: () => zoom(desk, 'out'),
    },
    {
      ...shared,
      id: 'view.true-size',
      label: 'Zoom to 100 %',
      keywords: ['true size', 'reset'],
      keys: ['0'],
      run: () => zoom(desk, 'to true size'),
    },
  ];
}
