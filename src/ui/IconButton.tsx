import { useId, type ComponentProps } from 'react';
import { refuse } from './Button.tsx';
import { classes } from './classes.ts';
import { Icon, type IconName } from './Icon.tsx';
import { ariaKeys } from './keys.ts';
import type { Side } from './place.ts';
import { Tooltip } from './Tooltip.tsx';
import styles from './IconButton.module.css';

export type IconButtonProps = Omit<ComponentProps<'button'>, 'disabled' | 'children' | 'aria-label'> & {
  icon: IconName;
  /** Its name, which the tooltip shows too. */
  label: string;
  /** As in `mod+z`; shown and announced, not listened to. */
  shortcut?: string | undefined;
  /** Given for a button that is on or off. */
  pressed?: boolean | undefined;
  /** `md` is 28 px, `sm` 24. */
  size?: 'md' | 'sm' | undefined;
  /** `primary` is the round accent one (play). */
  variant?: 'quiet' | 'outline' | 'primary' | undefined;
  /** For the transport keys, which are drawn solid. */
  filled?: boolean | undefined;
  side?: Side | undefined;
  /** Why it cannot be pressed now; it stays reachable. */
  disabledReason?: string | undefined;
};

/** A square button with a drawing on it; the tooltip shows its name. */
export function IconButton(props: IconButtonProps) {
  const { icon, label, shortcut, pressed, size = 'md', variant = 'quiet', filled, side, ...others } = props;
  const { disabledReason, className, onClick, type = 'button', ...rest } = others;
  const reasonId = useId();
  const off = disabledReason !== undefined;
  return (
    <Tooltip text={label} detail={disabledReason} shortcut={shortcut} side={side} onPress={off}>
      <button
        {...rest}
        type={type}
        className={classes(styles.button, styles[variant], size === 'sm' && styles.sm, className)}
        aria-label={label}
        {...(shortcut !== undefined && { 'aria-keyshortcuts': ariaKeys(shortcut) })}
        {...(pressed !== undefined && { 'aria-pressed': pressed })}
        {...(off && { 'aria-disabled': true, 'aria-describedby': reasonId })}
        onClick={(event) => {
          if (off) refuse(event);
          else onClick?.(event);
        }}
      >
        <Icon name={icon} size={size === 'md' ? 16 : 14} filled={filled} />
      </button>
      {off && (
        <span hidden id={reasonId}>
          {disabledReason}
        </span>
      )}
    </Tooltip>
  );
}
