import type { ReactNode } from 'react';
import { t } from '../texts/t.ts';
import { classes } from './classes.ts';
import type { Hue } from './hue.ts';
import { Icon, type IconName } from './Icon.tsx';
import type { Tone } from './tone.ts';
import styles from './Chip.module.css';

/** A rounded label; with `onClick` a button that can be chosen, with `onRemove` one that can be taken away. */
export function Chip(props: {
  children: ReactNode;
  hue?: Hue | undefined;
  tone?: Tone | undefined;
  icon?: IconName | undefined;
  selected?: boolean | undefined;
  onClick?: (() => void) | undefined;
  onRemove?: (() => void) | undefined;
  removeLabel?: string | undefined;
  /** `md` 28 px, `sm` 20. */
  size?: 'md' | 'sm' | undefined;
  className?: string | undefined;
}) {
  const { children, hue, tone, icon, selected = false, onClick, onRemove, removeLabel = t('Remove') } = props;
  const coloured = hue !== undefined ? styles.hued : tone !== undefined && styles.toned;
  const content = (
    <>
      {icon !== undefined && <Icon name={icon} size={12} />}
      <span className={styles.words}>{children}</span>
    </>
  );
  return (
    <span
      className={classes(
        styles.chip,
        props.size === 'sm' && styles.sm,
        coloured,
        selected && styles.selected,
        onClick !== undefined && styles.choosable,
        props.className,
      )}
      data-hue={hue}
      data-tone={tone}
    >
      {onClick === undefined ? (
        content
      ) : (
        <button type="button" className={styles.main} aria-pressed={selected} onClick={onClick}>
          {content}
        </button>
      )}
      {onRemove !== undefined && (
        <button type="button" className={styles.remove} aria-label={removeLabel} onClick={onRemove}>
          <Icon name="cross" size={12} />
        </button>
      )}
    </span>
  );
}
