import { canConnect, graphOf, nodeKind, nodeKindNames, type NodeKindName } from '../core/index.ts';
import { t } from '../texts/t.ts';
import type { MenuGroup, MenuItem } from '../ui/Menu.tsx';
import { kindsBefore, kindsBehind, type WayOut } from './addStep.ts';
import type { Desk, OpenMenu } from './desk.ts';
import { edgeId } from './edgeEnds.ts';
import { hueOf, iconOf } from './families.ts';
import { kindItems, kindsByFamily } from './kindItems.ts';
import { readingOrder } from './readingOrder.ts';
import { add, connectSteps, draftOf, freeWaysOut, nameOf, nodeAt, outletLabel, waysOut } from './steps.ts';

/** The kinds of step to add: by family, or for each way out where there are several to choose from. */
export function pickerGroups(
  desk: Desk,
  { behind, before, spot }: Extract<OpenMenu, { menu: 'picker' }>,
): MenuGroup[] {
  const { document } = draftOf(desk);
  const [only, ...more] = behind;
  if (!only && before !== undefined)
    return kindsByFamily(kindsBefore(), (kind) => void add(desk, kind, { before, at: spot }, 'focus'));
  if (!only) {
    return kindsByFamily(nodeKindNames, (kind) => {
      if (spot) add(desk, kind, { at: spot }, 'focus');
    });
  }
  const addBehind = (wayOut: WayOut) => (kind: NodeKindName) =>
    void add(desk, kind, { behind: wayOut, at: spot }, 'focus');
  if (more.length === 0) return kindsByFamily(kindsBehind(document, only), addBehind(only));
  return behind.map((wayOut) => ({
    id: edgeId(wayOut),
    heading: t('After “{way}”', { way: wayName(desk, wayOut, behind) }),
    items: kindItems(kindsBehind(document, wayOut), addBehind(wayOut), `${edgeId(wayOut)} `),
  }));
}

/** What tells a way out from the others: what it is called, or where several steps lead to one, whose it is. */
function wayName(desk: Desk, wayOut: WayOut, all: readonly WayOut[]): string {
  const isOfOne = all.every(({ from }) => from === wayOut.from);
  return isOfOne ? outletLabel(desk, wayOut) : nameOf(desk, wayOut.from);
}

/** Every step that each way out, or this one, could lead to: those that may be chosen first, the others with what keeps them from it. */
export function connectGroups(desk: Desk, id: string, outlet?: string): MenuGroup[] {
  const { document } = draftOf(desk);
  const graph = graphOf(document);
  const ways = waysOut(desk, id).filter((way) => outlet === undefined || way.outlet === outlet);
  // A free way out is what one most likely wants to connect.
  const free = new Set(freeWaysOut(desk, id).map(edgeId));
  const sorted = [...ways].sort((a, b) => Number(free.has(edgeId(b))) - Number(free.has(edgeId(a))));
  return sorted.map((way) => {
    const items = readingOrder(document).ids.flatMap((to): MenuItem[] => {
      const node = nodeAt(desk, to);
      if (!node || to === id) return [];
      const verdict = canConnect(document, { ...way, to });
      return [
        {
          id: `${way.outlet} ${to}`,
          label: nameOf(desk, to),
          hint: nodeKind(node.kind).title,
          icon: iconOf(node.kind),
          hue: hueOf(node.kind),
          checked: graph.at(id, way.outlet)?.to === to || undefined,
          onSelect: () => void connectSteps(desk, { ...way, to }),
          ...(!verdict.allowed && { disabledReason: verdict.words }),
        },
      ];
    });
    const open = (item: MenuItem) => Number(item.disabledReason !== undefined);
    return {
      id: way.outlet,
      heading:
        waysOut(desk, id).length > 1 ? t('“{way}” leads to', { way: outletLabel(desk, way) }) : t('Leads to'),
      items: items.sort((a, b) => open(a) - open(b)),
    };
  });
}
