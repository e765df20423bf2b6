import type { ReactNode } from 'react';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './WayOutCard.module.css';

/** One named way out with what leads there, and its place among the others. */
export function WayOutCard(props: {
  label: string;
  onLabel: (label: string) => void;
  onBlur: () => void;
  position: number;
  count: number;
  move: (to: number) => void;
  remove: () => void;
  /** Why it cannot be removed. */
  keepReason: string | undefined;
  children: ReactNode;
}) {
  const { label, onLabel, onBlur, position, count, move, remove, keepReason, children } = props;
  return (
    <section className={styles.card} aria-label={label || `Way out ${position + 1}`}>
      <div className={styles.head}>
        <TextField
          label="Name of this way out"
          labelHidden
          className={styles.label}
          value={label}
          placeholder="Name of this way out"
          // The format's limit for names; a longer one would not be read back.
          maxLength={200}
          onChange={onLabel}
          onBlur={onBlur}
        />
        <MenuButton
          label={`More for ${label || 'this way out'}`}
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
                  disabledReason: position === 0 ? 'It is the first' : undefined,
                  onSelect: () => move(position - 1),
                },
                {
                  id: 'down',
                  label: 'Move down',
                  icon: 'arrow-down',
                  disabledReason: position === count - 1 ? 'It is the last' : undefined,
                  onSelect: () => move(position + 1),
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
                  disabledReason: keepReason,
                  onSelect: remove,
                },
              ],
            },
          ]}
        />
      </div>
      {children}
    </section>
  );
}
