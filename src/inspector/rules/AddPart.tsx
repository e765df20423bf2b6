import { LinkButton } from '../../ui/LinkButton.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import type { LeafForm } from './LeafForm.ts';

/** Adds a question to a group: the one kind there is, or one chosen from a menu. */
export function AddPart<Leaf extends object>({
  leaves,
  onAdd,
}: {
  leaves: LeafForm<Leaf>;
  onAdd: (leaf: Leaf) => void;
}) {
  const { additions, addLabel } = leaves;
  const [only, ...more] = additions;
  if (only && more.length === 0) {
    return (
      <LinkButton icon="plus" onClick={() => onAdd(only.blank)}>
        {addLabel}
      </LinkButton>
    );
  }
  const headings = [...new Set(additions.map(({ heading }) => heading))];
  return (
    <MenuButton
      label={addLabel}
      icon="plus"
      size="sm"
      groups={headings.map((heading) => ({
        id: heading,
        heading,
        items: additions
          .filter((addition) => addition.heading === heading)
          .map(({ id, label, hint, icon, blank }) => ({
            id,
            label,
            hint,
            icon,
            onSelect: () => onAdd(blank),
          })),
      }))}
    >
      {addLabel}
    </MenuButton>
  );
}
