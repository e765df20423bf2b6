import type { ReactNode } from 'react';
import { t } from '../../texts/t.ts';
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
    <section className={styles.card} aria-label={label || t('Way out {number}', { number: position + 1 })}>
      <div className={styles.head}>
        <TextField
          label={t('Name of this way out')}
          labelHidden
          className={styles.label}
          value={label}
          placeholder={t('Name of this way out')}
          // The format's limit for names; a longer one would not be read back.
          maxLength={200}
          onChange={onLabel}
          onBlur={onBlur}
        />
        <MenuButton
          label={label === '' ? t('More for this way out') : t('More for {name}', { name: label })}
          size="sm"
          align="end"
          groups={[
            {
              id: 'place',
              items: [
                {
                  id: 'up',
                  label: t('Move up'),
                  icon: 'arrow-up',
                  disabledReason: position === 0 ? t('It is the first', { context: 'a way out' }) : undefined,
                  onSelect: () => move(position - 1),
                },
                {
                  id: 'down',
                  label: t('Move down'),
                  icon: 'arrow-down',
                  disabledReason:
                    position === count - 1 ? t('It is the last', { context: 'a way out' }) : undefined,
                  onSelect: () => move(position + 1),
                },
              ],
            },
            {
              id: 'remove',
              items: [
                {
                  id: 'remove',
                  label: t('Remove'),
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
