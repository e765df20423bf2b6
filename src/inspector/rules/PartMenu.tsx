import { t } from '../../texts/t.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';

/** What can be done with a part of a group: by menu, so that no dragging is needed. */
export function PartMenu(props: {
  what: 'condition' | 'group';
  position: number;
  count: number;
  move: (to: number) => void;
  remove: () => void;
  wrap: () => void;
  wrapRefusal: string | undefined;
  /** Turns a condition round. */
  turn?: (() => void) | undefined;
  negated?: boolean | undefined;
  /** Puts the parts of a group in its place. */
  dissolve?: (() => void) | undefined;
}) {
  const { what, position, count, move, remove, wrap, wrapRefusal, turn, negated = false, dissolve } = props;
  return (
    <MenuButton
      label={
        what === 'group'
          ? t('Change group {number}', { number: position + 1 })
          : t('Change condition {number}', { number: position + 1 })
      }
      size="sm"
      align="end"
      groups={[
        {
          id: 'meaning',
          items: [
            ...(turn
              ? [
                  {
                    id: 'turn',
                    label: negated ? t('Holds again') : t('Turn round: does not hold'),
                    icon: 'replace' as const,
                    onSelect: turn,
                  },
                ]
              : []),
            ...(dissolve
              ? [
                  {
                    id: 'dissolve',
                    label: t('Dissolve the group'),
                    icon: 'expand' as const,
                    onSelect: dissolve,
                  },
                ]
              : []),
            {
              id: 'wrap',
              label: t('Put into a group of its own'),
              icon: 'folder' as const,
              disabledReason: wrapRefusal,
              onSelect: wrap,
            },
          ],
        },
        {
          id: 'place',
          items: [
            {
              id: 'up',
              label: t('Move up'),
              icon: 'arrow-up' as const,
              disabledReason: position === 0 ? t('It is the first') : undefined,
              onSelect: () => move(position - 1),
            },
            {
              id: 'down',
              label: t('Move down'),
              icon: 'arrow-down' as const,
              disabledReason: position === count - 1 ? t('It is the last') : undefined,
              onSelect: () => move(position + 1),
            },
          ],
        },
        {
          id: 'remove',
          items: [
            { id: 'remove', label: t('Remove'), icon: 'trash' as const, danger: true, onSelect: remove },
          ],
        },
      ]}
    />
  );
}
