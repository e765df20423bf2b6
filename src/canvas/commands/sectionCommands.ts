import { t } from '../../texts/t.ts';
import type { Command } from '../../ui/Command.ts';
import type { Desk } from '../desk.ts';
import { dissolve, makeSection, sectionsWith } from '../sections.ts';
import { locked, noStepSelected, unless } from './reasons.ts';

/** Sections: named areas around steps. */
export function sectionCommands(desk: Desk): Command[] {
  const around = () => sectionsWith(desk, desk.session.store.getState().selection.nodes);
  return [
    {
      id: 'section.make',
      label: t('Make a section'),
      keywords: [t('group'), t('area'), t('frame')],
      group: 'Arrange',
      scope: 'canvas',
      keys: ['mod+g'],
      unavailable: unless(desk, locked, noStepSelected),
      run: () => makeSection(desk),
    },
    {
      id: 'section.dissolve',
      label: t('Dissolve the section'),
      keywords: [t('ungroup'), t('area'), t('frame')],
      group: 'Arrange',
      scope: 'canvas',
      keys: ['mod+shift+g'],
      unavailable: unless(desk, locked, noStepSelected, () =>
        around().length === 0 ? t('The selected steps are in no section.') : undefined,
      ),
      run: () => dissolve(desk, around()),
    },
  ];
}
