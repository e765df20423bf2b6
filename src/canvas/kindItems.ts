import { nodeKind, type NodeKindName } from '../core/index.ts';
import type { MenuGroup, MenuItem } from '../ui/Menu.tsx';
import { families, familyNames, hueOf, iconOf } from './families.ts';

/** The kinds of step as items of a menu or of the palette. `prefix` keeps ids apart where a kind stands in several groups. */
export const kindItems = (
  kinds: readonly NodeKindName[],
  onSelect: (kind: NodeKindName) => void,
  prefix = '',
): MenuItem[] =>
  kinds.map((kind) => {
    const { title, hint } = nodeKind(kind);
    return {
      id: prefix + kind,
      label: title,
      hint,
      icon: iconOf(kind),
      hue: hueOf(kind),
      onSelect: () => onSelect(kind),
    };
  });

/** The same by family, in palette order. */
export const kindsByFamily = (
  kinds: readonly NodeKindName[],
  onSelect: (kind: NodeKindName) => void,
): MenuGroup[] =>
  families
    .map((family) => ({
      id: family,
      heading: familyNames[family],
      items: kindItems(
        kinds.filter((kind) => nodeKind(kind).family === family),
        onSelect,
      ),
    }))
    .filter(({ items }) => items.length > 0);
