import { useId, type ComponentProps, type MouseEvent, type ReactNode } from 'react';
import { t } from '../texts/t.ts';
import { classes } from './classes.ts';
import { Icon, type IconName } from './Icon.tsx';
import { Spinner } from './Spinner.tsx';
import { Tooltip } from './Tooltip.tsx';
import styles from './Button.module.css';

export type ButtonVariant = 'default' | 'primary' | 'quiet' | 'danger';

export type ButtonProps = Omit<ComponentProps<'button'>, 'disabled'> & {
  children: ReactNode;
  variant?: ButtonVariant | undefined;
  /** `md` is 32 px high, `sm` 28. */
  size?: 'md' | 'sm' | undefined;
  icon?: IconName | undefined;
  iconAfter?: IconName | undefined;
  /** Under way: shows it, and does nothing when pressed. */
  busy?: boolean | undefined;
  /** Why it cannot be pressed now. The button stays reachable, so that everybody can find out. */
  disabledReason?: string | undefined;
  wide?: boolean | undefined;
};

/** A button with words on it. */
export function Button(props: ButtonProps) {
  const { children, variant = 'default', size = 'md', icon, iconAfter, busy = false, ...others } = props;
  const { disabledReason, wide, className, onClick, type = 'button', ...rest } = others;
  const reasonId = useId();
  const off = busy || disabledReason !== undefined;
  const iconSize = size === 'md' ? 16 : 14;
  const button = (
    <button
      {...rest}
      type={type}
      className={classes(
        styles.button,
        styles[variant],
        size === 'sm' && styles.sm,
        wide && styles.wide,
        className,
      )}
      {...(off && { 'aria-disabled': true })}
      {...(busy && { 'aria-busy': true })}
      {...(disabledReason !== undefined && { 'aria-describedby': reasonId })}
      onClick={(event) => {
        if (off) refuse(event);
        else onClick?.(event);
      }}
    >
      {busy ? (
        <Spinner size={14} label={t('Working')} />
      ) : (
        icon !== undefined && <Icon name={icon} size={iconSize} />
      )}
      {children}
      {iconAfter !== undefined && <Icon name={iconAfter} size={iconSize} />}
    </button>
  );
  if (disabledReason === undefined) return button;
  return (
    <Tooltip text={disabledReason} onPress>
      {button}
      <span hidden id={reasonId}>
        {disabledReason}
      </span>
    </Tooltip>
  );
}

/** What a control that is off does with a press: nothing, and neither does a form around it. */
export function refuse(event: MouseEvent): void {
  event.preventDefault();
}
