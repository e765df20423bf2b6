import { t } from '../texts/t.ts';
import { Menu, type MenuGroup } from '../ui/Menu.tsx';
import { isSingle } from '../ui/pressedKeys.ts';
import { alignGroups } from './alignMenu.ts';
import { connectGroups, pickerGroups } from './choiceGroups.ts';
import { edgeGroups, groundGroups, noteMenuGroups, stepGroups } from './menuGroups.ts';
import { useDesk, useView, type Desk, type OpenMenu } from './desk.ts';
import { outletNamed } from './edgeEnds.ts';
import { noteMenuName, sectionGroups } from './layerMenus.ts';
import { wayGroups } from './outline/wayGroups.ts';
import { replaceGroups } from './replaceStep.ts';
import { nameOf, outletLabel } from './steps.ts';

/** The menu that is open on the canvas, if any. */
export function CanvasMenus() {
  const desk = useDesk();
  const open = useView((view) => view.open);
  if (!open) return null;
  const { label, groups, search } = contentOf(desk, open);
  return (
    <Menu
      // Another menu is another element, so that each finds the focus as it was.
      key={keyOf(open)}
      label={label}
      at={open.at}
      groups={groups}
      onClose={() => {
        if (desk.view.getState().open === open) desk.view.setState({ open: undefined });
      }}
      {...(search && { search })}
    />
  );
}

const keyOf = (open: OpenMenu): string =>
  `${open.menu} ${'id' in open ? open.id : ''}${'behind' in open ? JSON.stringify(open.behind) : ''}`;

interface Content {
  label: string;
  groups: MenuGroup[];
  search?: { placeholder: string; empty: string };
}

function contentOf(desk: Desk, open: OpenMenu): Content {
  switch (open.menu) {
    case 'step':
      return { label: nameOf(desk, open.id), groups: inPlace(desk, stepGroups(desk, open.id, open.at)) };
    case 'edge':
      return { label: t('Connection'), groups: edgeGroups(desk, open.id, open.at) };
    case 'way':
      return { label: outletLabel(desk, outletNamed(open.id)), groups: wayGroups(desk, open.id, open.at) };
    case 'note':
      return { label: noteMenuName(desk, open.id), groups: noteMenuGroups(desk, open.id, open.at) };
    case 'section':
      return { label: t('Section'), groups: sectionGroups(desk, open.id) };
    case 'ground':
      return { label: t('Canvas'), groups: groundGroups(desk, open.at) };
    case 'connect':
      return {
        label: t('Connect {step} to', { step: nameOf(desk, open.id) }),
        groups: connectGroups(desk, open.id, open.outlet),
        search: { placeholder: t('Connect to…'), empty: t('No such step') },
      };
    case 'replace':
      return {
        label: t('Replace {step} by', { step: nameOf(desk, open.id) }),
        groups: replaceGroups(desk, open.id),
        search: { placeholder: t('Replace by…'), empty: t('No such step') },
      };
    case 'align':
      return { label: t('Align and distribute'), groups: inPlace(desk, alignGroups(desk)) };
    case 'picker':
      return {
        label: t('Add a step'),
        groups: pickerGroups(desk, open),
        search: { placeholder: t('Find a step'), empty: t('No such step') },
      };
  }
}

/** In the outline letters are for finding: what the canvas does by a letter alone is not promised there. */
const inPlace = (desk: Desk, groups: MenuGroup[]): MenuGroup[] =>
  desk.view.getState().inOutline
    ? groups.map((group) => ({
        ...group,
        items: group.items.map(({ kbd, ...item }) =>
          kbd === undefined || isSingle(kbd) ? item : { ...item, kbd },
        ),
      }))
    : groups;
