import { MenuButton } from '../ui/MenuButton.tsx';

/** What can be done with an entry of an ordered list: by menu, so that no dragging is needed. */
export function EntryMenu(props: {
  /** “Change branch 2” */
  label: string;
  index: number;
  count: number;
  move: (to: number) => void;
  remove: () => void;
  removeRefusal?: string | undefined;
}) {
  const { label, index, count, move, remove, removeRefusal } = props;
  return (
    <MenuButton
      label={label}
      size="sm"
      align="end"
      groups={[
        {
          id: 'place',
          items: [
            {
              id: 'up',
              label: 'Move up',
              icon: 'arrow-up',
              disabledReason: index === 0 ? 'It is the first' : undefined,
              onSelect: () => move(index - 1),
            },
            {
              id: 'down',
              label: 'Move down',
              icon: 'arrow-down',
              disabledReason: index === count - 1 ? 'It is the last' : undefined,
              onSelect: () => move(index + 1),
            },
          ],
        },
        {
          id: 'remove',
          items: [
            {
              id: 'remove',
              label: 'Remove',
              icon: 'trash',
              danger: true,
              disabledReason: removeRefusal,
              onSelect: remove,
            },
          ],
        },
      ]}
    />
  );
}
