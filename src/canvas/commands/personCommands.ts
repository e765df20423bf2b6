import { requestDock } from '../../session/DockRequest.ts';
import { t } from '../../texts/t.ts';
import type { Command } from '../../ui/Command.ts';
import type { MenuGroup, MenuItem } from '../../ui/Menu.tsx';
import type { Desk } from '../desk.ts';
import { edgeId, outletNamed } from '../edgeEnds.ts';
import { meantStep } from '../going.ts';
import { outletLabel, waysOut } from '../steps.ts';
import { breakpointGroup } from './breakpointCommands.ts';

/** Why nobody can be sent through the journey now. */
const whyNobody = ({ session }: Desk): string | undefined =>
  session.compiled().journey ? undefined : t('The journey cannot run yet. Its problems say what is missing.');

/** Finding somebody who comes to a step. */
export function personCommands(desk: Desk): Command[] {
  return [
    {
      id: 'simulate.make-person',
      label: t('Make somebody who comes to this step'),
      icon: 'person',
      keywords: [t('subscriber'), t('sample'), t('reaches')],
      group: 'Simulate',
      scope: 'canvas',
      unavailable: () => (meantStep(desk) === undefined ? t('No step is selected.') : whyNobody(desk)),
      run() {
        const node = meantStep(desk);
        if (node !== undefined) requestDock(desk.session, { make: { node } });
      },
    },
  ];
}

/** What the simulator can do at a step, and at its ways out where it has several; or at one way out. */
export function simulateGroup(desk: Desk, where: 'steps' | 'outlets', id: string): MenuGroup {
  const disabledReason = whyNobody(desk);
  const item = (place: string, label: string): MenuItem => {
    const { from, outlet } = outletNamed(place);
    return {
      id: `simulate.make ${place}`,
      label,
      disabledReason,
      onSelect: () =>
        requestDock(desk.session, { make: place.includes('/') ? { node: from, outlet } : { node: from } }),
    };
  };
  const ways = where === 'steps' ? waysOut(desk, id) : [];
  return {
    id: 'simulate',
    items: [
      item(id, where === 'steps' ? t('Make somebody who comes here') : t('Make somebody who goes here')),
      ...(ways.length < 2 ? [] : ways).map((way) =>
        item(edgeId(way), t('Make somebody who goes by “{way}”', { way: outletLabel(desk, way) })),
      ),
      ...breakpointGroup(desk, where, id).items,
    ],
  };
}
