import type { Hue } from './hue.ts';
import type { IconName } from './Icon.tsx';
import { fold } from './suggestion.ts';

export type MenuItem = {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName | undefined;
  /** Puts the icon on a tile of this family. */
  readonly hue?: Hue | undefined;
  /** A second, quieter line. */
  readonly hint?: string | undefined;
  /** As in `mod+d`; shown, not listened to. */
  readonly kbd?: string | undefined;
  /** Further words that a search finds it by. */
  readonly keywords?: string | undefined;
  readonly checked?: boolean | undefined;
  readonly danger?: boolean | undefined;
  /** Why it cannot be chosen now; stands in the place of the hint. */
  readonly disabledReason?: string | undefined;
  readonly onSelect: () => void;
};

export type MenuGroup = {
  readonly id: string;
  readonly heading?: string | undefined;
  readonly items: readonly MenuItem[];
};

/**
 * The groups with only the items that hold every word of the text; groups left empty fall away. Where labels hold it,
 * hints do not count: who types “wait for” means the step of that name, not one that is explained by these words.
 */
export function searchMenu(groups: readonly MenuGroup[], text: string): readonly MenuGroup[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  const holding = (said: (group: MenuGroup, item: MenuItem) => string) =>
    groups
      .map((group) => ({
        ...group,
        items: group.items.filter((item) => words.every((word) => fold(said(group, item)).includes(word))),
      }))
      .filter((group) => group.items.length > 0);
  const byLabel = holding((_, item) => item.label);
  if (byLabel.length > 0) return byLabel;
  return holding((group, item) => [item.label, item.hint, item.keywords, group.heading].join(' '));
}
