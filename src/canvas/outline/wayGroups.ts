import { graphOf, waysInOrder } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import type { MenuGroup, MenuItem } from '../../ui/Menu.tsx';
import type { WayOut } from '../addStep.ts';
import { simulateGroup } from '../commands/personCommands.ts';
import type { Desk, MenuPlace } from '../desk.ts';
import { edgeId, outletNamed } from '../edgeEnds.ts';
import { openSettings } from '../going.ts';
import { draftOf, nodeAt, outletLabel, removeEdge } from '../steps.ts';
import { moveWayBy } from './rearrange.ts';

/** What can be done to a way out of a step, whether it leads anywhere or not. */
export function wayGroups(desk: Desk, id: string, at: MenuPlace): MenuGroup[] {
  const way = outletNamed(id);
  const { readOnly } = desk.session.store.getState();
  const leads = graphOf(draftOf(desk).document).at(way.from, way.outlet) !== undefined;
  const item = (more: MenuItem): MenuItem => ({
    disabledReason: readOnly,
    ...more,
  });
  const onward = [
    item({
      id: 'add',
      label: leads ? t('Insert a step…') : t('Add a step…'),
      icon: 'plus',
      onSelect: () => desk.view.setState({ open: { menu: 'picker', at, behind: [way] } }),
    }),
    item({
      id: 'lead',
      label: leads ? t('Lead elsewhere…') : t('Lead to…'),
      icon: 'link',
      onSelect: () => openGoOn(desk, way, at),
    }),
  ];
  const settings = settingsOfWay(desk, way);
  const own =
    settings === undefined
      ? []
      : [
          item({
            id: 'settings',
            label: t('Open settings'),
            kbd: 'enter',
            disabledReason: undefined,
            onSelect: () => openSettings(desk, way.from, settings),
          }),
        ];
  const cut = leads
    ? [
        item({
          id: 'cut',
          label: t('Delete connection'),
          icon: 'trash',
          kbd: 'backspace',
          danger: true,
          onSelect: () => removeEdge(desk, id),
        }),
      ]
    : [];
  return [
    { id: 'settings', items: own },
    { id: 'onward', items: onward },
    { id: 'order', items: orderItems(desk, way).map((each) => ({ disabledReason: readOnly, ...each })) },
    simulateGroup(desk, 'outlets', id),
    { id: 'cut', items: cut },
  ].filter(({ items }) => items.length > 0);
}

/** Opens the choice of steps at which a way may go on. */
export const openGoOn = (desk: Desk, { from, outlet }: WayOut, at: MenuPlace): void =>
  desk.view.setState({ open: { menu: 'connect', at, id: from, outlet } });

/** Where the settings of a way out stand among its step's; undefined where it has none of its own. */
export function settingsOfWay(desk: Desk, { from, outlet }: WayOut): string | undefined {
  const node = nodeAt(desk, from);
  const listed = node && waysInOrder(node);
  return listed?.ids.includes(outlet) ? `${listed.setting}/${outlet}` : undefined;
}

function orderItems(desk: Desk, way: WayOut): MenuItem[] {
  const node = nodeAt(desk, way.from);
  const ids = (node && waysInOrder(node)?.ids) ?? [];
  const place = ids.indexOf(way.outlet);
  const items: MenuItem[] = [];
  if (place > 0)
    items.push({
      id: 'up',
      label: t('Move up'),
      icon: 'arrow-up',
      kbd: 'alt+up',
      onSelect: () => moveWayBy(desk, way, -1),
    });
  if (place >= 0 && place < ids.length - 1)
    items.push({
      id: 'down',
      label: t('Move down'),
      icon: 'arrow-down',
      kbd: 'alt+down',
      onSelect: () => moveWayBy(desk, way, 1),
    });
  return items;
}

/** The order of a step's ways out, for the menu of its card: each but the first may be put before its neighbour. */
export function wayOrderGroups(desk: Desk, id: string): MenuGroup[] {
  const node = nodeAt(desk, id);
  const ids = (node && waysInOrder(node)?.ids) ?? [];
  const { readOnly } = desk.session.store.getState();
  const name = (outlet: string) => outletLabel(desk, { from: id, outlet });
  const items = ids.slice(1).map((outlet, index): MenuItem => ({
    id: `before ${edgeId({ from: id, outlet })}`,
    label: t('“{way}” before “{other}”', { way: name(outlet), other: name(ids[index] ?? '') }),
    disabledReason: readOnly,
    onSelect: () => moveWayBy(desk, { from: id, outlet }, -1),
  }));
  return items.length === 0 ? [] : [{ id: 'order', heading: t('Order of the branches'), items }];
}
